// Owns the marks that translators leave on a page (Google, Microsoft, extensions); a page of Upwork's has none of them.
import { rootOf } from './native.ts';

const MARKS = 'font, [_msttexthash], [_mstmutation], [data-translated]';

/** Whether a translator says on the page’s root that it was at work. */
export const isMarkedTranslated = (document: Document): boolean =>
  /\btranslated-(?:ltr|rtl)\b/.test(rootOf(document)?.className ?? '');
/** Whether a translator put other words into it. */
export const hasTranslatedWords = (element: Element): boolean =>
  element.matches(MARKS) || element.querySelector(MARKS) !== null;

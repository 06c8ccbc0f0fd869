// Owns the marks that translators leave on a page (Google, Microsoft, extensions); a page of Upwork's has none of them.
const MARKS = 'font, [_msttexthash], [_mstmutation], [data-translated]';

/** Whether a translator says on the page’s root that it was at work. */
export const isMarkedTranslated = ({ documentElement }: Document): boolean =>
  /\btranslated-(?:ltr|rtl)\b/.test(documentElement.className);
/** Whether a translator put other words into it. */
export const hasTranslatedWords = (element: Element): boolean =>
  element.matches(MARKS) || element.querySelector(MARKS) !== null;

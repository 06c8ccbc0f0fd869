// Owns taking the text off a contract's page, once, on request: a pure function of the document and its address.
// Refuses every page that is not certainly this contract's own, in its own words; refuses to know what the words mean.
import { contractOn } from '../../domain/upwork/detect.ts';
import type { PageText } from '../../domain/upwork/page-text.ts';
import type { Withheld } from '../../domain/upwork/withheld.ts';
import { native, rootOf } from '../native.ts';
import { hasTranslatedWords, isMarkedTranslated } from '../translated.ts';
import { tokensOf } from './tokens.ts';
import { isHidden } from './visible.ts';

const TABS = 'nav, [role=navigation], [role=tablist]';

/** The words of the page's main part; none on a page of another kind, translated, or not there yet. */
export const pageText = (document: Document, url: string, withheld: Withheld): PageText => {
  const page = contractOn(url);
  const view = native(document, 'defaultView');
  if (page === null || !view || !/^(?:workroom|contract-legacy)$/.test(page.kind)) return [];
  if (new RegExp(withheld.paths, 'i').test(new URL(url).pathname) || isTranslated(document)) return [];
  const mains = [...document.querySelectorAll('main, [role=main]')].filter((main) => isShown(main, view));
  const [main] = mains;
  if (main === undefined || mains.length > 1 || hasTranslatedWords(main)) return [];
  return isOfAnother(main, url, page.contractId) ? [] : tokensOf(main, view, withheld);
};

/** Names would be those of the machine, and labels may be wrong. */
const isTranslated = (document: Document): boolean =>
  isMarkedTranslated(document) || !/^(?:en\b|$)/i.test(rootOf(document)?.lang ?? '');

const isShown = (main: Element, view: Window): boolean => {
  for (let around: Element | null | undefined = main; around; around = native(around, 'parentElement'))
    if (isHidden(around, view.getComputedStyle(around))) return false;
  return true;
};

/**
 * The address has changed already, the page has not: its links lead to another contract. A list leads to this one as well, so
 * only a tab of this contract's own shows that it stands here.
 */
const isOfAnother = (main: Element, url: string, contractId: string): boolean => {
  const idsIn = (part: Element): string[] =>
    [...part.querySelectorAll('a[href]')].flatMap((link) => {
      const address = URL.parse(link.getAttribute('href') ?? '', url);
      return (address && contractOn(address)?.contractId) ?? [];
    });
  const isOwn = (id: string): boolean => id === contractId;
  if (idsIn(main).every(isOwn)) return false;
  const tabs = [...main.querySelectorAll(TABS)].map(idsIn);
  return !tabs.some((ids) => ids.length > 0 && ids.every(isOwn));
};

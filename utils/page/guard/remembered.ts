// Owns the memory of controls that were called "End contract" before a translator gave them other words.
// Refuses to take a control for it that the page itself uses anew under another name.
import type { Translators } from '../../domain/upwork/end-words.ts';
import { bodyOf, rootOf } from '../native.ts';
import { hasTranslatedWords, isMarkedTranslated } from '../translated.ts';
import { type IsEnd, isCalledEnd } from './control.ts';
import { accessibleName } from './control-name.ts';
import { compact } from './words.ts';

export type Remembered = {
  /** Looks through the page's controls; to be called soon after whatever changes in it, before a translator comes. */
  readonly look: () => void;
  /** Whether a control is Upwork's "End contract": by its name, or by the name that it had before it was translated. */
  readonly isEnd: IsEnd;
  /** Takes what translators write; until then a text is English unless it bears a translator's mark. */
  readonly learn: (translators: Translators) => void;
  /** The page is in a language in which the guard does not know the words, so it may miss the control. */
  readonly isBlind: () => boolean;
};

const CANDIDATES =
  'button, a, input[type=submit], li, [role=menuitem], [role=button], [role=option], [role=link]';
/** Longer texts are no names; a name may stand in several nodes. */
const NAME_LENGTH = 80;
const WORDS = /end\s*contract/i;
const WORD = /\p{L}+/gu;
const LEAST_WORDS = 40;
const LEAST_SHARE = 0.05;
const SAMPLE_LENGTH = 6_000;

/** Knows no control before its first look. */
export const rememberControls = (document: Document): Remembered => {
  const known = new WeakSet<Element>();
  let endWords: Translators['endWords'] = {};
  // Made ready by the first press: most pages see none.
  let names: ReadonlySet<string> | undefined;
  let english = WORD;
  const bearsTranslatedName = (control: Element): boolean => {
    names ??= new Set(Object.values(endWords).flat().map(compact));
    return names.has(compact(accessibleName(control)));
  };
  const look = () => {
    for (const element of document.querySelectorAll(CANDIDATES)) {
      if (mayBeEnd(element) && isCalledEnd(element)) known.add(element);
      // Used anew by the page: what it is called now is what it does now.
      else if (known.has(element) && !isTranslated(document, english, element)) known.delete(element);
    }
  };
  return {
    look,
    isEnd: (control) =>
      isCalledEnd(control) ||
      bearsTranslatedName(control) ||
      (known.has(control) && isTranslated(document, english, control)),
    learn: (translators) => {
      endWords = translators.endWords;
      names = undefined;
      english = new RegExp(translators.english, 'gi');
    },
    isBlind: () => isTranslated(document, english) && !Object.hasOwn(endWords, languageOf(document)),
  };
};

const mayBeEnd = (element: Element): boolean => {
  const { textContent, childElementCount } = element;
  if (childElementCount > 8) return false;
  if (textContent.length < NAME_LENGTH && WORDS.test(textContent)) return true;
  return WORDS.test(element.getAttribute('aria-label') ?? element.getAttribute('value') ?? '');
};

const languageOf = (document: Document): string => rootOf(document)?.lang.toLowerCase().split('-')[0] ?? '';

/** Whether a translator has been at work: by its marks, else by what became of the page's English. */
const isTranslated = (document: Document, english: RegExp, control?: Element): boolean => {
  if (isMarkedTranslated(document) || (control && hasTranslatedWords(control))) return true;
  const text =
    (document.querySelector('main') ?? bodyOf(document))?.textContent.slice(0, SAMPLE_LENGTH) ?? '';
  const words = text.match(WORD)?.length ?? 0;
  // Languages without spaces have few words in much text.
  if (Math.max(words, text.replace(/\s/g, '').length / 8) < LEAST_WORDS)
    return !/^(?:en)?$/.test(languageOf(document));
  return (
    (text.match(english)?.length ?? 0) < LEAST_SHARE * words || words < text.replace(/\s/g, '').length / 20
  );
};

// Owns the second look at one draft: its code comes when the draft is opened, marks follow every key, and what is left is remembered.
// Refuses to know how marks are shown. What was left stays in this view: it is no fact, and a text that is opened anew is looked at anew.
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Mark } from '../../../utils/domain/wording/second-look.ts';
import { isSurelyNotEnglish } from '../../../utils/messages/language.ts';

/** The words of one place with all that is said about them. */
export type MarkedPlace = {
  readonly key: string;
  readonly words: string;
  readonly marks: readonly [Mark, ...Mark[]];
};
const open = () =>
  Promise.all([
    import('../../../utils/domain/wording/second-look.ts').then(({ secondLook }) => secondLook),
    import('./MarkList.tsx').then(({ MarkList }) => MarkList),
  ]).then(([secondLook, MarkList]) => ({ secondLook, MarkList }));
type Code = Awaited<ReturnType<typeof open>>;

/** Two kinds on the same words are one place. */
const placesIn = (text: string, marks: readonly Mark[]): MarkedPlace[] => {
  const places = new Map<string, [Mark, ...Mark[]]>();
  for (const mark of marks) {
    const at = `${mark.start}-${mark.end}`;
    const same = places.get(at);
    if (same === undefined) places.set(at, [mark]);
    else same.push(mark);
  }
  return [...places.values()].map((all) => {
    const words = text.slice(all[0].start, all[0].end);
    return { key: `${all.map(({ kind }) => kind).join()} ${words.toLowerCase()}`, words, marks: all };
  });
};

// A pause in typing: the browser is not asked at every key.
const PAUSE_MS = 300;
const useOtherLanguage = (text: string, active: boolean): boolean => {
  const [other, setOther] = useState(false);
  useEffect(() => {
    if (!active) return;
    let current = true;
    const pause = setTimeout(() => {
      isSurelyNotEnglish(text).then(
        (sure) => current && setOther(sure),
        // A browser that does not say is one that is not sure.
        () => current && setOther(false),
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(pause);
    };
  }, [text, active]);
  return other;
};

/** Of an empty text nothing is asked, and its code does not come for that. */
export const useSecondLook = (text: string) => {
  const [code, setCode] = useState<Code>();
  const [missing, setMissing] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const isWanted = text !== '';
  const otherLanguage = useOtherLanguage(text, isWanted);
  useEffect(() => {
    if (isWanted && code === undefined)
      open().then(setCode, () => {
        setMissing(true);
      });
  }, [isWanted, code]);
  const places = useMemo(() => {
    // Only what leads outside reads the same in every language.
    const marks = (code?.secondLook(text) ?? []).filter(({ kind }) => !otherLanguage || kind === 'contact');
    return placesIn(text, marks);
  }, [code, text, otherLanguage]);
  const standing = places.filter(({ key }) => !left.has(key));
  return {
    MarkList: code?.MarkList,
    /** Its code did not come. */
    missing,
    otherLanguage,
    places: standing,
    /** How many places of this text the person has left as they are. */
    leftCount: places.length - standing.length,
    leave: useCallback((key: string) => setLeft((before) => new Set([...before, key])), []),
    lookAgain: useCallback(() => setLeft(new Set<string>()), []),
  };
};

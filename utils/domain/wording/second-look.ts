// Owns the second look at a text: which words may do harm, where they stand, and why. Words only; what is not marked may do harm all the same.
// Refuses to change a text, and to know how marks are shown.

import { ADVICE, type MarkKind } from './advice.ts';
import { type Normal, normalOf, type Sentences, sentencesIn } from './normal.ts';
import type { WordingRow } from './row.ts';
import { ROWS } from './rows.ts';
import { RULE_ROWS } from './rows-rules.ts';

export type Mark = {
  /** In UTF-16 units of the text as it was typed. */
  readonly start: number;
  /** The first unit behind it. */
  readonly end: number;
  readonly kind: MarkKind;
  readonly because: string;
};

const ALL = [...ROWS, ...RULE_ROWS];

/** In the order of the text. Marks of one kind never overlap; those of two may. */
export const secondLook = (text: string): Mark[] => {
  const normal = normalOf(text);
  const sentences = sentencesIn(normal.text);
  return apart(ALL.flatMap((row) => marksOf(row, normal, sentences)));
};

const marksOf = (
  { kind, needs, unless }: WordingRow,
  { from, to }: Normal,
  { text, starts }: Sentences,
): Mark[] => {
  const found: Mark[] = [];
  let line = -1;
  let harmless = false;
  for (const { index, 0: words } of text.matchAll(needs)) {
    const before = line;
    while ((starts[line + 1] ?? text.length) <= index) line += 1;
    if (line !== before) harmless = unless?.test(text.slice(starts[line], starts[line + 1])) === true;
    if (harmless) continue;
    const last = index + words.trimEnd().length - 1;
    found.push({ start: from[index] ?? 0, end: to[last] ?? 0, kind, because: ADVICE[kind].because });
  }
  return found;
};

/** Of marks of one kind that overlap, the first and longest. */
const apart = (found: readonly Mark[]): Mark[] => {
  const ends = new Map<MarkKind, number>();
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end, kind }) => {
      if (start < (ends.get(kind) ?? 0)) return false;
      ends.set(kind, end);
      return true;
    });
};

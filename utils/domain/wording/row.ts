// Owns the form of a row of the second look, and how its patterns are made ready.
// Refuses to know what is looked for (rows.ts, rows-rules.ts).

import type { MarkKind } from './advice.ts';

export type WordingRow = {
  readonly id: string;
  readonly kind: MarkKind;
  /** Looked for in lower case, a sentence a line; what it finds is marked. Every gap in it has a length, so that it takes linear time. */
  readonly needs: RegExp;
  /** Said anywhere in the sentence, it makes it harmless. */
  readonly unless?: RegExp;
};

/**
 * The same pattern with an assertion that always holds before each group. Browsers make a pattern ready at its first text, and
 * write all that follows a choice anew for each of its words; behind an assertion they write it once (27 ms for all rows, not 131).
 */
const withSeams = (pattern: string): string => pattern.replaceAll('(?:', '(?=)(?:');

export const row = (id: string, kind: MarkKind, needs: string, unless?: string): WordingRow => ({
  id,
  kind,
  needs: new RegExp(withSeams(needs), 'gm'),
  ...(unless === undefined ? {} : { unless: new RegExp(withSeams(unless)) }),
});

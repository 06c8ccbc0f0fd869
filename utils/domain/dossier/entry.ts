// Owns the pieces that a dossier is made of, and what its sections are made from.
// Refuses to know any section.
import type { Contract } from '../contract/record.ts';
import type { Plan } from '../plan/types.ts';
import type { InstantLike } from '../time.ts';

export type DossierEntry = {
  /** Our word for what it is: a label, a state, a moment. */
  readonly lead: string;
  /** One sentence; what was typed stands in it as `isolated` has it. */
  readonly text: string;
  readonly more: readonly string[];
  /** What was typed, word for word, of any length. */
  readonly typed?: string;
  /** Always https, and as it was typed. */
  readonly link?: string;
};
export type DossierSection = { readonly heading: string; readonly entries: readonly DossierEntry[] };
/** What every section is made from; local times are already bound to one zone. */
export type DossierParts = {
  readonly contract: Contract;
  readonly plan: Plan;
  /** A moment as it is written, local time first. */
  readonly at: (instant: InstantLike) => string;
  /** IANA. */
  readonly zone: string;
};

/** An entry with its lines below it; lines that are undefined are left out. */
export const entry = (lead: string, text: string, ...more: (string | undefined)[]): DossierEntry => ({
  lead,
  text,
  more: more.filter((line) => line !== undefined),
});

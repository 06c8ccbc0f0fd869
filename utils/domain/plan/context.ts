// Owns what the table rows may ask about a contract: the record, the settings, the moment, and a few shared derivations.
// Everything here is recomputed for each plan; nothing is stored.

import type { Milestone } from '../contract/entries.ts';
import type { FactKey, Facts, Kind, Situation } from '../contract/facts.ts';
import type { Contract } from '../contract/record.ts';
import type { Fit } from '../rules/rows.ts';
import type { Settings } from '../settings/settings.ts';
import { epochMs, type Instant, type InstantLike, toInstant } from '../time.ts';
import { earliestEnd } from './end-edges.ts';
import { type Notice, noticeOf } from './notice.ts';
import { type WorkedWeek, weeksOf } from './weeks.ts';

export type Context = {
  readonly contract: Contract;
  /** As recorded; where only the day of the end is known, the first instant of it in any zone stands for the moment. */
  readonly facts: Facts;
  readonly settings: Settings;
  /** UTC, and the same moment in ms since 1970. */
  readonly now: Instant;
  readonly nowMs: number;
  /** The viewer's (IANA). */
  readonly zone: string;
  /**
   * Whose rows fit: `me` where nobody said; `client` too where the client pressed End before the freelancer
   * did, or Upwork.
   */
  readonly situation: Situation;
  /** undefined: not known yet. */
  readonly kind: Kind | undefined;
  /** The moment of the end is known, or the client is said to have ended it. */
  readonly ended: boolean;
  /** The client or Upwork pressed End, whoever wanted it: held money is then asked back, not given up. */
  readonly clientEnded: boolean;
  readonly notice: Notice;
  /** The weeks that the weekly clock counts from, the one that closes first in front; none on what is known not to be hourly. */
  readonly weeks: readonly WorkedWeek[];
  /** Funded, submitted or sent back for changes: the client's money that ending gives back. */
  readonly held: readonly Milestone[];
  /** Held, and not given up by an act of its own. */
  readonly atRisk: readonly Milestone[];
};

// States in which Upwork holds the money: funded by the client, neither released nor given back.
const HELD: readonly Milestone['state'][] = ['funded', 'submitted', 'changes-asked'];

const withEarliestEnd = (facts: Facts): Facts => {
  const endedAt = earliestEnd(facts);
  return endedAt === undefined || endedAt === facts.endedAt ? facts : { ...facts, endedAt };
};

/** What the rows may ask at one instant (UTC), in the viewer's zone (IANA). Says "me" where nobody said who ends it. */
export const contextFor = (
  contract: Contract,
  settings: Settings,
  now: InstantLike,
  zone = 'UTC',
): Context => {
  const facts = withEarliestEnd(contract.facts);
  const at = toInstant(now);
  const nowMs = epochMs(now);
  const ended = facts.endedAt !== undefined || facts.situation === 'client';
  const byOther = facts.endedBy === 'client' || facts.endedBy === 'upwork';
  const clientEnded = ended && (facts.situation === 'client' || byOther);
  // An hourly contract has none; entries from before the kind was corrected count for nothing.
  const held = facts.kind === 'hourly' ? [] : contract.milestones.filter(({ state }) => HELD.includes(state));
  // In an agreed end it does not matter who presses: its rows stay.
  const agreed = facts.situation === 'both';
  return {
    contract,
    facts,
    settings,
    now: at,
    nowMs,
    zone,
    // The client may press End while the freelancer is still planning to: then the client's rows hold.
    situation: clientEnded && !agreed ? 'client' : (facts.situation ?? 'me'),
    kind: facts.kind,
    ended,
    clientEnded,
    notice: noticeOf(facts, settings, at, zone),
    weeks: weeksOf({ facts, isActive: !ended && contract.keptAt === undefined, now: at }),
    held,
    atRisk: held.filter(({ givenUpAt }) => givenUpAt === undefined),
  };
};

/** Whether an instant has come at the context's moment; at due a window is over. */
export const hasPassed = ({ nowMs }: Pick<Context, 'nowMs'>, at: Instant): boolean => nowMs >= epochMs(at);

/** Whether a row's situations and kinds match; an unknown kind matches every kind. */
export const fitsWho = ({ situations, kinds }: Fit, context: Context): boolean =>
  (situations === undefined || situations.includes(context.situation)) &&
  (kinds === undefined || context.kind === undefined || kinds.includes(context.kind));
// All there can be, made once: a list of all endings asks for hundreds of thousands.
const ANSWERS: readonly (readonly FactKey[])[] = [
  [],
  ['situation'],
  ['kind'],
  ['situation', 'kind'],
  ['endedAt'],
  ['situation', 'endedAt'],
  ['kind', 'endedAt'],
  ['situation', 'kind', 'endedAt'],
];
/** The answers that let a row fit: none where it fits everybody, or where nothing was answered yet. */
export const fitsBecause = (row: Fit, { facts }: Context): readonly FactKey[] => {
  const situation = row.situations !== undefined && facts.situation !== undefined ? 1 : 0;
  const kind = row.kinds !== undefined && facts.kind !== undefined ? 2 : 0;
  const end = row.ended === true && facts.endedAt !== undefined ? 4 : 0;
  return ANSWERS[situation + kind + end] ?? [];
};

/** Whether a row's situations, kinds and side of the end match. */
export const fits = (row: Fit, context: Context): boolean =>
  fitsWho(row, context) && (row.ended === undefined || row.ended === context.ended);

/** Whether the person ticked a step, or marked it as not needed. */
export const isAnswered = ({ contract: { ticks, setAside } }: Context, key: string): boolean =>
  key in ticks || key in setAside;

// Owns what the table rows may ask about a contract: the record, the settings, the moment, and a few shared derivations.
// Everything here is recomputed for each plan; nothing is stored.

import type { Milestone } from '../contract/entries.ts';
import type { FactKey, Facts, Kind, Situation } from '../contract/facts.ts';
import type { Contract } from '../contract/record.ts';
import { rowKey } from '../ids.ts';
import type { Fit } from '../rules/rows.ts';
import type { Settings } from '../settings/settings.ts';
import { epochMs, type Instant, type InstantLike, nextUtcMonday, toInstant } from '../time.ts';
import { type Notice, noticeOf } from './notice.ts';

export type Context = {
  readonly contract: Contract;
  readonly facts: Facts;
  readonly settings: Settings;
  /** UTC, and the same moment in ms since 1970. */
  readonly now: Instant;
  readonly nowMs: number;
  /**
   * Whose rows fit: `me` where nobody said; `client` too where the client pressed End before the freelancer
   * did.
   */
  readonly situation: Situation;
  /** undefined: not known yet. */
  readonly kind: Kind | undefined;
  /** The moment of the end is known, or the client is said to have ended it. */
  readonly ended: boolean;
  /** The client pressed End, whoever wanted it. */
  readonly clientEnded: boolean;
  readonly notice: Notice;
  /** The week that the weekly clock counts from; absent on what is known not to be running by the hour. */
  readonly week: WorkedWeek | undefined;
  /** Funded, submitted or sent back for changes: the client's money that ending gives back. */
  readonly held: readonly Milestone[];
  /** Held, and not accepted as going back. */
  readonly atRisk: readonly Milestone[];
};

/** The Monday 00:00 UTC that closes the worked week, and the facts that say which week it is. */
export type WorkedWeek = { readonly monday: Instant; readonly because: readonly FactKey[] };

// Work, else the end, else this very week while an hourly contract is active.
const weekOf = ({ facts, keptAt }: Contract, ended: boolean, now: Instant): WorkedWeek | undefined => {
  if (facts.kind === 'fixed') return undefined;
  if (facts.lastWorkedAt !== undefined)
    return { monday: nextUtcMonday(facts.lastWorkedAt), because: ['lastWorkedAt'] };
  if (facts.endedAt !== undefined) return { monday: nextUtcMonday(facts.endedAt), because: ['endedAt'] };
  // Assumed, and so without a fact behind it: what only stands on this week is shown, never announced.
  const active = facts.kind === 'hourly' && !ended && keptAt === undefined;
  return active ? { monday: nextUtcMonday(now), because: [] } : undefined;
};

// States in which Upwork holds the money: funded by the client, neither released nor given back.
const HELD: readonly Milestone['state'][] = ['funded', 'submitted', 'changes-asked'];

// Items that stand once for each milestone: setting one of them aside lets that milestone's money go.
const LETS_GO = ['milestone-submit', 'milestone-changes', 'milestone-approval'] as const;
/** Whether the person said that this milestone's money may go back: for all of them, or by setting its step aside. */
export const accepts = ({ contract }: Pick<Context, 'contract'>, { id }: Milestone): boolean =>
  'nothing-held' in contract.ticks ||
  'nothing-held' in contract.setAside ||
  LETS_GO.some((row) => rowKey(row, id) in contract.setAside);

/** What the rows may ask at one instant (UTC). Says "me" where nobody said who ends it. */
export const contextFor = (contract: Contract, settings: Settings, now: InstantLike): Context => {
  const { facts } = contract;
  const at = toInstant(now);
  const ended = facts.endedAt !== undefined || facts.situation === 'client';
  const clientEnded = ended && (facts.situation === 'client' || facts.endedBy === 'client');
  // An hourly contract has none; entries from before the kind was corrected count for nothing.
  const held = facts.kind === 'hourly' ? [] : contract.milestones.filter(({ state }) => HELD.includes(state));
  // In an agreed end it does not matter who presses: its rows stay.
  const agreed = facts.situation === 'both';
  return {
    contract,
    facts,
    settings,
    now: at,
    nowMs: epochMs(now),
    // The client may press End while the freelancer is still planning to: then the client's rows hold.
    situation: clientEnded && !agreed ? 'client' : (facts.situation ?? 'me'),
    kind: facts.kind,
    ended,
    clientEnded,
    notice: noticeOf(facts, settings),
    week: weekOf(contract, ended, at),
    held,
    atRisk: held.filter((milestone) => !accepts({ contract }, milestone)),
  };
};

/** Whether an instant has come at the context's moment; at due a window is over. */
export const hasPassed = ({ nowMs }: Pick<Context, 'nowMs'>, at: Instant): boolean => nowMs >= epochMs(at);

/** Whether a row's situations and kinds match; an unknown kind matches every kind. */
export const fitsWho = ({ situations, kinds }: Fit, context: Context): boolean =>
  (situations === undefined || situations.includes(context.situation)) &&
  (kinds === undefined || context.kind === undefined || kinds.includes(context.kind));
// One for all: most rows fit everybody, and a list of all endings asks for each of them.
const NO_ANSWERS: readonly FactKey[] = [];
/** The answers that let a row fit: none where it fits everybody, or where nothing was answered yet. */
export const fitsBecause = (row: Fit, { facts }: Context): readonly FactKey[] => {
  const keys: FactKey[] = [];
  if (row.situations !== undefined && facts.situation !== undefined) keys.push('situation');
  if (row.kinds !== undefined && facts.kind !== undefined) keys.push('kind');
  if (row.ended === true && facts.endedAt !== undefined) keys.push('endedAt');
  return keys.length === 0 ? NO_ANSWERS : keys;
};

/** Whether a row's situations, kinds and side of the end match. */
export const fits = (row: Fit, context: Context): boolean =>
  fitsWho(row, context) && (row.ended === undefined || row.ended === context.ended);

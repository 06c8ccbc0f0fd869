// Owns the list of all endings: which of them have the words, in which order, and what a list shows of each.
// Refuses to plan, and to read a record: it is made from rows that can be kept from one list to the next.
import * as z from 'zod/mini';
import { type Contract, titleOf } from '../contract/record.ts';
import type { Plan } from '../plan/types.ts';
import { type ToSave, toSave } from './export-reminder.ts';
import { FIRST_LIST } from './first-list.ts';
import { GROUPS, type Group } from './groups.ts';
import { type Summary, summaryOf } from './summary.ts';
import { byUrgency, NEVER_MS, steadyUntilMs, type Urgency, urgencyOf } from './urgency.ts';

/** Words to be found in title, client or number, and how many endings are wanted. */
export const ListQuerySchema = z.strictObject({
  words: z.string().check(z.maxLength(200)),
  count: z.int().check(z.minimum(1), z.maximum(10_000)),
});
export type ListQuery = z.infer<typeof ListQuerySchema>;
/** What a list shows at once, and the figures that say how much it leaves out. */
export type Listing = {
  /** The most urgent ones, in order. */
  readonly endings: readonly Summary[];
  /** How many have the words, and how many endings there are. */
  readonly found: number;
  readonly total: number;
  /** How many of those found stand in each group. */
  readonly groups: Readonly<Record<Group, number>>;
};
/** All that lists ask of one record and its plan. JSON holds it without loss. */
export type ListRow = ToSave &
  Urgency & {
    readonly kept: boolean;
    /** From when (epoch ms, inclusive) until when (exclusive) it holds, while record, settings and zone stay. */
    readonly fromMs: number;
    readonly untilMs: number;
    /** Title, client and number, in lower case. */
    readonly words: string;
    /** A `Summary` as JSON: ten thousand as objects would take twenty megabytes, for the few that are shown. */
    readonly summary: string;
  };
/** Whether it holds at a moment (epoch ms). */
export const holdsAt = ({ fromMs, untilMs }: Pick<ListRow, 'fromMs' | 'untilMs'>, ms: number): boolean =>
  fromMs <= ms && ms < untilMs;
const summaryIn = ({ summary }: ListRow): Summary => JSON.parse(summary) as Summary;

/** At the plan's own moment (epoch ms), days as they are in the zone. */
export const listRowOf = (contract: Contract, plan: Plan, nowMs: number, zone: string): ListRow => {
  const urgency = urgencyOf(plan, nowMs, zone);
  return {
    ...toSave(contract),
    ...urgency,
    kept: contract.keptAt !== undefined,
    fromMs: nowMs,
    untilMs: steadyUntilMs(plan, nowMs, zone, urgency),
    words: `${titleOf(contract)} ${contract.facts.client ?? ''} ${contract.id}`.toLocaleLowerCase(),
    summary: JSON.stringify(summaryOf(contract, plan, nowMs, zone, urgency)),
  };
};

/** What to call the contracts of these ids, where there is a record. */
export const titlesOf = (rows: readonly ListRow[], ids: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    rows
      .filter(({ contractId }) => ids.includes(contractId))
      .map((row) => [row.contractId, summaryIn(row).title]),
  );

/** A contract that was only looked at is no ending yet. */
export const listingOf = (rows: readonly ListRow[], { words, count }: ListQuery): Listing => {
  const endings = rows.filter(({ begun }) => begun);
  const wanted = words.trim().toLocaleLowerCase();
  const found = wanted === '' ? endings : endings.filter((row) => row.words.includes(wanted));
  const groups = Object.fromEntries(GROUPS.map((group) => [group, 0])) as Record<Group, number>;
  for (const { group } of found) groups[group] += 1;
  // Ten thousand are not sorted for the sake of the first few: only the ranks that are shown.
  const byRank = [...Map.groupBy(found, ({ rank }) => rank)].sort(([a], [b]) => a - b);
  let urgent: ListRow[] = [];
  for (const [, ranked] of byRank) {
    if (urgent.length >= count) break;
    urgent = urgent.concat(ranked.sort(byUrgency));
  }
  return {
    endings: urgent.slice(0, count).map(summaryIn),
    found: found.length,
    total: endings.length,
    groups,
  };
};

/** A list, and what is said beside it. */
export type ShownList = {
  readonly listing: Listing;
  /** By contract id, of those that are hidden. */
  readonly titles: Readonly<Record<string, string>>;
  /** Of all endings, or one that stands for all of them. */
  readonly toSave: readonly ToSave[];
};
export const shownListOf = (
  rows: readonly ListRow[],
  choice: ListQuery,
  hiddenOn: readonly string[],
): ShownList => ({ listing: listingOf(rows, choice), titles: titlesOf(rows, hiddenOn), toSave: rows });

/** The first list, as it was when these contracts were hidden. JSON holds it without loss. */
export type FrontPage = ShownList & {
  readonly hiddenOn: readonly string[];
  /** Between these (epoch ms, the first inclusive) all its rows hold. */
  readonly fromMs: number;
  readonly untilMs: number;
};
export const frontPageOf = (rows: readonly ListRow[], hiddenOn: readonly string[]): FrontPage => {
  const endings = rows.filter(({ begun }) => begun);
  // One by one: ten thousand arguments are too many for some browsers.
  const least = (of: readonly ListRow[], key: 'createdMs' | 'untilMs') =>
    of.reduce((ms, row) => Math.min(ms, row[key]), NEVER_MS);
  const most = (of: readonly ListRow[], key: 'changedMs' | 'fromMs') =>
    of.reduce((ms, row) => Math.max(ms, row[key]), 0);
  const all = { createdMs: least(endings, 'createdMs'), changedMs: most(endings, 'changedMs') };
  return {
    ...shownListOf(rows, FIRST_LIST, hiddenOn),
    toSave: endings.length === 0 ? [] : [{ begun: true, ...all }],
    hiddenOn,
    fromMs: most(rows, 'fromMs'),
    untilMs: least(rows, 'untilMs'),
  };
};

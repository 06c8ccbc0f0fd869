// Owns turning the rows of checklist.ts into the items of one plan: what fits, who says that it is done, what was set aside.
// Refuses to know any rule.

import type { FactKey, Facts } from '../contract/facts.ts';
import { rowKey } from '../ids.ts';
import { CHECKLIST } from '../rules/checklist/checklist.ts';
import { templateFits } from '../rules/fill-template.ts';
import { type ItemFields, type ItemRow, textOf } from '../rules/rows.ts';
import { templateOf } from '../rules/templates.ts';
import type { Instant } from '../time.ts';
import { type Context, fitsBecause, fitsWho } from './context.ts';
import type { PlanItem, PlanTimer } from './types.ts';

type Entry = { readonly id: string; readonly doneAt?: Instant };
// Shared, because a list of all endings makes hundreds of thousands of items.
const NONE: readonly never[] = [];
const NOTHING = {};
const OPEN: Status = { status: 'open' };
type Status = Pick<PlanItem, 'status' | 'doneBy' | 'doneAt' | 'setAsideReason'>;

// A day or a number says that it is done, not when.
const factInstant = (facts: Facts, keys: readonly FactKey[]): Instant | undefined => {
  const key = keys.find((candidate) => candidate.endsWith('At'));
  const value = key === undefined ? undefined : facts[key];
  return typeof value === 'string' ? value : undefined;
};

// Dismissing is the person's last word on the step, though not on what it is about: the verdict asks the record. A tick
// comes before a fact, since it says when, but never outranks one that says the contrary.
const statusOf = (
  { contract, facts }: Context,
  key: string,
  isDenied: boolean,
  by: readonly FactKey[] | undefined,
  at: Instant | undefined,
): Status => {
  const dismissed = contract.setAside[key];
  if (dismissed !== undefined) return { status: 'set-aside', setAsideReason: dismissed.reason };
  if (isDenied) return OPEN;
  const tick = contract.ticks[key];
  if (tick !== undefined) return { status: 'done', doneBy: 'tick', doneAt: tick.at };
  if (by === undefined) return OPEN;
  const doneAt = at ?? factInstant(facts, by);
  return { status: 'done', doneBy: 'fact', ...(doneAt === undefined ? NOTHING : { doneAt }) };
};

// What was touched stays after its time: past the end, and in a contract that goes on.
const isHere = (row: ItemRow, context: Context, key: string): boolean => {
  if (!fitsWho(row, context)) return false;
  const goesOn = context.contract.keptAt !== undefined && !context.ended;
  if (!goesOn && (row.ended === undefined || row.ended === context.ended)) return true;
  const { ticks, setAside, notes } = context.contract;
  return key in ticks || key in setAside || key in notes;
};

// The clock of this very entry where the row stands for one, else the first of its timer: they are in order.
const timerKey = (row: ItemRow, entry: Entry | undefined, timers: readonly PlanTimer[]): string | undefined =>
  timers.find(({ id, entryId }) => id === row.timer && (entry === undefined || entryId === entry.id))?.key;

const isOffered = (id: string, context: Context): boolean => {
  const template = templateOf(id);
  return template !== undefined && templateFits(template, context);
};

const itemOf = (
  row: ItemRow,
  entry: Entry | undefined,
  context: Context,
  timers: readonly PlanTimer[],
): PlanItem | undefined => {
  const key = rowKey(row.id, entry?.id);
  if (!isHere(row, context, key)) return undefined;
  // A row's functions take an entry of the very list that its `each` names; the caller walks that list.
  const fields = row as ItemFields<Entry | undefined>;
  if (fields.when?.(context, entry) === false) return undefined;
  const by = fields.doneBy?.(context, entry);
  const isDenied = fields.deniedBy?.(context, entry) === true;
  const status = statusOf(context, key, isDenied, by, fields.doneAt?.(context, entry) ?? entry?.doneAt);
  const records = status.status === 'open' ? fields.records?.(context, entry) : undefined;
  const held = row.releasesMoney === true ? context.held.find(({ id }) => id === entry?.id) : undefined;
  const reasons = fields.because?.(context, entry);
  const behind = fields.behind?.(context);
  const timer = timerKey(row, entry, timers);
  return {
    id: row.id,
    key,
    phase: row.phase,
    text: textOf(fields.text, context, entry),
    why: textOf(fields.why, context, entry),
    mustDo: typeof fields.mustDo === 'function' ? fields.mustDo(context, entry) : fields.mustDo === true,
    waits: row.waits === true,
    rank: row.rank ?? 'rest',
    lastDay: row.lastDay === true,
    ownWait: row.ownWait === true,
    asks: isDenied && records === undefined,
    ...status,
    facts: row.facts ?? NONE,
    lists: row.lists ?? NONE,
    templates: row.templates?.filter((id) => isOffered(id, context)) ?? NONE,
    fitsBecause: fitsBecause(row, context),
    because: reasons === undefined ? (by ?? NONE) : [...new Set([...reasons, ...(by ?? NONE)])],
    sources: row.sources,
    confidence: row.confidence,
    ...(row.contested === undefined ? NOTHING : { contested: row.contested }),
    ...(context.contract.notes[key] === undefined ? NOTHING : { note: context.contract.notes[key] }),
    ...(behind === undefined ? NOTHING : { entryIds: behind.map(({ id }) => id) }),
    ...(timer === undefined ? NOTHING : { timer }),
    ...(row.role === undefined ? NOTHING : { role: row.role }),
    ...(row.draft === undefined ? NOTHING : { draft: row.draft }),
    ...(records === undefined ? NOTHING : { records }),
    ...(held === undefined || status.status === 'done' ? NOTHING : { givesUp: held }),
    ...(entry === undefined ? NOTHING : { entryId: entry.id }),
  };
};

// One undefined, so that rows without `each` need no array of their own.
const ONCE: readonly undefined[] = [undefined];

/** Every item that fits, in order of phase and table; a row with `each` stands once for each entry of its list. */
export const itemsFor = (context: Context, timers: readonly PlanTimer[]): PlanItem[] => {
  const items: PlanItem[] = [];
  for (const row of CHECKLIST)
    for (const entry of row.each === undefined ? ONCE : context.contract[row.each]) {
      const item = itemOf(row, entry, context, timers);
      if (item !== undefined) items.push(item);
    }
  return items;
};

// Owns turning the rows of checklist.ts into the items of one plan: what fits, who says that it is done, what was dismissed.
// Refuses to know any rule.

import type { FactKey, Facts } from '../contract/facts.ts';
import { rowKey } from '../ids.ts';
import { templateFits } from '../rules/fill-template.ts';
import { type ItemFields, type ItemRow, PHASES, textOf } from '../rules/rows.ts';
import { templateOf } from '../rules/templates.ts';
import type { Instant } from '../time.ts';
import { CHECKLIST_ROWS, type Fixed } from './checklist-rows.ts';
import { type Context, fitsBecause, fitsWho, isAnswered } from './context.ts';
import { type TimerKeys, timerKey, timerKeysOf } from './timer-keys.ts';
import type { PlanItem, PlanTimer } from './types.ts';

type Entry = { readonly id: string; readonly doneAt?: Instant };
// Shared, because a list of all endings makes hundreds of thousands of items.
const NONE: readonly never[] = [];
const NOTHING = {};
const OPEN: Status = { status: 'open' };
type Status = Pick<PlanItem, 'status' | 'doneBy' | 'doneAt' | 'dismissedFor'>;

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
  if (dismissed !== undefined) return { status: 'dismissed', dismissedFor: dismissed.reason };
  if (isDenied) return OPEN;
  const tick = contract.ticks[key];
  if (tick !== undefined) return { status: 'done', doneBy: 'tick', doneAt: tick.at };
  if (by === undefined) return OPEN;
  const doneAt = at ?? factInstant(facts, by);
  return { status: 'done', doneBy: 'fact', ...(doneAt === undefined ? NOTHING : { doneAt }) };
};

const isInTime = (row: ItemRow, { contract, ended }: Context): boolean =>
  (contract.keptAt === undefined || ended) && (row.ended === undefined || row.ended === ended);
// What was touched stays after its time: past the end, and in a contract that goes on.
const isTouched = (context: Context, key: string): boolean =>
  isAnswered(context, key) || key in context.contract.notes;

const isOffered = (id: string, context: Context): boolean => {
  const template = templateOf(id);
  return template !== undefined && templateFits(template, context);
};

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const itemOf = (
  row: ItemRow,
  fixed: Fixed,
  templates: readonly string[],
  entry: Entry | undefined,
  context: Context,
  timers: TimerKeys,
): PlanItem | undefined => {
  const key = rowKey(row.id, entry?.id);
  if (!isInTime(row, context) && !isTouched(context, key)) return undefined;
  // A row's functions take an entry of the very list that its `each` names; the caller walks that list.
  const fields = row as ItemFields<Entry | undefined>;
  if (fields.when?.(context, entry) === false) return undefined;
  const by = fields.doneBy?.(context, entry);
  const isDenied = fields.deniedBy?.(context, entry) === true;
  const { status, doneBy, doneAt, dismissedFor } = statusOf(
    context,
    key,
    isDenied,
    by,
    fields.doneAt?.(context, entry) ?? entry?.doneAt,
  );
  const records = status === 'open' ? fields.records?.(context, entry) : undefined;
  const reasons = fields.because?.(context, entry);
  const item: Writable<PlanItem> = {
    ...fixed,
    key,
    text: textOf(fields.text, context, entry),
    why: textOf(fields.why, context, entry),
    mustDo: typeof fields.mustDo === 'function' ? fields.mustDo(context, entry) : fields.mustDo === true,
    asks: isDenied && records === undefined,
    status,
    templates,
    fitsBecause: fitsBecause(row, context),
    because: reasons === undefined ? (by ?? NONE) : [...new Set([...reasons, ...(by ?? NONE)])],
  };
  // One by one: an object put together from a dozen others takes several times as long.
  const place = fields.place?.(entry);
  const note = context.contract.notes[key];
  const behind = fields.behind?.(context);
  const timer = row.timer === undefined ? undefined : timerKey(row.timer, entry, timers);
  const reminds = fields.reminds?.(context, entry);
  const held = row.releasesMoney === true ? context.held.find(({ id }) => id === entry?.id) : undefined;
  if (row.contested !== undefined) item.contested = row.contested;
  if (row.role !== undefined) item.role = row.role;
  if (row.draft !== undefined) item.draft = row.draft;
  if (row.answers !== undefined) item.answers = row.answers;
  if (place !== undefined) Object.assign(item, place);
  if (row.prompted !== undefined) item.prompted = row.prompted;
  if (row.page !== undefined) item.page = row.page;
  if (doneBy !== undefined) item.doneBy = doneBy;
  if (doneAt !== undefined) item.doneAt = doneAt;
  if (dismissedFor !== undefined) item.dismissedFor = dismissedFor;
  if (note !== undefined) item.note = note;
  if (behind !== undefined) item.entryIds = behind.map(({ id }) => id);
  if (timer !== undefined) item.timer = timer;
  if (records !== undefined) item.records = records;
  if (held !== undefined && status !== 'done') item.givesUp = held;
  if (reminds !== undefined) item.reminds = { key, ...reminds };
  if (typeof fields.waits === 'function') item.waits = fields.waits(context, entry);
  if (entry !== undefined) item.entryId = entry.id;
  return item;
};

// One undefined, so that rows without `each` need no array of their own.
const ONCE: readonly undefined[] = [undefined];

/** Every item that fits, in order of phase and table; a row with `each` stands once for each entry of its list. */
export const itemsFor = (context: Context, timers: readonly PlanTimer[]): PlanItem[] => {
  const items: PlanItem[] = [];
  const keys = timerKeysOf(timers);
  for (const { row, fixed } of CHECKLIST_ROWS) {
    const entries = row.each === undefined ? ONCE : context.contract[row.each];
    if (entries.length === 0 || !fitsWho(row, context)) continue;
    const templates = row.templates?.filter((id) => isOffered(id, context)) ?? NONE;
    for (const entry of entries) {
      const item = itemOf(row, fixed, templates, entry, context, keys);
      if (item !== undefined) items.push(item);
    }
  }
  // Only what was added says its place itself; a plan without any is in order already.
  return context.contract.ownSteps.length === 0
    ? items
    : items.sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
};

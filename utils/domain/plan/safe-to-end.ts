// Owns the earliest instant at which nothing is lost by ending, and the reason for each wait until then.
// Where a wait has no date, the earliest moment is named all the same, with what it depends on.

import { type Instant, latest } from '../time.ts';
import type { Condition } from './conditions.ts';
import { type Context, hasPassed } from './context.ts';
import type { PlanItem, PlanWarning } from './types.ts';
import { waitsOf } from './waits.ts';
import type { RemediableWait, Wait } from './waits-money.ts';

export type SafeToEnd = {
  /** Earliest instant (UTC) at which nothing is lost; absent while a wait has no date, or after the end. */
  readonly at?: Instant;
  /** Latest instant that can be named (UTC) while another wait has no date. */
  readonly notBefore?: Instant;
  readonly waits: readonly Wait[];
  /** When everything that only time could bring had come (UTC): the moment to announce; absent where nothing was waited for. */
  readonly since?: Instant;
  /** The earliest instant if everything under `conditions` is done at the present moment; before the end it can always be named. */
  readonly earliest?: Instant;
  /** What that depends on, each once; empty where nothing but time is left. */
  readonly conditions: readonly Condition[];
};
const plain = ({ ifDone: _, ...wait }: RemediableWait): Wait => wait;

/**
 * The waits that are left at the context's moment, and the latest of their instants (UTC). Empty after the end and
 * for a kept contract. `at` is the present moment where nothing is left to wait for.
 */
export const safeToEnd = (
  context: Context,
  items: readonly PlanItem[],
  warnings: readonly PlanWarning[],
): SafeToEnd => {
  if (context.ended || context.contract.keptAt !== undefined) return { waits: [], conditions: [] };
  const all = waitsOf(context, items, warnings);
  const waits = all.filter(({ until }) => until === undefined || !hasPassed(context, until));
  const dated = waits.flatMap(({ until }) => (until === undefined ? [] : [until]));
  const notBefore = latest(dated);
  const whenDone = waits.flatMap(({ ifDone }) => (ifDone?.at === undefined ? [] : [ifDone.at]));
  const { dueAt } = context.notice;
  const passed = [...all.flatMap(({ until }) => until ?? []), ...(dueAt === undefined ? [] : [dueAt])];
  const since = latest(passed);
  const result = {
    waits: waits.map(plain),
    earliest: latest([...dated, ...whenDone]) ?? context.now,
    conditions: [...new Set(waits.flatMap(({ ifDone }) => (ifDone === undefined ? [] : [ifDone.condition])))],
    ...(since === undefined ? {} : { since }),
  };
  if (dated.length === waits.length) return { ...result, at: notBefore ?? context.now };
  return notBefore === undefined ? result : { ...result, notBefore };
};

// Owns finding the clock that an item starts or waits for, among the clocks of its plan.

import { rowKey } from '../ids.ts';
import type { PlanTimer } from './types.ts';

export type TimerKeys = { readonly all: ReadonlySet<string>; readonly first: ReadonlyMap<string, string> };
export const timerKeysOf = (timers: readonly PlanTimer[]): TimerKeys => {
  const first = new Map<string, string>();
  for (const { id, key } of timers) if (!first.has(id)) first.set(id, key);
  return { all: new Set(timers.map(({ key }) => key)), first };
};
/** The clock of this very entry where the row stands for one, else the first of its timer: they are in order. */
export const timerKey = (
  timer: string,
  entry: { readonly id: string } | undefined,
  { all, first }: TimerKeys,
): string | undefined => {
  if (entry === undefined) return first.get(timer);
  const key = rowKey(timer, entry.id);
  return all.has(key) ? key : undefined;
};

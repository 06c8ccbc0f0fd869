// Owns which open step of a plan comes next.
// Refuses to know any rule: the rows give their ranks, the timers say which have money behind them.

import { RANKS } from '../rules/rows.ts';
import { epochMs } from '../time.ts';
import type { PlanItem, PlanTimer } from './types.ts';
import type { Verdict } from './verdict/parts.ts';

/**
 * A clock that runs out with money behind it comes first, then money that would go back, then telling the client, then the
 * agreement, then the rest, must-dos before others. What belongs to the last day comes after what can be done now, and
 * what only waits comes last, but for pressing End: nothing to do before the verdict says that it is safe, and from then on first.
 */
export const nextOf = (
  items: readonly PlanItem[],
  timers: readonly PlanTimer[],
  state: Verdict['state'],
  isLastDay = false,
): PlanItem | undefined => {
  const due = new Map(
    timers
      .filter(({ status, sense, assumed }) => status === 'running' && sense === 'deadline' && !assumed)
      .map(({ key, dueAt, money }) => [key, { ms: epochMs(dueAt), money }] as const),
  );
  // Something is lost, or it cannot be said yet.
  const losesMoney = state === 'lose' || state === 'ask';
  const sortKeyOf = (item: PlanItem): readonly number[] => {
    const clock = item.mustDo && item.timer !== undefined ? due.get(item.timer) : undefined;
    return [
      item.role !== 'say-end' ? 0 : state === 'gain' ? -1 : 1,
      clock?.money === true ? 0 : 1,
      clock?.money === true ? clock.ms : 0,
      item.waits ? 1 : 0,
      // On the last day itself it is its turn, where something would be lost.
      item.lastDay && !(isLastDay && item.mustDo && losesMoney) ? 1 : 0,
      item.mustDo ? 0 : 1,
      losesMoney && item.mustDo && item.rank === 'money' ? 0 : 1,
      clock === undefined ? 1 : 0,
      // What is only good to do keeps the order of the checklist.
      item.mustDo ? RANKS.indexOf(item.rank) : 0,
    ];
  };
  let next: { readonly item: PlanItem; readonly sortKey: readonly number[] } | undefined;
  for (const item of items) {
    // What was given up is nothing to work on.
    if (item.status !== 'open' || item.givesUp?.givenUpAt !== undefined) continue;
    const sortKey = sortKeyOf(item);
    const index = next === undefined ? 0 : sortKey.findIndex((value, at) => value !== next?.sortKey[at]);
    if (next === undefined || (sortKey[index] ?? 0) < (next.sortKey[index] ?? 0))
      next = { item, sortKey: sortKey };
  }
  return next?.item;
};

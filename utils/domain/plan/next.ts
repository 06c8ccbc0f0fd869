// Owns which open step of a plan comes next.
// Refuses to know any rule: the rows give their ranks, the timers say which have money behind them.

import { RANKS } from '../rules/rows.ts';
import { epochMs } from '../time.ts';
import type { PlanItem, PlanTimer } from './types.ts';

/**
 * A clock that runs out with money behind it comes first, then money that would go back, then telling the client, then the
 * agreement, then the rest, must-dos before others. What belongs to the last day comes after what can be done now, and
 * what only waits comes last.
 */
export const nextOf = (items: readonly PlanItem[], timers: readonly PlanTimer[]): PlanItem | undefined => {
  const open = items.filter(({ status }) => status === 'open');
  const due = new Map(
    timers
      .filter(({ status, sense, assumed }) => status === 'running' && sense === 'deadline' && !assumed)
      .map(({ key, dueAt, money }) => [key, { ms: epochMs(dueAt), money }] as const),
  );
  const clockOf = (item: PlanItem) =>
    item.mustDo && item.timer !== undefined ? due.get(item.timer) : undefined;
  const placeOf = (item: PlanItem): readonly number[] => {
    const clock = clockOf(item);
    return [
      clock?.money === true ? 0 : 1,
      clock?.money === true ? clock.ms : 0,
      item.waits ? 1 : 0,
      item.lastDay ? 1 : 0,
      item.mustDo ? 0 : 1,
      clock === undefined ? 1 : 0,
      RANKS.indexOf(item.rank),
    ];
  };
  return open
    .map((item) => ({ item, place: placeOf(item) }))
    .sort((a, b) => {
      const index = a.place.findIndex((value, at) => value !== b.place[at]);
      return index < 0 ? 0 : (a.place[index] ?? 0) - (b.place[index] ?? 0);
    })[0]?.item;
};

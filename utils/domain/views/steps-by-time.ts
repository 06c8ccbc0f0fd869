// Owns when each step is due: now, on the last day, after the end. What comes first stands first.

import { isEndSaid } from '../contract/facts.ts';
import type { Contract } from '../contract/record.ts';
import type { Plan, PlanItem } from '../plan/types.ts';
import { RANKS } from '../rules/rows.ts';

export type StepGroup = 'now' | 'last-day' | 'later';
type StepsByTime = Readonly<Record<StepGroup, readonly PlanItem[]>>;

const rankOf = ({ mustDo, rank }: PlanItem): number => (mustDo ? RANKS.indexOf(rank) : RANKS.length);

/** In one group each, must-dos in the order of their ranks, the rest as in the checklist; ticked ones keep their place. */
export const stepsByTime = (
  { facts }: Pick<Contract, 'facts'>,
  { items }: Pick<Plan, 'items'>,
): StepsByTime => {
  const ended = isEndSaid(facts) || facts.situation === 'client';
  const groupOf = ({ phase, lastDay, waits }: PlanItem): StepGroup => {
    // After the end, only what time or the other side must bring can wait.
    if (ended) return waits ? 'later' : 'now';
    if (phase === 'after') return 'later';
    return lastDay || waits || phase === 'end' ? 'last-day' : 'now';
  };
  const of = (group: StepGroup): PlanItem[] =>
    items.filter((item) => groupOf(item) === group).sort((a, b) => rankOf(a) - rankOf(b));
  return { now: of('now'), 'last-day': of('last-day'), later: of('later') };
};

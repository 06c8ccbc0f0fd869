// Owns what is remembered of each ending's plan for the lists: planned anew only where the record, the settings or the time
// may change it. Refuses to decide any of it. A record is never changed in place, so a new one is another object and nothing to forget.
import type { Contract } from '../../utils/domain/contract/record.ts';
import { planFor } from '../../utils/domain/plan/plan.ts';
import type { Plan } from '../../utils/domain/plan/types.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { epochMs, type Instant } from '../../utils/domain/time.ts';
import type { ListedPlan } from '../../utils/domain/views/listing.ts';
import { summaryOf } from '../../utils/domain/views/summary.ts';
import { steadyUntilMs, urgencyOf } from '../../utils/domain/views/urgency.ts';

type Known = {
  readonly listedPlan: ListedPlan;
  readonly choices: string;
  readonly fromMs: number;
  readonly untilMs: number;
};
export type PlanCache = {
  /** What a plan says of each ending, for one state of the settings at one instant (UTC). */
  at(settings: Settings, now: Instant): (contract: Contract) => ListedPlan;
  /** Takes what a plan says that was made for something else. */
  note(contract: Contract, settings: Settings, now: Instant, plan: Plan): void;
};

// Opening the sidebar changes choices too, but none that a plan asks for.
const choicesIn = ({
  rev: _,
  layout: __,
  hiddenOn: ___,
  done: ____,
  undo: _____,
  redo: ______,
  ...asked
}: Settings): string => JSON.stringify(asked);

export const createPlanCache = (zone: () => string): PlanCache => {
  // By the record itself: one that is replaced or removed is forgotten with it.
  const known = new WeakMap<Contract, Known>();
  const take = (contract: Contract, choices: string, fromMs: number, plan: Plan): ListedPlan => {
    const here = zone();
    const urgency = urgencyOf(plan, fromMs, here);
    const listedPlan = { urgency, summary: summaryOf(contract, plan, fromMs, here, urgency) };
    known.set(contract, { listedPlan, choices, fromMs, untilMs: steadyUntilMs(plan, fromMs, here) });
    return listedPlan;
  };
  return {
    at: (settings, now) => {
      const nowMs = epochMs(now);
      const choices = choicesIn(settings);
      return (contract) => {
        const last = known.get(contract);
        if (last?.choices === choices && last.fromMs <= nowMs && nowMs < last.untilMs) return last.listedPlan;
        return take(contract, choices, nowMs, planFor(contract, settings, now));
      };
    },
    note: (contract, settings, now, plan) => void take(contract, choicesIn(settings), epochMs(now), plan),
  };
};

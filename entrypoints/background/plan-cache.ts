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

type CachedPlan = {
  readonly listedPlan: ListedPlan;
  /** The settings, and the zone of the days that are counted. */
  readonly settingsKey: string;
  readonly fromMs: number;
  readonly untilMs: number;
};
export type PlanCache = {
  /** What a plan says of each ending, for one state of the settings at one instant (UTC). */
  at(settings: Settings, now: Instant): (contract: Contract) => ListedPlan;
  /** Takes what a plan says that was made for something else. */
  note(contract: Contract, settings: Settings, now: Instant, plan: Plan): void;
};

// Opening the sidebar changes settings too, but none that a plan asks for.
const settingsKeyOf = ({
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
  const cached = new WeakMap<Contract, CachedPlan>();
  type Asked = Pick<CachedPlan, 'settingsKey' | 'fromMs'> & { readonly here: string };
  const askedOf = (settings: Settings, now: Instant): Asked => {
    // Reading the zone costs more than many a plan, so once for a whole list.
    const here = zone();
    return { here, settingsKey: `${here} ${settingsKeyOf(settings)}`, fromMs: epochMs(now) };
  };
  const take = (contract: Contract, { here, settingsKey, fromMs }: Asked, plan: Plan): ListedPlan => {
    const urgency = urgencyOf(plan, fromMs, here);
    const listedPlan = { urgency, summary: summaryOf(contract, plan, fromMs, here, urgency) };
    cached.set(contract, {
      listedPlan,
      settingsKey,
      fromMs,
      untilMs: steadyUntilMs(plan, fromMs, here),
    });
    return listedPlan;
  };
  return {
    at: (settings, now) => {
      const asked = askedOf(settings, now);
      const { here, settingsKey, fromMs } = asked;
      return (contract) => {
        const last = cached.get(contract);
        if (last?.settingsKey === settingsKey && last.fromMs <= fromMs && fromMs < last.untilMs)
          return last.listedPlan;
        return take(contract, asked, planFor(contract, settings, now, here));
      };
    },
    note: (contract, settings, now, plan) => void take(contract, askedOf(settings, now), plan),
  };
};

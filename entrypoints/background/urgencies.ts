// Owns the remembered urgency of each ending: planned anew only where the record, the choices or the time may change it.
// Refuses to decide any of it. A record is never changed in place, so a new one is another object and nothing to forget.
import type { Contract } from '../../utils/domain/contract.ts';
import { planFor } from '../../utils/domain/plan.ts';
import type { Settings } from '../../utils/domain/settings.ts';
import { epochMs, type Instant } from '../../utils/domain/time.ts';
import { steadyUntilMs, type Urgency, urgencyOf } from '../../utils/domain/urgency.ts';

type Known = {
  readonly urgency: Urgency;
  readonly choices: string;
  readonly fromMs: number;
  readonly untilMs: number;
};
/** How urgent each ending is, for one state of the choices at one instant (UTC). */
export type UrgenciesAt = (settings: Settings, now: Instant) => (contract: Contract) => Urgency;

export const createUrgencies = (): UrgenciesAt => {
  const known = new WeakMap<Contract, Known>();
  return (settings, now) => {
    const nowMs = epochMs(now);
    // Opening the sidebar changes choices too, but none that a plan asks for.
    const choices = JSON.stringify({ ...settings, rev: 0, layout: undefined, hiddenOn: undefined });
    return (contract) => {
      const last = known.get(contract);
      if (last?.choices === choices && last.fromMs <= nowMs && nowMs < last.untilMs) return last.urgency;
      const plan = planFor(contract, settings, now);
      const urgency = urgencyOf(plan);
      known.set(contract, { urgency, choices, fromMs: nowMs, untilMs: steadyUntilMs(plan, nowMs) });
      return urgency;
    };
  };
};

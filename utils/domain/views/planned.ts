// Owns which open step a person planned for today, or for a day or moment that has passed: it leads where endings are listed.
// Refuses to remind of it (reminders/).
import type { Plan, PlanItem } from '../plan/types.ts';
import { endOfLocalDay, epochMs, type Instant, instantAt, localDay, startOfLocalDay } from '../time.ts';
import { pauseEndMs } from './answer-pause.ts';

/** From when (epoch ms) a step is due, days as they are in the zone; undefined where nobody planned it. */
export const plannedMs = (plan: Plan, { reminds }: PlanItem, zone: string): number | undefined => {
  if (reminds === undefined) return undefined;
  return reminds.on === undefined ? pauseEndMs(plan, reminds.at) : epochMs(startOfLocalDay(reminds.on, zone));
};

type DueStep = {
  readonly item: PlanItem;
  /** The end (UTC) of its day. */
  readonly dueAt: Instant;
};
/** The first that is due at an instant (epoch ms); undefined where none is, and where the contract goes on. */
export const dueStep = (plan: Plan, nowMs: number, zone: string): DueStep | undefined => {
  if (plan.stage === 'kept') return undefined;
  const due = plan.items.flatMap((item) => {
    const ms = item.status === 'open' ? plannedMs(plan, item, zone) : undefined;
    return ms === undefined || ms > nowMs ? [] : [{ item, ms }];
  });
  const [first] = due.sort((a, b) => a.ms - b.ms);
  return first && { item: first.item, dueAt: endOfLocalDay(localDay(instantAt(first.ms), zone), zone) };
};

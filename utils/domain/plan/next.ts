// Owns which open item of a plan comes next.
// Refuses to know any rule.
import type { PlanItem, PlanTimer } from './plan.ts';

/** After an end the clock that runs out first decides; before it, the order of the phases. */
export const nextOf = (
  items: readonly PlanItem[],
  timers: readonly PlanTimer[],
  ended: boolean,
): PlanItem | undefined => {
  const open = items.filter(({ status }) => status === 'open');
  const urgent = timers
    .filter(({ status, sense }) => ended && status === 'running' && sense === 'deadline')
    .flatMap(({ key }) => open.find(({ timer, mustDo }) => mustDo && timer === key) ?? []);
  const now = open.filter(({ waits }) => !waits);
  return urgent[0] ?? now.find(({ mustDo }) => mustDo) ?? now[0] ?? open[0];
};

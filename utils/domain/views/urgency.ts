// Owns which ending needs a look first, and which clock of a plan is shown as its next.
// Refuses to know the present moment: a plan already says what runs.
import type { Plan, PlanTimer } from '../plan/types.ts';
import { epochMs } from '../time.ts';

const QUARTER_MS = 15 * 60_000;
// Most urgent first.
const RANKS = ['at-risk', 'ended', 'must-dos', 'calm', 'closed'] as const;

const running = ({ timers }: Plan): PlanTimer[] => timers.filter(({ status }) => status === 'running');
const atRisk = (plan: Plan): PlanTimer | undefined =>
  running(plan).find((timer) => timer.sense === 'deadline' && !timer.background && !timer.assumed);

/** The clock to show: the next deadline or the notice, else the next thing to come; absent where nothing runs. */
export const nextTimer = (plan: Plan): PlanTimer | undefined => {
  const clocks = running(plan);
  return (
    clocks.find((timer) => (timer.sense === 'deadline' || timer.announce === 'at') && !timer.assumed) ??
    clocks[0]
  );
};

const rankOf = (plan: Plan): (typeof RANKS)[number] => {
  if (plan.stage === 'kept' || plan.stage === 'settled') return 'closed';
  if (atRisk(plan) !== undefined) return 'at-risk';
  if (plan.stage === 'ended') return 'ended';
  return plan.progress.openMustDos > 0 ? 'must-dos' : 'calm';
};
const dueMs = (plan: Plan): number => {
  const timer = atRisk(plan) ?? nextTimer(plan);
  return timer === undefined ? Number.POSITIVE_INFINITY : epochMs(timer.dueAt);
};

/** How urgent an ending is: its place among the ranks (0 is first), and epoch ms of the clock that counts for it. */
export type Urgency = { readonly contractId: string; readonly rank: number; readonly dueMs: number };
/** The urgency at the plan's own moment; `steadyUntilMs` tells how long it holds. */
export const urgencyOf = (plan: Plan): Urgency => ({
  contractId: plan.contractId,
  rank: RANKS.indexOf(rankOf(plan)),
  dueMs: dueMs(plan),
});

/** Compares two for a list: deadlines at risk by their due instant, ended, open must-dos, calm, then closed ones. */
export const byUrgency = (a: Urgency, b: Urgency): number => {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.dueMs !== b.dueMs) return a.dueMs < b.dueMs ? -1 : 1;
  return a.contractId < b.contractId ? -1 : a.contractId > b.contractId ? 1 : 0;
};

/**
 * Until when (epoch ms, exclusive) the same record stays as urgent as it is at the plan's own moment: nothing in a plan
 * changes but at an instant that it names, or where a week or a local day begins, which is always a full quarter of an hour.
 */
export const steadyUntilMs = ({ timers, safeToEnd, timeline }: Plan, nowMs: number): number => {
  const named = [
    // What asks for an answer asks from its start on.
    ...timers.flatMap(({ startAt, dueAt }) => [startAt, dueAt]),
    ...timeline.map(({ at }) => at),
    ...safeToEnd.waits.map(({ until }) => until),
  ].flatMap((at) => (at === undefined ? [] : [epochMs(at)]));
  const quarter = (Math.floor(nowMs / QUARTER_MS) + 1) * QUARTER_MS;
  return Math.min(quarter, ...named.filter((ms) => ms > nowMs));
};

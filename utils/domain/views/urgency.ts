// Owns which ending needs a look first, and which clock of a plan is shown as its next.
import type { Plan, PlanTimer } from '../plan/types.ts';
import { RANKS } from '../rules/rows.ts';
import { epochMs, later } from '../time.ts';
import { SOON_MS } from './badge.ts';
import { GROUPS, type Group } from './groups.ts';
import { dueStep, plannedMs } from './planned.ts';

const QUARTER_MS = 15 * 60_000;
const isReal = ({ assumed, background }: PlanTimer): boolean => !assumed && !background;
const isToMeet = ({ sense, announce }: PlanTimer): boolean => sense === 'deadline' || announce === 'at';

const isSoon = ({ sense, dueAt }: PlanTimer, nowMs: number): boolean =>
  sense === 'deadline' && epochMs(dueAt) - nowMs <= SOON_MS;

/**
 * The clock to show at the plan's own moment (epoch ms): a deadline within 48 hours; else what comes first of deadlines, the
 * notice and, while money is at stake, money that is released; else the next thing to come; else a deadline that is over while
 * money is still at stake. Absent where none is known: what is only assumed or in the background is no date of this ending.
 */
export const nextTimer = ({ timers, verdict }: Plan, nowMs: number): PlanTimer | undefined => {
  const clocks = timers.filter((timer) => timer.status === 'running' && isReal(timer));
  const isMoneyAtStake = verdict.atStake.length > 0;
  return (
    clocks.find((timer) => isSoon(timer, nowMs)) ??
    clocks.find((timer) => isToMeet(timer) || (isMoneyAtStake && timer.brings !== undefined)) ??
    clocks[0] ??
    (!isMoneyAtStake
      ? undefined
      : timers.find(
          (timer) => timer.status === 'over' && timer.sense === 'deadline' && timer.money && isReal(timer),
        ))
  );
};

const groupOf = (
  { stage, verdict }: Plan,
  timer: PlanTimer | undefined,
  step: object | undefined,
  nowMs: number,
): Group => {
  if (step !== undefined) return 'now';
  // A request takes its money also where the contract goes on, or its step was marked as not needed.
  if (verdict.state !== 'lose' && (stage === 'kept' || stage === 'settled')) return 'done';
  if (timer === undefined) return 'undated';
  return isSoon(timer, nowMs) ? 'now' : 'coming';
};
/** Within a group the order of the next step (next.ts): a clock with money behind it, then money that would go back, then the steps' ranks. */
const rankWithin = ({ items, next, verdict }: Plan, timer: PlanTimer | undefined): number => {
  if (timer?.sense === 'deadline' && timer.money) return 0;
  if (verdict.atStake.length > 0) return 1;
  const step = items.find(({ key }) => key === next);
  return 1 + (step === undefined ? RANKS.length : RANKS.indexOf(step.rank));
};

/** In epoch ms, where no instant is named: a number that JSON keeps too. */
export const NEVER_MS = Number.MAX_VALUE;
/** How urgent an ending is: its group, its rank (by group, then within it; 0 is first), and epoch ms of the clock that counts for it. */
export type Urgency = {
  readonly contractId: string;
  readonly group: Group;
  readonly rank: number;
  readonly dueMs: number;
};
/** The urgency at the plan's own moment (epoch ms), days as they are in the zone; `steadyUntilMs` tells how long it holds. */
export const urgencyOf = (plan: Plan, nowMs: number, zone: string): Urgency => {
  const timer = nextTimer(plan, nowMs);
  const step = dueStep(plan, nowMs, zone);
  const group = groupOf(plan, timer, step, nowMs);
  return {
    contractId: plan.contractId,
    group,
    // One number, since a list of ten thousand compares it some hundred thousand times.
    rank: GROUPS.indexOf(group) * (RANKS.length + 2) + rankWithin(plan, timer),
    dueMs: Math.min(
      timer === undefined ? NEVER_MS : epochMs(timer.dueAt),
      step === undefined ? NEVER_MS : epochMs(step.dueAt),
    ),
  };
};

/** Compares two for a list: by rank, then the instant of the clock. */
export const byUrgency = (a: Urgency, b: Urgency): number => {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.dueMs !== b.dueMs) return a.dueMs < b.dueMs ? -1 : 1;
  return a.contractId < b.contractId ? -1 : a.contractId > b.contractId ? 1 : 0;
};

/**
 * Until when (epoch ms, exclusive) the same record stays as urgent as it is at the plan's own moment: nothing in a plan
 * changes but at an instant that it names, or where a week or a local day begins, which is always a full quarter of an hour.
 * What is done has no week or day left that counts, unless the kind has to be asked for first.
 */
export const steadyUntilMs = (
  plan: Plan,
  nowMs: number,
  zone: string,
  { group }: Pick<Urgency, 'group'> = urgencyOf(plan, nowMs, zone),
): number => {
  const { timers, safeToEnd, timeline, items } = plan;
  const named = [
    // What asks for an answer asks from its start on.
    ...timers.flatMap(({ startAt, dueAt }) => [startAt, dueAt, later(dueAt, -SOON_MS)]),
    ...timeline.map(({ at }) => at),
    ...safeToEnd.waits.map(({ until }) => until),
  ].flatMap((at) => (at === undefined ? [] : [epochMs(at)]));
  const isAtRest = group === 'done' && plan.verdict.state !== 'ask';
  const quarter = isAtRest ? NEVER_MS : (Math.floor(nowMs / QUARTER_MS) + 1) * QUARTER_MS;
  const planned = items.flatMap((item) => plannedMs(plan, item, zone) ?? []);
  return Math.min(quarter, ...[...named, ...planned].filter((ms) => ms > nowMs));
};

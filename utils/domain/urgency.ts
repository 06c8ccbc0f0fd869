// Owns which ending needs a look first, and which clock of a plan is shown as its next.
// Refuses to know the present moment: a plan already says what runs.
import type { Plan, PlanTimer } from './plan.ts';
import { epochMs } from './time.ts';

const RANKS = ['at-risk', 'ended', 'must-dos', 'calm', 'closed'] as const;

const isKnown = ({ because, entryId }: PlanTimer): boolean => because.length > 0 || entryId !== undefined;
const running = ({ timers }: Plan): PlanTimer[] => timers.filter(({ status }) => status === 'running');
const atRisk = (plan: Plan): PlanTimer | undefined =>
  running(plan).find((timer) => timer.sense === 'deadline' && timer.id !== 'refund' && isKnown(timer));

/** The clock to show: the next deadline or the notice, else the next thing to come; absent where nothing runs. */
export const nextTimer = (plan: Plan): PlanTimer | undefined => {
  const clocks = running(plan);
  return (
    clocks.find((timer) => (timer.sense === 'deadline' || timer.id === 'notice') && isKnown(timer)) ??
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

/** Compares two plans for a list: deadlines at risk by their due instant, ended, open must-dos, calm, then closed ones. */
export const byUrgency = (a: Plan, b: Plan): number => {
  const rank = RANKS.indexOf(rankOf(a)) - RANKS.indexOf(rankOf(b));
  if (rank !== 0) return rank;
  const [dueA, dueB] = [dueMs(a), dueMs(b)];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  return a.contractId < b.contractId ? -1 : a.contractId > b.contractId ? 1 : 0;
};

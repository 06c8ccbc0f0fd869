// Owns what a list shows of an ending that nobody has opened: a few words of its plan.
// Refuses to plan, and to say which ending comes first (urgency.ts).
import { isEndSaid } from '../contract/facts.ts';
import { type Contract, titleOf } from '../contract/record.ts';
import type { ContractId } from '../ids.ts';
import type { Plan, PlanTimer } from '../plan/types.ts';
import type { Verdict } from '../plan/verdict/parts.ts';
import { amountsText } from '../text/format.ts';
import { epochMs, type Instant } from '../time.ts';
import type { Group } from './groups.ts';
import { dueStep } from './planned.ts';
import { nextTimer, type Urgency, urgencyOf } from './urgency.ts';

export type Summary = {
  readonly contractId: ContractId;
  readonly title: string;
  readonly client?: string;
  readonly stage: Plan['stage'];
  readonly group: Group;
  /** The clock to show, or the step planned for today; absent where there is none. */
  readonly next?: Pick<PlanTimer, 'label' | 'dueAt'>;
  /** What to do, or what comes, in one line; absent where nothing is open: then the verdict says all. */
  readonly nextStep?: string;
  /** It has ended, and nobody said when: the clocks that count from then are not known. */
  readonly endUnknown?: true;
  readonly openMustDos: number;
  readonly verdict: Verdict;
  /** "$400 and €50", "$400 or more": what ending now, or silence, would lose. */
  readonly amount?: string;
};

/** The clock or the step that comes first, as a list shows it. */
type Next = { readonly label: string; readonly dueAt: Instant; readonly money: boolean };
// What was planned for today leads where no clock is due before its day is over.
const nextOf = (plan: Plan, nowMs: number, zone: string): Next | undefined => {
  const timer = nextTimer(plan, nowMs);
  const step = dueStep(plan, nowMs, zone);
  return step === undefined || (timer !== undefined && epochMs(timer.dueAt) <= epochMs(step.dueAt))
    ? timer
    : { label: step.item.text, dueAt: step.dueAt, money: false };
};
// Money that would go back is more urgent than a clock that has none behind it.
const nextStepOf = ({ items, next }: Plan, timer: Next | undefined): string | undefined => {
  const step = items.find(({ key }) => key === next);
  const isMoneyFirst = step?.rank === 'money' && timer?.money !== true;
  return timer === undefined || isMoneyFirst ? step?.text : timer.label;
};

/** At the plan's own moment (epoch ms), days as they are in the zone; it holds as long as the urgency does (`steadyUntilMs`). */
export const summaryOf = (
  contract: Contract,
  plan: Plan,
  nowMs: number,
  zone: string,
  { group }: Pick<Urgency, 'group'> = urgencyOf(plan, nowMs, zone),
): Summary => {
  const timer = nextOf(plan, nowMs, zone);
  const nextStep = group === 'done' ? undefined : nextStepOf(plan, timer);
  const { client } = contract.facts;
  const { atStake, orMore } = plan.verdict;
  return {
    contractId: contract.id,
    title: titleOf(contract),
    ...(client === undefined ? {} : { client }),
    stage: plan.stage,
    group,
    ...(timer === undefined ? {} : { next: { label: timer.label, dueAt: timer.dueAt } }),
    ...(nextStep === undefined ? {} : { nextStep }),
    ...(plan.stage === 'ended' && !isEndSaid(contract.facts) ? { endUnknown: true as const } : {}),
    openMustDos: plan.progress.openMustDos,
    verdict: plan.verdict,
    ...(atStake.length === 0 ? {} : { amount: amountsText(atStake, orMore) }),
  };
};

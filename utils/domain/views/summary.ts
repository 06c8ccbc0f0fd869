// Owns what a list shows of an ending that nobody has opened: a few words of its plan.
// Refuses to plan, and to say which ending comes first (urgency.ts).
import { isEndSaid } from '../contract/facts.ts';
import { type Contract, titleOf } from '../contract/record.ts';
import type { ContractId } from '../ids.ts';
import type { Plan, PlanTimer } from '../plan/types.ts';
import type { Verdict } from '../plan/verdict-parts.ts';
import { nextTimer } from './urgency.ts';

export type Summary = {
  readonly contractId: ContractId;
  readonly title: string;
  readonly stage: Plan['stage'];
  /** The clock to show; absent where none runs. */
  readonly next?: Pick<PlanTimer, 'label' | 'dueAt'>;
  /** It has ended, and nobody said when: the clocks that count from then are not known. */
  readonly endUnknown?: true;
  readonly openMustDos: number;
  readonly verdict: Verdict;
};

/** At the plan's own moment; it holds as long as the urgency does (`steadyUntilMs`). */
export const summaryOf = (contract: Contract, plan: Plan): Summary => {
  const timer = nextTimer(plan);
  return {
    contractId: contract.id,
    title: titleOf(contract),
    stage: plan.stage,
    ...(timer === undefined ? {} : { next: { label: timer.label, dueAt: timer.dueAt } }),
    ...(plan.stage === 'ended' && !isEndSaid(contract.facts) ? { endUnknown: true as const } : {}),
    openMustDos: plan.progress.openMustDos,
    verdict: plan.verdict,
  };
};

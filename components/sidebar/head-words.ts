// Owns the two lines in the sidebar's head.
import type { Contract } from '../../utils/domain/contract/record.ts';
import { formatMoney } from '../../utils/domain/money.ts';
import type { Plan } from '../../utils/domain/plan/types.ts';
import { amountsText } from '../../utils/domain/text/format.ts';
import { perHour } from '../../utils/domain/text/locale.ts';

const KINDS = { hourly: 'Hourly', fixed: 'Fixed-price' } as const;

/** Before the questions, whose sidebar it is; never a bare number. */
export const headTitle = ({ facts, begunAt }: Contract): string =>
  facts.title ?? (begunAt === undefined ? 'End contract safely' : 'This contract');

/** Client, kind, and the money: what is held, or the rate. */
export const headFacts = ({ id, facts, begunAt, rev }: Contract, plan: Plan | undefined): string[] => {
  if (begunAt === undefined)
    return [facts.client ?? 'This contract', ...(rev === 0 ? ['Nothing is stored yet'] : [])];
  const { kind, client, rate } = facts;
  const held = plan?.verdict.atStake ?? [];
  return [
    facts.title === undefined ? `Contract ${id}` : undefined,
    client,
    kind === undefined ? undefined : KINDS[kind],
    kind === 'hourly'
      ? rate && perHour({ sum: formatMoney(rate) })
      : held.length === 0
        ? undefined
        : `${amountsText(held, plan?.verdict.orMore)} held`,
  ].filter((fact) => fact !== undefined);
};

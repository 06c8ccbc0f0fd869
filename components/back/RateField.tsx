// Owns the rate at which another currency is counted: the person's own figure, never looked up.
import { type Budget, RateSchema } from '../../utils/domain/comeback/record.ts';
import type { Parsed } from '../ui/fields/parse-typed.ts';
import { TypedField } from '../ui/fields/TypedField.tsx';
import type { ActOnPlan } from './use-comeback.ts';

const readRate = (text: string): Parsed<number> => {
  const given = text.trim().replace(',', '.');
  const rate = /^\d{1,7}(?:\.\d{1,6})?$/.test(given) ? Number(given) : Number.NaN;
  return RateSchema.safeParse(rate).success
    ? { value: rate }
    : { error: 'Give the rate as a number, for example 1.08.' };
};

type RateProps = { readonly from: string; readonly budget: Budget; readonly act: ActOnPlan };

export const RateField = ({ from, budget, act }: RateProps) => (
  <TypedField
    label={`1 ${from} in ${budget.monthlyCost?.currency ?? ''}`}
    hint="Without a rate, the two aren’t added. Choose a careful one: rates move."
    inputMode="decimal"
    short
    stored={budget.rates[from] === undefined ? '' : String(budget.rates[from])}
    read={readRate}
    save={(rate) => act({ type: 'budget', patch: { rates: { [from]: rate ?? null } } })}
  />
);

// Owns a field for an amount of money in its currency.
import type { Money } from '../../../utils/domain/money.ts';
import type { FieldFrame } from '../../ui/fields/Field.tsx';
import { readMoney } from '../../ui/fields/parse-typed.ts';
import { TypedField } from '../../ui/fields/TypedField.tsx';

const CURRENCIES = ['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'CHF', 'INR', 'JPY'];
// Upwork pays in it.
const USUAL = 'USD';

type MoneyFieldProps = FieldFrame & {
  readonly stored: Money | undefined;
  readonly save: (amount: Money | undefined) => string | undefined;
};

// Whole amounts without cents, as most people type them.
const asText = ({ cents }: Money): string =>
  cents % 100 === 0 ? `${cents / 100}` : (cents / 100).toFixed(2);

/** The currency can be chosen once there is an amount: alone it would say nothing. */
export const MoneyField = ({ stored, save, ...frame }: MoneyFieldProps) => {
  const currency = stored?.currency ?? USUAL;
  // A currency that came from elsewhere stays choosable.
  const known = CURRENCIES.includes(currency) ? CURRENCIES : [...CURRENCIES, currency];
  return (
    <TypedField
      {...frame}
      inputMode="decimal"
      short
      stored={stored === undefined ? '' : asText(stored)}
      read={(text) => readMoney(text, currency)}
      save={save}
      beside={
        stored === undefined ? null : (
          <select
            class="field-input field-input-short"
            aria-label="Currency"
            onChange={(event) => save({ ...stored, currency: event.currentTarget.value })}
          >
            {known.map((value) => (
              <option key={value} selected={value === currency}>
                {value}
              </option>
            ))}
          </select>
        )
      }
    />
  );
};

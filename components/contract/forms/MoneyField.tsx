// Owns a field for an amount of money in its currency.
import type { Money } from '../../../utils/domain/money.ts';
import type { FieldFrame } from '../../ui/fields/Field.tsx';
import { readMoney } from '../../ui/fields/parse-typed.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
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
    <div class="money-field">
      <TypedField
        {...frame}
        inputMode="decimal"
        short
        stored={stored === undefined ? '' : asText(stored)}
        read={(text) => readMoney(text, currency)}
        save={save}
      />
      {stored === undefined ? null : (
        <SelectField
          label="Currency"
          options={known.map((value) => ({ value, label: value }))}
          value={currency}
          choose={(chosen) => save({ ...stored, currency: chosen })}
        />
      )}
    </div>
  );
};

// Owns the money that is to come: what the endings' own clocks say, and what the person adds.
import { useId } from 'preact/hooks';
import type { Expected } from '../../utils/domain/comeback/expected.ts';
import type { Comeback, Planned } from '../../utils/domain/comeback/record.ts';
import { formatMoney } from '../../utils/domain/money.ts';
import { dayText } from '../../utils/domain/text/format.ts';
import { addDays, type Day, localDay } from '../../utils/domain/time.ts';
import { MoneyField } from '../contract/forms/MoneyField.tsx';
import { newEntryId } from '../contract/lists/entry.ts';
import { DayField } from '../ui/fields/DayField.tsx';
import { RemoveButton } from '../ui/RemoveButton.tsx';
import { AddPlanned } from './AddPlanned.tsx';
import type { ActOnPlan } from './use-comeback.ts';

type IncomeProps = {
  readonly comeback: Comeback;
  readonly expected: readonly Expected[];
  readonly today: Day;
  readonly zone: string;
  readonly act: ActOnPlan;
};
type EntryProps = { readonly entry: Planned<'income'>; readonly today: Day; readonly act: ActOnPlan };

/** Until an amount is typed. */
const NOTHING_YET = { cents: 0, currency: 'USD' };
const USUAL_DAYS = 14;

const Entry = ({ entry, today, act }: EntryProps) => {
  const save = (change: Partial<Planned<'income'>>) =>
    act({ type: 'put', list: 'income', entries: [{ ...entry, ...change }] });
  return (
    <li class="entry stack">
      <p dir="auto">{entry.text}</p>
      <div class="row back-fields">
        <MoneyField
          label="Amount"
          stored={entry.amount.cents === 0 ? undefined : entry.amount}
          save={(amount) => save({ amount: amount ?? NOTHING_YET })}
        />
        <DayField label="Day" stored={entry.on} save={(on) => save({ on })} />
      </div>
      {entry.on < today ? (
        <p class="quiet">
          This day has passed, so it no longer counts. If the money came, add it to what you have.
        </p>
      ) : null}
      <RemoveButton what={entry.text} remove={() => act({ type: 'drop', list: 'income', id: entry.id })} />
    </li>
  );
};

export const Income = ({ comeback, expected, today, zone, act }: IncomeProps) => {
  const id = useId();
  return (
    <section class="stack-wide card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Money to come</h2>
      {expected.length === 0 ? (
        <p class="quiet">None of your contracts has money due on a known date right now.</p>
      ) : (
        <>
          <p class="quiet">From your contracts, before Upwork’s fee:</p>
          <ul class="bullets">
            {expected.map(({ contractId, what, title, at, amount }) => (
              <li key={`${contractId} ${what} ${at}`}>
                <bdi>{what}</bdi>, <bdi>{title}</bdi>:{' '}
                {amount === undefined ? 'Amount not known, so not counted' : formatMoney(amount)}. Expected by{' '}
                {dayText(localDay(at, zone))}
              </li>
            ))}
          </ul>
        </>
      )}
      <ul class="rows">
        {comeback.income.map((entry) => (
          <Entry key={entry.id} entry={entry} today={today} act={act} />
        ))}
      </ul>
      <AddPlanned
        label="Other money to come"
        add={(text) =>
          act({
            type: 'put',
            list: 'income',
            entries: [{ id: newEntryId(), text, amount: NOTHING_YET, on: addDays(today, USUAL_DAYS) }],
          })
        }
      />
    </section>
  );
};

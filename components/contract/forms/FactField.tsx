// Owns the one form field of each fact, drawn from its question.

import type { FactKey, Facts } from '../../../utils/domain/contract/facts.ts';
import type { Money } from '../../../utils/domain/money.ts';
import { problemText } from '../../../utils/domain/problems.ts';
import { FACT_QUESTIONS } from '../../../utils/domain/rules/questions.ts';
import { pauseOf } from '../../../utils/domain/views/answer-pause.ts';
import type { Ending } from '../../state/ending.ts';
import { Choices } from '../../ui/fields/Choices.tsx';
import { MomentField } from '../../ui/fields/MomentField.tsx';
import { readDay, readDays, readHours, readLine, readZone } from '../../ui/fields/parse-typed.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TypedField } from '../../ui/fields/TypedField.tsx';
import { WeekdaysField } from '../../ui/fields/WeekdaysField.tsx';
import { MoneyField } from './MoneyField.tsx';
import { PauseField } from './PauseField.tsx';

// "Not sure yet" takes the fact back: absence is the value.
const UNKNOWN = { value: '', label: 'Not sure yet' };
const YES_NO = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }, UNKNOWN];

/**
 * One field for one fact, by the input that its question names. Clearing it takes the fact back; each change
 * is one action.
 */
export const FactField = ({ ending, fact }: { ending: Ending; fact: FactKey }) => {
  const { act, contract, plan, settings, now, zone } = ending;
  const question = FACT_QUESTIONS[fact];
  const { label, why } = question;
  const value = contract.facts[fact];
  // Money and weekdays are not shown by this text; their fields take the value itself.
  const text = value === undefined ? '' : `${value}`;
  const save = (next: Facts[FactKey]): string | undefined => {
    // The question's input belongs to the fact's type in the table, which the types cannot follow.
    const facts = next === undefined ? {} : ({ [fact]: next } as Facts);
    const refused = act({ type: 'say', facts, clear: next === undefined ? [fact] : [] });
    return refused && problemText(refused);
  };
  const typed = { label, why, stored: text, save };
  switch (question.input) {
    case 'instant':
      return <MomentField label={label} why={why} zone={zone} stored={text || undefined} save={save} />;
    case 'pause':
      return (
        <fieldset class="choices">
          <legend>{label}</legend>
          <PauseField ending={ending} pause={pauseOf(contract, plan, now, zone)} />
        </fieldset>
      );
    case 'day':
      return <TypedField {...typed} type="date" short read={readDay} />;
    case 'days':
      return <TypedField {...typed} inputMode="numeric" short read={readDays} />;
    case 'hours':
      return <TypedField {...typed} inputMode="decimal" short read={readHours} />;
    case 'line':
      return <TypedField {...typed} read={readLine} />;
    case 'zone':
      return <TypedField {...typed} short read={readZone} />;
    case 'money':
      return <MoneyField label={label} why={why} stored={value as Money | undefined} save={save} />;
    case 'weekdays':
      return (
        <WeekdaysField
          label={label}
          hint={why}
          weekdays={(value as number[] | undefined) ?? settings.workingWeekdays}
          save={save}
        />
      );
    case 'yes-no':
      return (
        <Choices
          legend={label}
          hint={why}
          options={YES_NO}
          value={value === undefined ? '' : value ? 'yes' : 'no'}
          choose={(chosen) => save(chosen === '' ? undefined : chosen === 'yes')}
        />
      );
    case 'choice':
      return (
        <SelectField
          label={label}
          why={why}
          options={[UNKNOWN, ...question.choices]}
          value={text}
          choose={(chosen) => save(chosen === '' ? undefined : (chosen as Facts[FactKey]))}
        />
      );
  }
};

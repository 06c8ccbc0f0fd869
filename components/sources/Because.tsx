// Owns saying which answers of the person a row came from, with each value as it was given.
import type { ComponentChildren } from 'preact';
import type { FactKey, Facts } from '../../utils/domain/facts.ts';
import { formatMoney, type Money } from '../../utils/domain/money.ts';
import { FACT_QUESTIONS } from '../../utils/domain/questions.ts';
import type { Instant } from '../../utils/domain/time.ts';
import { Moment } from '../controls/Moment.tsx';
import { formatDay } from '../text/moments.ts';
import { WEEKDAY_NAMES } from '../text/weekdays.ts';

/** In the words of the question, in local time. */
const shownValue = (key: FactKey, value: NonNullable<Facts[FactKey]>, now: Instant): ComponentChildren => {
  const question = FACT_QUESTIONS[key];
  switch (question.input) {
    case 'instant':
      return <Moment at={value as Instant} now={now} />;
    case 'day':
      return formatDay(value as string, now);
    case 'money':
      return formatMoney(value as Money);
    case 'yes-no':
      return value === true ? 'yes' : 'no';
    case 'weekdays':
      return (value as number[]).map((day) => WEEKDAY_NAMES[day - 1]).join(', ');
    case 'choice':
      return question.choices.find((choice) => choice.value === value)?.label ?? `${value}`;
    default:
      return `${value}`;
  }
};

export type BecauseProps = {
  readonly keys: readonly FactKey[];
  readonly facts: Facts;
  readonly now: Instant;
};

export const Because = ({ keys, facts, now }: BecauseProps) => {
  const given = keys.flatMap((key) => (facts[key] === undefined ? [] : [{ key, value: facts[key] }]));
  if (given.length === 0) return null;
  return (
    <div>
      <p>It is shown because:</p>
      <ul class="bullets">
        {given.map(({ key, value }) => {
          const [before, after] = FACT_QUESTIONS[key].said.split('{value}');
          return (
            <li key={key}>
              {before}
              {/* A name in another direction must not turn the sentence round. */}
              <bdi>{shownValue(key, value, now)}</bdi>
              {after}
            </li>
          );
        })}
      </ul>
    </div>
  );
};

// Owns saying which answers and entries of the person a row came from, each as it was given.
import type { ComponentChildren } from 'preact';
import type { FactKey, Facts } from '../../../utils/domain/contract/facts.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { formatMoney, type Money } from '../../../utils/domain/money.ts';
import { FACT_QUESTIONS } from '../../../utils/domain/rules/questions.ts';
import { counted } from '../../../utils/domain/text/count.ts';
import { weekdaysText } from '../../../utils/domain/text/format.ts';
import { LISTS_SAID, MILESTONES_SAID } from '../../../utils/domain/text/labels.ts';
import { formatDay } from '../../../utils/domain/text/moments.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import { Moment } from '../../ui/Moment.tsx';

const TEXT_LISTS = ['tasks', 'access', 'evidence', 'followUps', 'ownSteps'] as const;

/** In the words of the question, in local time. */
const shownValue = (key: FactKey, value: NonNullable<Facts[FactKey]>, now: Instant): ComponentChildren => {
  const question = FACT_QUESTIONS[key];
  switch (question.input) {
    case 'instant':
    case 'pause':
      return <Moment at={value as Instant} now={now} />;
    case 'day':
      return formatDay(value as string, now);
    case 'days':
      return counted(value as number, 'day');
    case 'hours':
      return counted(value as number, 'hour');
    case 'money':
      return formatMoney(value as Money);
    case 'yes-no':
      return value === true ? 'Yes' : 'No';
    case 'weekdays':
      return weekdaysText(value as number[]);
    case 'choice':
      return question.choices.find((choice) => choice.value === value)?.label ?? `${value}`;
    default:
      return `${value}`;
  }
};

/** Which entry of which list a row stands for, as the person noted it. */
type EntryReasonProps = Pick<BecauseProps, 'contract' | 'now'> & { readonly entryId: string };
const EntryReason = ({ contract, entryId, now }: EntryReasonProps) => {
  const milestone = contract.milestones.find(({ id }) => id === entryId);
  if (milestone !== undefined)
    return (
      <li>
        The milestone <bdi>{milestone.name}</bdi>: {MILESTONES_SAID[milestone.state]}
        {milestone.submittedAt === undefined ? null : (
          <>
            . Submitted <Moment at={milestone.submittedAt} now={now} />
          </>
        )}
      </li>
    );
  const list = TEXT_LISTS.find((name) => contract[name].some(({ id }) => id === entryId));
  const text = list && contract[list].find(({ id }) => id === entryId)?.text;
  return list === undefined ? null : (
    <li>
      You noted <bdi>{text}</bdi> under “{LISTS_SAID[list]}”
    </li>
  );
};

type BecauseProps = {
  readonly keys: readonly FactKey[];
  readonly entryIds: readonly string[];
  readonly contract: Contract;
  readonly now: Instant;
};

/** Nothing where no answer stands behind it. Facts that were not given are passed over. */
export const Because = ({ keys, entryIds, contract, now }: BecauseProps) => {
  const { facts } = contract;
  // A row names all facts that could stand behind it; only those that were given are quoted.
  const given = keys.flatMap((key) => (facts[key] === undefined ? [] : [{ key, value: facts[key] }]));
  if (given.length === 0 && entryIds.length === 0) return null;
  return (
    <div>
      <p>Why it is shown:</p>
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
        {entryIds.map((entryId) => (
          <EntryReason key={entryId} contract={contract} entryId={entryId} now={now} />
        ))}
      </ul>
    </div>
  );
};

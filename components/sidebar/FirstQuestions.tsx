// Owns the first use on a contract: three questions at most, each with a default, each may stay open.
import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { Facts, Kind, Situation } from '../../utils/domain/contract/facts.ts';
import { problemText } from '../../utils/domain/problems.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { Instant } from '../../utils/domain/time.ts';
import { type EndGiven, EndWhen, NO_END, readEnd } from '../contract/forms/EndWhen.tsx';
import { PlainField } from '../contract/forms/PlainField.tsx';
import type { Act } from '../state/use-changes.ts';
import { Choices } from '../ui/fields/Choices.tsx';
import { type Parsed, readDay, readDays } from '../ui/fields/parse-typed.ts';
import { KIND, WHEN, WHO } from './first-choices.ts';

type FirstQuestionsProps = {
  readonly facts: Facts;
  readonly settings: Settings;
  readonly now: Instant;
  readonly zone: string;
  readonly act: Act;
  readonly heading: Ref<HTMLHeadingElement>;
};
type Answer<T extends string> = T | 'unknown';

/** "I do not know yet" leaves a fact out. The checklist is made from whatever is known. */
export const FirstQuestions = ({ facts, settings, now, zone, act, heading }: FirstQuestionsProps) => {
  const [who, setWho] = useState<Answer<Situation>>(facts.situation ?? 'me');
  // Until it is chosen here it may still be filled in from the page.
  const [chosenKind, setKind] = useState<Answer<Kind> | undefined>(undefined);
  const kind = chosenKind ?? facts.kind ?? 'unknown';
  // The fields of an answer keep their text while another answer is looked at.
  const [when, setWhen] = useState<Answer<'notice' | 'day'>>('notice');
  // No answer stands there before the person gives one: clocks with money behind them count from it.
  const [end, setEnd] = useState<EndGiven>(NO_END);
  const usual = {
    hourly: settings.noticeDaysHourly,
    fixed: settings.noticeDaysFixed,
    unknown: settings.noticeDaysUnknown,
  }[kind];
  const [days, setDays] = useState<string | undefined>(undefined);
  const [day, setDay] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);

  const known = <T extends string>(key: 'situation' | 'kind', answer: Answer<T>): Facts =>
    answer === 'unknown' ? {} : { [key]: answer };
  const lastDayFacts = (): Parsed<Facts> => {
    if (who === 'client' || when === 'unknown') return { value: {} };
    if (when === 'day') {
      const read = readDay(day);
      return 'error' in read ? read : { value: { lastDay: read.value } };
    }
    const read = readDays(days ?? `${usual}`);
    if ('error' in read) return read;
    // The default itself is not written down, so that it follows the options until the client is told.
    return { value: read.value === usual ? {} : { noticeDays: read.value } };
  };
  const begin = () => {
    const read = lastDayFacts();
    if ('error' in read) return setError(read.error);
    if (who === 'client') {
      const ended = readEnd(end, now, zone);
      if ('error' in ended) return setError(ended.error);
      // Said first: with its moment the record is ended when its plan is made.
      const refusedEnd = ended.value && act({ type: 'end', ...ended.value, endedBy: 'client' });
      if (refusedEnd !== undefined) return setError(problemText(refusedEnd));
    }
    const given = { ...known('situation', who), ...known('kind', kind), ...read.value };
    const refused = act({ type: 'begin', facts: given });
    return setError(refused && problemText(refused));
  };

  return (
    <form
      class="first-questions stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <div>
        <h2 ref={heading} tabIndex={-1}>
          Answer what you know
        </h2>
        <p class="quiet">You can change everything later.</p>
      </div>
      <Choices
        legend="Who ends the contract?"
        options={WHO}
        value={who}
        choose={(v) => {
          setWho(v as typeof who);
          setError(undefined);
        }}
      />
      <Choices
        legend="What kind is it?"
        options={KIND}
        value={kind}
        choose={(value) => setKind(value as typeof kind)}
      />
      {who === 'client' ? (
        <EndWhen
          given={end}
          give={(next) => {
            if (next.when !== end.when) setError(undefined);
            setEnd(next);
          }}
          error={error}
          without={['now']}
        />
      ) : (
        <Choices
          legend="When should it end?"
          options={WHEN}
          value={when}
          choose={(value) => {
            setWhen(value as typeof when);
            setError(undefined);
          }}
        >
          {when === 'unknown' ? null : when === 'day' ? (
            <PlainField kind="date" label="Last day" text={day} type={setDay} error={error} />
          ) : (
            <PlainField
              label="Days of notice"
              hint={`${usual} is your default. Upwork itself asks for no notice.`}
              text={days ?? `${usual}`}
              type={setDays}
              error={error}
            />
          )}
        </Choices>
      )}
      <button type="submit" class="button button-main button-wide">
        Make my checklist
      </button>
    </form>
  );
};

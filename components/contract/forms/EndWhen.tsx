// Owns asking when a contract ended. Nothing is chosen before the person does: every clock after the end counts from it.
// Where only the day is known, its beginning counts, the earlier edge.
import {
  addDays,
  type Day,
  epochMs,
  type Instant,
  localDay,
  startOfLocalDay,
} from '../../../utils/domain/time.ts';
import { Choices } from '../../ui/fields/Choices.tsx';
import { type Parsed, readDay, readMoment } from '../../ui/fields/parse-typed.ts';
import { PlainField } from './PlainField.tsx';

export type WhenEnded = 'unknown' | 'now' | 'today' | 'yesterday' | 'day' | 'moment';
export type EndGiven = { readonly when: WhenEnded | ''; readonly day: string; readonly moment: string };
export const NO_END: EndGiven = { when: '', day: '', moment: '' };

const OPTIONS: readonly { readonly value: WhenEnded; readonly label: string }[] = [
  { value: 'now', label: 'Just now' },
  { value: 'today', label: 'Today' },
  { value: 'yesterday', label: 'Yesterday' },
  { value: 'day', label: 'Another day' },
  { value: 'moment', label: 'I know the exact time' },
  { value: 'unknown', label: 'Not sure yet' },
];

type EndMoment = { readonly endedAt: Instant; readonly endedOn?: Day };
/** The moment that an answer gives; undefined for "not sure yet", the reason where it gives none. */
export const readEnd = (
  { when, day, moment }: EndGiven,
  now: Instant,
  zone: string,
): Parsed<EndMoment | undefined> => {
  const onDay = (endedOn: Day): Parsed<EndMoment> => {
    const endedAt = startOfLocalDay(endedOn, zone);
    return epochMs(endedAt) > epochMs(now)
      ? { error: 'This day has not come yet.' }
      : { value: { endedAt, endedOn } };
  };
  const today = localDay(now, zone);
  switch (when) {
    case '':
      return { error: 'Say when it ended. The windows for money and feedback count from then.' };
    case 'unknown':
      return { value: undefined };
    case 'now':
      return { value: { endedAt: now } };
    case 'today':
      return onDay(today);
    case 'yesterday':
      return onDay(addDays(today, -1));
    case 'day': {
      const read = readDay(day);
      return 'error' in read ? read : onDay(read.value);
    }
    case 'moment': {
      const read = readMoment(moment, zone);
      return 'error' in read ? read : { value: { endedAt: read.value } };
    }
  }
};

type EndWhenProps = {
  readonly given: EndGiven;
  readonly give: (given: EndGiven) => void;
  readonly error: string | undefined;
  /** Answers to leave out: "just now" of what somebody else did, "not sure" where a moment is there already. */
  readonly without: readonly WhenEnded[];
};

export const EndWhen = ({ given, give, error, without }: EndWhenProps) => (
  <Choices
    legend="When did it end?"
    error={given.when === 'day' || given.when === 'moment' ? undefined : error}
    options={OPTIONS.filter(({ value }) => !without.includes(value))}
    value={given.when}
    choose={(value) => give({ ...given, when: value as WhenEnded })}
  >
    {given.when === 'day' ? (
      <PlainField
        kind="date"
        label="Day of the end"
        hint="Its beginning counts, to be safe."
        text={given.day}
        type={(day) => give({ ...given, day })}
        error={error}
      />
    ) : given.when === 'moment' ? (
      <PlainField
        kind="datetime-local"
        label="Moment of the end"
        text={given.moment}
        type={(moment) => give({ ...given, moment })}
        error={error}
      />
    ) : null}
  </Choices>
);

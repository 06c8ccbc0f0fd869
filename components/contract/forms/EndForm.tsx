// Owns "it has ended": when and by whom, and how to take it back after a mistake.
import { useState } from 'preact/hooks';
import { ENDERS, isEndSaid } from '../../../utils/domain/contract/facts.ts';
import { problemText } from '../../../utils/domain/problems.ts';
import { formatDay } from '../../../utils/domain/text/moments.ts';
import type { EndingProps } from '../../state/ending.ts';
import { Form } from '../../ui/Form.tsx';
import { Choices } from '../../ui/fields/Choices.tsx';
import { toLocalField } from '../../ui/fields/parse-typed.ts';
import { Moment } from '../../ui/Moment.tsx';
import { type EndGiven, EndWhen, NO_END, readEnd, type WhenEnded } from './EndWhen.tsx';

const ENDED_BY = [
  { value: 'me', label: 'I pressed End contract' },
  { value: 'client', label: 'The client ended it' },
  { value: 'upwork', label: 'Upwork ended it, because it was idle' },
] as const;

/** Says it, or corrects what was said. Refused where the moment lies in the future. */
export const EndForm = ({ ending }: EndingProps) => {
  const { act, contract, now, zone } = ending;
  const { endedAt, endedOn, endedBy, situation } = contract.facts;
  const hasEnded = isEndSaid(contract.facts);
  const [given, setGiven] = useState<EndGiven>(() =>
    endedOn !== undefined
      ? { ...NO_END, when: 'day', day: endedOn }
      : endedAt !== undefined
        ? { ...NO_END, when: 'moment', moment: toLocalField(endedAt, zone) }
        : NO_END,
  );
  const [by, setBy] = useState<(typeof ENDERS)[number]>(
    endedBy ?? (situation === 'client' ? 'client' : 'me'),
  );
  const [error, setError] = useState<string | undefined>(undefined);
  // "Just now" can only be said of one's own press.
  const without: readonly WhenEnded[] = by === 'me' && !hasEnded ? ['unknown'] : ['unknown', 'now'];
  const shown = without.some((answer) => answer === given.when) ? NO_END : given;
  return (
    <Form
      class="card stack-wide"
      submit={() => {
        const read = readEnd(shown, now, zone);
        if ('error' in read) return setError(read.error);
        if (read.value === undefined) return setError(undefined);
        const refused = act({ type: 'end', ...read.value, endedBy: by });
        return setError(refused && problemText(refused));
      }}
    >
      {endedOn !== undefined ? (
        <p>
          Ended <time dateTime={endedOn}>{formatDay(endedOn, now)}</time>.
        </p>
      ) : endedAt !== undefined ? (
        <p>
          Ended <Moment at={endedAt} now={now} />.
        </p>
      ) : null}
      <EndWhen
        given={shown}
        give={(next) => {
          // The reason belongs to the answer that was given.
          if (next.when !== shown.when) setError(undefined);
          setGiven(next);
        }}
        error={error}
        without={without}
      />
      <Choices
        legend="Who ended it?"
        options={ENDED_BY}
        value={by}
        choose={(value) => setBy(ENDERS.find((ender) => ender === value) ?? 'me')}
      />
      <div class="row">
        <button type="submit" class="button button-main">
          {hasEnded ? 'Save the change' : 'It has ended'}
        </button>
        {!hasEnded ? null : (
          <button type="button" class="button button-plain" onClick={() => act({ type: 'resume' })}>
            Undo: it hasn’t ended
          </button>
        )}
      </div>
    </Form>
  );
};

// Owns "it has ended": when and by whom, and the way back after a mistake.
import { useState } from 'preact/hooks';
import { problemText } from '../../../utils/domain/problems.ts';
import type { EndingProps } from '../../state/ending.ts';
import { toLocalField } from '../../state/moments.ts';
import { Choices } from '../../ui/Choices.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { readMoment } from '../../ui/parse-typed.ts';
import { PlainField } from './PlainField.tsx';

const ENDED_BY = [
  { value: 'me', label: 'I pressed End contract' },
  { value: 'client', label: 'The client ended it' },
] as const;

/** Says it, or corrects what was said. Refused where the moment lies in the future. */
export const EndForm = ({ ending }: EndingProps) => {
  const { act, contract, now, zone } = ending;
  const { endedAt, endedBy, situation } = contract.facts;
  // Begins with now, the likely answer of somebody who has just pressed the button on Upwork.
  const [at, setAt] = useState(() => toLocalField(endedAt ?? now, zone));
  const [by, setBy] = useState(endedBy ?? (situation === 'client' ? 'client' : 'me'));
  const [error, setError] = useState<string | undefined>(undefined);
  return (
    <form
      class="card stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        const read = readMoment(at, zone);
        if ('error' in read) return setError(read.error);
        const refused = act({ type: 'end', endedAt: read.value, endedBy: by });
        return setError(refused && problemText(refused));
      }}
    >
      {endedAt === undefined ? null : (
        <p>
          Ended <Moment at={endedAt} now={now} />.
        </p>
      )}
      <PlainField
        kind="datetime-local"
        label="When did it end?"
        hint="The windows for feedback and payment count from this moment."
        text={at}
        type={setAt}
        error={error}
      />
      <Choices
        legend="Who ended it?"
        options={ENDED_BY}
        value={by}
        choose={(value) => setBy(value === 'client' ? 'client' : 'me')}
      />
      <div class="row">
        <button type="submit" class="button button-main">
          {endedAt === undefined ? 'It has ended' : 'Save the change'}
        </button>
        {endedAt === undefined ? null : (
          <button type="button" class="button button-plain" onClick={() => act({ type: 'resume' })}>
            A mistake: it has not ended
          </button>
        )}
      </div>
    </form>
  );
};

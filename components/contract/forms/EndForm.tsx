// Owns "it has ended": when and by whom, and the way back after a mistake.
import { useState } from 'preact/hooks';
import { ENDERS } from '../../../utils/domain/contract/facts.ts';
import { problemText } from '../../../utils/domain/problems.ts';
import type { EndingProps } from '../../state/ending.ts';
import { toLocalField } from '../../state/moments.ts';
import { Choices } from '../../ui/Choices.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { type EndGiven, EndWhen, NO_END, readEnd } from './EndWhen.tsx';

const ENDED_BY = [
  { value: 'me', label: 'I pressed End contract' },
  { value: 'client', label: 'The client ended it' },
  { value: 'upwork', label: 'Upwork ended it, because it was idle' },
] as const;

/** Says it, or corrects what was said. Refused where the moment lies in the future. */
export const EndForm = ({ ending }: EndingProps) => {
  const { act, contract, now, zone } = ending;
  const { endedAt, endedBy, situation } = contract.facts;
  const [given, setGiven] = useState<EndGiven>(() =>
    endedAt === undefined ? NO_END : { ...NO_END, when: 'moment', moment: toLocalField(endedAt, zone) },
  );
  const [by, setBy] = useState<(typeof ENDERS)[number]>(
    endedBy ?? (situation === 'client' ? 'client' : 'me'),
  );
  const [error, setError] = useState<string | undefined>(undefined);
  return (
    <form
      class="card stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        const read = readEnd(given, now, zone);
        if ('error' in read) return setError(read.error);
        if (read.value === undefined) return setError(undefined);
        const refused = act({ type: 'end', ...read.value, endedBy: by });
        return setError(refused && problemText(refused));
      }}
    >
      {endedAt === undefined ? null : (
        <p>
          Ended <Moment at={endedAt} now={now} />.
        </p>
      )}
      <EndWhen
        given={given}
        give={setGiven}
        error={error}
        without={by === 'me' && endedAt === undefined ? ['unknown'] : ['unknown', 'now']}
      />
      <Choices
        legend="Who ended it?"
        options={ENDED_BY}
        value={by}
        choose={(value) => setBy(ENDERS.find((ender) => ender === value) ?? 'me')}
      />
      <div class="row">
        <button type="submit" class="button button-main">
          {endedAt === undefined ? 'It has ended' : 'Save the change'}
        </button>
        {endedAt === undefined ? null : (
          <button type="button" class="button button-plain" onClick={() => act({ type: 'resume' })}>
            Undo: it hasn’t ended
          </button>
        )}
      </div>
    </form>
  );
};

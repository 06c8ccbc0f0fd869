// Owns the question after a press on "End contract" that went through: did it end? Asked once for each press.
// Refuses to take the press for the answer: Upwork asks more on its own pages, and the person may turn back there.
import { useState } from 'preact/hooks';
import { isEndSaid } from '../../utils/domain/contract/facts.ts';
import type { Contract } from '../../utils/domain/contract/record.ts';
import { isProblem, type Problem, problemText } from '../../utils/domain/problems.ts';
import type { Instant } from '../../utils/domain/time.ts';
import { ask } from '../../utils/messages/send.ts';
import type { Act } from '../state/use-changes.ts';
import { FieldError } from '../ui/fields/Field.tsx';
import { Moment } from '../ui/Moment.tsx';
import { Notice } from '../ui/Notice.tsx';

type EndQuestionProps = {
  readonly contract: Contract;
  /** The newest press (UTC) that is not answered. */
  readonly pressedAt: Instant;
  readonly now: Instant;
  readonly act: Act;
  /** The question is about to go although the view stays: the keyboard needs another place. */
  readonly onNo: () => void;
};

/** Gone once the record says that it ended, or once this press was answered; a newer press asks anew. */
export const EndQuestion = ({ contract, pressedAt, now, act, onNo }: EndQuestionProps) => {
  const [answered, setAnswered] = useState<Instant | undefined>(undefined);
  const [refused, setRefused] = useState<Problem | undefined>(undefined);
  if (isEndSaid(contract.facts) || answered === pressedAt) return null;
  const yes = () => {
    // The moment of the press, not of this answer: every clock counts from the end.
    const problem = act({ type: 'end', endedAt: pressedAt, endedBy: 'me' });
    setRefused(problem);
    // Without first answers there is a plan all the same: what comes after the end needs few of them.
    if (problem === undefined && contract.begunAt === undefined)
      act({ type: 'begin', facts: { situation: 'me' } });
  };
  const no = () => {
    setAnswered(pressedAt);
    onNo();
    // Where that could not be noted, the question stands again: it would come back with the next look anyway.
    const askAgain = () => setAnswered(undefined);
    ask('not-ended', { contractId: contract.id, pressedAt }).then(
      (reply) => isProblem(reply) && askAgain(),
      askAgain,
    );
  };
  return (
    <Notice weight="info" urgent>
      <p>
        <strong>Did you end it?</strong> You pressed End contract on Upwork,{' '}
        <Moment at={pressedAt} now={now} />.
      </p>
      <FieldError text={refused && problemText(refused)} />
      <div class="row">
        <button type="button" class="button" onClick={yes}>
          Yes, I ended it
        </button>
        <button type="button" class="button" onClick={no}>
          No, not yet
        </button>
      </div>
    </Notice>
  );
};

// Owns the undo of the newest import, for as long as there is one.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { isProblem, problemText } from '../../../utils/domain/problems.ts';
import type { ChangedSince, LastImport as Last } from '../../../utils/domain/reports.ts';
import { counted } from '../../../utils/domain/text/count.ts';
import { sentencesText } from '../../../utils/domain/text/format.ts';
import { ask } from '../../../utils/messages/send.ts';
import { currentInstant } from '../../state/clock.ts';
import { NOT_REACHED } from '../../state/outbox.ts';
import { FieldError } from '../../ui/fields/Field.tsx';
import { Moment } from '../../ui/Moment.tsx';

const CONTRACTS = { one: '{n} contract changed since', other: '{n} contracts changed since' };
const changedText = ({ contracts, settings, comeback }: ChangedSince): string =>
  `${sentencesText(
    contracts === 0 ? '' : counted(contracts, CONTRACTS),
    settings ? 'Your settings changed since' : '',
    comeback ? 'Your plan under “Back on your feet” changed since' : '',
    'Those changes go too',
  )}.`;
// Each in its two stages: at once, and asked again where something was changed since.
const UNDO = ['Undo the import', 'Undo the import anyway'] as const;
const REDO = ['Redo the import', 'Redo the import anyway'] as const;

/**
 * Nothing where no import of the last 24 hours is there. Taking one back can itself be taken back; where something was
 * changed since, it takes a second press.
 */
export const LastImport = () => {
  const [last, setLast] = useState<Last>();
  const [error, setError] = useState<string>();
  const [asking, setAsking] = useState(false);
  const look = useCallback(
    () =>
      ask('last-import', {}).then(
        (reply) => setLast(reply === null || isProblem(reply) ? undefined : reply),
        () => undefined, // Nobody answered: without the question there is no button, and no harm.
      ),
    [],
  );
  useEffect(() => void look(), [look]);
  if (last === undefined) return null;
  const { step, undone, changed } = last;
  const undo = async () => {
    setError(undefined);
    if (changed !== undefined && !asking) return setAsking(true);
    try {
      const reply = await ask('undo-import', { step, ...(changed === undefined ? {} : { seen: changed }) });
      // What was changed meanwhile is shown by the look, and asked about.
      const isSeen = !(isProblem(reply) && reply.problem === 'changed-meanwhile');
      if (isProblem(reply) && isSeen) setError(problemText(reply));
      setAsking(!isSeen);
      return await look();
    } catch {
      return setError(NOT_REACHED); // It may have been done; asked again it is not done twice.
    }
  };
  const [label, anyway] = undone ? REDO : UNDO;
  const isAsking = asking && changed !== undefined;
  return (
    <div class="stack">
      <p role="status">
        {undone ? <>An import was undone:</> : <>Last import:</>}{' '}
        <Moment at={last.at} now={currentInstant()} />. {changed && changedText(changed)}
      </p>
      <div class="row">
        <button type="button" class={`button ${isAsking ? 'button-danger' : ''}`} onClick={undo}>
          {isAsking ? anyway : label}
        </button>
        {isAsking ? (
          <button type="button" class="button" onClick={() => setAsking(false)}>
            Leave it as it is
          </button>
        ) : null}
      </div>
      <FieldError text={error} />
    </div>
  );
};

// Owns the way back over the newest import, for as long as there is one.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { isProblem, problemText } from '../../utils/domain/problems.ts';
import type { LastImport as Last } from '../../utils/messages/import-report.ts';
import { ask } from '../../utils/messages/send.ts';
import { currentInstant } from '../clock.ts';
import { FieldError } from '../controls/Field.tsx';
import { Moment } from '../controls/Moment.tsx';
import { NOT_REACHED } from '../hooks/change-queue.ts';

/** Nothing where no import of the last 24 hours is there. Taking one back can itself be taken back. */
export const LastImport = () => {
  const [last, setLast] = useState<Last>();
  const [error, setError] = useState<string>();
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
  const undo = async () => {
    setError(undefined);
    try {
      const reply = await ask('undo-import', { step: last.step });
      if (isProblem(reply)) setError(problemText(reply));
      await look();
    } catch {
      setError(NOT_REACHED); // It may have been done; asked again it is not done twice.
    }
  };
  return (
    <div class="stack">
      <p role="status">
        {last.undone ? 'An import was taken back: ' : 'Last import: '}
        <Moment at={last.at} now={currentInstant()} />.
      </p>
      <button type="button" class="button" onClick={undo}>
        {last.undone ? 'Bring it back' : 'Take the import back'}
      </button>
      <FieldError text={error} />
    </div>
  );
};

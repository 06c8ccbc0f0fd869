// Owns the export: the file is made at a click and saved at a second one, both the person's own.
import { useState } from 'preact/hooks';
import { isProblem, problemText } from '../../utils/domain/problems.ts';
import { localDay } from '../../utils/domain/time.ts';
import { ask } from '../../utils/messages/send.ts';
import { currentInstant, currentZone } from '../clock.ts';
import { FieldError } from '../controls/Field.tsx';
import { SaveLink } from '../controls/SaveLink.tsx';
import { NOT_REACHED } from '../hooks/change-queue.ts';

type Made = { readonly text: string; readonly fileName: string };

export const Export = () => {
  const [made, setMade] = useState<Made>();
  const [error, setError] = useState<string>();
  const make = async () => {
    setError(undefined);
    setMade(undefined);
    try {
      const text = await ask('export-all', {});
      if (isProblem(text)) return setError(problemText(text));
      const fileName = `end-contract-safely-${localDay(currentInstant(), currentZone())}.json`;
      return setMade({ text, fileName });
    } catch {
      return setError(NOT_REACHED); // Nobody answered; the person is told and can press again.
    }
  };
  return (
    <div class="stack">
      <div class="row">
        <button type="button" class="button" onClick={make}>
          Make a backup
        </button>
        {made === undefined ? null : <SaveLink {...made} type="application/json" label="Save the backup" />}
      </div>
      <p class="quiet" role="status">
        {made === undefined ? '' : 'The backup is ready. Save it.'}
      </p>
      <FieldError text={error} />
    </div>
  );
};

// Owns the calendar file of all endings: made by the background at one press and saved at a second one.
import { useState } from 'preact/hooks';
import type { CalendarFile } from '../../utils/domain/calendar/ics.ts';
import { isProblem, problemText } from '../../utils/domain/problems.ts';
import { counted } from '../../utils/domain/text/count.ts';
import { localDay } from '../../utils/domain/time.ts';
import { ask } from '../../utils/messages/send.ts';
import { currentZone } from '../../utils/zone.ts';
import { currentInstant } from '../state/clock.ts';
import { NOT_REACHED } from '../state/outbox.ts';
import { FieldError } from '../ui/fields/Field.tsx';
import { SaveLink } from '../ui/SaveLink.tsx';
import { HowToImport } from './HowToImport.tsx';

type Made = CalendarFile & { readonly fileName: string };

const NOT_REMEMBERED =
  'The file is yours, but what is in it could not be remembered. Save it once more, please.';

const READY = {
  one: 'The file is ready, with {n} date. Save it.',
  other: 'The file is ready, with {n} dates. Save it.',
};
export const CalendarOfAll = () => {
  const [made, setMade] = useState<Made>();
  const [error, setError] = useState<string>();
  const make = async () => {
    setError(undefined);
    // The link of the file before would save what no longer holds.
    setMade(undefined);
    try {
      const file = await ask('make-calendar', {});
      if (isProblem(file)) return setError(problemText(file));
      const fileName = `contracts-${localDay(currentInstant(), currentZone())}.ics`;
      return setMade({ ...file, fileName });
    } catch {
      return setError(NOT_REACHED); // Nobody answered; the person is told and can press again.
    }
  };
  const remember = async ({ news }: Made) => {
    setError(undefined);
    if (news.length === 0) return;
    try {
      const reply = await ask('calendar-saved', { operationId: crypto.randomUUID(), endings: [...news] });
      if (isProblem(reply)) setError(`${NOT_REMEMBERED} ${problemText(reply)}`);
    } catch {
      setError(NOT_REMEMBERED); // Nobody answered; the file itself is saved, and the next press remembers it.
    }
  };
  return (
    <div class="stack">
      <div class="row">
        <button type="button" class="button" onClick={make}>
          Make a calendar file
        </button>
        {made === undefined || made.count === 0 ? null : (
          <SaveLink
            text={made.text}
            type="text/calendar"
            fileName={made.fileName}
            label="Save the calendar file"
            pressed={() => remember(made)}
          />
        )}
      </div>
      <p class="quiet" role="status">
        {made === undefined
          ? ''
          : made.count === 0
            ? 'No dates yet. They appear once you tell a client, or say when a contract ended.'
            : counted(made.count, READY)}
      </p>
      <FieldError text={error} />
      <HowToImport />
    </div>
  );
};

// Owns the calendar file of one ending: saved with one press, and remembered with it.
import { useMemo } from 'preact/hooks';
import { calendarFileOf } from '../../utils/domain/calendar/ics.ts';
import { counted } from '../../utils/domain/text/count.ts';
import { localDay } from '../../utils/domain/time.ts';
import type { EndingProps } from '../state/ending.ts';
import { SaveLink } from '../ui/SaveLink.tsx';
import { HowToImport } from './HowToImport.tsx';

const DATES = {
  one: '{n} date of this contract for your own calendar, with reminders.',
  other: '{n} dates of this contract for your own calendar, with reminders.',
};

const Dates = ({ ending: { contract, settings, now, zone, act } }: EndingProps) => {
  const { text, count, news } = useMemo(
    () => calendarFileOf([contract], settings, now, zone),
    [contract, settings, now, zone],
  );
  if (count === 0) return <p>No dates yet. They appear once you tell the client, or say when it ended.</p>;
  const remember = () => {
    for (const { entries } of news) act({ type: 'exported', entries });
  };
  return (
    <div class="stack">
      <p>{counted(count, DATES)}</p>
      <div class="row">
        <SaveLink
          text={text}
          type="text/calendar"
          fileName={`contract-${contract.id}-${localDay(now, zone)}.ics`}
          label="Save the calendar file"
          pressed={remember}
        />
      </div>
      <HowToImport />
    </div>
  );
};

/** Made anew with each change. */
export const CalendarFile = ({ ending }: EndingProps) => (
  <section class="stack" aria-label="Calendar file">
    <h3>Calendar file</h3>
    <Dates ending={ending} />
  </section>
);

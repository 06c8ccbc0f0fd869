// Owns the calendar file on the options page, beside the backup.
import { CalendarOfAll } from './CalendarOfAll.tsx';

export const Calendar = () => (
  <section class="stack-wide" aria-labelledby="calendar-title">
    <h2 id="calendar-title">Calendar file</h2>
    <p>
      The dates of all your contracts for your own calendar, with reminders. One contract alone: at the end of
      its checklist.
    </p>
    <CalendarOfAll />
  </section>
);

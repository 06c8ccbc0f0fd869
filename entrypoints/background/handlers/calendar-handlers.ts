// Owns the answers about the calendar file of all endings: making it, and remembering what of it was saved.
// Refuses to know what stands in it (domain/calendar).
import { calendarFileOf } from '../../../utils/domain/calendar/ics.ts';
import { isProblem } from '../../../utils/domain/problems.ts';
import type { Handlers } from '../../../utils/messages/serve.ts';
import type { AfterWrite } from '../after-write.ts';
import type { Deps } from '../deps.ts';
import { note } from '../note.ts';

export type CalendarHandlers = Pick<Handlers, 'make-calendar' | 'calendar-saved'>;

export const createCalendarHandlers = (
  { store, now, zone }: Pick<Deps, 'store' | 'now' | 'zone'>,
  after: Pick<AfterWrite, 'contractChanged'>,
): CalendarHandlers => ({
  'make-calendar': async () => {
    const [contracts, settings] = await Promise.all([store.contracts.readAll(), store.settings.read()]);
    return isProblem(contracts) ? contracts : calendarFileOf(contracts, settings, now(), zone());
  },
  'calendar-saved': async ({ operationId, endings }) => {
    const at = now();
    for (const { contractId, entries } of endings) {
      const update = await note(store.contracts, contractId, operationId, { type: 'exported', entries }, at);
      // What was refused once is refused for the others too; what is noted stays so, and the same again notes the rest.
      if (isProblem(update)) return update;
      if (update.changed && update.contract !== undefined) after.contractChanged(update.contract);
    }
    return null;
  },
});

// Owns the answer to each message of our own pages: one small function per row of the protocol; a missing one does not compile.
// Refuses to know who sent it (serve.ts) and what follows a write (after-write.ts).
import { perform } from '../../../utils/domain/contract/perform.ts';
import { newContract } from '../../../utils/domain/contract/record.ts';
import { refuse } from '../../../utils/domain/contract/validate.ts';
import { isDeleted, isProblem, type Problem, problem } from '../../../utils/domain/problems.ts';
import { applyToSettings } from '../../../utils/domain/settings/reducer.ts';
import type { Settings } from '../../../utils/domain/settings/settings.ts';
import { toSave } from '../../../utils/domain/views/export-reminder.ts';
import { callTab } from '../../../utils/messages/call-tab.ts';
import { DELETE_WORD } from '../../../utils/messages/delete-word.ts';
import type { Handlers } from '../../../utils/messages/serve.ts';
import type { AfterWrite } from '../after-write.ts';
import type { Deps } from '../deps.ts';
import type { BackupHandlers } from './backup-handlers.ts';
import type { CalendarHandlers } from './calendar-handlers.ts';
import type { ComebackHandlers } from './comeback-handlers.ts';
import type { DeletedHandlers } from './deleted-handlers.ts';
import type { FirstHandlers } from './first-handlers.ts';
import type { ListHandlers } from './list-handlers.ts';
import { type FromPage, revOf } from './page-handlers.ts';
import { readTab } from './read-tab.ts';
import { createSettingsFor } from './settings-for.ts';

export const createHandlers = (
  { browserApi, store, pendingEndClicks, exports, whatsNew, notices, storageSaid, deleted, now }: Deps,
  after: AfterWrite,
): Omit<
  Handlers,
  | FromPage
  | keyof (BackupHandlers &
      CalendarHandlers &
      ComebackHandlers &
      DeletedHandlers &
      FirstHandlers &
      ListHandlers)
> => {
  const settingsFor = createSettingsFor({ store, exports, whatsNew });
  const changeSettings = async (change: (settings: Settings) => Settings): Promise<Settings | Problem> => {
    const settings = await store.settings.change(change);
    if (!isProblem(settings)) after.settingsChanged(settings);
    return settings;
  };
  return {
    'load-settings': async () => {
      // Reading the records shows which of them cannot be read.
      const [contracts, settings] = await Promise.all([store.contracts.readAll(), store.settings.read()]);
      return isProblem(contracts) ? contracts : settingsFor(contracts.map(toSave), settings);
    },
    act: async ({ contractId, operationId, action, zone }) => {
      const at = now();
      const update = await store.contracts.update(contractId, (stored) => {
        const before = stored ?? newContract(contractId, at);
        const done = perform(before, operationId, action, at);
        // What changes nothing (above all a repeat) needs no permission.
        return done === before ? stored : (refuse(before, action, at, zone) ?? done);
      });
      if (isProblem(update)) return update;
      const contract = update.contract ?? newContract(contractId, at);
      // It ended: nothing is left to be asked about the press.
      if (action.type === 'end') await pendingEndClicks.forget(contractId);
      // Also for a repeat: the answer to the first may have been lost, and with it all that follows from a change.
      const isRepeat = contract.history.some(({ id }) => id === operationId);
      if (!update.changed && !isRepeat) return contract;
      const before = storageSaid.last();
      storageSaid.tell(await store.report());
      // An end also settles what was asked about a press.
      const isInReply = update.changed && storageSaid.last() === before && action.type !== 'end';
      after.contractChanged(contract, isInReply ? operationId : undefined);
      return contract;
    },
    'change-settings': ({ operationId, action }) =>
      changeSettings((settings) => applyToSettings(settings, operationId, action)),
    'delete-everything': async ({ confirmation }) => {
      if (confirmation !== DELETE_WORD) return problem('not-confirmed', 'confirmation');
      const refused = await store.clear();
      if (!isDeleted(refused)) return refused;
      const kept = await deleted.clear().then(
        () => null,
        (error: unknown) => {
          console.error(error);
          return problem('half-deleted', 'deleted');
        },
      );
      await pendingEndClicks.clear();
      after.everythingRemoved();
      return refused ?? kept;
    },
    'not-ended': async ({ contractId, pressedAt }) => {
      await pendingEndClicks.forget(contractId, pressedAt);
      after.contractChanged({ id: contractId, rev: revOf(await store.contracts.read(contractId)) });
      return null;
    },
    'test-notification': () => notices.test(),
    'close-sidebar': async (_, { tabId }) => {
      // In the side panel there is no tab, and nothing to be closed from here.
      if (tabId !== undefined) await callTab(browserApi.tabs, tabId, { call: 'close-sidebar' });
      return null;
    },
    'read-page': ({ contractId, today }, { tabId }) =>
      readTab({ browserApi, store }, tabId, contractId, today),
  };
};

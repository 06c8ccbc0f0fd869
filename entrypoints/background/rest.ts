// Owns the putting together of all that a first answer does not need: plans, signals, files, and most messages.
import { callTab } from '../../utils/messages/call-tab.ts';
import { MORE_MESSAGES } from '../../utils/messages/protocol.ts';
import { type Gate, type Self, serve } from '../../utils/messages/serve.ts';
import { createDeletedEndings } from '../../utils/storage/deleted.ts';
import { withImports } from '../../utils/storage/import/imports.ts';
import { createAfterWrite } from './after-write.ts';
import type { FirstDeps } from './deps.ts';
import { createBackupHandlers } from './handlers/backup-handlers.ts';
import { createCalendarHandlers } from './handlers/calendar-handlers.ts';
import { createComebackHandlers } from './handlers/comeback-handlers.ts';
import { createDeletedHandlers, tidyDeleted } from './handlers/deleted-handlers.ts';
import { createHandlers } from './handlers/handlers.ts';
import { createListHandlers } from './handlers/list-handlers.ts';
import { createPageHandlers } from './handlers/page-handlers.ts';
import { createListRows } from './lists/list-rows.ts';
import { openOwn } from './open-own.ts';
import { createNotices } from './signals/announce.ts';
import { BACKUP_PAGE, createExports, EXPORT_REMINDER } from './signals/export-reminder.ts';
import { createOpening } from './signals/open-reminder.ts';
import { createWhatsNew } from './whats-new.ts';

/** Of a tab, only the id is known without the `tabs` permission. */
type Tab = { readonly id?: number | undefined };
/** The version is only named where there was one. */
type Installed = { readonly reason: string; readonly previousVersion?: string | undefined };

/** `shownMs`: a desktop that shows a notification does so within that time. */
export const createRest = (first: FirstDeps, self: Self, gate: Gate, shownMs: number) => {
  const { browserApi, pendingEndClicks, now, zone } = first;
  const { notifications, runtime, storage, tabs: browserTabs } = browserApi;
  const exports = createExports(browserApi, now);
  const whatsNew = createWhatsNew(browserApi);
  const parts = {
    ...first,
    store: withImports(first.store),
    exports,
    whatsNew,
    deleted: createDeletedEndings(storage.local, now),
    listRows: createListRows({
      store: first.store,
      runtime,
      now,
      zone,
      onNews: () => after.recovered(),
    }),
    notices: createNotices({ notifications, runtime, session: storage.session }, shownMs),
  };
  const after = createAfterWrite(parts);
  const opening = createOpening(parts, after);
  const toggle = async (tab?: Tab): Promise<void> => {
    // Where the browser does not name the tab of a shortcut, it is the one in front.
    const [active] = tab ? [tab] : await browserTabs.query({ active: true, lastFocusedWindow: true });
    if (active?.id !== undefined) await callTab(browserTabs, active.id, { call: 'toggle-sidebar' });
  };
  const handlers = {
    ...createPageHandlers(parts, after),
    ...createHandlers(parts, after),
    ...createBackupHandlers(parts, after),
    ...createCalendarHandlers(parts, after),
    ...createComebackHandlers(parts, after),
    ...createDeletedHandlers(parts, after),
    ...createListHandlers(parts),
  };
  const lookAtAll = async (): Promise<void> => {
    await Promise.all([after.review(), tidyDeleted(parts)]);
  };
  return {
    lookAtAll,
    recovered: after.recovered,
    onMessage: serve(MORE_MESSAGES, handlers, self, gate),
    /** A first-run page on install only: nobody asked for one on an update, whose news stands where people go anyway. */
    onInstalled: async ({ reason, previousVersion }: Installed): Promise<void> => {
      if (reason === 'install') await openOwn(browserTabs, 'welcome.html');
      if (reason === 'update' && previousVersion !== undefined) await whatsNew.updated(previousVersion);
    },
    // An event that started the worker shares the look that the start already asked for.
    onStartup: async (): Promise<void> => {
      await Promise.all([after.review(), pendingEndClicks.tidy()]);
    },
    onCommand: async (command: string, tab?: Tab): Promise<void> => {
      if (command === 'toggle-sidebar') await toggle(tab);
    },
    onNotificationClicked: async (id: string): Promise<void> => {
      if (id === EXPORT_REMINDER) await openOwn(browserTabs, BACKUP_PAGE);
      else await opening.pressed(id);
      await parts.notices.clear(id);
    },
    onNotificationButton: (id: string, index: number) => opening.snoozed(id, index),
    onNotificationShown: (id: string): void => parts.notices.wasShown(id),
  };
};
export type CreateRest = typeof createRest;

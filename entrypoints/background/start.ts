// Owns the putting together of the background: one store, one list of tabs, a listener for each event of the browser.

import { toInstant } from '../../utils/domain/time.ts';
import { callTab } from '../../utils/messages/call-tab.ts';
import { createRate } from '../../utils/messages/rate.ts';
import { serve } from '../../utils/messages/serve.ts';
import { createDeletedEndings } from '../../utils/storage/deleted.ts';
import { createStore } from '../../utils/storage/store.ts';
import { currentZone } from '../../utils/zone.ts';
import { createAfterWrite } from './after-write.ts';
import type { BrowserApi } from './browser-api.ts';
import { createFrameKeys } from './frame-keys.ts';
import { createBackupHandlers } from './handlers/backup-handlers.ts';
import { createCalendarHandlers } from './handlers/calendar-handlers.ts';
import { createComebackHandlers } from './handlers/comeback-handlers.ts';
import { createDeletedHandlers, tidyDeleted } from './handlers/deleted-handlers.ts';
import { createHandlers } from './handlers/handlers.ts';
import { createListHandlers } from './handlers/list-handlers.ts';
import { createPageHandlers } from './handlers/page-handlers.ts';
import { createLife } from './life.ts';
import { openOwn } from './open-own.ts';
import { createPendingEndClicks } from './pending-end-clicks.ts';
import { createPlanCache } from './plan-cache.ts';
import { createSeen } from './seen.ts';
import { alarmCount, POLL_ALARM } from './signals/alarms.ts';
import { createNotices } from './signals/announce.ts';
import { createAskedSteps } from './signals/asked-steps.ts';
import { BACKUP_PAGE, createExports, EXPORT_REMINDER } from './signals/export-reminder.ts';
import { createOpening } from './signals/open-reminder.ts';
import { createTabs } from './tabs.ts';
import { createWhatsNew } from './whats-new.ts';

/** Of a tab, only the id is known without the `tabs` permission. */
type Tab = { readonly id?: number | undefined };
/** The version is only named where there was one. */
type Installed = { readonly reason: string; readonly previousVersion?: string | undefined };
/** In ms: a desktop that shows a notification does so at once; a view that is open answers a change event at once. */
const WAITS = { shownMs: 3_000, takenMs: 700 };
const currentInstant = () => toInstant(Temporal.Now.instant());

// Whoever woke the worker is answered first; the comparison of everything then takes a second or two for ten thousand.
const FIRST_ANSWER_MS = 500;
const soon = (): Promise<void> => new Promise((goOn) => setTimeout(goOn, FIRST_ANSWER_MS));

/**
 * Starts the work of one worker's life; early messages wait inside the store until it is open. `idle` resolves when the look
 * at all endings may begin.
 */
export const startBackground = (
  browserApi: BrowserApi,
  factory: IDBFactory | undefined,
  now = currentInstant,
  idle = soon,
  zone = currentZone,
  waits = WAITS,
) => {
  const { runtime, tabs: browserTabs, storage } = browserApi;
  const { local, session } = storage;
  // Alarms are kept apart from both copies: where those are empty, an alarm says that there was an ending
  // once.
  const remembered = () => alarmCount(browserApi.alarms);
  const store = createStore({ factory, local, session, now, remembered, onNews: () => after.recovered() });
  const tabs = createTabs(storage.session);
  const exports = createExports(browserApi, now);
  const whatsNew = createWhatsNew(browserApi);
  const pendingEndClicks = createPendingEndClicks(session, local);
  const frameKeys = createFrameKeys();
  const deleted = createDeletedEndings(local, now);
  const parts = {
    deleted,
    browserApi,
    store,
    tabs,
    pendingEndClicks,
    frameKeys,
    exports,
    whatsNew,
    planCache: createPlanCache(zone),
    // By name: to spread the API makes every part of it, which costs the worker a millisecond.
    notices: createNotices({ notifications: browserApi.notifications, runtime, session }, waits.shownMs),
    seen: createSeen(browserApi, now),
    askedSteps: createAskedSteps(waits.takenMs),
    now,
    zone,
  };
  const after = createAfterWrite(parts);
  const opening = createOpening(parts, after);
  const toggle = async (tab?: Tab): Promise<void> => {
    // Where the browser does not name the tab of a shortcut, it is the one in front.
    const [active] = tab ? [tab] : await browserTabs.query({ active: true, lastFocusedWindow: true });
    if (active?.id !== undefined) await callTab(browserTabs, active.id, { call: 'toggle-sidebar' });
  };
  /** The second copy holds people's notes: a page that broke into its content script must not read them. */
  const guardSecondCopy = async (): Promise<void> => {
    await storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  };
  guardSecondCopy().catch((error: unknown) => console.error(error));
  const lookAtAll = async (): Promise<void> => {
    await Promise.all([after.review(), tidyDeleted(parts)]);
  };
  const { polled, awake } = createLife(idle, () => void lookAtAll());

  const handlers = {
    ...createPageHandlers(parts, after),
    ...createHandlers(parts, after),
    ...createBackupHandlers(parts, after),
    ...createCalendarHandlers(parts, after),
    ...createComebackHandlers(parts, after),
    ...createDeletedHandlers(parts, after),
    ...createListHandlers(parts),
  };
  return {
    onMessage: awake(
      serve(
        handlers,
        { id: runtime.id, baseUrl: runtime.getURL('') },
        {
          ...createRate(() => performance.now()),
          showed: async (tabId) => (await tabs.all()).get(tabId),
        },
      ),
    ),
    /** A first-run page on install only: nobody asked for one on an update, whose news stands where people go anyway. */
    onInstalled: awake(async ({ reason, previousVersion }: Installed): Promise<void> => {
      if (reason === 'install') await openOwn(browserTabs, 'welcome.html');
      if (reason === 'update' && previousVersion !== undefined) await whatsNew.updated(previousVersion);
    }),
    // An event that started the worker shares the look that the start already asked for.
    onStartup: awake(async (): Promise<void> => {
      await Promise.all([after.review(), pendingEndClicks.tidy()]);
    }),
    onAlarm: async (alarm?: { readonly name: string }): Promise<void> => {
      if (alarm?.name === POLL_ALARM) polled();
      else await awake(lookAtAll)();
    },
    onTabRemoved: awake((tabId: number): Promise<void> => {
      frameKeys.forget(tabId);
      return tabs.closed(tabId);
    }),
    onCommand: awake(async (command: string, tab?: Tab): Promise<void> => {
      if (command === 'toggle-sidebar') await toggle(tab);
    }),
    onNotificationClicked: awake(async (id: string): Promise<void> => {
      if (id === EXPORT_REMINDER) await openOwn(browserTabs, BACKUP_PAGE);
      else await opening.pressed(id);
      await parts.notices.clear(id);
    }),
    onNotificationButton: awake((id: string, index: number) => opening.snoozed(id, index)),
    onNotificationShown: awake((id: string): void => parts.notices.wasShown(id)),
  };
};

// Owns an in-memory browser as the background sees one: what it was told stays readable, tabs listen or are gone.
import type { Alarms, Notifications } from 'webextension-polyfill';
import type { BrowserApi } from '../../entrypoints/background/browser-api.ts';
import type { TabChanged } from '../../utils/messages/change-events.ts';
import { type Area, memoryArea } from '../../utils/storage/area.ts';

export const OWN_ID = 'our-own-id';
export const BASE_URL = `chrome-extension://${OWN_ID}/`;
// Of a page that Upwork may frame Chromium names another address each time, which only a frame may load.
const FRAMED_URL = 'chrome-extension://drawn-by-lot/';

export type FakeBrowser = BrowserApi & {
  /** Alarm name to its instant in epoch ms. */
  readonly alarmTimes: Map<string, number>;
  readonly shown: Map<string, Notifications.CreateNotificationOptions>;
  /** Every notification ever shown, repeats included. */
  readonly announced: string[];
  /** Of a tab; those of -1 hold for every other. */
  readonly badges: Map<number, string>;
  /** The ground of the badge, in the same way. */
  readonly grounds: Map<number, string>;
  /** Tabs that were brought to the front. */
  readonly broughtToFront: number[];
  /** Firefox alone tells that it showed a notification; absent where the desktop shows none. */
  tellShown: ((id: string) => void) | undefined;
  /** What a tab answers when it is asked how it stands. */
  readonly standing: Map<number, string>;
  /** Ids of tabs in which a content script listens. */
  readonly listening: Set<number>;
  readonly toTabs: { tabId: number; message: unknown }[];
  readonly toPages: unknown[];
  /** Tabs of which our own pages were told that they came to a contract or left one. */
  readonly tabChanged: number[];
  readonly opened: string[];
};

const EVERYWHERE = -1;
const gone = () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));

export const fakeBrowser = (
  storage: { local: Area; session: Area } = newBrowserApi(),
  kind: 'chromium' | 'firefox' = 'chromium',
): FakeBrowser => {
  const alarmTimes = new Map<string, number>();
  const shown = new Map<string, Notifications.CreateNotificationOptions>();
  const announced: string[] = [];
  const badges = new Map<number, string>();
  const grounds = new Map<number, string>();
  const broughtToFront: number[] = [];
  const standing = new Map<number, string>();
  const listening = new Set<number>();
  const toTabs: { tabId: number; message: unknown }[] = [];
  const toPages: unknown[] = [];
  const tabChanged: number[] = [];
  const opened: string[] = [];
  const tab = (id: number) => ({
    id,
    index: 0,
    highlighted: true,
    active: true,
    pinned: false,
    incognito: false,
  });
  const alarms: BrowserApi['alarms'] = {
    getAll: async () =>
      [...alarmTimes].map(([name, scheduledTime]): Alarms.Alarm => ({ name, scheduledTime })),
    create: async (name?: string | Alarms.CreateAlarmInfoType, info?: Alarms.CreateAlarmInfoType) => {
      if (typeof name !== 'string' || info?.when === undefined) throw new Error('Unexpected kind of alarm.');
      if (alarmTimes.size >= 500) throw new Error('An extension cannot have more than 500 active alarms.');
      alarmTimes.set(name, info.when);
    },
    clear: async (name) => alarmTimes.delete(name ?? ''),
  };
  const notifications: BrowserApi['notifications'] = {
    create: async (
      id: string | undefined | Notifications.CreateNotificationOptions,
      options?: Notifications.CreateNotificationOptions,
    ) => {
      if (typeof id !== 'string' || options === undefined)
        throw new Error('A notification needs a stable id.');
      // By their names: an undefined one is refused too.
      if (kind === 'firefox' && ['requireInteraction', 'buttons', 'silent'].some((name) => name in options))
        throw new Error('Type error for parameter options: Unexpected property.');
      announced.push(id);
      if (kind === 'chromium') shown.set(id, options);
      else if (made.tellShown !== undefined) {
        shown.set(id, options);
        made.tellShown(id);
      }
      return id;
    },
    clear: async (id) => shown.delete(id),
    getAll: async () => Object.fromEntries(shown),
    ...(kind === 'firefox' ? { onShown: {} } : { getPermissionLevel: async () => 'granted' }),
  };
  const made: FakeBrowser = {
    alarms,
    notifications,
    alarmTimes,
    shown,
    announced,
    badges,
    grounds,
    broughtToFront,
    standing,
    tellShown: undefined,
    listening,
    toTabs,
    toPages,
    tabChanged,
    opened,
    storage,
    runtime: {
      id: OWN_ID,
      getURL: (path) =>
        `${kind === 'chromium' && path.startsWith('sidebar.html') ? FRAMED_URL : BASE_URL}${path}`,
      getManifest: () => ({ manifest_version: 3, name: 'End Contract Safely', version: '0.1.0' }),
      sendMessage: (message: unknown) => {
        const { tabChanged: tabId } = message as Partial<TabChanged>;
        if (tabId === undefined) toPages.push(message);
        else tabChanged.push(tabId);
        return gone();
      },
    },
    tabs: {
      sendMessage: (tabId, message) => {
        if (!listening.has(tabId)) return gone();
        const call = (message as { readonly call?: string }).call;
        if (call === 'how-it-stands')
          return Promise.resolve({ contractId: standing.get(tabId), removed: false } as never);
        toTabs.push({ tabId, message });
        return Promise.resolve(undefined as never);
      },
      query: async () => [...listening].slice(0, 1).map(tab),
      create: async ({ url }) => {
        opened.push(new URL(url ?? '', BASE_URL).href);
        return tab(99);
      },
      update: async (tabId?: number | object) => {
        if (typeof tabId !== 'number') throw new Error('A tab is brought to the front by its id.');
        broughtToFront.push(tabId);
        return tab(tabId);
      },
    },
    action: {
      setBadgeText: async ({ tabId, text }) => {
        if (text === null || text === undefined) badges.delete(tabId ?? EVERYWHERE);
        else badges.set(tabId ?? EVERYWHERE, text);
      },
      setTitle: async () => undefined,
      setBadgeBackgroundColor: async ({ tabId, color }) => {
        grounds.set(tabId ?? EVERYWHERE, String(color));
      },
      setBadgeTextColor: async () => undefined,
    },
  };
  return made;
};
const newBrowserApi = () => ({ local: memoryArea(), session: memoryArea() });

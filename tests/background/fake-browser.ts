// Owns an in-memory browser as the background sees one: what it was told stays readable, tabs listen or are gone.
import type { Alarms, Notifications } from 'webextension-polyfill';
import type { Areas } from '../../entrypoints/background/browser-api.ts';
import type { TabTurned } from '../../utils/messages/change-events.ts';
import { type Area, memoryArea } from '../../utils/storage/area.ts';

export const OWN_ID = 'our-own-id';
export const BASE_URL = `chrome-extension://${OWN_ID}/`;

export type FakeBrowser = Areas & {
  /** Alarm name to its instant in epoch ms. */
  readonly alarmTimes: Map<string, number>;
  readonly shown: Map<string, Notifications.CreateNotificationOptions>;
  /** Every notification ever shown, repeats included. */
  readonly announced: string[];
  readonly badges: Map<number, string>;
  /** Ids of tabs in which a content script listens. */
  readonly listening: Set<number>;
  readonly toTabs: { tabId: number; message: unknown }[];
  readonly toPages: unknown[];
  /** Tabs of which our own pages were told that they came to a contract or left one. */
  readonly turned: number[];
  readonly opened: string[];
};

const gone = () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));

export const fakeBrowser = (storage: { local: Area; session: Area } = newAreas()): FakeBrowser => {
  const alarmTimes = new Map<string, number>();
  const shown = new Map<string, Notifications.CreateNotificationOptions>();
  const announced: string[] = [];
  const badges = new Map<number, string>();
  const listening = new Set<number>();
  const toTabs: { tabId: number; message: unknown }[] = [];
  const toPages: unknown[] = [];
  const turned: number[] = [];
  const opened: string[] = [];
  const tab = (id: number) => ({
    id,
    index: 0,
    highlighted: true,
    active: true,
    pinned: false,
    incognito: false,
  });
  const alarms: Areas['alarms'] = {
    getAll: async () =>
      [...alarmTimes].map(([name, scheduledTime]): Alarms.Alarm => ({ name, scheduledTime })),
    create: async (name?: string | Alarms.CreateAlarmInfoType, info?: Alarms.CreateAlarmInfoType) => {
      if (typeof name !== 'string' || info?.when === undefined) throw new Error('Unexpected kind of alarm.');
      if (alarmTimes.size >= 500) throw new Error('An extension cannot have more than 500 active alarms.');
      alarmTimes.set(name, info.when);
    },
    clear: async (name) => alarmTimes.delete(name ?? ''),
  };
  const notifications: Areas['notifications'] = {
    create: async (
      id: string | undefined | Notifications.CreateNotificationOptions,
      options?: Notifications.CreateNotificationOptions,
    ) => {
      if (typeof id !== 'string' || options === undefined)
        throw new Error('A notification needs a stable id.');
      announced.push(id);
      shown.set(id, options);
      return id;
    },
    clear: async (id) => shown.delete(id),
    getAll: async () => Object.fromEntries(shown),
  };
  return {
    alarms,
    notifications,
    alarmTimes,
    shown,
    announced,
    badges,
    listening,
    toTabs,
    toPages,
    turned,
    opened,
    storage,
    runtime: {
      id: OWN_ID,
      getURL: (path) => `${BASE_URL}${path}`,
      sendMessage: (message: unknown) => {
        const { turned: tabId } = message as Partial<TabTurned>;
        if (tabId === undefined) toPages.push(message);
        else turned.push(tabId);
        return gone();
      },
    },
    tabs: {
      sendMessage: (tabId, message) => {
        if (!listening.has(tabId)) return gone();
        toTabs.push({ tabId, message });
        return Promise.resolve(undefined as never);
      },
      query: async () => [...listening].slice(0, 1).map(tab),
      create: async ({ url }) => {
        opened.push(url ?? '');
        return tab(99);
      },
    },
    action: {
      setBadgeText: async ({ tabId, text }) => {
        if (tabId !== undefined) badges.set(tabId, text ?? '');
      },
      setTitle: async () => undefined,
    },
  };
};
const newAreas = () => ({ local: memoryArea(), session: memoryArea() });

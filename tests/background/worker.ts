// Owns a browser with our worker in it for tests: messages from tabs and pages, the clock, and the worker's end.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { createRest } from '../../entrypoints/background/rest.ts';
import { startBackground } from '../../entrypoints/background/start.ts';
import type { Action } from '../../utils/domain/contract/action-schema.ts';
import type { Contract } from '../../utils/domain/contract/record.ts';
import { isProblem } from '../../utils/domain/problems.ts';
import type { SettingsAction } from '../../utils/domain/settings/reducer.ts';
import type { OwnPatch } from '../../utils/domain/settings/settings.ts';
import type { Instant } from '../../utils/domain/time.ts';
import type { MessageType, Replies, Reply, Request } from '../../utils/messages/protocol.ts';
import { CONTRACT_ID } from '../builders.ts';
import { NOW } from '../clock.ts';
import { BASE_URL, type FakeBrowser, fakeBrowser, OWN_ID } from './fake-browser.ts';

export const ZONE = 'America/New_York';
export type Worker = {
  readonly browser: FakeBrowser;
  readonly events: () => ReturnType<typeof startBackground>;
  now: Instant;
  /** The viewer's. */
  zone: string;
  /** How long (ms) the next worker waits for a notification to be shown, and for a view to take what is asked for. */
  waits: { shownMs: number; takenMs: number };
  factory: IDBFactory | undefined;
  /** The worker ends and starts again; the browser's areas and database stay. */
  restart(): void;
  /** The browser is closed for a while: alarms, notifications and the session's memory are gone. */
  closeBrowser(): Promise<void>;
  own<T extends MessageType>(type: T, request: Request<T>, tabId?: number): Promise<Reply<T>>;
  page<T extends MessageType>(type: T, request: Request<T>, tabId?: number): Promise<Reply<T>>;
  choose(patch: OwnPatch): Promise<Reply<'change-settings'>>;
  hide(contractId: string, hidden?: boolean): Promise<Reply<'change-settings'>>;
  act(action: Action, operationId?: string, contractId?: string): Promise<Contract>;
};

/** The reply where no problem is expected. */
export const fine = <T extends MessageType>(reply: Reply<T>): Replies[T] => {
  if (isProblem(reply)) throw new Error(JSON.stringify(reply));
  return reply as Replies[T];
};

/** The contracts that have an alarm, in the order in which they got it. */
export const alarmsOf = ({ browser }: Worker): string[] =>
  [...browser.alarmTimes.keys()].filter((name) => name.startsWith('contract:'));

let operations = 0;

/** What a life of the worker reaches of these: once it is over, its calls lead nowhere, as in a browser. */
const reachedBy = <T extends object>(api: T, isOver: () => boolean): T =>
  new Proxy(api, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' && isOver() ? () => new Promise(() => undefined) : value;
    },
  });

export const newWorker = (browser = fakeBrowser()): Worker => {
  let lives = 0;
  const start = () => {
    lives += 1;
    const life = lives;
    const isOver = () => life !== lives;
    const { alarms, notifications, action } = browser;
    return startBackground(
      {
        ...browser,
        alarms: reachedBy(alarms, isOver),
        notifications: reachedBy(notifications, isOver),
        action: reachedBy(action, isOver),
      },
      worker.factory,
      () => createRest,
      () => worker.now,
      async () => undefined,
      () => worker.zone,
      worker.waits,
    );
  };
  const say = async (message: unknown, url: string, tabId?: number) =>
    background.onMessage(message, {
      id: OWN_ID,
      url,
      ...(tabId === undefined ? {} : { tab: { id: tabId } }),
    });
  const change = (action: SettingsAction) => {
    operations += 1;
    return worker.own('change-settings', { operationId: `operation-${operations}`, action });
  };
  const worker: Worker = {
    browser,
    now: NOW,
    zone: ZONE,
    waits: { shownMs: 10, takenMs: 10 },
    factory: new IDBFactory(),
    events: () => background,
    restart: () => {
      background = start();
    },
    closeBrowser: async () => {
      browser.alarmTimes.clear();
      browser.shown.clear();
      await browser.storage.session.remove(Object.keys(await browser.storage.session.get(null)));
    },
    own: async <T extends MessageType>(type: T, request: Request<T>, tabId?: number) =>
      (await say({ type, request }, `${BASE_URL}sidebar.html`, tabId)) as Reply<T>,
    page: async <T extends MessageType>(type: T, request: Request<T>, tabId = 1) => {
      // As the content script does: it listens while it shows a contract.
      if (type === 'page-shown') browser.listening.add(tabId);
      if (type === 'page-left') browser.listening.delete(tabId);
      const { contractId = CONTRACT_ID } = request as { contractId?: string };
      const url = `https://www.upwork.com/nx/wm/workroom/${contractId}`;
      return (await say({ type, request }, url, tabId)) as Reply<T>;
    },
    choose: (patch) => change({ type: 'choose', patch }),
    hide: (contractId, hidden = true) => change({ type: 'hide', contractId, hidden }),
    act: async (action, operationId, contractId = CONTRACT_ID) => {
      operations += 1;
      const id = operationId ?? `operation-${operations}`;
      return fine<'act'>(await worker.own('act', { contractId, operationId: id, action, zone: ZONE }));
    },
  };
  let background = start();
  return worker;
};

/** Waits until the background has done what it started after a reply. */
export const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 5_000, interval: 5 });

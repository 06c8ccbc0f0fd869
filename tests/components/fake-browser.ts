// Owns the foreign seam of the component tests: a browser whose background lives in memory and runs the real domain.
// Stands in for `wxt/browser`; nothing of ours is replaced.

import { readBackup, writeBackup } from '../../utils/domain/backup/backup.ts';
import { MAX_CARRIED_BYTES } from '../../utils/domain/backup/file-text.ts';
import { mergeImport, previewImport } from '../../utils/domain/backup/import.ts';
import { partAfter } from '../../utils/domain/backup/parts.ts';
import { calendarFileOf } from '../../utils/domain/calendar/ics.ts';
import { dueStep } from '../../utils/domain/comeback/due.ts';
import { expectedIncome } from '../../utils/domain/comeback/expected.ts';
import { type Comeback, EMPTY_COMEBACK } from '../../utils/domain/comeback/record.ts';
import { performComeback } from '../../utils/domain/comeback/reducer.ts';
import { perform } from '../../utils/domain/contract/perform.ts';
import { type Contract, newContract, titleOf } from '../../utils/domain/contract/record.ts';
import { refuse } from '../../utils/domain/contract/validate.ts';
import { patternsOf } from '../../utils/domain/patterns/patterns.ts';
import { planFor } from '../../utils/domain/plan/plan.ts';
import { isProblem, problem } from '../../utils/domain/problems.ts';
import type { StorageReport } from '../../utils/domain/reports.ts';
import { applyToSettings } from '../../utils/domain/settings/reducer.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/domain/settings/settings.ts';
import { epochMs, type Instant, later } from '../../utils/domain/time.ts';
import type { Reading } from '../../utils/domain/upwork/reading.ts';
import type { ExportReminder } from '../../utils/domain/views/export-reminder.ts';
import { lessonsFor } from '../../utils/domain/views/lessons.ts';
import { listingOf, listRowOf, titlesOf } from '../../utils/domain/views/listing.ts';
import type { News } from '../../utils/domain/views/whats-new.ts';
import type { ChangeEvent, TabChanged } from '../../utils/messages/change-events.ts';
import { MESSAGES, type MessageType, type Reply, type Request } from '../../utils/messages/protocol.ts';
import { NOW } from '../clock.ts';

type Sent = { readonly type: MessageType; readonly request: unknown };
type Listener = (message: unknown) => unknown;
type TabListener = (tabId: number, change: { readonly status: string }) => unknown;
type Failure = { readonly type: MessageType; readonly fail: () => Promise<unknown> };

const HEALTHY: StorageReport = { mode: 'durable', restored: [], quarantined: [] };
const listeners = new Set<Listener>();
const tabListeners = new Set<TabListener>();

export const background = {
  contracts: new Map<string, Contract>(),
  /** Deleted, and not for good yet. */
  deleted: new Map<string, Contract>(),
  settings: DEFAULT_SETTINGS as Settings,
  comeback: EMPTY_COMEBACK as Comeback,
  /** What the browser takes a text to be written in, and whether it is sure. */
  language: { isReliable: false, languages: [{ language: 'en', percentage: 60 }] },
  storage: HEALTHY as StorageReport,
  exportReminder: undefined as ExportReminder | undefined,
  news: undefined as News | undefined,
  sent: [] as Sent[],
  /** Addresses for which a tab was made. */
  opened: [] as string[],
  failures: [] as Failure[],
  /** How much one backup file takes. */
  fileBytes: MAX_CARRIED_BYTES,
  /** What the tab in front says of itself; undefined where nobody of ours listens there. */
  inFront: undefined as unknown,
  /** What the page around says; undefined where there is none. */
  reading: undefined as Reading | undefined,
  /** When "End contract" was last pressed on the page, while nobody has said what came of it. */
  endPressedAt: undefined as Instant | undefined,
  seenAt: undefined as string | undefined,
  /** What has happened since, as the background tells it. */
  since: undefined as string | undefined,
  asked: undefined as string | undefined,
  /** What stood before the newest import. */
  before: null as { contracts: Map<string, Contract>; settings: Settings; undone: boolean } | null,
  reset: (): void => {
    background.contracts.clear();
    background.deleted.clear();
    background.settings = DEFAULT_SETTINGS;
    background.comeback = EMPTY_COMEBACK;
    background.language = { isReliable: false, languages: [{ language: 'en', percentage: 60 }] };
    background.storage = HEALTHY;
    background.exportReminder = undefined;
    background.news = undefined;
    background.sent = [];
    background.opened = [];
    background.failures = [];
    background.endPressedAt = undefined;
    background.seenAt = undefined;
    background.since = undefined;
    background.asked = undefined;
    background.before = null;
    background.fileBytes = MAX_CARRIED_BYTES;
    background.reading = undefined;
    background.inFront = undefined;
    listeners.clear();
    background.tabAnswers = () => Promise.resolve();
  },
  /** What an action leaves, as the background answers it. */
  actOn: (request: Request<'act'> | undefined): Reply<'act'> => {
    if (request === undefined) throw new Error('No action was sent.');
    const { contractId, operationId, action, zone } = request;
    const contract = background.contracts.get(contractId) ?? newContract(contractId, NOW);
    const refused = refuse(contract, action, NOW, zone);
    if (refused !== undefined) return refused;
    const next = perform(contract, operationId, action, NOW);
    background.contracts.set(contractId, next);
    return next;
  },
  /** The next message of a type is answered as given instead. */
  failNext: (type: MessageType, fail: () => Promise<unknown>): void => {
    background.failures.push({ type, fail });
  },
  sentOf: <T extends MessageType>(type: T): Request<T>[] =>
    background.sent.filter((sent) => sent.type === type).map(({ request }) => request as Request<T>),
  broadcast: (changeEvent: ChangeEvent | TabChanged): void => {
    for (const listener of [...listeners]) listener(changeEvent);
  },
  /** Each may put off its answer: the tab answers when this resolves. */
  tabAnswers: (): Promise<void> => Promise.resolve(),
  /** Another tab comes to the front, or a page is loaded in it. */
  turnTo: (contractId: string | undefined, how: 'activated' | 'loaded' | 'softly'): void => {
    background.inFront = contractId && { contractId, removed: false };
    if (how === 'softly') background.broadcast({ tabChanged: 1 });
    else for (const hear of [...tabListeners]) hear(1, { status: how === 'loaded' ? 'complete' : 'loading' });
  },
};

const HANDLERS: { readonly [T in MessageType]?: (request: Request<T>) => Reply<T> } = {
  load: ({ contractId }) => ({
    contract: background.contracts.get(contractId) ?? null,
    settings: background.settings,
    storage: background.storage,
    ...(background.seenAt === undefined ? {} : { seenAt: background.seenAt }),
    ...(background.asked === undefined ? {} : { asked: background.asked }),
    ...(background.endPressedAt === undefined ? {} : { endPressedAt: background.endPressedAt }),
  }),
  list: (choice) => {
    const { settings } = background;
    const rows = [...background.contracts.values()].map((contract) =>
      listRowOf(contract, planFor(contract, settings, NOW), epochMs(NOW), 'UTC'),
    );
    const titles = titlesOf(rows, settings.hiddenOn);
    const planned = dueStep(background.comeback, NOW.slice(0, 10));
    return {
      ...listingOf(rows, choice),
      titles,
      ...(planned === undefined ? {} : { planned }),
      ...settingsReply(),
    };
  },
  'load-settings': () => settingsReply(),
  act: (request) => background.actOn(request),
  'change-settings': ({ operationId, action }) => {
    background.settings = applyToSettings(background.settings, operationId, action);
    return background.settings;
  },
  lessons: ({ contractId }) => {
    const contract = background.contracts.get(contractId);
    return {
      lessons: contract === undefined ? [] : lessonsFor(contract, [...background.contracts.values()]),
    };
  },
  since: () => (background.since === undefined ? {} : { text: background.since }),
  'deleted-endings': () => ({
    endings: [...background.deleted.values()].map((contract) => ({
      contractId: contract.id,
      title: titleOf(contract),
      until: later(NOW, 10 * 60_000),
    })),
  }),
  'restore-contract': ({ contractId }) => {
    const record = background.deleted.get(contractId);
    if (record === undefined) return problem('nothing-to-restore');
    background.deleted.delete(contractId);
    background.contracts.set(contractId, { ...record, rev: record.rev + 1 });
    background.broadcast({ changed: 'all' });
    return null;
  },
  'delete-contract': ({ contractId }) => {
    const record = background.contracts.get(contractId);
    if (record !== undefined) background.deleted.set(contractId, record);
    background.contracts.delete(contractId);
    background.endPressedAt = undefined;
    background.broadcast({ changed: 'all' });
    return null;
  },
  'delete-everything': ({ confirmation }) => {
    if (confirmation !== 'DELETE') return problem('not-confirmed');
    background.contracts.clear();
    background.settings = DEFAULT_SETTINGS;
    background.comeback = EMPTY_COMEBACK;
    background.broadcast({ changed: 'all' });
    return null;
  },
  'load-comeback': () => ({
    comeback: background.comeback,
    expected: expectedIncome([...background.contracts.values()], background.settings, NOW),
    ...settingsReply(),
  }),
  'change-comeback': ({ operationId, action }) => {
    background.comeback = performComeback(background.comeback, operationId, action);
    background.broadcast({ changed: 'comeback', rev: background.comeback.rev });
    return background.comeback;
  },
  'load-patterns': () => ({
    patterns: patternsOf([...background.contracts.values()], background.settings, NOW),
    ...settingsReply(),
  }),
  'not-ended': () => {
    background.endPressedAt = undefined;
    return null;
  },
  'close-sidebar': () => null,
  'storage-read': () => {
    background.storage = { ...background.storage, readAt: NOW };
    background.broadcast({ changed: 'settings', rev: background.settings.rev });
    return null;
  },
  'read-page': () => background.reading ?? problem('page-not-there'),
  'make-calendar': () => calendarFileOf([...background.contracts.values()], background.settings, NOW),
  'calendar-saved': ({ operationId, endings }) => {
    for (const { contractId, entries } of endings) {
      const contract = background.contracts.get(contractId);
      if (contract === undefined) continue;
      const action = { type: 'exported', entries } as const;
      background.contracts.set(contractId, perform(contract, operationId, action, NOW));
    }
    return null;
  },
  'test-notification': () => 'sent',
  'put-off-export': () => {
    background.exportReminder = undefined;
    background.broadcast({ changed: 'settings', rev: background.settings.rev });
    return null;
  },
  'news-read': () => {
    background.news = undefined;
    background.broadcast({ changed: 'settings', rev: background.settings.rev });
    return null;
  },
  'export-all': ({ after }) => {
    const { part, ...more } = partAfter(after, { ...everything(), setAside: [] }, background.fileBytes);
    const text = writeBackup(part, NOW);
    return isProblem(text) ? text : { text, ...more };
  },
  'preview-import': ({ text }) => {
    const backup = readBackup(text);
    return isProblem(backup)
      ? backup
      : previewImport(backup, { ...everything(), contracts: background.contracts });
  },
  import: ({ text, choices }) => {
    const backup = readBackup(text);
    if (isProblem(backup)) return backup;
    const merged = mergeImport(backup, { ...everything(), contracts: background.contracts }, choices);
    if (isProblem(merged)) return merged;
    replace(new Map(background.contracts), merged.settings ?? background.settings, false);
    for (const contract of merged.contracts) background.contracts.set(contract.id, contract);
    background.comeback = merged.comeback ?? background.comeback;
    background.broadcast({ changed: 'all' });
    return { step: 1, put: merged.contracts.map(({ id }) => id), removed: [] };
  },
  'last-import': () => background.before && { step: 1, at: NOW, undone: background.before.undone },
  'undo-import': () => {
    const { before } = background;
    if (before === null) return problem('nothing-to-undo');
    const { contracts } = before;
    replace(new Map(background.contracts), before.settings, !before.undone);
    background.contracts.clear();
    for (const [id, contract] of contracts) background.contracts.set(id, contract);
    background.broadcast({ changed: 'all' });
    return { step: 1, put: [...contracts.keys()], removed: [] };
  },
};

const settingsReply = () => ({
  settings: background.settings,
  storage: background.storage,
  ...(background.exportReminder === undefined ? {} : { exportReminder: background.exportReminder }),
  ...(background.news === undefined ? {} : { news: background.news }),
});
const everything = () => ({
  contracts: [...background.contracts.values()],
  settings: background.settings,
  comeback: background.comeback,
});
/** Keeps what stands now for one step back, and takes other settings. */
const replace = (contracts: Map<string, Contract>, settings: Settings, undone: boolean): void => {
  background.before = { contracts, settings: background.settings, undone };
  background.settings = settings;
};

const answer = async (message: Sent | { readonly wake: true }): Promise<unknown> => {
  // What no answer came to in an earlier test wakes the worker until its view is gone; a wake message says nothing.
  if ('wake' in message) return undefined;
  const { type, request } = message;
  background.sent.push({ type, request });
  const failing = background.failures.findIndex((failure) => failure.type === type);
  if (failing >= 0) return background.failures.splice(failing, 1)[0]?.fail();
  if (!MESSAGES[type].request.safeParse(request).success) return problem('wrong-shape');
  return (HANDLERS[type] as ((given: unknown) => unknown) | undefined)?.(request);
};

const tabEvent = {
  addListener: (listener: TabListener) => tabListeners.add(listener),
  removeListener: (listener: TabListener) => tabListeners.delete(listener),
};

export const browser = {
  i18n: { detectLanguage: async () => background.language },
  runtime: {
    sendMessage: answer,
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
  extension: { inIncognitoContext: false },
  tabs: {
    create: async ({ url }: { url: string }) => void background.opened.push(url),
    query: async () => [{ id: 1 }],
    sendMessage: async () => {
      const standing = background.inFront;
      await background.tabAnswers();
      return standing ?? Promise.reject(new Error('Receiving end does not exist.'));
    },
    onActivated: tabEvent,
    onUpdated: tabEvent,
  },
};

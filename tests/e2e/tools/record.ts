// Owns what a test may ask the background for directly, from a page or frame of ours: the stored record, and an action.
import { randomUUID } from 'node:crypto';
import type { Frame, Page } from 'puppeteer-core';
import { writeBackup } from '../../../utils/domain/backup/backup.ts';
import type { Comeback } from '../../../utils/domain/comeback/record.ts';
import type { ComebackAction } from '../../../utils/domain/comeback/reducer.ts';
import type { Action } from '../../../utils/domain/contract/action-schema.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { isProblem } from '../../../utils/domain/problems.ts';
import type { SettingsAction } from '../../../utils/domain/settings/reducer.ts';
import {
  DEFAULT_SETTINGS,
  type Settings,
  type SettingsPatch,
} from '../../../utils/domain/settings/settings.ts';
import { RECORD_SHAPE } from '../../../utils/storage/db/migrations.ts';
import type { Session } from '../browser/launch.ts';
import { until } from '../browser/time-limit.ts';

declare const browser: {
  runtime: { sendMessage: (message: unknown) => Promise<unknown> };
  storage: { local: { get: (keys: null) => Promise<Record<string, unknown>> } };
};

const send = (place: Page | Frame, type: string, request: unknown): Promise<unknown> =>
  place.evaluate((message) => browser.runtime.sendMessage(message), { type, request });

/** The record as it is stored; null where none is. */
export const storedRecord = async (place: Page | Frame, contractId: string): Promise<Contract | null> =>
  ((await send(place, 'load', { contractId })) as { contract: Contract | null }).contract;

/** Sends one action as a view would; gives the background's reply. */
export const sendAction = (
  place: Page | Frame,
  contractId: string,
  action: Action,
  zone = 'UTC',
): Promise<unknown> => send(place, 'act', { contractId, operationId: randomUUID(), action, zone });

/** Begins the checklists of hourly contracts that the person ends, from a page of ours that is closed again. */
export const beginHourly = async (session: Session, ...contractIds: readonly string[]): Promise<void> => {
  const own = await session.openExtensionPage('options.html');
  for (const contractId of contractIds)
    await sendAction(own, contractId, { type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
  await own.close();
};

/** Takes records as a backup brings them, all in one write; none of them may be there yet. */
export const importRecords = async (place: Page | Frame, contracts: readonly Contract[]): Promise<void> => {
  const everything = { contracts: [...contracts], settings: DEFAULT_SETTINGS, setAside: [] };
  const text = writeBackup(everything, new Date().toISOString(), RECORD_SHAPE);
  const chosen = Object.fromEntries(contracts.map(({ id }) => [id, 0]));
  const reply = await send(place, 'import', { text, choices: { contracts: chosen } });
  if (isProblem(text) || isProblem(reply)) throw new Error(JSON.stringify([text, reply]).slice(0, 500));
};

/** Everything that is stored, in both copies, as one text; `version` is that of the database, where it is not the build's own. */
export const storedText = (place: Page | Frame, version?: number): Promise<string> =>
  place.evaluate(async (wanted) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('end-contract-safely', wanted);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = [...database.objectStoreNames].map(
      (name) =>
        new Promise((resolve) => {
          const request = database.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => resolve([name, request.result]);
        }),
    );
    const all = await Promise.all(rows);
    database.close();
    return JSON.stringify([all, await browser.storage.local.get(null)]);
  }, version);

export const storedSettings = async (place: Page | Frame): Promise<Settings> =>
  ((await send(place, 'load-settings', {})) as { settings: Settings }).settings;

/** Until it is stored whether the sidebar is open, which is remembered for every page: the next one begins that way. */
export const rememberedOpen = (place: Page | Frame, open: boolean): Promise<true> =>
  until(
    5_000,
    `the ${open ? 'open' : 'closed'} sidebar to be remembered`,
    async () => (await storedSettings(place)).layout.open === open || undefined,
  );
/** The plan after a loss as it is stored. */
export const storedComeback = async (place: Page | Frame): Promise<Comeback> =>
  ((await send(place, 'load-comeback', {})) as { comeback: Comeback }).comeback;

/** Changes that plan as its page would; a refusal fails the test. */
export const changePlan = async (place: Page | Frame, action: ComebackAction): Promise<void> => {
  const reply = await send(place, 'change-comeback', { operationId: randomUUID(), action });
  if (isProblem(reply)) throw new Error(JSON.stringify(reply));
};

const changeChoices = async (place: Page | Frame, action: SettingsAction): Promise<Settings> => {
  const reply = await send(place, 'change-settings', { operationId: randomUUID(), action });
  if (isProblem(reply)) throw new Error(JSON.stringify(reply));
  return reply as Settings;
};
/** Changes the person's settings as our pages would, what is hidden contract by contract; a refusal fails the test. */
export const changeSettings = async (
  place: Page | Frame,
  { hiddenOn, ...patch }: SettingsPatch,
): Promise<Settings> => {
  if (hiddenOn !== undefined) {
    const { hiddenOn: before } = await storedSettings(place);
    for (const contractId of new Set([...before, ...hiddenOn]))
      await changeChoices(place, { type: 'hide', contractId, hidden: hiddenOn.includes(contractId) });
  }
  return changeChoices(place, { type: 'choose', patch });
};
/** The sidebar closed, over the page on the right, hidden nowhere; the guard holds. */
export const AS_INSTALLED = {
  side: 'right',
  mode: 'float',
  hidden: false,
  hiddenOn: [],
  guard: 'hold',
  layout: { open: false, width: 400, place: 35 },
} as const satisfies SettingsPatch;

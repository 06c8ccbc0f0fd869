// Owns a browser profile for tests: a database, the storage areas, and what can happen to them.
// The database and the areas outlive a store, as they outlive a worker.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Action } from '../../utils/domain/contract/action-schema.ts';
import { perform } from '../../utils/domain/contract/perform.ts';
import { newContract } from '../../utils/domain/contract/record.ts';
import { withPatch } from '../../utils/domain/settings/reducer.ts';
import type { Settings, SettingsPatch } from '../../utils/domain/settings/settings.ts';
import { type Area, memoryArea } from '../../utils/storage/area.ts';
import type { Change } from '../../utils/storage/contracts.ts';
import { type WholeStore, withImports } from '../../utils/storage/import/imports.ts';
import { createStore } from '../../utils/storage/store.ts';
import { NOW } from '../clock.ts';

export const DATABASE = 'end-contract-safely';

export type Profile = { factory: IDBFactory | undefined; local: Area; session: Area };
export const newProfile = (): Profile => ({
  factory: new IDBFactory(),
  local: memoryArea(),
  session: memoryArea(),
});
/** A worker's start on the profile: nothing but the profile is remembered. */
export const start = (profile: Profile): WholeStore =>
  withImports(createStore({ ...profile, now: () => NOW }));

/** An area that says no to everything. */
export const refusingArea = (): Area => {
  const refuse = () => Promise.reject(new Error('The browser refuses.'));
  return { get: refuse, set: refuse, remove: refuse };
};
/** A browser that refuses any database. */
export const refusingFactory = (): IDBFactory =>
  Object.assign(new IDBFactory(), {
    open: () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });

/** A browser in which none of these databases opens, while all others do. */
export const closedFactory = (factory: IDBFactory, closed: readonly IDBDatabaseInfo[]): IDBFactory =>
  Object.assign(Object.create(factory), {
    deleteDatabase: factory.deleteDatabase.bind(factory),
    databases: factory.databases.bind(factory),
    open: (name: string, version?: number) => {
      if (closed.some((one) => one.name === name)) throw new DOMException('Internal error.', 'UnknownError');
      return factory.open(name, version);
    },
  });
/** The same where it is the usual one alone. */
export const brokenFactory = (factory: IDBFactory): IDBFactory =>
  closedFactory(factory, [{ name: DATABASE }]);
/** An area that lets itself be read, and takes marks but no record, as where nearly nothing is left of a disk. */
export const fullArea = (area: Area): Area => ({
  ...area,
  set: (items) =>
    Object.keys(items).some((key) => key.includes('/'))
      ? Promise.reject(new Error('The disk is full.'))
      : area.set(items),
});

/** The change that one action with its operation id makes. */
export const doing =
  (id: string, operationId: string, action: Action): Change =>
  (stored) =>
    perform(stored ?? newContract(id, NOW), operationId, action, NOW);
export const tick = (item: string, done = true): Action => ({ type: 'tick', item, done });
export const note = (item: string, text: string): Action => ({ type: 'note', item, text });

type Stored = { readonly store: string; readonly value: unknown; readonly key?: IDBValidKey };
const connect = (factory: IDBFactory, name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = factory.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
/** Writes past the store, as damage does. */
export const put = async (
  { factory }: Profile,
  { store, value, key }: Stored,
  name = DATABASE,
): Promise<void> => {
  if (!factory) throw new Error('This profile has no database.');
  const database = await connect(factory, name);
  const transaction = database.transaction(store, 'readwrite');
  transaction.objectStore(store).put(value, key);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = reject;
  });
  database.close();
};
/** Everything in one object store, by key. */
export const rowsIn = async (
  { factory }: Profile,
  store: string,
  name = DATABASE,
): Promise<Map<IDBValidKey, unknown>> => {
  if (!factory) throw new Error('This profile has no database.');
  const database = await connect(factory, name);
  const rows = new Map<IDBValidKey, unknown>();
  await new Promise<void>((resolve, reject) => {
    const request = database.transaction(store).objectStore(store).openCursor();
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null) return resolve();
      rows.set(cursor.key, cursor.value);
      cursor.continue();
    };
    request.onerror = () => reject(request.error);
  });
  database.close();
  return rows;
};
/** The whole content of an area. */
export const itemsIn = (area: Area): Promise<Record<string, unknown>> => area.get(null);
export const restoreArea = async (area: Area, items: Record<string, unknown>): Promise<void> => {
  await area.remove(Object.keys(await area.get(null)));
  await area.set(items);
};
/** A change of the settings, as the store takes it. */
export const choosing =
  (patch: SettingsPatch) =>
  (settings: Settings): Settings =>
    withPatch(settings, patch);

// @vitest-environment node
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import {
  MIGRATIONS,
  type Migration,
  migrate,
  reshaped,
  type UpgradeTransaction,
} from '../../../utils/storage/db/migrations.ts';

const rename = (record: unknown): unknown => {
  const { old, ...rest } = record as { old: string };
  return { ...rest, fresh: old };
};
const NEXT: readonly Migration[] = [
  ...MIGRATIONS,
  { reshape: { contracts: rename } },
  { stores: (db) => void db.createObjectStore('drawer') },
];
const openAt = (steps: readonly Migration[]) =>
  openDB('steps', steps.length, {
    upgrade: (db, from, _, transaction) =>
      migrate(db, transaction as unknown as UpgradeTransaction, from, steps),
  });

test('A new database has the stores of every version.', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const db = await openAt(MIGRATIONS);
  expect([...db.objectStoreNames]).toEqual(['comeback', 'contracts', 'meta', 'setAside', 'settings']);
});

test('Every step since the version before runs once, and reshapes each record in its place.', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const before = await openAt(MIGRATIONS);
  for (const id of ['1', '2'])
    await before.put('contracts', { id, seq: 5, record: { id, old: `text ${id}` } });
  before.close();
  const after = await openAt(NEXT);
  expect(await after.getAll('contracts')).toEqual([
    { id: '1', seq: 5, record: { id: '1', fresh: 'text 1' } },
    { id: '2', seq: 5, record: { id: '2', fresh: 'text 2' } },
  ]);
  expect(after.objectStoreNames.contains('drawer')).toBe(true);
});

test('A record of the mirror takes the same steps, from the version under which it was written.', () => {
  const old = { id: '1', old: 'text' };
  expect(reshaped('contracts', old, MIGRATIONS.length, NEXT)).toEqual({ id: '1', fresh: 'text' });
  expect(reshaped('contracts', { id: '1', fresh: 'text' }, MIGRATIONS.length + 1, NEXT)).toEqual({
    id: '1',
    fresh: 'text',
  });
  expect(reshaped('settings', old, MIGRATIONS.length, NEXT)).toBe(old);
});

test('A step that fails leaves the database as it was.', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const before = await openAt(MIGRATIONS);
  await before.put('contracts', { id: '1', seq: 1, record: { id: '1' } });
  before.close();
  const failing: Migration = {
    stores: (db) => {
      db.createObjectStore('drawer');
      throw new Error('A defect.');
    },
    reshape: { contracts: rename },
  };
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await expect(openAt([...MIGRATIONS, failing])).rejects.toThrow();
  expect(logged).toHaveBeenCalledWith(expect.objectContaining({ message: 'A defect.' }));
  const again = await openAt(MIGRATIONS);
  expect(await again.getAll('contracts')).toEqual([{ id: '1', seq: 1, record: { id: '1' } }]);
  expect(again.objectStoreNames.contains('drawer')).toBe(false);
});

test('A record that was none of that version stays as it is, and the others are reshaped.', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const before = await openAt(MIGRATIONS);
  await before.put('contracts', { id: '1', seq: 1, record: null });
  await before.put('contracts', { id: '2', seq: 2, record: { id: '2', old: 'text' } });
  before.close();
  expect(await (await openAt(NEXT)).getAll('contracts')).toEqual([
    { id: '1', seq: 1, record: null },
    { id: '2', seq: 2, record: { id: '2', fresh: 'text' } },
  ]);
});

// Owns the proof that what is remembered of the records is never older than what is stored, whoever wrote it.
import { expect, test, vi } from 'vitest';
import { isProblem, type Problem } from '../../../utils/domain/problems.ts';
import { createRecordCache } from '../../../utils/storage/db/cache.ts';
import { contractKey, SETTINGS_KEY } from '../../../utils/storage/db/record-keys.ts';
import { contract } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { choosing, doing, itemsIn, newProfile, restoreArea, start, tick } from '../profile.ts';

const A = contract({ id: '11111' });
const B = contract({ id: '22222' });
const fine = <T>(value: T | Problem): T => {
  if (isProblem(value)) throw new Error(value.problem);
  return value;
};
const all = async (store: ReturnType<typeof start>) => fine(await store.contracts.readAll());

test('What was read counts for the write that was the newest then, and for no other.', () => {
  const known = createRecordCache();
  expect(known.at(0)).toBeUndefined();
  known.take(7, new Map([['11111', A]]));
  expect(known.at(7)).toEqual(new Map([['11111', A]]));
  expect([known.at(6), known.at(8)]).toEqual([undefined, undefined]);
});

test('A write upon it is taken over, in order of the ids; a removal too, and of the settings only the number.', () => {
  const known = createRecordCache();
  known.take(7, new Map([['22222', B]]));
  known.written(8, [{ recordKey: contractKey('11111'), record: A }]);
  expect([...(known.at(8) ?? [])]).toEqual([
    ['11111', A],
    ['22222', B],
  ]);
  known.written(9, [{ recordKey: SETTINGS_KEY, record: {} }]);
  known.written(10, [{ recordKey: contractKey('22222'), record: undefined }]);
  expect([...(known.at(10) ?? [])]).toEqual([['11111', A]]);
});

test('A write of many rows is taken over whole, also where as many came as went.', () => {
  const known = createRecordCache();
  known.take(7, new Map([['22222', B]]));
  known.written(8, [
    { recordKey: contractKey('22222'), record: undefined },
    { recordKey: contractKey('33333'), record: B },
    { recordKey: SETTINGS_KEY, record: {} },
    { recordKey: contractKey('11111'), record: A },
  ]);
  expect([...(known.at(8) ?? [])]).toEqual([
    ['11111', A],
    ['33333', B],
  ]);
});

test('A write that another one came before makes it forget.', () => {
  const known = createRecordCache();
  known.take(7, new Map([['11111', A]]));
  known.written(9, [{ recordKey: contractKey('22222'), record: B }]);
  expect([known.at(7), known.at(8), known.at(9)]).toEqual([undefined, undefined, undefined]);
  known.written(10, [{ recordKey: contractKey('22222'), record: B }]);
  expect(known.at(10)).toBeUndefined();
});

test('Records that nothing changed are the very same objects, and are not read again.', async () => {
  const store = start(newProfile());
  for (const id of ['11111', '22222'])
    await store.contracts.update(id, doing(id, `begin-${id}`, tick('one')));
  const [first, second] = await all(store);
  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  await store.contracts.update('22222', doing('22222', 'operation-2', tick('two')));
  await store.settings.change(choosing({ theme: 'dark' }));
  const [firstAgain, secondAgain] = await all(store);
  expect(getAll).not.toHaveBeenCalled();
  expect(firstAgain).toBe(first);
  expect(secondAgain).not.toBe(second);
  expect(secondAgain).toEqual(fine(await store.contracts.read('22222')));
});

test('What was read to compare both copies is not read again, where they hold the same.', async () => {
  const profile = newProfile();
  const before = start(profile);
  for (const id of ['22222', '11111'])
    await before.contracts.update(id, doing(id, `begin-${id}`, tick('one')));
  const store = start(profile);
  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const records = await all(store);
  const read = getAll.mock.contexts.map((one) => (one as IDBObjectStore).name);
  expect(read.filter((name) => name === 'contracts')).toHaveLength(1);
  expect(records).toEqual(await all(before));
  expect(records.map(({ id }) => id)).toEqual(['11111', '22222']);
  await before.contracts.update('11111', doing('11111', 'operation-2', tick('two')));
  expect((await all(store)).map(({ rev }) => rev)).toEqual([2, 1]);
});

test('Where something was restored, all is read again as it then stands.', async () => {
  const [profile, older] = [newProfile(), newProfile()];
  const whole = start(profile);
  await whole.contracts.update('22222', doing('22222', 'operation-1', tick('one')));
  await start(older).contracts.update('22222', doing('22222', 'operation-1', tick('one')));
  await whole.contracts.update('11111', doing('11111', 'operation-2', tick('one')));
  await restoreArea(older.local, await itemsIn(profile.local));
  expect((await all(start(older))).map(({ id }) => id)).toEqual(['11111', '22222']);
});

test('What an import wrote, or its taking back, is not read again.', async () => {
  const store = start(newProfile());
  await store.contracts.update('22222', doing('22222', 'operation-1', tick('one')));
  await all(store);
  const backup = { exportedAt: NOW, contracts: [B, A], setAside: [], refused: [] };
  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const choices = { contracts: { '11111': 0, '22222': 1 } };
  const { step } = fine(await store.imports.take(backup, choices));
  const readByImport = getAll.mock.calls.length;
  expect((await all(store)).map(({ id, ticks }) => [id, Object.keys(ticks)])).toEqual([
    ['11111', []],
    ['22222', []],
  ]);
  await store.imports.undo(step ?? 0);
  expect((await all(store)).map(({ id, ticks }) => [id, Object.keys(ticks)])).toEqual([['22222', ['one']]]);
  // Once more by the undoing itself, which reads within its own transaction.
  expect(getAll).toHaveBeenCalledTimes(2 * readByImport);
});

test('What another worker on the same database wrote is read.', async () => {
  const profile = newProfile();
  const [one, other] = [start(profile), start(profile)];
  await one.contracts.update('11111', doing('11111', 'operation-1', tick('one')));
  expect(await all(one)).toHaveLength(1);
  await other.contracts.update('11111', doing('11111', 'operation-2', tick('two')));
  await other.contracts.update('22222', doing('22222', 'operation-3', tick('one')));
  expect((await all(one)).map(({ rev }) => rev)).toEqual([2, 1]);
  const next = await one.contracts.update('11111', doing('11111', 'operation-4', tick('three')));
  expect(next).toMatchObject({ contract: { rev: 3, ticks: { one: {}, two: {}, three: {} } } });
  expect(await all(one)).toEqual(await all(start(profile)));
});

test('Nothing that was deleted is remembered, one or all.', async () => {
  const store = start(newProfile());
  for (const id of ['11111', '22222'])
    await store.contracts.update(id, doing(id, `begin-${id}`, tick('one')));
  expect(await all(store)).toHaveLength(2);
  await store.contracts.remove('11111');
  expect((await all(store)).map(({ id }) => id)).toEqual(['22222']);
  await store.clear();
  expect(await all(store)).toEqual([]);
});

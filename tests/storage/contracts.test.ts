// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { MAX_NOTE_LENGTH, newContract } from '../../utils/domain/contract/record.ts';
import { CONTRACT_ID as ID } from '../builders.ts';
import { NOW } from '../clock.ts';
import { choosing, doing, itemsIn, newProfile, note, put, rowsIn, start, tick } from './profile.ts';

test('A record that nobody made is absent, and reading does not make it.', async () => {
  const profile = newProfile();
  const { contracts } = start(profile);
  expect(await contracts.read(ID)).toBeUndefined();
  expect(await contracts.readAll()).toEqual([]);
  expect((await rowsIn(profile, 'contracts')).size).toBe(0);
});

test('An acknowledged change is there after a restart, in the database and in the mirror.', async () => {
  const profile = newProfile();
  const update = await start(profile).contracts.update(ID, doing(ID, 'operation-1', tick('say-why')));
  expect(update).toMatchObject({ changed: true, contract: { rev: 1, ticks: { 'say-why': { at: NOW } } } });
  expect(await start(profile).contracts.read(ID)).toMatchObject({ rev: 1, history: [{ id: 'operation-1' }] });
  expect(await itemsIn(profile.local)).toMatchObject({
    mirror: { seq: 1, count: 1 },
    [`contracts/${ID}`]: { seq: 1 },
  });
});

test('The same operation id counts once, in one worker and after a restart.', async () => {
  const profile = newProfile();
  const change = doing(ID, 'operation-1', note('talk', 'once'));
  const first = start(profile);
  await Promise.all([first.contracts.update(ID, change), first.contracts.update(ID, change)]);
  const again = await start(profile).contracts.update(ID, doing(ID, 'operation-1', note('talk', 'twice')));
  expect(again).toMatchObject({ changed: false, contract: { rev: 1, notes: { talk: 'once' } } });
});

test('The same reference back writes nothing and rings nothing.', async () => {
  const profile = newProfile();
  const { contracts } = start(profile);
  await contracts.update(ID, doing(ID, 'operation-1', tick('talk')));
  const before = await itemsIn(profile.local);
  const update = await contracts.update(ID, (stored) => stored ?? newContract(ID, NOW));
  expect(update).toMatchObject({ changed: false, contract: { rev: 1 } });
  expect(await rowsIn(profile, 'meta').then((rows) => rows.get('head'))).toEqual({ seq: 1, count: 1 });
  expect(await itemsIn(profile.local)).toEqual(before);
});

test('A new record to which nothing was done is not stored.', async () => {
  const profile = newProfile();
  const update = await start(profile).contracts.update(ID, () => newContract(ID, NOW));
  expect(update).toEqual({ contract: undefined, changed: false });
  expect((await rowsIn(profile, 'contracts')).size).toBe(0);
});

test('A refused change answers its problem and writes nothing.', async () => {
  const profile = newProfile();
  const update = await start(profile).contracts.update(ID, () => ({ problem: 'last-day-past' }));
  expect(update).toEqual({ problem: 'last-day-past' });
  expect((await rowsIn(profile, 'contracts')).size).toBe(0);
});

test('A change that throws leaves the record as it was, and the store goes on.', async () => {
  const { contracts } = start(newProfile());
  await contracts.update(ID, doing(ID, 'operation-1', tick('talk')));
  const broken = contracts.update(ID, () => {
    throw new Error('A defect.');
  });
  await expect(broken).rejects.toThrow('A defect.');
  expect(await contracts.update(ID, doing(ID, 'operation-2', tick('log-hours')))).toMatchObject({
    contract: { rev: 2 },
  });
});

test('A change that would not fit the schema is refused, and nothing is stored.', async () => {
  const profile = newProfile();
  const long = doing(ID, 'operation-1', note('talk', 'x'.repeat(MAX_NOTE_LENGTH + 1)));
  expect(await start(profile).contracts.update(ID, long)).toEqual({ problem: 'wrong-shape' });
  expect((await rowsIn(profile, 'contracts')).size).toBe(0);
});

test('A change that forgets to raise the revision, or changes the id, is a defect.', async () => {
  const { contracts } = start(newProfile());
  await contracts.update(ID, doing(ID, 'operation-1', tick('talk')));
  const silent = contracts.update(ID, (stored) => ({ ...(stored ?? newContract(ID, NOW)), ticks: {} }));
  await expect(silent).rejects.toThrow('raises the revision');
  const moved = contracts.update(ID, () => ({ ...newContract('99999', NOW), rev: 9 }));
  await expect(moved).rejects.toThrow('keeps the id');
});

test('A record that fails its schema stays as it is: told, not read, not overwritten.', async () => {
  const profile = newProfile();
  await start(profile).contracts.readAll();
  const record = { ...newContract(ID, NOW), rev: 3, ticks: 'all of them', private: 'my note' };
  const bad = { id: ID, seq: 3, record };
  await put(profile, { store: 'contracts', value: bad });
  const store = start(profile);
  const update = await store.contracts.update(ID, doing(ID, 'operation-1', tick('talk')));
  expect(update).toEqual({ problem: 'record-quarantined' });
  expect(await store.contracts.read(ID)).toEqual({ problem: 'record-quarantined' });
  expect(await store.contracts.readAll()).toEqual([]);
  expect((await store.report()).quarantined).toEqual([
    { key: ID, reason: expect.stringContaining('could not be understood') },
  ]);
  expect((await rowsIn(profile, 'contracts')).get(ID)).toEqual(bad);
});

test('A record of a newer version is left alone and says why.', async () => {
  const profile = newProfile();
  await start(profile).contracts.readAll();
  await put(profile, {
    store: 'contracts',
    value: { id: ID, seq: 3, record: { ...newContract(ID, NOW), rev: 3, version: 2 } },
  });
  const store = start(profile);
  await store.contracts.readAll();
  expect((await store.report()).quarantined).toEqual([
    { key: ID, reason: 'A newer version of the extension wrote it.' },
  ]);
});

test('A deleted record is gone from both copies and stays gone.', async () => {
  const profile = newProfile();
  const { contracts } = start(profile);
  await contracts.update(ID, doing(ID, 'operation-1', tick('talk')));
  await contracts.update('22222', doing('22222', 'operation-2', tick('talk')));
  expect(await contracts.remove(ID)).toBeNull();
  const store = start(profile);
  expect(await store.contracts.readAll()).toMatchObject([{ id: '22222' }]);
  expect(Object.keys(await itemsIn(profile.local)).sort()).toEqual(['contracts/22222', 'mirror']);
  expect((await store.report()).restored).toEqual([]);
});

test('Every write asks the browser for a strict transaction over record and head together.', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const { contracts, settings, clear } = start(newProfile());
  await contracts.update(ID, doing(ID, 'operation-1', tick('talk')));
  await settings.change(choosing({ theme: 'dark' }));
  await contracts.remove(ID);
  await clear();
  const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
  // The first only tries whether the browser lets itself be written at all.
  expect(writes).toHaveLength(5);
  for (const [stores, , options] of writes) {
    expect(options).toEqual({ durability: 'strict' });
    expect(stores).toContain('meta');
  }
});

test('A transaction that breaks off after its last request leaves nothing, and is made again as a whole, once.', async () => {
  const profile = newProfile();
  const { contracts } = start(profile);
  await contracts.readAll();
  const { put: really } = IDBObjectStore.prototype;
  let isBroken = false;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    const request = really.apply(this, args);
    const isLast = this.name === 'meta' && !isBroken;
    if (isLast) request.addEventListener('success', () => this.transaction.abort());
    isBroken ||= isLast;
    return request;
  });
  const change = doing(ID, 'operation-1', tick('talk'));
  expect(await contracts.update(ID, change)).toMatchObject({ changed: true, contract: { rev: 1 } });
  expect(isBroken).toBe(true);
  const head = { seq: 1, count: 1 };
  expect((await rowsIn(profile, 'meta')).get('head')).toEqual(head);
  expect(await itemsIn(profile.local)).toMatchObject({ mirror: head, [`contracts/${ID}`]: { seq: 1 } });
});

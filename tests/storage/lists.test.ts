// @vitest-environment node
// Owns the promises of what a list keeps beside the records: it is given back whole or not at all, stands for one write, and
// goes with what was deleted.
import { expect, test } from 'vitest';
import { isProblem, type Problem } from '../../utils/domain/problems.ts';
import { LIST_KEYS } from '../../utils/storage/db/kept-list.ts';
import { LIST_PARTS, type Mark } from '../../utils/storage/lists.ts';
import { choosing, DATABASE, doing, newProfile, type Profile, put, rowsIn, start, tick } from './profile.ts';

type Store = ReturnType<typeof start>;
const fine = <T>(value: T | Problem): T => {
  if (isProblem(value)) throw new Error(value.problem);
  return value;
};
const TEXTS = Array.from({ length: LIST_PARTS }, (_, part) => `Part ${part}`);
const newest = async ({ lists }: Store): Promise<Mark> => fine(await lists.newest());
const write = (store: Store, id: string, operation = `operation-${id}`) =>
  store.contracts.update(id, doing(id, operation, tick('one')));
const keep = async (store: Store, parts: readonly (string | undefined)[] | undefined = TEXTS) =>
  store.lists.keep({ seq: (await newest(store)).seq, parts });
/** A profile with one record and all parts kept. */
const kept = async (): Promise<{ profile: Profile; store: Store }> => {
  const profile = newProfile();
  const store = start(profile);
  await write(store, '11111');
  expect(await keep(store)).toBe(true);
  return { profile, store };
};
const keysIn = async (profile: Profile, name = DATABASE) =>
  [...(await rowsIn(profile, 'meta', name)).keys()].filter((key) => String(key).startsWith('list'));

test('What was kept is there for the next life, also before everything is compared, whole or its first part alone.', async () => {
  const { profile, store } = await kept();
  const mark = await newest(store);
  for (const life of [store, start(profile)]) {
    expect(await life.lists.kept(LIST_PARTS)).toEqual({ mark, parts: TEXTS });
    expect(await life.lists.kept(1)).toEqual({ mark, parts: TEXTS.slice(0, 1) });
    expect(await newest(life)).toEqual(mark);
  }
});

test('A part that is not given stays as it was; without parts all are removed.', async () => {
  const { profile, store } = await kept();
  await keep(
    store,
    TEXTS.map((_, part) => (part === 3 ? 'Anew' : undefined)),
  );
  expect((await store.lists.kept(LIST_PARTS))?.parts).toEqual(TEXTS.with(3, 'Anew'));
  await store.lists.keep({ seq: (await newest(store)).seq, parts: undefined });
  expect(await store.lists.kept(1)).toBeUndefined();
  expect(await keysIn(profile)).toEqual([]);
});

test('Nothing is kept for a write that is not the newest any more.', async () => {
  const { store } = await kept();
  const { seq } = await newest(store);
  await write(store, '22222');
  expect(await store.lists.keep({ seq, parts: TEXTS.map(() => 'Late') })).toBe(false);
  expect(await store.lists.keep({ seq, parts: undefined })).toBe(false);
  expect((await store.lists.kept(LIST_PARTS))?.parts).toEqual(TEXTS);
});

test('It is not given back where a part is missing, or a character of one changed.', async () => {
  const { profile, store } = await kept();
  const key = 'list-1';
  expect(LIST_KEYS).toContain(key);
  const value = (await rowsIn(profile, 'meta')).get(key) as { text: string };
  await put(profile, { store: 'meta', value: { ...value, text: 'Part X' }, key });
  expect(await store.lists.kept(LIST_PARTS)).toBeUndefined();
  expect(await store.lists.kept(1)).toBeDefined();
});

test.each([
  ['a deletion', (store: Store) => store.contracts.remove('11111')],
  ['the deletion of everything', (store: Store) => store.clear()],
  [
    'an import',
    async (store: Store) => {
      const everything = fine(await store.imports.everything());
      const copy = everything.contracts.map((one) => ({ ...one, id: '22222' }));
      return store.imports.take(
        { ...everything, exportedAt: '', refused: [], contracts: copy },
        {
          contracts: { '22222': 0 },
        },
      );
    },
  ],
] as const)('After %s nothing of it is left.', async (_, change) => {
  const { profile, store } = await kept();
  expect(isProblem(await change(store))).toBe(false);
  expect(await keysIn(profile)).toEqual([]);
});

test('What this life wrote since is known by its numbers; what others wrote, or many rows at once, is not.', async () => {
  const { profile, store } = await kept();
  const from = await newest(store);
  await write(store, '22222');
  await store.settings.change(choosing({ theme: 'dark' }));
  await store.contracts.remove('11111');
  const to = await newest(store);
  expect(store.lists.changedBetween(from, to)).toEqual(new Set(['22222', '11111']));
  expect(store.lists.changedBetween(to, to)).toEqual(new Set());
  expect(store.lists.changedBetween(to, from)).toBeUndefined();
  await write(start(profile), '33333');
  expect(store.lists.changedBetween(to, await newest(store))).toBeUndefined();
});

test('A number is not taken for another of the same value, once the store had to be opened again.', async () => {
  const { profile, store } = await kept();
  await store.contracts.readAll();
  const before = await newest(store);
  const { factory } = profile;
  // The connection gives way, as where the browser closes it.
  const request = factory?.deleteDatabase(DATABASE);
  await new Promise((done) => request?.addEventListener('success', done));
  await store.contracts.readAll();
  const after = await newest(store);
  expect(after.seq).toBeGreaterThanOrEqual(before.seq);
  expect(store.lists.changedBetween(before, { ...after, seq: before.seq })).toBeUndefined();
});

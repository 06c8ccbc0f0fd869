// @vitest-environment node
// Owns the promise that changes at the same time to one record are all there, each once, whatever kind of record it is.
import { describe, expect, test } from 'vitest';
import { countFrom } from '../chance.ts';
import { allIn, KEYS, NOTHING, numbered, recordIn } from './kinds.ts';
import { itemsIn, newProfile, start } from './profile.ts';

const CHANGES = countFrom('CHANGES', 200);
const numbers = Array.from({ length: CHANGES }, (_, index) => index);
const operation = (number: number) => `operation-${number}`;
/** What stands there after all of them, done in their order. */
const inOrder = (key: string) =>
  numbers.reduce((all, number) => numbered(key, number).on(all, operation(number)), NOTHING);

describe.each(KEYS)('%s', (key) => {
  test(`${CHANGES} changes at the same time`, { timeout: 120_000 }, async () => {
    const profile = newProfile();
    const store = start(profile);
    // Every tenth change comes twice, as from a view that missed its answer.
    const changes = numbers.flatMap((number) =>
      Array.from({ length: number % 10 === 0 ? 2 : 1 }, () =>
        numbered(key, number).ask(store, operation(number)),
      ),
    );
    await Promise.all(changes);
    expect(recordIn(await allIn(start(profile)), key)).toEqual(recordIn(inOrder(key), key));
    expect(await itemsIn(profile.local)).toMatchObject({ mirror: { seq: CHANGES, count: 1 } });
  });

  test('two workers on one database lose nothing to each other', async () => {
    const profile = newProfile();
    const stores = [start(profile), start(profile)] as const;
    await Promise.all(
      numbers
        .slice(0, 100)
        .map((number) => numbered(key, number).ask(stores[number % 2 === 0 ? 0 : 1], operation(number))),
    );
    expect(recordIn(await allIn(start(profile)), key)?.rev).toBe(100);
  });
});

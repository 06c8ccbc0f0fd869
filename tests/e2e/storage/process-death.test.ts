// Owns the promise that an acknowledged action is there exactly once after the whole browser was killed while views wrote.
import { setTimeout as pass } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { LOST_ONCE } from '../../../scripts/second-try.ts';
import { toInstant } from '../../../utils/domain/time.ts';
import { chance, countFrom, seedOfRun } from '../../chance.ts';
import { until } from '../browser/time-limit.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';
import { closeWelcome } from '../tools/welcome.ts';
import {
  acknowledgedBy,
  everything,
  expectEachOnce,
  type Place,
  startWriting,
  type Written,
} from './writing.ts';

const KILLS = countFrom('PROCESS_KILLS', BROWSER === 'chromium' ? 5 : 2);
const SEED = seedOfRun();
/** So many writes at most, and so long after them. */
const MOST_WRITES = 80;
const LONGEST_WAIT_MS = 20;
const setting = openSetting();

const startViews = async (life: number): Promise<Place[]> => {
  const { session } = setting();
  const views = [
    await session.openExtensionPage('popup.html'),
    await session.openExtensionPage('options.html'),
  ];
  await Promise.all(
    views.map((view, index) =>
      startWriting(view, `life${life}-view${index}`, { first: 42_000_000 + life * 1_000 }),
    ),
  );
  return views;
};

it(`the browser is killed ${KILLS} times while two views write, and nothing acknowledged is lost or doubled (SEED=${SEED})`, {
  timeout: 120_000 + KILLS * 30_000,
  tags: LOST_ONCE,
}, async () => {
  const { session } = setting();
  const draw = chance(SEED);
  const acknowledged: Written[] = [];
  const options = await session.openExtensionPage('options.html');
  const before = await everything(options);
  await options.close();
  let damaged = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const views = await startViews(kill);
    const known = views.map(() => 0);
    const look = async (): Promise<number> => {
      const more = await Promise.all(views.map((view, index) => acknowledgedBy(view, known[index])));
      for (const [index, written] of more.entries()) {
        known[index] = (known[index] ?? 0) + written.length;
        acknowledged.push(...written);
      }
      return more.flat().length;
    };
    let left = 1 + draw(MOST_WRITES);
    await until(20_000, 'some writes to be acknowledged', async () => {
      left -= await look();
      return left <= 0;
    });
    await pass(draw(LONGEST_WAIT_MS));
    await look();
    const killedAt = toInstant(Temporal.Now.instant());
    await session.crash();
    await closeWelcome(session);

    const place = await session.openExtensionPage('options.html');
    const stored = await everything(place);
    const { contracts, storage } = stored;
    expectEachOnce(acknowledged, stored, before, true);
    expect(storage).toMatchObject({ mode: 'durable', quarantined: [] });
    // A write that was cut off is finished in silence. Now and then the whole database goes with its process: then every
    // record comes back from the second copy, and that is told.
    const restored = storage.restored.filter(({ at }) => at > killedAt);
    if (restored.length > 0) damaged += 1;
    if (contracts.length > 1) expect(restored).not.toHaveLength(1);
    expect(restored.every(({ from }) => from === 'mirror')).toBe(true);
    await place.close();
  }
  console.info(
    `${KILLS} kills of the browser, ${acknowledged.length} actions acknowledged, mended after ${damaged} of them`,
  );
});

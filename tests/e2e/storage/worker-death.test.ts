// Owns the promise that an acknowledged action is there exactly once, however often the background dies meanwhile.
import { setTimeout as pass } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { LOST_ONCE } from '../../../scripts/second-try.ts';
import { type Chance, chance, countFrom, seedOfRun } from '../../chance.ts';
import { IDS } from '../../stand-in/contracts.ts';
import { until } from '../browser/time-limit.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';
import {
  acknowledgedBy,
  deleteEverything,
  everything,
  expectEachOnce,
  openViews,
  type Place,
  refusalsOf,
  startWriting,
  stopWriting,
} from './writing.ts';

// Firefox takes half a second to start its background again, Chromium a twentieth of that.
const KILLS = countFrom('KILLS', BROWSER === 'chromium' ? 500 : 25);
const SEED = seedOfRun();
/** A background starts and writes a few times within it. */
const LONGEST_LIFE_MS = 20;
/** So many kills upon one set of records. */
const ROUND = 500;
const TABS = [`/nx/wm/workroom/${IDS.hourly}/overview`, `/nx/wm/workroom/${IDS.fixed}/overview`];
const setting = openSetting();

/** Writes that the browser refused for a moment, in all rounds. */
let refused = 0;
/** Writes while the background is killed so many times; gives how many actions were acknowledged, each stored once. */
const round = async (views: readonly Place[], kills: number, name: string, draw: Chance): Promise<number> => {
  const before = await everything(views[0] as Place);
  await Promise.all(views.map((view, index) => startWriting(view, `${name}-view${index}`)));
  const known = views.map(() => 0);
  for (let kill = 0; kill < kills; kill += 1) {
    // Each background gets as far as one write, so that every kill falls among writes.
    await until(10_000, 'another write to be acknowledged', async () => {
      const more = await Promise.all(views.map((view, index) => acknowledgedBy(view, known[index])));
      for (const [index, { length }] of more.entries()) known[index] = (known[index] ?? 0) + length;
      return more.some(({ length }) => length > 0);
    });
    await pass(draw(LONGEST_LIFE_MS));
    await setting().session.killWorker();
  }
  const acknowledged = (await Promise.all(views.map(stopWriting))).flat();
  const stored = await everything(views[0] as Place);
  expect(acknowledged.length).toBeGreaterThanOrEqual(kills);
  expectEachOnce(acknowledged, stored, before);
  // A write that was cut off is finished in silence: nobody is told of damage that there was not.
  expect(stored.storage).toMatchObject({ mode: 'durable', restored: [], quarantined: [] });
  const refusals = await Promise.all(views.map(refusalsOf));
  for (const count of refusals) refused += count;
  return acknowledged.length;
};

it(`two tabs and the popup write while the background is killed ${KILLS} times, and nothing is lost or doubled (SEED=${SEED})`, {
  timeout: 120_000 + KILLS * 2_000,
  tags: LOST_ONCE,
}, async () => {
  const draw = chance(SEED);
  const views = await openViews(setting().session, TABS);
  let acknowledged = 0;
  for (let done = 0; done < KILLS; done += ROUND) {
    acknowledged += await round(views, Math.min(ROUND, KILLS - done), `from${done}`, draw);
    // Each start compares all that is stored: without this the last kills of ten thousand would take hours.
    await deleteEverything(views[0] as Place);
  }
  console.info(`${KILLS} kills, ${acknowledged} actions acknowledged, ${refused} refused and sent again`);
  expect(refused).toBeLessThanOrEqual(1 + KILLS / 1_000);
});

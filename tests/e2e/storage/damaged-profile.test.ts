// Owns the promise that a damaged database is noticed, mended from the second copy and told, with nothing acknowledged missing.
import { beforeAll, expect, it } from 'vitest';
import { LOST_ONCE } from '../../../scripts/second-try.ts';
import { toInstant } from '../../../utils/domain/time.ts';
import { chance, countFrom, seedOfRun } from '../../chance.ts';
import { until } from '../browser/time-limit.ts';
import { see } from '../tools/person.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';
import { closeWelcome } from '../tools/welcome.ts';
import { DAMAGES, damage } from './damage.ts';
import { acknowledgedBy, everything, expectEachOnce, startWriting, stopWriting } from './writing.ts';

const TIMES = countFrom('DAMAGES', BROWSER === 'chromium' ? 2 : 1);
const SEED = seedOfRun();
/** So many writes from before, and at most so many since: the damage meets old records and new ones. */
const OLD = 90;
const NEW = 40;
const setting = openSetting();

/** Writes at least one note to each of so many contracts; gives what was acknowledged. */
const writeTo = async (count: number, who: string) => {
  const page = await setting().session.openExtensionPage('options.html');
  const before = await everything(page);
  await startWriting(page, who, { toEach: 1 });
  await until(30_000, 'writes', async () => (await acknowledgedBy(page)).length >= count);
  const acknowledged = await stopWriting(page);
  const stored = await everything(page);
  await page.close();
  return { acknowledged, before, stored };
};

beforeAll(async () => {
  const { acknowledged } = await writeTo(OLD, 'before');
  expect(acknowledged.length).toBeGreaterThanOrEqual(OLD);
  await setting().session.restart();
  await closeWelcome(setting().session);
});

const cases = DAMAGES.flatMap((row) =>
  Array.from({ length: TIMES }, (_, time) => [row[0], time + 1, row] as const),
);
it.each(cases)(
  `${BROWSER}: %s (%i of ${TIMES}, SEED=${SEED})`,
  { tags: LOST_ONCE },
  async (what, time, row) => {
    const { session } = setting();
    const draw = chance(SEED + time);
    const who = `${what.replaceAll(' ', '-')}-${time}`;
    const { acknowledged, before, stored } = await writeTo(1 + draw(NEW), who.toLowerCase());
    const closedAt = toInstant(Temporal.Now.instant());
    await session.restart(async () => damage(session.profileDir, session.extensionUrl(''), row, draw));
    await closeWelcome(session);

    const popup = await session.openExtensionPage('popup.html');
    const { storage, ...found } = await everything(popup);
    expectEachOnce(acknowledged, { storage, ...found }, before);
    const { storage: _, ...wanted } = stored;
    expect(found).toEqual(wanted);
    expect(storage.mode).toBe('durable');
    const [, , , loses] = row;
    if (loses === 'perhaps' && storage.restored.every(({ at }) => at <= closedAt)) return popup.close();
    expect(storage.restored.filter(({ at }) => at > closedAt)).not.toEqual([]);
    await see(popup, 'restored from the second copy');
    await popup.close();
  },
);

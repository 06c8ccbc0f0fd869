// Owns the promise that a clock which is set while the browser runs makes nothing silent and nothing doubled. In Chromium.
import { describe, expect, it } from 'vitest';
import { until } from '../browser/time-limit.ts';
import { changeSettings, importRecords, storedRecord } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';
import { HOUR_MS, refundDue } from './endings.ts';
import { openClock, whyNoClock } from './own-clock.ts';

declare const browser: {
  alarms: { getAll: () => Promise<{ readonly name: string; readonly scheduledTime: number }[]> };
};

const why = whyNoClock();
if (why !== undefined) console.warn(`Left out: ${why}`);

describe.skipIf(why !== undefined)('a clock that is set', () => {
  const { env, set, givenTo } = openClock();
  const setting = openSetting(() => ({ env: env() }));

  it('forward says once what is due and what has passed, and goes on from there', async () => {
    const { session } = setting();
    givenTo(session);
    const page = await session.openExtensionPage('popup.html');
    await changeSettings(page, { quiet: false, leadsMoney: [3] });
    const start = Date.now();
    await importRecords(page, [
      refundDue('43000001', 'Passes', start + HOUR_MS),
      refundDue('43000002', 'Due', start + 9 * HOUR_MS),
      refundDue('43000003', 'Later', start + 40 * HOUR_MS),
    ]);
    const alarmAt = (id: string) =>
      page.evaluate(
        async (name) => (await browser.alarms.getAll()).find((one) => one.name === name)?.scheduledTime,
        `contract:${id}`,
      );
    const stands = (id: string, ms: number) =>
      until(10_000, `the alarm of ${id}`, async () => (await alarmAt(id)) === ms || undefined);
    await stands('43000002', start + 9 * HOUR_MS);
    expect(await session.notifications()).toEqual([]);

    const reminded = async (id: string) => (await storedRecord(page, id))?.reminded.escreq;
    const saidWith = (id: string, lead: number) =>
      until(60_000, `${id} to be said`, async () => (await reminded(id))?.lead === lead || undefined);
    set(10);
    await saidWith('43000001', 0);
    await saidWith('43000002', 3);
    expect(await session.notifications()).toHaveLength(1);
    const first = [await reminded('43000001'), await reminded('43000002')];
    expect(await reminded('43000003')).toBeUndefined();

    // Never back: with the clock goes the one that Chromium measures by, and that one only ever goes on.
    await session.killWorker();
    set(41);
    await saidWith('43000003', 3);
    expect([await reminded('43000001'), await reminded('43000002')]).toEqual(first);
  });
});

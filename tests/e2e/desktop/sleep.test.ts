// Owns the promise that what fell due while the computer slept is said within a minute of its waking, in Chromium: the clock on the
// wall has gone on, the one by which a browser waits has not.
import { describe, expect, it } from 'vitest';
import { whyNoDesktop } from '../../../scripts/find-desktop.ts';
import { until } from '../browser/time-limit.ts';
import { changeSettings, importRecords } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';
import { openDesktop } from './desktop.ts';
import { HOUR_MS, refundDue } from './endings.ts';
import { openClock, whyNoClock } from './own-clock.ts';

declare const browser: {
  alarms: { getAll: () => Promise<{ readonly name: string; readonly periodInMinutes?: number }[]> };
};

const MINUTE_MS = 60_000;
const why = whyNoDesktop() ?? whyNoClock();
if (why !== undefined) console.warn(`Left out: ${why}`);

describe.skipIf(why !== undefined)('a computer that slept', () => {
  const { env, set, givenTo } = openClock('sleeps');
  const desktop = openDesktop('Etc/UTC');
  const setting = openSetting(() => {
    const { launch } = desktop();
    return { ...launch, env: { ...launch.env, ...env() } };
  });

  it('says what fell due meanwhile within a minute of waking, without a view', async () => {
    const { session } = setting();
    givenTo(session);
    const page = await session.openExtensionPage('options.html');
    await changeSettings(page, { quiet: false, leadsMoney: [3] });
    await importRecords(page, [refundDue('43000001', 'Slept', Date.now() + HOUR_MS)]);
    await until(10_000, 'the alarm of each minute', () =>
      page.evaluate(async () =>
        (await browser.alarms.getAll()).some(({ periodInMinutes }) => periodInMinutes === 1),
      ),
    );
    await page.close();
    await session.killWorker();
    expect(desktop().notified).toEqual([]);
    set(2);
    const wokeMs = performance.now();
    const said = await until(2 * MINUTE_MS, 'the reminder on the bus', () => desktop().notified[0]);
    expect(said.body).toContain('Slept');
    // The minute, and the start of a worker.
    expect(performance.now() - wokeMs).toBeLessThan(MINUTE_MS + 10_000);
    expect(desktop().notified).toHaveLength(1);
  });
});

// Owns the promise that a clock which goes on by hours while the browser runs, since it is set or since the computer slept, or which
// is set back, makes nothing silent, nothing early and nothing doubled: the clock by which a browser waits does not go with it.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { whyNoDesktop, whyNoOwnClock } from '../../../scripts/find-desktop.ts';
import { patience, until } from '../browser/time-limit.ts';
import { changeSettings, importRecords, storedRecord } from '../tools/record.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';
import { openDesktop } from './desktop.ts';
import { HOUR_MS, refundDue } from './endings.ts';
import type { Notified } from './notification-daemon.ts';
import { openClock } from './own-clock.ts';

declare const browser: {
  alarms: {
    create: (name: string, when: { readonly when: number }) => Promise<void>;
    getAll: () => Promise<{ readonly name: string; readonly scheduledTime: number }[]>;
    onAlarm: { addListener: (listener: (alarm: { readonly name: string }) => void) => void };
  };
};

const MINUTE_MS = 60_000;
const IS_CHROMIUM = BROWSER === 'chromium';
const why = whyNoDesktop() ?? whyNoOwnClock();
if (why !== undefined) console.warn(`Left out: ${why}`);

describe.skipIf(why !== undefined)('a clock that is set', () => {
  const clock = openClock();
  const desktop = openDesktop('Etc/UTC');
  const setting = openSetting(() => {
    const { launch } = desktop();
    return { ...launch, env: { ...launch.env, ...clock.env() } };
  });

  /** Nobody has a view open, and the background has ended. */
  const leave = async (page: Page): Promise<void> => {
    await page.close();
    await setting().session.killWorker();
  };
  /** A view of ours, opened after it was set: with the life of a background that it begins, all is looked at. */
  const lookAnew = async (hours: number): Promise<Page> => {
    const { session } = setting();
    clock.set(hours);
    await session.killWorker();
    return session.openExtensionPage('popup.html');
  };
  /** The lead time with which each of these was said last. */
  const saidWith = (page: Page, leads: Readonly<Record<string, number | undefined>>) =>
    until(10_000, 'what was said to be recorded', async () => {
      const said = Object.entries(leads).map(
        async ([id, lead]) => (await storedRecord(page, id))?.reminded.escreq?.lead === lead,
      );
      return (await Promise.all(said)).every(Boolean);
    });
  const alarmAt = (page: Page, name: string): Promise<number | undefined> =>
    page.evaluate(
      async (wanted) => (await browser.alarms.getAll()).find((one) => one.name === wanted)?.scheduledTime,
      name,
    );
  const stands = (page: Page, name: string, isRight: (ms: number) => boolean) =>
    until(10_000, `the alarm ${name}`, async () => isRight((await alarmAt(page, name)) ?? 0));
  /** The page notes which alarm rings. */
  const noteRinging = (page: Page): Promise<void> =>
    page.evaluate(() =>
      browser.alarms.onAlarm.addListener(({ name }) => {
        document.title = name;
      }),
    );
  const nextAfter = (count: number, withinMs = 15_000): Promise<Notified> =>
    until(withinMs, 'the notification on the bus', () => desktop().notified[count]);

  it('forward says once what is due and what has passed, without a view, and goes on from there', async () => {
    const { session } = setting();
    const page = await session.openExtensionPage('popup.html');
    await changeSettings(page, { quiet: false, leadsMoney: [3] });
    const startMs = Date.now();
    await importRecords(page, [
      refundDue('43000001', 'Passes', startMs + HOUR_MS),
      refundDue('43000002', 'Due', startMs + 9 * HOUR_MS),
      refundDue('43000003', 'Later', startMs + 40 * HOUR_MS),
    ]);
    await stands(page, 'contract:43000002', (ms) => ms === startMs + 9 * HOUR_MS);
    if (IS_CHROMIUM) await stands(page, 'poll', (ms) => ms <= Date.now() + MINUTE_MS);
    await leave(page);
    expect(desktop().notified).toEqual([]);

    clock.set(10);
    // Firefox looks within a quarter of an hour, which is not waited for.
    if (!IS_CHROMIUM)
      await session.evaluateInExtension(() => browser.alarms.create('heartbeat', { when: Date.now() }));
    // The minute within which Chromium looks, and the start of a worker.
    const { title, body } = await nextAfter(0, MINUTE_MS + 10_000);
    expect(title).toBe('End Contract Safely: 2 reminders');
    expect(body).toMatch(/^Passes: Time is up\..*\nDue: By /u);

    const view = await session.openExtensionPage('popup.html');
    await saidWith(view, { 43000001: 0, 43000002: 3, 43000003: undefined });
    const later = await lookAnew(41);
    expect((await nextAfter(1)).body).toContain('Later');
    await saidWith(later, { 43000001: 0, 43000002: 3, 43000003: 3 });
    expect(desktop().notified).toHaveLength(2);
    await view.close();
    await later.close();
  });

  it('back says nothing again, nothing early, and the next one when its moment has come', async () => {
    const count = desktop().notified.length;
    const page = await lookAnew(0);
    await stands(page, 'heartbeat', (ms) => ms <= Date.now() + 15 * MINUTE_MS);
    await noteRinging(page);
    const dueMs = Date.now() + Math.ceil(4_000 * patience());
    await importRecords(page, [refundDue('43000004', 'Back', dueMs)]);
    await stands(page, 'contract:43000004', (ms) => ms === dueMs);
    clock.set(-2);
    // Firefox rings by the clock that was not set, Chromium once the set one has caught up.
    if (!IS_CHROMIUM)
      await until(10_000, 'the early ringing', async () => (await page.title()) === 'contract:43000004');
    await stands(page, 'contract:43000004', (ms) => ms === dueMs);
    const other = await lookAnew(-2);
    await stands(other, 'heartbeat', (ms) => ms <= Date.now() - 2 * HOUR_MS + 15 * MINUTE_MS);
    await until(10_000, 'the moment to pass', () => Date.now() > dueMs);
    expect(desktop().notified).toHaveLength(count);

    const last = await lookAnew(0);
    expect((await nextAfter(count)).body).toContain('Back');
    await saidWith(last, { 43000004: 3 });
    expect(desktop().notified).toHaveLength(count + 1);
    await Promise.all([page, other, last].map((one) => one.close()));
  });
});

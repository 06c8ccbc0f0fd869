// Owns the promise that a reminder is shown when it is time, once, also when the worker or the browser was gone at that moment,
// and that one that was put off comes again.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../browser/time-limit.ts';
import { changeSettings, sendAction } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';
import { closeWelcome } from '../tools/welcome.ts';

declare const browser: {
  alarms: { getAll: () => Promise<{ readonly name: string; readonly scheduledTime: number }[]> };
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const WEEK_MS = 7 * 24 * HOUR_MS;
// An alarm may ring as much late.
const LATE_MS = 90_000;
const setting = openSetting();
const REVIEWED = { feedbackLeftAt: new Date().toISOString(), feedbackReplyAt: new Date().toISOString() };

/** Three hours before the held money goes back comes the last reminder: at the moment that is given (epoch ms). */
const askBack = async (page: Page, contractId: string, atMs: number): Promise<void> => {
  const endedAt = new Date(atMs + 3 * HOUR_MS - WEEK_MS).toISOString();
  const facts = { situation: 'client', kind: 'fixed', endedAt, endedBy: 'client', ...REVIEWED } as const;
  const entry = {
    id: 'm1',
    name: 'Logo',
    amount: { cents: 40_000, currency: 'USD' },
    state: 'funded',
  } as const;
  await sendAction(page, contractId, { type: 'begin', facts });
  await sendAction(page, contractId, { type: 'put', list: 'milestones', entry });
};

const alarmStands = (page: Page, contractId: string, atMs: number): Promise<boolean> =>
  page.evaluate(
    async (id, ms) =>
      (await browser.alarms.getAll()).some(
        ({ name, scheduledTime }) => name.includes(id) && Math.abs(scheduledTime - ms) < 1_000,
      ),
    contractId,
    atMs,
  );

it('a reminder is shown when it is time, comes again when put off, and once when the browser was closed', async () => {
  const { session } = setting();
  const shown = async (contractId: string) =>
    (await session.notifications()).filter(({ id }) => id.endsWith(`|${contractId}`)).length;
  const page = await session.openExtensionPage('popup.html');
  // Whenever this runs, no night is near.
  await changeSettings(page, { quiet: false });

  const first = Date.now() + 15_000;
  await askBack(page, '42545630', first);
  expect(await shown('42545630')).toBe(0);
  // It is set after the reply; a worker that is ended in between leaves it to its next look at all endings.
  await until(
    10_000,
    'the alarm',
    async () => (await alarmStands(page, '42545630', first)) || (await shown('42545630')) === 1,
  );
  await session.killWorker();
  await until(
    first + LATE_MS - Date.now(),
    'the first reminder',
    async () => (await shown('42545630')) === 1,
  );
  expect(Date.now()).toBeGreaterThanOrEqual(first);

  // Put off, it goes from the screen (where the browser tells what is on it) and comes again.
  const again = new Date(Date.now() + 15_000).toISOString();
  await sendAction(page, '42545630', { type: 'snooze', timer: 'escreq', until: again });
  const before = session.name === 'chromium' ? 0 : 1;
  await until(10_000, 'the notification to go', async () => (await shown('42545630')) === before);
  await until(LATE_MS, 'the reminder to come again', async () => (await shown('42545630')) === before + 1);
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(again));

  const second = Date.now() + 10_000;
  await askBack(page, '38901192', second);
  await session.restart(() =>
    until(MINUTE_MS, 'the second reminder to pass while the browser is closed', () => Date.now() > second),
  );
  await closeWelcome(session);
  await until(20_000, 'the second reminder, late', async () => (await shown('38901192')) === 1);
  await session.killWorker();
  await session.openExtensionPage('options.html');
  expect(await shown('38901192')).toBe(1);
  expect(await shown('42545630')).toBe(0);
}, 400_000);

// Owns the promise that what we say reaches a real desktop as it is meant: on its bus, once, whole, with what can be pressed;
// taken away when it is answered; late after a sleep, and at the hours of the place to which the person has gone.
import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { whyNoDesktop, whyNoOwnZone } from '../../../scripts/find-desktop.ts';
import { until } from '../browser/time-limit.ts';
import { pageAt } from '../tools/page-at.ts';
import { changeSettings, importRecords, sendAction, storedRecord } from '../tools/record.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';
import { openDesktop } from './desktop.ts';
import { ago, answered, DAY_MS, ended, HOUR_MS, milestone, refundDue } from './endings.ts';
import type { Notified } from './notification-daemon.ts';

declare const browser: {
  alarms: {
    create: (name: string, when: { readonly when: number }) => Promise<void>;
    getAll: () => Promise<{ readonly name: string; readonly scheduledTime: number }[]>;
  };
};

// An alarm may ring as much late.
const LATE_MS = 60_000;
const IS_CHROMIUM = BROWSER === 'chromium';

/** The zone in which it is that hour now. */
const zoneAtHour = (hour: number): string => {
  const ahead = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  return `Etc/GMT${ahead < 0 ? '+' : '-'}${Math.abs(ahead)}`;
};
const NIGHT = zoneAtHour(2);
const DAY = zoneAtHour(12);
const today = (zone: string) => Temporal.Now.plainDateISO(zone);
const at = (day: Temporal.PlainDate, time: string, zone: string): number =>
  day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;

const noDesktop = whyNoDesktop();
const noZone = whyNoOwnZone();
for (const why of [noDesktop, noZone]) if (why !== undefined) console.warn(`Left out: ${why}`);

describe.skipIf(noDesktop !== undefined)('on a desktop', () => {
  const desktop = openDesktop(NIGHT);
  const setting = openSetting(() => desktop().launch);

  const own = async (): Promise<Page> => setting().session.openExtensionPage('popup.html');
  /** The one that came after so many. */
  const nextAfter = async (count: number, withinMs = 15_000): Promise<Notified> =>
    until(withinMs, 'the notification on the bus', () => desktop().notified[count]);
  const isGone = (id: number) =>
    until(10_000, 'the notification to go', () =>
      desktop()
        .standing()
        .every((one) => one.id !== id),
    );
  /** The step about the request is open, and the keyboard stands in it. */
  const isAtStep = (place: Page | Frame) =>
    until(10_000, 'the step', () =>
      place.evaluate(
        () =>
          document.activeElement?.getAttribute('aria-expanded') === 'true' &&
          document.activeElement.closest('[data-item]')?.textContent.includes('refund request'),
      ),
    );
  const alarmOf = (page: Page, id: string): Promise<number | undefined> =>
    page.evaluate(
      async (name) => (await browser.alarms.getAll()).find((alarm) => alarm.name === name)?.scheduledTime,
      `contract:${id}`,
    );

  it.skipIf(noZone !== undefined)(
    'a journey moves a reminder to the new morning; nothing is said at night, nothing twice',
    async () => {
      const page = await own();
      await changeSettings(page, { leadsFeedback: [72], leadsDays: [0] });
      const day = today(NIGHT).add({ days: 2 });
      const paid = { milestones: [{ ...milestone, state: 'paid' as const }] };
      await importRecords(page, [
        // The window for feedback closes in less than three days: what is said 72 hours before is due.
        ended('42545630', 'Logo', ago(11 * DAY_MS), paid),
        ended('42545631', 'Shop', ago(5 * DAY_MS), {
          ...paid,
          followUps: [{ id: 'f1', text: 'Ask how it went', on: day.toString() }],
          facts: answered,
        }),
      ]);
      const stands = (id: string, ms: number) =>
        until(10_000, `the alarm of ${id}`, async () => (await alarmOf(page, id)) === ms || undefined);
      const moveTo = async (zone: string): Promise<void> => {
        await until(20_000, `the browser to be in ${zone}`, async () => {
          // Again each time: Chromium misses the first change after its start.
          desktop().moveTo?.(zone);
          // By its offset: a zone has several names, and a browser may say another one.
          return page.evaluate(
            (wanted) =>
              Temporal.Now.zonedDateTimeISO().offset === Temporal.Now.zonedDateTimeISO(wanted).offset,
            zone,
          );
        });
        // As the next quarter of an hour does.
        await page.evaluate(() => browser.alarms.create('heartbeat', { when: Date.now() }));
      };
      await stands('42545630', at(today(NIGHT), '08:00', NIGHT));
      await stands('42545631', at(day, '09:00', NIGHT));
      expect(desktop().notified).toEqual([]);

      await moveTo(DAY);
      expect((await nextAfter(0, LATE_MS)).body).toContain('Logo');
      await stands('42545631', at(day, '09:00', DAY));

      await moveTo(NIGHT);
      await stands('42545631', at(day, '09:00', NIGHT));
      await moveTo(DAY);
      await stands('42545631', at(day, '09:00', DAY));
      expect(desktop().notified).toHaveLength(1);
      expect(desktop().standing()).toHaveLength(1);
      await page.close();
    },
    120_000,
  );

  it('a reminder comes once, with its whole text, and a press leads to its checklist', async () => {
    const count = desktop().notified.length;
    const page = await own();
    // Whenever this runs, no night is near.
    await changeSettings(page, { quiet: false, leadsMoney: [3] });
    await importRecords(page, [refundDue('43000001', 'Logo & <b>brand</b> for “Ana”', Date.now())]);
    const { id, ...shown } = await nextAfter(count);
    expect(shown).toMatchObject({
      replaces: 0,
      title: 'End Contract Safely: Answer the client’s refund request',
      // The desktop reads markup in it, so it shows what the person wrote.
      body: expect.stringMatching(
        /^Logo &amp; &lt;b&gt;brand&lt;\/b&gt; for “Ana”: .*The held money goes back to the client\.$/u,
      ),
      actions: IS_CHROMIUM
        ? { default: expect.any(String), 0: 'In 1 hour' }
        : { default: expect.any(String) },
      // Elsewhere a desktop takes it away after some seconds; Firefox knows no more than to ask for it as usual.
      urgency: IS_CHROMIUM ? 2 : undefined,
      expires: IS_CHROMIUM ? 0 : -1,
    });
    desktop().press(id);
    await isGone(id);
    const opened = await pageAt(setting().session, 'sidebar.html?contract=43000001');
    await isAtStep(opened);
    await opened.close();
    expect(desktop().notified).toHaveLength(count + 1);
    await page.close();
  });

  it('a press leads to the tab that shows the contract, and opens the checklist there', async () => {
    const { session } = setting();
    const count = desktop().notified.length;
    const shown = await session.open('/nx/wm/workroom/43000008/overview?slow=0');
    const page = await own();
    await until(10_000, 'another tab in front', () => shown.evaluate(() => document.hidden));
    await importRecords(page, [refundDue('43000008', 'Open', Date.now())]);
    const { id } = await nextAfter(count);
    desktop().press(id);
    await isGone(id);
    await until(10_000, 'the tab in front', () => shown.evaluate(() => !document.hidden));
    await isAtStep(await session.sidebarFrame(shown));
    await shown.close();
    await page.close();
  });

  it('what is put off or answered goes from the desktop', async () => {
    const count = desktop().notified.length;
    const page = await own();
    await importRecords(page, [refundDue('43000002', 'Shop', Date.now())]);
    const put = await nextAfter(count);
    if (IS_CHROMIUM) desktop().press(put.id, '0');
    else await sendAction(page, '43000002', { type: 'snooze', timer: 'escreq', until: ago(-HOUR_MS) });
    await isGone(put.id);
    await until(10_000, 'the hour to be stored', async () => {
      const { snoozed } = (await storedRecord(page, '43000002')) ?? {};
      return Math.abs(Date.parse(snoozed?.escreq ?? '') - Date.now() - HOUR_MS) < LATE_MS;
    });

    await importRecords(page, [refundDue('43000003', 'Site', Date.now())]);
    const one = await nextAfter(count + 1);
    await sendAction(page, '43000003', { type: 'say', facts: { refundAnsweredAt: ago(0) }, clear: [] });
    await isGone(one.id);
    await page.close();
  });

  it('several that are due at once are one notification, and a press opens the list', async () => {
    const count = desktop().notified.length;
    const page = await own();
    const ids = ['43000004', '43000005', '43000006'];
    await importRecords(
      page,
      ids.map((id, index) => refundDue(id, `Job ${index + 1}`, Date.now())),
    );
    const one = await nextAfter(count);
    expect(one.title).toBe('End Contract Safely: 3 reminders');
    expect(one.body.split('\n').map((line) => line.slice(0, 5))).toEqual(['Job 1', 'Job 2', 'Job 3']);
    await page.close();
    desktop().press(one.id);
    await isGone(one.id);
    await (await pageAt(setting().session, 'popup.html')).close();
    expect(desktop().notified).toHaveLength(count + 1);
  });

  it('what falls due while the computer is suspended comes once after it, without a view', async () => {
    const { session } = setting();
    const count = desktop().notified.length;
    const page = await own();
    const due = Date.now() + 4_000;
    await importRecords(page, [refundDue('43000007', 'Late', due)]);
    await until(10_000, 'the alarm', async () => (await alarmOf(page, '43000007')) === due || undefined);
    await session.killWorker();
    const pid = session.browser.process()?.pid ?? 0;
    await page.close();
    // The whole group of processes, as a lid that is closed stops all of them.
    process.kill(-pid, 'SIGSTOP');
    try {
      await until(LATE_MS, 'the moment to pass', () => Date.now() > due + 1_000);
      expect(desktop().notified).toHaveLength(count);
    } finally {
      process.kill(-pid, 'SIGCONT');
    }
    expect((await nextAfter(count, LATE_MS)).body).toContain('Late');
    await (await own()).close();
    expect(desktop().notified).toHaveLength(count + 1);
  });
});

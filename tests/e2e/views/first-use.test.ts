// Owns the promise that a checklist is a few presses away from the closed tab, with nothing typed, and is walked through by few stops.
import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { IDS } from '../../stand-in/contracts.ts';
import { until } from '../browser/time-limit.ts';
import { choose, closeSidebar, openSidebar, press, see } from '../tools/person.ts';
import { rememberedOpen, storedRecord } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';

const setting = openSetting();
/** Of a fresh plan. */
const MOST_STOPS = 18;
const READ = 'Read this page and go on';
const MAKE = 'Make my checklist';

/** Presses one after another from the closed tab on, and gives how many they were. */
const walk = async (id: string, ...steps: ((frame: Frame) => Promise<void>)[]) => {
  const { session } = setting();
  const page = await session.open(`/nx/wm/workroom/${id}/overview?slow=0`);
  const frame = await openSidebar(session, page);
  await see(frame, 'What is happening?');
  for (const step of steps) await step(frame);
  const record = await until(10_000, 'the checklist', async () => {
    const stored = await storedRecord(frame, id);
    return stored?.begunAt === undefined ? undefined : stored;
  });
  await frame.waitForSelector('[data-verdict]');
  return { page, frame, record, presses: 1 + steps.length };
};
const presses = (name: string) => (frame: Frame) => press(frame, name);
const chooses = (label: string) => (frame: Frame) => choose(frame, label);
const closed = async (page: Page, frame: Frame) => {
  await closeSidebar(page, frame);
  await rememberedOpen(frame, false);
  await page.close();
};

/** Radio buttons of one question are one stop. */
const tabStops = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLInputElement>('button, a[href], input, select, textarea, summary'),
    ];
    const reached = controls.filter(
      (control) => control.checkVisibility() && control.tabIndex >= 0 && !control.disabled,
    );
    const groups = new Set<string>();
    return reached
      .filter(({ type, name }) => {
        if (type !== 'radio') return true;
        if (groups.has(name)) return false;
        groups.add(name);
        return true;
      })
      .map((control) => (control.labels?.[0] ?? control).textContent || control.ariaLabel || '');
  });
const stages = (record: Contract) => record.milestones.map(({ name, state }) => [name, state]);

it('a fixed-price contract takes three presses with everything that its page shows, and at most 18 stops of the keyboard', async () => {
  const { page, frame, record, presses: count } = await walk(IDS.fixed, presses(READ), presses(MAKE));
  expect(count).toBe(3);
  expect(record.facts).toMatchObject({
    situation: 'me',
    kind: 'fixed',
    title: 'Booking form for a climbing hall',
    client: 'Hallwerk Co-op',
  });
  expect(stages(record)).toEqual([
    ['Course calendar', 'funded'],
    ['Day tickets', 'submitted'],
    ['Translations', 'not-funded'],
  ]);
  expect(await frame.$eval('[data-verdict]', (part) => (part as HTMLElement).dataset.amountAtStake)).toBe(
    '80000 USD',
  );
  const stops = await tabStops(frame);
  expect(stops.length, stops.join(' | ')).toBeLessThanOrEqual(MOST_STOPS);
  await closed(page, frame);
});

it('an hourly contract that both agreed to end takes four', async () => {
  const {
    page,
    frame,
    record,
    presses: count,
  } = await walk(IDS.hourly, chooses('We agreed to end it'), presses(READ), presses(MAKE));
  expect(count).toBe(4);
  expect(record.facts).toMatchObject({ situation: 'both', kind: 'hourly', weeklyLimitHours: 35 });
  const stops = await tabStops(frame);
  expect(stops.length, stops.join(' | ')).toBeLessThanOrEqual(MOST_STOPS);
  await closed(page, frame);
});

it('one that the client ended takes four, and only the day that its page leaves open is asked', async () => {
  const {
    page,
    frame,
    record,
    presses: count,
  } = await walk(IDS.endedByClient, presses(READ), chooses('Yesterday'), presses(MAKE));
  expect(count).toBe(4);
  expect(record.facts).toMatchObject({
    situation: 'client',
    endedBy: 'client',
    refundAskedAmount: { cents: 25_000, currency: 'USD' },
  });
  await see(frame, 'Answer needed');
  await closed(page, frame);
});

it('without a look at the page it takes at most eight', async () => {
  const {
    page,
    frame,
    record,
    presses: count,
  } = await walk(
    IDS.paused,
    chooses('The client ended it'),
    presses('Fill it in myself'),
    chooses('Hourly'),
    chooses('Today'),
    presses(MAKE),
  );
  expect(count).toBeLessThanOrEqual(8);
  expect(record.facts).toMatchObject({ situation: 'client', kind: 'hourly', endedBy: 'client' });
  expect(record.facts).not.toHaveProperty('title');
  await closed(page, frame);
});

// Owns the promise that the main job can be done by the keyboard alone.
import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { dollars } from '../../builders.ts';
import { IDS } from '../../stand-in/contracts.ts';
import { until } from '../browser/time-limit.ts';
import { hostCount, onHost, see } from '../tools/person.ts';
import { AS_INSTALLED, changeSettings, rememberedOpen, sendAction, storedRecord } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';
import { tickedIn } from '../tools/tour.ts';

const MOST_STEPS = 60;
const setting = openSetting();

/** What the keyboard stands on: its label or text. */
const focused = (place: Page | Frame): Promise<string> =>
  place.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    const label = element?.labels?.[0]?.textContent ?? element?.getAttribute('aria-label');
    return (label ?? element?.textContent ?? '').trim();
  });

const tabTo = async (
  page: Page,
  what: string,
  there: () => Promise<boolean>,
  way: 'on' | 'back' = 'on',
): Promise<void> => {
  if (way === 'back') await page.keyboard.down('Shift');
  try {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      await page.keyboard.press('Tab');
      if (await there()) return;
    }
  } finally {
    if (way === 'back') await page.keyboard.up('Shift');
  }
  throw new Error(`The keyboard does not come to ${what} within ${MOST_STEPS} steps.`);
};

it('a checklist is made, ticked and closed without a mouse', async () => {
  const { session } = setting();
  const page = await session.open('/nx/wm/workroom/42545630/overview');
  await until(5_000, 'our tab', async () => (await hostCount(page)) === 1);
  await tabTo(page, 'our tab', () => onHost(page));
  await page.keyboard.press('Enter');

  const frame = await session.sidebarFrame(page);
  await see(frame, 'What is happening?');
  await until(5_000, 'the keyboard in the sidebar', () => frame.evaluate(() => document.hasFocus()));
  await tabTo(page, 'the way by hand', async () => (await focused(frame)) === 'Fill it in myself');
  await page.keyboard.press('Enter');
  await see(frame, 'What kind is it?');
  await tabTo(page, 'the kinds', async () => (await focused(frame)) === 'Not sure yet');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await focused(frame)).toBe('Hourly');
  await tabTo(page, 'the button', async () => (await focused(frame)) === 'Make my checklist');
  await page.keyboard.press('Enter');
  await see(frame, 'Show me how');

  const onOpenTick = () =>
    frame.evaluate(() => {
      const box = document.activeElement as HTMLInputElement | null;
      return box?.type === 'checkbox' && box.closest('[data-item]') !== null;
    });
  for (let tries = 0; tries < 8 && (await tickedIn(frame)).length === 0; tries += 1) {
    await tabTo(page, 'an item', onOpenTick);
    await page.keyboard.press(' ');
  }
  expect(await tickedIn(frame)).toHaveLength(1);

  await tabTo(page, 'the way out', async () => (await focused(frame)) === 'Close the checklist', 'back');
  await page.keyboard.press('Enter');
  await until(5_000, 'the keyboard back on our tab', () => onHost(page));
  await rememberedOpen(frame, false);
  await page.close();
});

/** One journey's keys, counted. */
const keysOf = (page: Page) => {
  let count = 0;
  const press = async (...keys: Parameters<Page['keyboard']['press']>[0][]): Promise<void> => {
    for (const key of keys) {
      count += 1;
      await page.keyboard.press(key);
    }
  };
  /** By Tab to what has that label; what was passed on the way, in its order (a date's parts are one). */
  const to = async (place: Page | Frame, label: string): Promise<string[]> => {
    const passed: string[] = [];
    for (let step = 0; step < MOST_STEPS; step += 1) {
      await press('Tab');
      const here = await focused(place);
      if (here.startsWith(label)) return passed;
      if (here !== passed.at(-1)) passed.push(here);
    }
    throw new Error(`The keyboard does not come to "${label}": ${passed.join(' | ')}`);
  };
  return { press, to, count: () => count };
};
/** Opens our tab on a contract's page by the keyboard alone. */
const openByKeys = async (id: string) => {
  const { session } = setting();
  const page = await session.open(`/nx/wm/workroom/${id}/overview?slow=0`);
  await until(5_000, 'our tab', async () => (await hostCount(page)) === 1);
  await tabTo(page, 'our tab', () => onHost(page));
  const keys = keysOf(page);
  await keys.press('Enter');
  const frame = await session.sidebarFrame(page);
  await see(frame, 'What is happening?');
  await until(5_000, 'the keyboard in the sidebar', () => frame.evaluate(() => document.hasFocus()));
  return { page, frame, keys };
};
const headedBy = (frame: Frame, text: string): Promise<unknown> =>
  until(
    10_000,
    `the keyboard on "${text}"`,
    async () => (await focused(frame)).startsWith(text) || undefined,
  );

it('ten endings in the popup: one press to the most urgent, arrows through all, into a row’s menu and back', async () => {
  const { session } = setting();
  const own = await session.openExtensionPage('options.html');
  const endedAt = (days: number) =>
    new Date(Date.now() - days * 86_400_000).toISOString().replace(/\.\d+/, '');
  for (let index = 0; index < 10; index += 1) {
    const id = String(45_300_001 + index);
    await sendAction(own, id, {
      type: 'begin',
      facts: { situation: 'me', kind: 'fixed', title: `Ending ${index}`, endedAt: endedAt(13 - index) },
    });
    const entry = { id: 'a', name: 'Half', amount: dollars(100), state: 'paid' } as const;
    await sendAction(own, id, { type: 'put', list: 'milestones', entry });
  }
  await own.close();
  const popup = await session.openExtensionPage('popup.html');
  await popup.waitForSelector('[data-contract="45300010"]');
  const keys = keysOf(popup);
  const row = () =>
    popup.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-contract]')?.dataset.contract);
  while ((await row()) === undefined && keys.count() < 8) await keys.press('Tab');
  const first = await row();
  expect(keys.count()).toBeLessThanOrEqual(4);
  const met = [first];
  for (let step = 0; step < 20; step += 1) {
    await keys.press('ArrowDown');
    const here = await row();
    if (here === undefined || here === met.at(-1)) break;
    met.push(here);
  }
  expect(met.filter((id) => id?.startsWith('4530'))).toHaveLength(10);
  await keys.press('Tab', 'Enter');
  await see(popup, 'Open on Upwork');
  expect(await row()).toBe(met.at(-1));
  await keys.press('Escape');
  expect(await row()).toBe(met.at(-1));
  await popup.close();
});

it('a fixed-price contract that ends tomorrow: from the tab to its money, what to do and back', async () => {
  const { page, frame, keys } = await openByKeys(IDS.fixed);
  await keys.to(frame, 'Read this page and go on');
  await keys.press('Enter');
  await headedBy(frame, 'Is this right?');
  await keys.to(frame, 'Two weeks');
  while (!(await focused(frame)).startsWith('On another day')) await keys.press('ArrowDown');
  await keys.to(frame, 'Last day');
  const tomorrow = new Date(Date.now() + 86_400_000);
  const [year, month, day] = tomorrow.toISOString().slice(0, 10).split('-') as [string, string, string];
  await page.keyboard.type(`${month}${day}${year}`);
  await keys.to(frame, 'Make my checklist');
  await keys.press('Enter');
  await headedBy(frame, 'End it now and $800 goes back to the client');
  expect(keys.count()).toBeLessThanOrEqual(20);
  await until(5_000, 'the last day to be stored', async () => {
    const stored = await storedRecord(frame, IDS.fixed);
    return stored?.facts.lastDay === `${year}-${month}-${day}`;
  });

  // From the answer on: the step's tick, its way in, then what stands in it.
  expect(await keys.to(frame, 'Show me how')).toHaveLength(1);
  await keys.press('Enter');
  expect(await focused(frame)).toBe('Close');
  expect(await keys.to(frame, 'Let $400 go back')).toEqual(['Name', 'Amount', 'Currency', 'State', 'Due on']);
  await keys.press('Tab');
  expect(await focused(frame)).toBe('Note');
  await changeSettings(frame, AS_INSTALLED);
  await page.close();
});

it('one that the client has just ended with money held: the answer that is needed, and the pause before it', async () => {
  const { page, frame, keys } = await openByKeys(IDS.endedByClient);
  await keys.to(frame, 'Read this page and go on');
  await keys.press('Enter');
  await headedBy(frame, 'Is this right?');
  await keys.to(frame, 'Today');
  await keys.press(' ');
  await keys.to(frame, 'Make my checklist');
  await keys.press('Enter');
  await headedBy(frame, 'Answer by');
  expect(keys.count()).toBeLessThanOrEqual(14);
  expect(await keys.to(frame, 'For 1 hour')).toHaveLength(2);
  await keys.press('Enter');
  await until(5_000, 'the keyboard to stay where the pause is', async () =>
    frame.evaluate(() => document.activeElement !== document.body && document.activeElement !== null),
  );
  await see(frame, 'Your answer waits');
  expect(await focused(frame)).not.toBe('');
  await changeSettings(frame, AS_INSTALLED);
  await page.close();
});

// Owns the promise that the main job can be done by the keyboard alone.
import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../browser/time-limit.ts';
import { hostCount, onHost, see } from '../tools/person.ts';
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
  await page.close();
});

// Owns the promise that our pages have room for another language: longer, accented, or from right to left.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { HABITS, STEPS } from '../../../utils/domain/comeback/steps.ts';
import { dollars } from '../../builders.ts';
import { asks, knows, WITH_OPEN_STEPS } from '../tools/on-page.ts';
import { cutOnPage, cutTexts, type Direction, speak } from '../tools/pseudo-locale.ts';
import { changePlan, sendAction } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';
import { pressEnd } from '../tools/tour.ts';

const HOURLY = '46100001';
const FIXED = '46100002';
const ENDED = '46100003';
const NEW = '46100004';
const setting = openSetting();

beforeAll(async () => {
  const own = await setting().session.openExtensionPage('options.html');
  const begin = (id: string, facts: object) => sendAction(own, id, { type: 'begin', facts });
  await begin(HOURLY, { situation: 'me', kind: 'hourly', title: 'Data pipeline', client: 'Hallwerk Co-op' });
  await begin(FIXED, { situation: 'me', kind: 'fixed', title: 'Booking form', client: 'Hallwerk Co-op' });
  const entry = { id: 'a', name: 'Course calendar', amount: dollars(400), state: 'funded' } as const;
  await sendAction(own, FIXED, { type: 'put', list: 'milestones', entry });
  const endedAt = new Date(Date.now() - 2 * 86_400_000).toISOString();
  for (const id of [ENDED, '46100005', '46100006'])
    await begin(id, { situation: 'client', kind: 'hourly', reason: 'done', title: 'Course site', endedAt });
  await changePlan(own, {
    type: 'budget',
    patch: { savings: dollars(9_000), monthlyCost: dollars(2_000) },
  });
  const steps = STEPS.map(({ id, text }) => ({ id, text, on: '2027-01-04', row: id }));
  await changePlan(own, { type: 'put', list: 'steps', entries: steps });
  const habits = HABITS.slice(0, 2).map((text, index) => ({ id: `h${index}`, text, weeks: [] }));
  await changePlan(own, { type: 'put', list: 'habits', entries: habits });
  await own.close();
});

const VIEWS: readonly (readonly [string, string, number, string])[] = [
  ['the first questions', `sidebar.html?contract=${NEW}`, 320, 'form, fieldset'],
  ['an hourly plan', `sidebar.html?contract=${HOURLY}`, 320, '.next'],
  ['a fixed-price plan', `sidebar.html?contract=${FIXED}`, 320, '.next'],
  ['the time after the end', `sidebar.html?contract=${ENDED}`, 320, '.next'],
  ['the popup', 'popup.html', 380, '[data-contract]'],
  ['the options', 'options.html', 400, 'input'],
  ['getting back on one’s feet', 'options.html#back', 400, '[role=img]'],
  ['the patterns', 'options.html#patterns', 400, 'table'],
  ['the printed dossier', `sidebar.html?contract=${FIXED}&print`, 660, 'h2'],
  ['the welcome page', 'welcome.html', 400, 'h1'],
];

describe.each<Direction>(['ltr', 'rtl'])('longer words, %s', (direction) => {
  it.each(VIEWS)('%s: no text is cut', async (_, address, width, landmark) => {
    const page: Page = await setting().session.openExtensionPage(address);
    await page.setViewport({ width, height: 720 });
    await page.waitForSelector(landmark);
    await speak(page, direction);
    // Each step opened, and whatever folds.
    await page.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('.item-more, summary')) button.click();
    });
    expect(await cutTexts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.close();
  });

  it.each([1280, 320])('the question and the tab on a page, %d px wide: no text is cut', async (width) => {
    const page = await setting().session.open(`/nx/wm/workroom/${HOURLY}/overview?slow=0`);
    await knows(page, WITH_OPEN_STEPS);
    await pressEnd(page);
    await asks(page);
    await page.setViewport({ width, height: 640 });
    expect(await cutOnPage(page, direction)).toEqual([]);
    await page.close();
  });
});

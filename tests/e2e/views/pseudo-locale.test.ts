// Owns the promise that our pages have room for another language: longer, accented, or from right to left.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { dollars } from '../../builders.ts';
import { cutTexts, type Direction, speak } from '../tools/pseudo-locale.ts';
import { sendAction } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';

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
  await begin(ENDED, { situation: 'client', kind: 'hourly', title: 'Course site', endedAt });
  await own.close();
});

const VIEWS: readonly (readonly [string, string, number, string])[] = [
  ['the first questions', `sidebar.html?contract=${NEW}`, 320, 'form, fieldset'],
  ['an hourly plan', `sidebar.html?contract=${HOURLY}`, 320, '.next'],
  ['a fixed-price plan', `sidebar.html?contract=${FIXED}`, 320, '.next'],
  ['the time after the end', `sidebar.html?contract=${ENDED}`, 320, '.next'],
  ['the popup', 'popup.html', 380, '[data-contract]'],
  ['the options', 'options.html', 400, 'input'],
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
});

// Owns the promise that the answer comes first: verdict, when, next step and money in the first view, in four sizes, two weights and
// two edges, by few words.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Milestone } from '../../../utils/domain/contract/entries.ts';
import type { Facts } from '../../../utils/domain/contract/facts.ts';
import { dollars } from '../../builders.ts';
import { VERDICT_STATES } from '../../verdict-states.ts';
import { inSight, wordsIn } from '../tools/in-sight.ts';
import { see } from '../tools/person.ts';
import { sendAction } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';

const CONTRACT = '45900001';
const setting = openSetting();
const SIZE = { width: 400, height: 735 };

/** At most 110 words, a quarter of them small, and eight controls. */
const expectCalm = async (page: Page): Promise<void> => {
  const { texts, controls } = await inSight(page);
  const words = wordsIn(texts);
  expect(words.length, words.join(' ')).toBeLessThanOrEqual(110);
  const small = texts.filter(({ size }) => size === '13px');
  const share = wordsIn(small).length / words.length;
  expect(share, small.map(({ text }) => text).join(' | ')).toBeLessThanOrEqual(0.25);
  expect(controls.length, controls.join(' | ')).toBeLessThanOrEqual(8);
};

/** At 16 px, and at 44 px beside a box or a key. */
const expectTwoEdges = async (page: Page): Promise<void> => {
  const edges = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'main :is(h2, h3, p, label, summary > .grow, .money-name, .money-line > .soft)',
      ),
    ]
      .filter((one) => one.checkVisibility() && one.textContent !== '' && !one.closest('.line, .heard-only'))
      .map((one) => ({
        at: Math.round(one.getBoundingClientRect().left),
        text: one.textContent?.slice(0, 30),
      })),
  );
  expect(edges.length).toBeGreaterThan(8);
  expect(edges.filter(({ at }) => at !== 16 && at !== 44)).toEqual([]);
};

describe('the first view of a contract with $400 funded and $400 in review', () => {
  let page: Page;
  beforeAll(async () => {
    const { session } = setting();
    const own = await session.openExtensionPage('options.html');
    await sendAction(own, CONTRACT, {
      type: 'begin',
      facts: { situation: 'me', kind: 'fixed', title: 'Booking form', client: 'Hallwerk Co-op' },
    });
    const submittedAt = new Date(Date.now() - 5 * 86_400_000).toISOString();
    const lists = [
      { id: 'a', name: 'Course calendar', amount: dollars(400), state: 'funded' },
      { id: 'b', name: 'Day tickets', amount: dollars(400), state: 'submitted', submittedAt },
    ] as const;
    for (const entry of lists) await sendAction(own, CONTRACT, { type: 'put', list: 'milestones', entry });
    await own.close();
    page = await session.openExtensionPage(`sidebar.html?contract=${CONTRACT}`);
    await page.setViewport(SIZE);
    await see(page, 'Show me how');
  });
  afterAll(() => page.close());

  it('holds verdict, when, next step and money', async () => {
    const tops = await page.evaluate(() =>
      ['[data-verdict] h2', '.dates-middle', '.next', '.money'].map(
        (selector) => document.querySelector(selector)?.getBoundingClientRect().bottom,
      ),
    );
    for (const [index, bottom] of tops.entries()) {
      expect(bottom).toBeLessThan(SIZE.height);
      expect(bottom).toBeGreaterThan(tops[index - 1] ?? 0);
    }
    expect(await page.$eval('[data-verdict]', (part) => (part as HTMLElement).dataset.amountAtStake)).toBe(
      '80000 USD',
    );
  });

  it('needs at most 110 words, a quarter of them small, and eight controls', () => expectCalm(page));

  it('begins its text at two edges', () => expectTwoEdges(page));

  it('is not wider than the view', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});

/** Everything that can be opened is. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    for (const more of document.querySelectorAll<HTMLElement>('.item-more')) more.click();
  });
it.each([
  ['sidebar.html?contract=45900001', '.next'],
  ['sidebar.html?contract=45900009', 'form'],
  ['popup.html', '[data-contract]'],
  ['options.html', 'input'],
  ['options.html#back', '[role=img], input'],
  ['options.html#patterns', 'main p'],
  ['welcome.html', 'input'],
])('%s has four sizes, two weights, and no corners but those of the tokens', async (address, landmark) => {
  const page = await setting().session.openExtensionPage(address);
  await page.setViewport({ ...SIZE, height: 20_000 });
  await page.waitForSelector(landmark);
  await unfold(page);
  const { texts } = await inSight(page);
  expect(['13px', '15px', '17px', '22px']).toEqual(expect.arrayContaining(texts.map(({ size }) => size)));
  expect(['400', '600']).toEqual(expect.arrayContaining(texts.map(({ weight }) => weight)));
  const radii = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, .button, input:not([type=range]), select, textarea, dialog, .card, .well',
      ),
    ]
      .filter((one) => one.checkVisibility())
      .map((one) => getComputedStyle(one).borderTopLeftRadius),
  );
  // Circles and pills are the browser's own boxes and our switches.
  expect(['0px', '6px', '10px', '12px', '16px', '50%', '4px', '2px']).toEqual(expect.arrayContaining(radii));
  await page.close();
});

it('the first view of a fresh hourly plan needs at most 110 words, a quarter of them small, and eight controls', async () => {
  const { session } = setting();
  const facts: Facts = { situation: 'me', kind: 'hourly', title: 'Warehouse dashboard', rate: dollars(62) };
  const own = await session.openExtensionPage('options.html');
  await sendAction(own, '45900004', { type: 'begin', facts: { ...facts, client: 'Marta Lindqvist' } });
  await own.close();
  const page = await session.openExtensionPage('sidebar.html?contract=45900004');
  await page.setViewport(SIZE);
  await see(page, 'Show me how');
  await expectCalm(page);
  await expectTwoEdges(page);
  await page.close();
});

it('an ended contract has at most ten controls in its first view, where one step is left', async () => {
  const { session } = setting();
  const own = await session.openExtensionPage('options.html');
  const state = VERDICT_STATES.find(({ name }) => name === 'ended, a deadline runs');
  for (const action of state?.actions(new Date().toISOString()) ?? [])
    await sendAction(own, '45900002', action);
  await own.close();
  const page = await session.openExtensionPage('sidebar.html?contract=45900002');
  await page.setViewport(SIZE);
  await see(page, '1 left');
  const controls = await page.evaluate(
    (height) =>
      [...document.querySelectorAll('button, a[href], input, summary, select, textarea')]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().top < height - 8)
        .map((one) => one.ariaLabel ?? one.textContent ?? ''),
    SIZE.height,
  );
  expect(controls.length, controls.join(' | ')).toBeLessThanOrEqual(10);
  await expectTwoEdges(page);
  await page.close();
});

it('names of 120 letters without a space are cut to two lines beside the money, at 400 and at 320 px', async () => {
  const { session } = setting();
  const name = 'Contractsettlementprotocol'.repeat(5).slice(0, 120);
  const entry: Milestone = { id: 'a', name, amount: dollars(123_456.78), state: 'funded' };
  const own = await session.openExtensionPage('options.html');
  const facts = { situation: 'me', kind: 'fixed', title: name, client: name.slice(0, 80) } as const;
  await sendAction(own, '45900003', { type: 'begin', facts });
  await sendAction(own, '45900003', { type: 'put', list: 'milestones', entry });
  await own.close();
  const page = await session.openExtensionPage('sidebar.html?contract=45900003');
  await see(page, 'Show me how');
  await unfold(page);
  for (const width of [400, 320]) {
    await page.setViewport({ width, height: SIZE.height });
    const { lines, key, overflow } = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      return {
        lines: (box('.money-name')?.height ?? 0) / 22,
        /** From the middle of the first line. */
        key: (box('.key')?.top ?? 0) + 6 - ((box('.money-name')?.top ?? 0) + 11),
        overflow: document.documentElement.scrollWidth - innerWidth,
      };
    });
    expect(lines).toBe(2);
    expect(Math.abs(key)).toBeLessThanOrEqual(1);
    expect(overflow).toBeLessThanOrEqual(0);
  }
  await page.close();
});

// Owns the promise that the popup answers at a glance: with ten endings seven are in sight, each with its time and its sum.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Milestone } from '../../../utils/domain/contract/entries.ts';
import type { Facts } from '../../../utils/domain/contract/facts.ts';
import { DAY_MS } from '../../../utils/domain/time.ts';
import { press } from '../tools/person.ts';
import { sendAction } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';

const setting = openSetting();
const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().replace(/\.\d+/, '');
const funded = (cents: number): Milestone => ({
  id: 'm1',
  name: 'Course calendar',
  amount: { cents, currency: 'USD' },
  state: 'funded',
});

type Ending = { readonly facts: Facts; readonly milestone?: Milestone };
const theEnd = (days: number): Facts => ({ situation: 'me', kind: 'fixed', endedAt: ago(days) });
const told = (days: number): Facts => ({ situation: 'me', toldAt: ago(days), toldZone: 'UTC' });
const ENDINGS: Readonly<Record<string, Ending>> = {
  '45100001': {
    facts: {
      title: 'Import of old invoices from a very old accounting program',
      client: 'Bright Ledger and Sons',
      situation: 'client',
      kind: 'fixed',
      endedAt: ago(6),
      refundAskedAt: ago(6.2),
    },
    milestone: funded(25_000),
  },
  '45100002': { facts: { ...theEnd(13), title: 'Travel blog clean-up', client: 'Ines Caballero' } },
  '45100003': { facts: { ...told(9), kind: 'hourly', title: 'Warehouse dashboard', client: 'Marta' } },
  '45100004': {
    facts: { ...told(8), kind: 'fixed', title: 'Booking form for a climbing hall' },
    milestone: funded(80_000),
  },
  '45100005': { facts: { ...theEnd(3), title: 'Data scraping, phase 2', client: 'Kaspar Roth' } },
  '45100006': { facts: { ...theEnd(4), title: 'Product photos' } },
  '45100007': { facts: { ...theEnd(2), title: 'עיצוב לוגו', client: 'נעמי' } },
  '45100008': { facts: { situation: 'me', kind: 'fixed', title: 'Brochure' }, milestone: funded(30_000) },
  '45100009': { facts: { situation: 'me', kind: 'hourly', title: 'Support desk' } },
  '45100010': { facts: { situation: 'me', kind: 'hourly', title: 'Newsletter' } },
};

let popup: Page;
beforeAll(async () => {
  const { session } = setting();
  const own = await session.openExtensionPage('options.html');
  for (const [id, { facts, milestone }] of Object.entries(ENDINGS)) {
    expect(await sendAction(own, id, { type: 'begin', facts })).toHaveProperty('id', id);
    if (milestone !== undefined)
      await sendAction(own, id, { type: 'put', list: 'milestones', entry: milestone });
  }
  await own.close();
  popup = await session.openExtensionPage('popup.html');
  await popup.setViewport({ width: 380, height: 560 });
  await popup.waitForSelector('[data-contract="45100010"]');
});

/** Of each row that is drawn: its id, its lower edge and what stands in it. */
const rows = () =>
  popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-contract]')]
      .filter((row) => row.checkVisibility())
      .map((row) => ({
        id: row.dataset.contract,
        bottom: row.getBoundingClientRect().bottom,
        isDated: row.querySelector('time') !== null,
        amount: row.querySelector('.popup-amount')?.textContent,
      })),
  );

describe('the popup with ten endings', () => {
  it('has seven rows in 560 px, the most urgent first, with their sums', async () => {
    const shown = await rows();
    expect(shown.slice(0, 7).map(({ id }) => id)).toEqual([
      '45100001',
      '45100002',
      '45100004',
      '45100003',
      '45100006',
      '45100005',
      '45100007',
    ]);
    expect(shown[6]?.bottom).toBeLessThanOrEqual(560);
    expect(shown.map(({ amount }) => amount).filter((amount) => amount !== undefined)).toEqual([
      '$250',
      '$800',
    ]);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380);
  });

  it('shows nothing without a date above something with one, also with all of them unfolded', async () => {
    await popup.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('.endings-list > details'))
        fold.open = true;
    });
    const shown = await rows();
    expect(shown).toHaveLength(10);
    const dated = shown.map(({ isDated }) => isDated);
    expect(dated).toEqual(dated.toSorted((a, b) => Number(b) - Number(a)));
    expect(shown.find(({ id }) => id === '45100008')?.amount).toBe('$300');
  });

  it('is read with the arrow keys, and has the way to Upwork and deletion in a row’s menu', async () => {
    await popup.focus('[data-contract="45100001"] a');
    await popup.keyboard.press('ArrowDown');
    const here = () =>
      popup.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-contract]')?.dataset.contract);
    expect(await here()).toBe('45100002');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Enter');
    const row = '[data-contract="45100002"]';
    const link = await popup.waitForSelector(`${row} .popup-menu a[href^="https://www.upwork.com/"]`);
    expect(await link?.isVisible()).toBe(true);
    await press(popup, 'Delete this ending…', 'button');
    await popup.waitForSelector(`${row} dialog[open]`);
  });
});

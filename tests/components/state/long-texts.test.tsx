// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { isolated } from '../../../utils/domain/text/visible.ts';
import { contractAddress, parseContractAddress } from '../../../utils/domain/upwork/address.ts';
import { access, CONTRACT_ID, fixed, followUp, milestone, task } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { prepare, stored } from '../prepare.ts';

prepare();

const HEBREW = 'אתר לחתונה של דנה ויוסי';
const MARKUP = '<script>alert(1)</script> & "quotes" <img src=x onerror=alert(2)>';
const LONG = 'Donaudampfschifffahrtsgesellschaft'.repeat(12);
/** A contract whose own texts are all the same difficult one. */
const written = (text: string): Contract =>
  fixed(
    [milestone({ name: text, state: 'submitted', submittedAt: NOW })],
    { title: text, client: text },
    {
      tasks: [task({ text })],
      access: [access({ text })],
      followUps: [followUp({ text })],
      evidence: [{ id: 'e1', text, on: '2026-11-04' }],
      setAside: { introduce: { at: NOW, reason: text } },
      notes: { 'save-record': text },
    },
  );
const openEverything = async (): Promise<void> => {
  render(<Sidebar contractId={CONTRACT_ID} framed />);
  await screen.findByRole('heading', { name: 'Now' });
  for (const more of document.querySelectorAll<HTMLElement>('.item-more')) more.click();
  await screen.findAllByText('Your note');
};
/** The elements that hold the text themselves, each with the direction that it was given. */
const holders = (text: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('body *')].filter(({ childNodes }) =>
    [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.includes(text)),
  );
/** Within a sentence of ours, which keeps the direction of the page. */
const isIsolated = ({ textContent }: HTMLElement): boolean =>
  textContent?.includes(isolated(HEBREW)) === true;
const directed = (element: HTMLElement): boolean =>
  element.closest('[dir="auto"], bdi') !== null ||
  ['OPTION', 'TEXTAREA'].includes(element.tagName) ||
  isIsolated(element);

describe('a text of the person’s own', () => {
  it('runs in its own direction wherever it stands', async () => {
    stored(written(HEBREW));
    await openEverything();
    expect(holders(HEBREW).length).toBeGreaterThan(10);
    expect(
      holders(HEBREW)
        .filter((element) => !directed(element))
        .map(({ outerHTML }) => outerHTML),
    ).toEqual([]);
  });

  it('turns no sentence of ours round', async () => {
    stored(written(HEBREW));
    await openEverything();
    const sentences = [...document.querySelectorAll<HTMLElement>('body *')].filter(isIsolated);
    expect(sentences.length).toBeGreaterThan(10);
    expect(sentences.filter((element) => element.closest('[dir="auto"], bdi') !== null)).toEqual([]);
  });

  it('stands in fields that follow its direction', async () => {
    stored(written(HEBREW));
    await openEverything();
    const fields = [...document.querySelectorAll<HTMLInputElement>('input[type=text], textarea')];
    const filled = fields.filter(({ value }) => value.includes(HEBREW));
    expect(filled.length).toBeGreaterThan(2);
    expect(filled.filter(({ dir }) => dir !== 'auto')).toEqual([]);
  });

  it('is never read as markup', async () => {
    stored(written(MARKUP));
    await openEverything();
    expect(document.querySelectorAll('body script, body img')).toHaveLength(0);
    expect(screen.getByRole('heading', { level: 1, name: MARKUP })).toBeDefined();
  });

  it('is whole in the name of its tick, however long', async () => {
    stored(written(LONG));
    await openEverything();
    expect(screen.getAllByRole('checkbox', { name: (name) => name.includes(LONG) }).length).toBeGreaterThan(
      2,
    );
  });

  it('runs in its own direction in the popup, too', async () => {
    stored(written(HEBREW));
    render(<Popup readAddress={parseContractAddress} addressOf={contractAddress} open={() => {}} />);
    const title = await screen.findByRole('heading', { name: HEBREW });
    expect(title.textContent).toBe(HEBREW);
    const row = within(title.closest('li') as HTMLElement);
    for (const holder of row.getAllByText((text) => text.includes(HEBREW)))
      expect(directed(holder)).toBe(true);
  });
});

describe('the styles', () => {
  const read = (file: string): string => readFileSync(`components/styles/${file}.css`, 'utf8');
  const FILES = ['base', 'controls', 'checklist', 'sidebar', 'pages'];

  it('break words that are longer than a line, everywhere', () => {
    expect(read('base')).toMatch(/html \{[^}]*overflow-wrap: anywhere/);
  });

  it.each(FILES)('%s never fixes left or right, so that a page may run the other way', (file) => {
    const sided =
      /\b(?:margin|padding|border|inset)-(?:left|right)\b|^\s*(?:left|right):|text-align: (?:left|right)/m;
    expect(read(file)).not.toMatch(sided);
  });

  it.each(FILES)('%s takes every colour from the tokens', (file) => {
    expect(read(file).match(/#[0-9a-f]{3,8}\b/gi)).toBeNull();
  });

  it('move nothing for longer than 150 ms, and nothing at all where less motion is asked for', () => {
    const tokens = read('tokens');
    const [usual = '', reduced = ''] = [...tokens.matchAll(/--fast: (\d+)ms/g)].map(([, ms]) => ms);
    expect(Number(usual)).toBeLessThanOrEqual(150);
    expect(reduced).toBe('0');
    for (const file of FILES) expect(read(file).match(/transition:[^;]*\d+m?s/)).toBeNull();
  });
});

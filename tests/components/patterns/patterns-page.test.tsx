// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { OptionsPages } from '../../../components/options/OptionsPages.tsx';
import { PatternsPage } from '../../../components/patterns/PatternsPage.tsx';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { contract, fixed, milestone } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { person, prepare } from '../prepare.ts';

prepare();

const endings = (count: number, parts: (index: number) => Partial<Contract> = () => ({})): void => {
  for (let index = 0; index < count; index += 1) {
    const id = String(10_000 + index);
    const facts: Contract['facts'] = {
      reason: 'done',
      endedAt: NOW,
      toldAt: at({ days: -7 }),
      toldZone: 'UTC',
    };
    const one = { ...fixed([milestone({ state: 'paid' })], facts, { id }), ...parts(index) };
    background.contracts.set(id, one);
  }
};
const table = (name: string) => within(screen.getByRole('table', { name }));

describe('patterns', () => {
  it.each([0, 2])('over %i ended contracts are a sentence that says why there are none', async (count) => {
    endings(count);
    render(<PatternsPage />);
    expect(await screen.findByText(new RegExp(`You have ${count} so far`))).toBeDefined();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('over 30 are tables whose rows are read as words and numbers', async () => {
    endings(30, (index) => (index < 25 ? {} : { facts: { reason: 'fit', endedAt: NOW } }));
    render(<PatternsPage />);
    await screen.findByText(/Counted over 30 ended contracts/);
    const rows = table('Why they ended')
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(rows).toEqual(['ReasonContracts', 'The work is done25', 'Not the right fit5']);
    expect(screen.getByText('Half of them: 7 days or less. Not known for 5 contracts.')).toBeDefined();
    expect(table('Money').getByRole('row', { name: /USD/ }).textContent).toBe('USD$12,000$0$0');
  });

  it('over 1,000 show the first lessons, and more on request', async () => {
    endings(1_000, (index) => ({ notes: { reflect: `Lesson ${index}` } }));
    render(<PatternsPage />);
    await screen.findByText(/Counted over 1,000 ended contracts/);
    const lessons = within(screen.getByRole('region', { name: 'What you learned' }));
    expect(lessons.getAllByRole('listitem')).toHaveLength(20);
    await person().click(lessons.getByRole('button', { name: 'Show 20 more of 980' }));
    expect(lessons.getAllByRole('listitem')).toHaveLength(40);
  });

  it('say how many contracts go on', async () => {
    endings(3);
    background.contracts.set('55555', contract({ id: '55555', keptAt: NOW }));
    render(<PatternsPage />);
    expect(await screen.findByText(/1 contract that you thought of ending goes on\./)).toBeDefined();
  });

  it('have no fault that axe finds', async () => {
    endings(3, () => ({ notes: { reflect: 'Ask for a brief.' } }));
    render(<PatternsPage />);
    await screen.findByText(/Counted over/);
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('the options’ address', () => {
  it('shows each page at its own place, and the keyboard begins at its head', async () => {
    location.hash = '#patterns';
    render(<OptionsPages />);
    const heading = await screen.findByRole('heading', { level: 1, name: 'Patterns' });
    expect(document.activeElement).toBe(heading);
    location.hash = '#back';
    expect(await screen.findByRole('heading', { level: 1, name: 'Back on your feet' })).toBeDefined();
    location.hash = '';
    expect(await screen.findByRole('heading', { level: 1, name: /options/i })).toBeDefined();
  });

  it('leads from the options to both', async () => {
    location.hash = '';
    render(<OptionsPages />);
    const links = within(await screen.findByRole('region', { name: 'After a contract' }));
    expect(links.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '#back',
      '#patterns',
    ]);
  });
});

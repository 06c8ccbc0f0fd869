// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import { keepKeyboard } from '../../../components/state/keep-keyboard.ts';
import { problem } from '../../../utils/domain/problems.ts';
import { contractAddress, parseContractAddress } from '../../../utils/domain/upwork/address.ts';
import { CONTRACT_ID, hourly } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { fromMenu, person, prepare, stored } from '../prepare.ts';

prepare();

let stop: () => void;
beforeEach(() => {
  // jsdom forgets that the page has the keyboard together with the element that held it.
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  stop = keepKeyboard(document);
});
afterEach(() => stop());

const sidebar = () => render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
const popup = () =>
  render(<Popup readAddress={parseContractAddress} addressOf={contractAddress} open={() => {}} />);
/** Pressed by the keyboard, as it is where the keyboard matters. */
const press = async (name: string | RegExp, role = 'button') => {
  const control = (await screen.findAllByRole(role, { name }))[0] as HTMLElement;
  const me = person();
  act(() => control.focus());
  await me.keyboard(role === 'checkbox' ? ' ' : '{Enter}');
  return control;
};
const isGone = (control: HTMLElement) => waitFor(() => expect(control.isConnected).toBe(false));
const focused = () => document.activeElement as HTMLElement;

describe('where a pressed button goes, the keyboard goes on', () => {
  it('in the first field of the form that came in its place, and back on the button', async () => {
    stored(hourly());
    sidebar();
    await press(/^About: Save a record of the work/);
    await press('Does not apply');
    expect(focused()).toBe(screen.getByRole('textbox', { name: 'Why does it not apply?' }));
    await press('Cancel');
    expect(focused()).toBe(screen.getByRole('button', { name: 'Does not apply' }));
  });

  it('in the field for a further contract', async () => {
    stored(hourly());
    popup();
    await isGone(await press('Add a contract'));
    expect(focused()).toBe(screen.getByRole('textbox', { name: 'Add a contract' }));
  });

  it('at the first of those that the last “Show more” brought', async () => {
    for (let i = 0; i < 12; i += 1) stored(hourly({ title: `Shop ${i}` }, { id: `${11_111 + i}` }));
    popup();
    const more = await screen.findByRole('button', { name: 'Show more' });
    const rows = () => [...document.querySelectorAll('[data-contract]')];
    await waitFor(() => expect(rows()).toHaveLength(10));
    const before = new Set(rows());
    await press('Show more');
    await isGone(more);
    const [first] = rows().filter((row) => !before.has(row));
    expect(first?.contains(focused())).toBe(true);
  });

  it('at the heading above a notice that was read or given up', async () => {
    stored(hourly());
    background.storage = {
      mode: 'durable',
      restored: [{ at: NOW, contractId: '1', from: 'mirror' }],
      quarantined: [],
    };
    background.failNext('act', async () => problem('storage-refused'));
    sidebar();
    await isGone(await press('Understood'));
    expect(focused()).toBe(screen.getByRole('heading', { level: 1 }));
    await press(/^Save a record of the work/, 'checkbox');
    await isGone(await press('Discard this change'));
    expect(focused()).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('at the heading above the reminder that was put off', async () => {
    stored(hourly());
    background.exportReminder = { shownFrom: NOW, notifyAt: NOW };
    popup();
    await isGone(await press('Not now'));
    expect(focused()).toBe(screen.getByRole('heading', { name: 'Endings' }));
  });

  it('where the view itself leads it, if it does', async () => {
    stored(hourly());
    sidebar();
    await fromMenu('Keep the contract');
    await press('Keep the contract');
    await waitFor(() =>
      expect(focused()).toBe(screen.getByRole('heading', { name: 'You keep the contract' })),
    );
  });
});

describe('the keyboard is left alone', () => {
  it('where it stands elsewhere, or nowhere', async () => {
    stored(hourly());
    popup();
    const add = await screen.findByRole('button', { name: 'Add a contract' });
    act(() => add.focus());
    act(() => add.blur());
    await act(async () => add.click());
    expect(within(document.body).getByRole('textbox', { name: 'Add a contract' })).toBeDefined();
    expect(focused()).toBe(document.body);
  });

  it('while somebody types in another page around ours', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    stored(hourly());
    popup();
    await isGone(await press('Add a contract'));
    expect(focused()).toBe(document.body);
  });
});

// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import type { Action } from '../../../utils/domain/contract/action-schema.ts';
import { perform } from '../../../utils/domain/contract/perform.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { problem } from '../../../utils/domain/problems.ts';
import { contractAddress, parseContractAddress } from '../../../utils/domain/upwork/address.ts';
import { after, CONTRACT_ID, hourly } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { fromMenu, person, prepare, stored } from '../prepare.ts';

prepare();

const RECORD = /^Save a record of the work/;
const open = async () => {
  render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
  await screen.findByRole('heading', { name: 'Now' });
};
const record = () => background.contracts.get(CONTRACT_ID);
const tickOf = (name: string | RegExp) => screen.findByRole<HTMLInputElement>('checkbox', { name });
const button = () => screen.getByRole('button', { name: 'Undo' });
const line = () => button().closest('.undo-line')?.querySelector('[role=status]')?.textContent?.trim();
const tick = (item: string): Action => ({ type: 'tick', item, done: true });
const done = (...actions: readonly Action[]): Contract => after(hourly(), actions);

describe('the sidebar', () => {
  it('offers no undo where nothing was done', async () => {
    stored(hourly());
    await open();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('says what was done, politely, and takes it back', async () => {
    stored(hourly());
    await open();
    const me = person();
    await me.click(await tickOf(RECORD));
    expect(line()).toMatch(/^Ticked “Save a record of the work”\.$/);
    await me.click(button());
    await waitFor(() => expect(record()?.history.map(({ action }) => action)).toEqual(['tick', 'undo']));
    expect(record()?.ticks).toEqual({});
    expect((await tickOf(RECORD)).checked).toBe(false);
    expect(line()).toMatch(/^Undid: Ticked “Save a record of the work”\.$/);
  });

  it('says nothing of what was done before it was opened', async () => {
    stored(done(tick('save-record')));
    await open();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('says it for twenty seconds, and for as long as the keyboard is on it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    stored(hourly());
    await open();
    fireEvent.click(await tickOf(RECORD));
    act(() => button().focus());
    await act(async () => {
      await vi.advanceTimersByTimeAsync(30_000);
    });
    expect(button().isConnected).toBe(true);
    act(() => button().blur());
    await act(async () => {
      await vi.advanceTimersByTimeAsync(20_001);
    });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    vi.useRealTimers();
  });

  it('keeps Undo in its place when there is something to redo, so that it can be pressed again there', async () => {
    stored(done(tick('tell')));
    await open();
    const me = person();
    await me.click(await tickOf(RECORD));
    await me.click(button());
    const names = [...(button().closest('.undo-line')?.querySelectorAll('button') ?? [])].map(
      (one) => one.textContent,
    );
    expect(names).toEqual(['Redo', 'Undo']);
  });

  it('leaves the keyboard on the button when nothing is left to undo', async () => {
    stored(hourly());
    await open();
    const me = person();
    await me.click(await tickOf(RECORD));
    button().focus();
    await me.keyboard('{Enter}');
    await waitFor(() => expect(record()?.ticks).toEqual({}));
    expect(document.activeElement).toBe(button());
    expect(button().getAttribute('aria-disabled')).toBe('true');
    await me.keyboard('{Enter}');
    expect(record()?.history).toHaveLength(2);
  });

  it('goes back step by step, and names the next one', async () => {
    stored(done({ type: 'say', facts: { title: 'Shop' }, clear: [] }));
    await open();
    const me = person();
    await me.click(await tickOf(RECORD));
    await me.click(button());
    expect(line()).toMatch(/^Undid: Ticked .* Before it: Answered “Name of the contract”\.$/);
    await me.click(button());
    await waitFor(() => expect(record()?.facts).toEqual(hourly().facts));
  });

  it('does again what was taken back, and says so', async () => {
    stored(hourly());
    await open();
    const me = person();
    await me.click(await tickOf(RECORD));
    await me.click(button());
    const redo = screen.getByRole('button', { name: 'Redo' });
    await me.click(redo);
    await waitFor(() =>
      expect(record()?.history.map(({ action }) => action)).toEqual(['tick', 'undo', 'redo']),
    );
    expect((await tickOf(RECORD)).checked).toBe(true);
    expect(line()).toMatch(/^Redid: Ticked “Save a record of the work”\.$/);
    expect(document.activeElement).toBe(redo);
    expect(redo.getAttribute('aria-disabled')).toBe('true');
  });
});

describe('the menu of the sidebar', () => {
  it('offers what was done before it was opened, and to do it again', async () => {
    stored(done(tick('save-record')));
    await open();
    await fromMenu('Undo');
    await waitFor(() => expect(record()?.ticks).toEqual({}));
    cleanup();
    await open();
    await fromMenu('Redo');
    await waitFor(() => expect(Object.keys(record()?.ticks ?? {})).toEqual(['save-record']));
  });

  it('marks what there is nothing for', async () => {
    stored(hourly());
    await open();
    for (const name of ['Undo', 'Redo'])
      expect((await fromMenu(name)).getAttribute('aria-disabled')).toBe('true');
    expect(background.sentOf('act')).toEqual([]);
  });

  it('goes back to the first questions when they were the last thing', async () => {
    const { begunAt: _, ...fresh } = hourly();
    stored(perform(fresh, 'operation-1', { type: 'begin', facts: {} }, NOW));
    await open();
    await fromMenu('Undo');
    await waitFor(() => expect(record()?.begunAt).toBeUndefined());
    expect(screen.queryByRole('heading', { name: 'Now' })).toBeNull();
  });
});

describe('a change that failed', () => {
  it('gives up a change that could not be saved, and says nothing more of it', async () => {
    stored(hourly());
    await open();
    background.failNext('act', async () => problem('storage-refused'));
    const me = person();
    await me.click(await tickOf(RECORD));
    await screen.findByText(/The browser refused to store this/);
    await me.click(button());
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect((await tickOf(RECORD)).checked).toBe(false);
    expect(record()).toEqual(hourly());
  });
});

describe('the keyboard', () => {
  const press = (target: Element, key: KeyboardEventInit) => fireEvent.keyDown(target, { key: 'z', ...key });
  it.each([
    ['Ctrl+Z', { ctrlKey: true }],
    ['Cmd+Z', { metaKey: true }],
  ])('undoes with %s', async (_, keys) => {
    stored(done(tick('save-record')));
    await open();
    expect(press(document.body, keys)).toBe(false);
    await waitFor(() => expect(record()?.ticks).toEqual({}));
  });

  it.each([
    ['Ctrl+Shift+Z', { ctrlKey: true, shiftKey: true, key: 'Z' }],
    ['Cmd+Shift+Z', { metaKey: true, shiftKey: true, key: 'z' }],
    ['Ctrl+Y', { ctrlKey: true, key: 'y' }],
  ])('redoes with %s', async (_, keys) => {
    stored(done(tick('save-record')));
    await open();
    press(document.body, { ctrlKey: true });
    await waitFor(() => expect(record()?.ticks).toEqual({}));
    expect(press(document.body, keys)).toBe(false);
    await waitFor(() => expect(record()?.ticks).not.toEqual({}));
  });

  it('undoes on a checkbox, which is no text', async () => {
    stored(done(tick('save-record')));
    await open();
    press(await tickOf(RECORD), { ctrlKey: true });
    await waitFor(() => expect(record()?.ticks).toEqual({}));
  });

  it.each([
    ['Z alone', {}],
    ['Ctrl+Alt+Z', { ctrlKey: true, altKey: true }],
    ['Ctrl+Shift+Y', { ctrlKey: true, shiftKey: true, key: 'Y' }],
    ['Cmd+Y', { metaKey: true, key: 'y' }],
  ])('does nothing with %s', async (_, keys) => {
    stored(done(tick('save-record')));
    await open();
    expect(press(document.body, keys)).toBe(true);
    expect(background.sentOf('act')).toEqual([]);
  });

  it('leaves a text field its own undo', async () => {
    stored(done(tick('save-record')));
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Show me how' }));
    const fields = document.querySelectorAll('textarea, input[type=text], input[type=date], select');
    expect(fields.length).toBeGreaterThan(2);
    for (const field of fields) expect(press(field, { ctrlKey: true })).toBe(true);
    expect(background.sentOf('act')).toEqual([]);
  });
});

describe('the popup', () => {
  it('offers to undo what was done in it, and nothing from before', async () => {
    stored(done(tick('trackerRunning')));
    render(<Popup readAddress={parseContractAddress} addressOf={contractAddress} open={() => {}} />);
    const me = person();
    await me.click(await screen.findByRole('button', { name: /^More: / }));
    await me.click(await screen.findByText(/open steps?$/));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    await me.click(await tickOf(RECORD));
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(line()).toMatch(/^Ticked /);
    fireEvent.keyDown(await tickOf(RECORD), { key: 'z', ctrlKey: true });
    await waitFor(() => expect(record()?.ticks).toEqual({ trackerRunning: { at: NOW } }));
    // What was done before it is out of sight here: neither named, nor taken back by pressing on.
    expect(line()).toMatch(/^Undid: Ticked “Save a record of the work”\.$/);
    expect(button().getAttribute('aria-disabled')).toBe('true');
    fireEvent.keyDown(await tickOf(RECORD), { key: 'z', ctrlKey: true });
    await me.click(button());
    expect(background.sentOf('act')).toHaveLength(2);
    await me.click(screen.getByRole('button', { name: 'Redo' }));
    await waitFor(() =>
      expect(Object.keys(record()?.ticks ?? {})).toEqual(['trackerRunning', 'save-record']),
    );
  });
});

describe('the history of a contract', () => {
  const fold = async () => within(await fromMenu('What you did'));
  const rows = (inside: Awaited<ReturnType<typeof fold>>) => inside.getAllByRole('listitem');

  it('says what was done and when, newest first, and what was undone', async () => {
    const ticked = perform(hourly(), 'operation-1', tick('save-record'), NOW);
    stored(perform(ticked, 'operation-2', { type: 'undo', of: 'operation-1' }, at({ minutes: 5 })));
    await open();
    const [first, second, ...others] = rows(await fold());
    expect(others).toEqual([]);
    expect(first?.textContent).toMatch(/^Undid: Ticked .*Wed 4 Nov, 11:05\u00a0am$/);
    expect(second?.textContent).toMatch(/^Ticked .*Wed 4 Nov, 11:00\u00a0am · undone$/);
    expect(second?.querySelector('time')?.getAttribute('datetime')).toBe(NOW);
  });

  it('names a text once, however many pieces it was saved in', async () => {
    const note = (text: string): Action => ({ type: 'note', item: 'save-record', text });
    stored(done(note('I kept'), note('I kept all'), note('I kept all of it')));
    await open();
    expect(rows(await fold())).toHaveLength(1);
  });

  it('shows twenty, and more when asked', async () => {
    const history = Array.from({ length: 45 }, (_, n) => ({ id: `operation-${n}`, at: NOW, action: 'keep' }));
    stored(hourly({}, { history }));
    await open();
    const inside = await fold();
    expect(rows(inside)).toHaveLength(20);
    const me = person();
    await me.click(inside.getByRole('button', { name: 'Show 20 more of 25' }));
    expect(rows(inside)).toHaveLength(40);
    await me.click(inside.getByRole('button', { name: 'Show the first 5' }));
    expect(rows(inside)).toHaveLength(45);
    expect(inside.queryByRole('button', { name: /^Show/ })).toBeNull();
  });

  it('shows what somebody typed as text', async () => {
    stored(
      perform(
        hourly(),
        'operation-1',
        { type: 'put', list: 'tasks', entry: { id: 't1', text: '<img src=x>' } },
        NOW,
      ),
    );
    await open();
    expect((await fold()).getByText('Added “<img src=x>” to Tasks')).toBeDefined();
    expect(document.querySelector('img')).toBeNull();
  });
});

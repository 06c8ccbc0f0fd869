// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import type { ContractChange } from '../../../components/state/contract-changes.ts';
import { itemSaving } from '../../../components/state/ending.ts';
import { perform } from '../../../utils/domain/contract/perform.ts';
import { problem } from '../../../utils/domain/problems.ts';
import { CONTRACT_ID, hourly, task } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { endingOf } from '../ending-of.ts';
import { background } from '../fake-browser.ts';
import { person, prepare, stored } from '../prepare.ts';

prepare();

const TRACKER = 'Stop the time tracker';
const RECORD = /^Save a record of the work/;
const tickOf = (name: string | RegExp) => screen.findByRole<HTMLInputElement>('checkbox', { name });
const rowOf = () => within(document.querySelector<HTMLElement>('[data-item="save-record"]') as HTMLElement);
const head = () => within(screen.getByRole('banner'));
const open = () => render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
/** A reply that comes when told to. */
const later = () => {
  let give: (value: unknown) => void = () => {};
  const reply = new Promise<unknown>((resolve) => {
    give = resolve;
  });
  return { reply: () => reply, give: (value: unknown) => give(value) };
};
const tickedRecord = () =>
  perform(hourly(), 'operation-1', { type: 'tick', item: 'save-record', done: true }, NOW);

describe('a change made in a view', () => {
  it('shows at once and says that it is being saved, before the background has answered', async () => {
    stored(hourly());
    const { reply, give } = later();
    background.failNext('act', reply);
    open();
    await person().click(await tickOf(RECORD));
    expect((await tickOf(RECORD)).checked).toBe(true);
    // At the row, and in the head, which is in sight wherever the view is scrolled to.
    expect(rowOf().getByText('Saving…')).toBeDefined();
    expect(head().getByText('Saving…')).toBeDefined();
    await act(async () => give(tickedRecord()));
    await waitFor(() => expect(screen.queryByText('Saving…')).toBeNull());
    expect((await tickOf(RECORD)).checked).toBe(true);
  });

  it('is kept by the background', async () => {
    stored(hourly());
    open();
    await person().click(await tickOf(RECORD));
    await waitFor(() => expect(background.contracts.get(CONTRACT_ID)?.ticks).toHaveProperty('save-record'));
  });

  it('that could not be saved says so and stays in sight', async () => {
    stored(hourly());
    background.failNext('act', () => Promise.reject(new Error('gone')));
    open();
    await person().click(await tickOf(RECORD));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(
      /^Not saved: Ticked “Save a record of the work”\. The extension did not answer\./,
    );
    expect((await tickOf(RECORD)).checked).toBe(true);
  });

  it('that could not be saved is marked at its row and in the head, until it is saved or given up', async () => {
    stored(hourly());
    background.failNext('act', async () => problem('storage-refused'));
    open();
    const me = person();
    await me.click(await tickOf(RECORD));
    expect(await rowOf().findByText('Not saved')).toBeDefined();
    expect(head().getByText('Not saved')).toBeDefined();
    expect(screen.getAllByText('Not saved')).toHaveLength(2);
    await me.click(screen.getByRole('button', { name: 'Discard this change' }));
    expect(screen.queryByText('Not saved')).toBeNull();
  });

  it.each([
    ['a note', { type: 'note', item: 'save-record', text: 'Saved' }, 'save-record'],
    ['the entry behind a row', { type: 'put', list: 'tasks', entry: task({ doneAt: NOW }) }, 'task:t1'],
    ['an answer', { type: 'say', facts: { manualHours: true }, clear: [] }, 'manual-time'],
    ['the moment of telling', { type: 'tell', at: NOW, zone: 'UTC', facts: {} }, 'tell'],
    ['the moment of the end', { type: 'end', endedAt: NOW, endedBy: 'me' }, 'end-it'],
  ] as const)('marks the one row that it is about: %s', (_, action, marked) => {
    const change = { operationId: 'operation-1', at: NOW, state: 'failed', action } as ContractChange;
    const { plan } = endingOf(hourly({}, { tasks: [task()] })).ending;
    const rows = plan.items.filter((item) => itemSaving([change], item) === 'failed');
    expect(rows.map(({ key }) => key)).toEqual([marked]);
  });

  it('that could not be saved is named, so that two of one kind are told apart', async () => {
    stored(hourly());
    for (let i = 0; i < 2; i += 1) background.failNext('act', async () => problem('storage-refused'));
    open();
    const me = person();
    await me.click(await tickOf(RECORD));
    await me.click(await tickOf(TRACKER));
    expect(
      await screen.findByText('Not saved: Answered “Is the time tracker still running?”.'),
    ).toBeDefined();
    expect(screen.getByText(/^Not saved: Ticked “Save a record of the work/)).toBeDefined();
  });

  it('that could not be saved is sent again with the same operation id', async () => {
    stored(hourly());
    background.failNext('act', async () => problem('storage-refused'));
    open();
    const me = person();
    await me.click(await tickOf(RECORD));
    await screen.findByText(/The browser refused to store this/);
    await me.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    const [first, second] = background.sentOf('act');
    expect(second?.operationId).toBe(first?.operationId);
    expect(background.contracts.get(CONTRACT_ID)?.ticks).toHaveProperty('save-record');
  });

  it('that could not be saved can be given up', async () => {
    stored(hourly());
    background.failNext('act', async () => problem('storage-refused'));
    open();
    const me = person();
    await me.click(await tickOf(RECORD));
    await me.click(await screen.findByRole('button', { name: 'Discard this change' }));
    expect((await tickOf(RECORD)).checked).toBe(false);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('waits for the one before it, so that both arrive in order', async () => {
    stored(hourly());
    const { reply, give } = later();
    background.failNext('act', reply);
    open();
    const me = person();
    await me.click(await tickOf(RECORD));
    await me.click(await tickOf(/^Check the work diary/).catch(() => tickOf(/^Check your agreement/)));
    expect(background.sentOf('act')).toHaveLength(1);
    await act(async () => give(tickedRecord()));
    await waitFor(() => expect(background.sentOf('act')).toHaveLength(2));
  });

  it('is sent at once when the page goes away', async () => {
    stored(hourly());
    const { reply } = later();
    background.failNext('act', reply);
    open();
    const me = person();
    await me.click(await tickOf(RECORD));
    await me.click(await tickOf(/^Check your agreement/));
    dispatchEvent(new Event('pagehide'));
    expect(background.sentOf('act')).toHaveLength(2);
  });

  it('is sent with its last words when the page goes while an earlier save is on its way', async () => {
    stored(hourly());
    background.failNext('act', later().reply);
    open();
    await person().click(await screen.findByRole('button', { name: `About: ${TRACKER}`, hidden: true }));
    await person().click(await screen.findByRole('button', { name: 'Note', hidden: true }));
    const box = await screen.findByLabelText('Your note');
    fireEvent.input(box, { target: { value: 'first half' } });
    fireEvent.blur(box);
    await waitFor(() => expect(background.sentOf('act')).toHaveLength(1));
    fireEvent.input(box, { target: { value: 'first half, second half' } });
    dispatchEvent(new Event('pagehide'));
    expect(background.sentOf('act').at(-1)?.action).toMatchObject({ text: 'first half, second half' });
  });
});

describe('a change event', () => {
  it('brings what another view changed', async () => {
    stored(hourly());
    open();
    expect((await tickOf(RECORD)).checked).toBe(false);
    const changed = stored(tickedRecord());
    act(() => background.broadcast({ changed: 'contract', contractId: CONTRACT_ID, rev: changed.rev }));
    await waitFor(async () => expect((await tickOf(RECORD)).checked).toBe(true));
  });

  it('for another contract is not followed', async () => {
    stored(hourly());
    open();
    await tickOf(RECORD);
    act(() => background.broadcast({ changed: 'contract', contractId: '99999999', rev: 9 }));
    expect(background.sentOf('load')).toHaveLength(1);
  });

  it('followed by a late answer never shows an older state', async () => {
    stored(hourly());
    open();
    await tickOf(RECORD);
    const { reply, give } = later();
    background.failNext('load', reply);
    act(() => background.broadcast({ changed: 'contract', contractId: CONTRACT_ID, rev: 2 }));
    const changed = stored(tickedRecord());
    act(() => background.broadcast({ changed: 'contract', contractId: CONTRACT_ID, rev: changed.rev }));
    await waitFor(async () => expect((await tickOf(RECORD)).checked).toBe(true));
    await act(async () =>
      give({ contract: hourly(), settings: background.settings, storage: background.storage }),
    );
    expect((await tickOf(RECORD)).checked).toBe(true);
  });

  it('after everything was deleted leads back to the first questions', async () => {
    stored(hourly());
    open();
    await tickOf(RECORD);
    background.contracts.clear();
    act(() => background.broadcast({ changed: 'all' }));
    expect(await screen.findByRole('button', { name: 'Make my checklist' })).toBeDefined();
  });
});

describe('data that cannot be read', () => {
  it('is said calmly, and read on the second try', async () => {
    stored(hourly());
    background.failNext('load', () => Promise.reject(new Error('gone')));
    open();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Your data could not be read just now.');
    await person().click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await tickOf(TRACKER)).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is not called safe where the database did not open', async () => {
    background.failNext('load', async () => problem('unopened'));
    open();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The browser did not open your records');
    expect(alert.textContent).not.toContain('Nothing is lost');
    expect(within(alert).getByRole('button', { name: 'Try again' })).toBeDefined();
  });

  it('is no dead end where the record itself is damaged: it leads to the backups, and is not asked for again', async () => {
    background.failNext('load', async () => problem('record-quarantined'));
    open();
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText('The record of this contract could not be read.')).toBeDefined();
    expect(alert.getByRole('link', { name: 'Make or import a backup' }).getAttribute('href')).toBe(
      'options.html#backup',
    );
    expect(alert.queryByRole('button', { name: 'Try again' })).toBeNull();
    const me = person();
    await me.click(screen.getByText('Delete this ending…', { selector: 'button' }));
    await me.click(screen.getByRole('button', { name: 'Delete this ending' }));
    expect(await screen.findByRole('button', { name: 'Make my checklist' })).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('leads to the list of what could not be read, and counts no record that has a good one in its place', async () => {
    stored(hourly());
    const aside = { key: '1', reason: 'x' };
    background.storage = {
      mode: 'durable',
      restored: [],
      quarantined: [aside, { ...aside, reason: 'y' }, { ...aside, key: '2', replaced: true }],
    };
    open();
    await screen.findByText(/^One record could not be read. Nothing was deleted.$/);
    expect(screen.getByRole('link', { name: 'See which' }).getAttribute('href')).toBe(
      'options.html#stored-records',
    );
  });

  it('is not warned of where a good one is in its place', async () => {
    stored(hourly());
    background.storage = {
      mode: 'durable',
      restored: [],
      quarantined: [{ key: '1', reason: 'x', replaced: true }],
    };
    open();
    await tickOf(RECORD);
    expect(screen.queryByText(/record.* could not be read\. Nothing/)).toBeNull();
  });

  it.each([
    [{ mode: 'memory', restored: [], quarantined: [] }, 'There’s a problem saving your data.'],
    [
      { mode: 'durable', reason: 'There is one copy only.', restored: [], quarantined: [] },
      'There is one copy only. Make a backup before you close the browser.',
    ],
    [
      { mode: 'durable', restored: [{ at: NOW, contractId: '1', from: 'mirror' }], quarantined: [] },
      /One record was damaged and restored/,
    ],
    [
      { mode: 'durable', restored: [], quarantined: [], lost: [{ at: NOW, count: 1 }] },
      'One record was lost.',
    ],
    [
      {
        mode: 'durable',
        restored: [],
        quarantined: [],
        lost: [
          { at: NOW, count: 2 },
          { at: NOW, count: 3 },
        ],
      },
      '5 records were lost.',
    ],
    [
      { mode: 'durable', restored: [], quarantined: [], lost: [{ at: NOW, count: 3, orMore: true }] },
      '3 records or more were lost.',
    ],
    [
      { mode: 'durable', restored: [], quarantined: [{ key: '1', reason: 'x' }] },
      /One record could not be read. Nothing was deleted./,
    ],
  ] as const)('shows plainly and stays: %o', async (storage, sentence) => {
    stored(hourly());
    background.storage = storage;
    open();
    expect(await screen.findByText(sentence)).toBeDefined();
    expect(screen.queryByRole('button', { name: /dismiss|close/i })).toBeNull();
  });

  it.each([
    [{ restored: [{ at: NOW, contractId: '1', from: 'mirror' } as const] }, /^One record was damaged/],
    [{ restored: [], lost: [{ at: NOW, count: 2 }] }, '2 records were lost.'],
  ])('says once what happened: %o', async (told, sentence) => {
    stored(hourly());
    background.storage = { mode: 'durable', quarantined: [], ...told };
    open();
    await screen.findByText(sentence);
    await person().click(screen.getByRole('button', { name: 'Understood' }));
    await waitFor(() => expect(screen.queryByText(sentence)).toBeNull());
  });

  it('says what happens after that again', async () => {
    stored(hourly());
    const lost = [
      { at: NOW, count: 2 },
      { at: '2026-11-03T10:00:00Z', count: 5 },
    ];
    background.storage = {
      mode: 'durable',
      restored: [],
      quarantined: [],
      lost,
      readAt: '2026-11-03T10:00:00Z',
    };
    open();
    expect(await screen.findByText('2 records were lost.')).toBeDefined();
  });

  it('goes on saying what nobody heard to be understood', async () => {
    stored(hourly());
    background.storage = { mode: 'durable', restored: [], quarantined: [], lost: [{ at: NOW, count: 2 }] };
    background.failNext('storage-read', () => Promise.reject(new Error('gone')));
    open();
    await person().click(await screen.findByRole('button', { name: 'Understood' }));
    expect(await screen.findByText('The extension did not answer.')).toBeDefined();
    expect(screen.getByText('2 records were lost.')).toBeDefined();
  });

  it('offers to import a backup where records were lost', async () => {
    stored(hourly());
    background.storage = { mode: 'durable', restored: [], quarantined: [], lost: [{ at: NOW, count: 1 }] };
    open();
    const link = await screen.findByRole('link', { name: 'Import a backup' });
    expect(link.getAttribute('href')).toBe('options.html#backup');
  });
});

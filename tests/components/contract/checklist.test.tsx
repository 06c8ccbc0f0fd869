// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import { MAX_NOTE_LENGTH } from '../../../utils/domain/contract/record.ts';
import { CONTRACT_ID, fixed, hourly, milestone, settings } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { fromMenu, person, prepare, stored } from '../prepare.ts';

prepare();

const record = () => background.contracts.get(CONTRACT_ID);
const open = async () => {
  const view = render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
  await screen.findByRole('heading', { name: 'Now' });
  return view;
};
const row = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-item="${id}"]`);
  if (found === null) throw new Error(`No row ${id}`);
  return found;
};
const openRow = async (id: string) => {
  const me = person();
  await me.click(within(row(id)).getByRole('button', { name: /^About: /, hidden: true }));
  return me;
};

describe('the checklist', () => {
  it('shows three open rows at most, and the rest behind folds', async () => {
    const many = Array.from({ length: 12 }, (_, i) => milestone({ id: `m${i}`, name: `Part ${i}` }));
    stored(fixed(many));
    await open();
    const visible = [...document.querySelectorAll('.items [data-item][data-status="open"]')].filter(
      (item) => item.closest('details:not([open])') === null,
    );
    expect(visible.length).toBe(3);
    expect(screen.getAllByText(/^Show \d+ more$/).length).toBeGreaterThan(0);
  });

  it('shows must-dos alone while any is open: as many rows as are left, up to three', async () => {
    stored(hourly());
    await open();
    const inSight = [...document.querySelectorAll<HTMLElement>('.items [data-status="open"]')]
      .filter((item) => item.closest('details:not([open])') === null)
      .map((item) => item.dataset.item);
    expect(screen.getByText(`${inSight.length} left`)).toBeDefined();
    expect(inSight).toContain('save-record');
  });

  it('keeps a ticked must-do in its place, so that it can be taken back', async () => {
    stored(hourly());
    await open();
    const me = person();
    const tick = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Save a record of the work/ });
    await me.click(tick);
    await waitFor(() => expect(record()?.ticks).toHaveProperty('save-record'));
    expect(tick.isConnected).toBe(true);
    await me.click(tick);
    await waitFor(() => expect(record()?.ticks).not.toHaveProperty('save-record'));
  });

  it('can be ticked with the keyboard alone', async () => {
    stored(hourly());
    await open();
    const me = person();
    const tick = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Save a record of the work/ });
    for (let steps = 0; document.activeElement !== tick && steps < 100; steps += 1) await me.tab();
    await me.keyboard(' ');
    await waitFor(() => expect(record()?.ticks).toHaveProperty('save-record'));
  });

  it('says why, and where each rule comes from, on demand', async () => {
    stored(hourly());
    await open();
    const me = await openRow('save-record');
    const details = within(row('save-record'));
    await me.click(details.getByRole('button', { name: 'Source' }));
    const link = details.getAllByRole<HTMLAnchorElement>('link', { hidden: true })[0];
    expect(link?.href).toMatch(/^https:\/\/support\.upwork\.com\//);
    expect(link?.rel).toBe('noreferrer');
    expect(details.getAllByText(/Checked November 2026/).length).toBeGreaterThan(0);
  });

  it('sets an item aside only with a reason, and takes it back', async () => {
    stored(hourly());
    await open();
    const me = await openRow('save-record');
    const details = within(row('save-record'));
    await me.click(details.getByRole('button', { name: 'Does not apply' }));
    await me.click(details.getByRole('button', { name: 'Dismiss step' }));
    expect(details.getByText('Say in a few words why this doesn’t apply.')).toBeDefined();
    await me.type(
      details.getByRole('textbox', { name: 'Why does it not apply?' }),
      'All is in the shared folder',
    );
    await me.click(details.getByRole('button', { name: 'Dismiss step' }));
    expect(await details.findByText('Does not apply: All is in the shared folder')).toBeDefined();
    await me.click(details.getByRole('button', { name: 'Take this back' }));
    await waitFor(() => expect(record()?.setAside).toEqual({}));
  });

  it('keeps the keyboard in a row whose button went away', async () => {
    stored(hourly());
    await open();
    const me = await openRow('save-record');
    const details = within(row('save-record'));
    await me.click(details.getByRole('button', { name: 'Does not apply' }));
    await me.type(details.getByRole('textbox', { name: 'Why does it not apply?' }), 'Done long ago{Enter}');
    expect(row('save-record').contains(document.activeElement)).toBe(true);
    await me.click(await details.findByRole('button', { name: 'Take this back' }));
    expect(row('save-record').contains(document.activeElement)).toBe(true);
  });
});

describe('a note', () => {
  const openNote = async () => {
    const me = await openRow('save-record');
    if (note() === null) await me.click(within(row('save-record')).getByRole('button', { name: 'Note' }));
    return me;
  };
  const note = () =>
    within(row('save-record')).queryByRole<HTMLTextAreaElement>('textbox', {
      name: 'Your note',
    }) as HTMLTextAreaElement;

  it('is saved when its field is left', async () => {
    stored(hourly());
    await open();
    const me = await openNote();
    await me.type(note(), 'Saved the offer as PDF');
    await me.tab();
    await waitFor(() => expect(record()?.notes).toEqual({ 'save-record': 'Saved the offer as PDF' }));
  });

  it('is saved when the page goes away in the middle of it', async () => {
    stored(hourly());
    await open();
    const me = await openNote();
    await me.type(note(), 'half a sent');
    act(() => void dispatchEvent(new Event('pagehide')));
    await waitFor(() => expect(record()?.notes).toEqual({ 'save-record': 'half a sent' }));
  });

  it('of 100,000 characters is kept', async () => {
    stored(hourly());
    await open();
    await openNote();
    fireEvent.input(note(), { target: { value: 'x'.repeat(MAX_NOTE_LENGTH) } });
    fireEvent.blur(note());
    await waitFor(() => expect(record()?.notes['save-record']).toHaveLength(MAX_NOTE_LENGTH));
  });

  it('of 100,001 characters is refused in words, stays as typed, and what was saved before is kept', async () => {
    stored(hourly({}, { notes: { 'save-record': 'before' } }));
    await open();
    await openNote();
    fireEvent.input(note(), { target: { value: 'x'.repeat(MAX_NOTE_LENGTH + 1) } });
    fireEvent.blur(note());
    expect(
      within(row('save-record')).getByText(/This text has 100,001 characters, 100,000 fit/),
    ).toBeDefined();
    expect(note().value).toHaveLength(MAX_NOTE_LENGTH + 1);
    expect(background.sentOf('act')).toEqual([]);
    expect(record()?.notes['save-record']).toBe('before');
  });

  it('stays as typed while the row is folded and opened again', async () => {
    stored(hourly());
    await open();
    const me = await openNote();
    fireEvent.input(note(), { target: { value: 'x'.repeat(MAX_NOTE_LENGTH + 1) } });
    await me.click(within(row('save-record')).getByRole('button', { name: /^About: / }));
    await me.click(within(row('save-record')).getByRole('button', { name: /^About: / }));
    expect(note().value).toHaveLength(MAX_NOTE_LENGTH + 1);
  });
});

describe('telling the client', () => {
  const tell = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /^Tell the client/ });

  it('asks for the moment instead of taking the bare tick', async () => {
    stored(hourly());
    await open();
    await person().click(tell());
    expect(tell().checked).toBe(false);
    expect(background.sentOf('act')).toEqual([]);
    expect(screen.getByLabelText<HTMLInputElement>('When did you tell the client?').value).toBe(
      '2026-11-04T11:00',
    );
  });

  it('starts the notice, with the last day worked out from the options', async () => {
    stored(hourly());
    background.settings = settings({ noticeDaysHourly: 10, noticeCounting: 'working' });
    await open();
    const me = person();
    await me.click(tell());
    const form = within(row('tell'));
    expect(form.getByLabelText<HTMLInputElement>('Last day').value).toBe('2026-11-18');
    await me.click(form.getByRole('button', { name: 'I have sent it' }));
    await waitFor(() => expect(tell().checked).toBe(true));
    expect(record()?.facts).toMatchObject({
      toldAt: NOW,
      toldZone: 'Europe/Berlin',
      noticeDays: 10,
      noticeCounting: 'working',
    });
    const notice = within(document.querySelector<HTMLElement>('[data-timer="notice"]') as HTMLElement);
    expect(notice.getByText(/^Wed 18 Nov/).getAttribute('datetime')).toBe('2026-11-18T23:00:00Z');
  });

  it('refuses a last day before today beside the field and keeps it there', async () => {
    stored(hourly());
    await open();
    const me = person();
    await me.click(tell());
    const form = within(row('tell'));
    const day = form.getByLabelText<HTMLInputElement>('Last day');
    fireEvent.input(day, { target: { value: '2026-11-03' } });
    await me.click(form.getByRole('button', { name: 'I have sent it' }));
    expect(form.getByText('The last day is before today. Choose today or a later day.')).toBeDefined();
    expect(day.value).toBe('2026-11-03');
    expect(record()?.facts.toldAt).toBeUndefined();
  });
});

describe('the ways out', () => {
  it('"I have ended it" asks when and who, and turns to what is due', async () => {
    stored(hourly());
    await open();
    const me = person();
    await me.click(screen.getByText('I have ended it'));
    const ways = within(screen.getByText('I have ended it').closest('details') as HTMLElement);
    await me.click(ways.getByRole('radio', { name: 'Just now' }));
    await me.click(ways.getByRole('button', { name: 'It has ended' }));
    expect(await screen.findByText('Ended', { selector: '.sign' })).toBeDefined();
    expect(record()?.facts).toMatchObject({ endedAt: NOW, endedBy: 'me' });
  });

  it('"Keep the contract" is a good ending that can be taken back', async () => {
    stored(hourly());
    await open();
    const me = person();
    await fromMenu('Keep the contract');
    await me.click(screen.getByRole('button', { name: 'Keep the contract' }));
    expect(await screen.findByRole('heading', { name: 'You keep the contract' })).toBeDefined();
    expect(document.querySelector('[data-stage="kept"]')).not.toBeNull();
    await me.click(screen.getByRole('button', { name: 'Take this back' }));
    expect(await screen.findByRole('heading', { name: 'Now' })).toBeDefined();
  });

  it('a kept contract with a refund request still asks for the answer', async () => {
    stored(fixed([milestone()], { refundAskedAt: at({ days: -1 }) }, { keptAt: NOW }));
    render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
    expect(await screen.findByText('Answer needed')).toBeDefined();
    expect(screen.queryByText(/nothing to do here/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Take this back' })).toBeDefined();
  });
});

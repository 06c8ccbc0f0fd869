// @vitest-environment jsdom
// Owns "Read this page" beside a checklist: where it is offered, what it shows, what it keeps.
import { render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import type { Reading } from '../../../utils/domain/upwork/reading.ts';
import { CONTRACT_ID, contract, dollars, hourly, settings } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { fromMenu, isInMenu, person, prepare, stored } from '../prepare.ts';

prepare();

const ENTRY = 'Read this page';
const READING: Reading = {
  title: { value: 'Shop redesign', seen: 'Shop redesign' },
  kind: { value: 'hourly', seen: 'Hourly' },
  rate: { value: dollars(62), seen: '$62.00 /hr', under: 'Terms' },
  status: { value: 'active', seen: 'Active' },
  milestones: [],
};
const show = async (framed = true) => {
  render(<Sidebar contractId={CONTRACT_ID} framed={framed} />);
  await screen.findByRole('heading', { level: 2, name: 'Now' });
};
const sheet = () => document.querySelector<HTMLElement>('dialog[open]');
const propose = async (reading: Reading = READING) => {
  background.reading = reading;
  await show();
  await fromMenu(ENTRY);
  const proposal = await screen.findByRole('region', { name: 'Found on this page' });
  return { me: person(), proposal: within(proposal), element: proposal };
};
/** What a box is described by. */
const seenOf = (box: HTMLElement) =>
  document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent;
const record = () => background.contracts.get(CONTRACT_ID);
const NOTHING_NOTED = contract({ begunAt: NOW });

describe('the entry in the menu', () => {
  it('stands beside a checklist on the page of the contract', async () => {
    stored(hourly());
    await show();
    expect(isInMenu(ENTRY)).toBe(true);
  });
  it('is missing where there is no page around', async () => {
    stored(hourly());
    await show(false);
    expect(isInMenu(ENTRY)).toBe(false);
  });
  it('is missing where the options say so', async () => {
    stored(hourly());
    background.settings = settings({ readPage: false });
    await show();
    expect(isInMenu(ENTRY)).toBe(false);
  });
  it('reads only when it is pressed, and once', async () => {
    stored(hourly());
    background.reading = READING;
    await show();
    expect(background.sentOf('read-page')).toEqual([]);
    await fromMenu(ENTRY);
    await screen.findByRole('region', { name: 'Found on this page' });
    expect(background.sentOf('read-page')).toEqual([{ contractId: CONTRACT_ID, today: '2026-11-04' }]);
  });
  it('says so where the page cannot be reached, and tries again', async () => {
    stored(hourly());
    await show();
    await fromMenu(ENTRY);
    expect((await screen.findByRole('alert')).textContent).toContain('could not be reached');
    background.reading = READING;
    await person().click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('region', { name: 'Found on this page' });
  });
});

describe('the proposal', () => {
  const proposeAnew = (reading?: Reading) => {
    stored(NOTHING_NOTED);
    return propose(reading);
  };
  it('shows each fact with its place on the page, and takes the keyboard to its heading', async () => {
    const { proposal } = await proposeAnew();
    expect(document.activeElement).toBe(proposal.getByRole('heading', { name: 'Found on this page' }));
    const seen = seenOf(proposal.getByRole('checkbox', { name: 'Hourly rate: $62' }));
    expect(seen).toBe('Seen as “$62.00 /hr” under “Terms”.');
    const status = seenOf(proposal.getByRole('checkbox', { name: 'Status: Active' }));
    expect(status).toBe('As shown on the page. Saved with today’s date in the record of the work.');
  });
  it('ticks everything, says what that means, and saves nothing by itself', async () => {
    const { proposal } = await proposeAnew();
    expect(proposal.getByText('Untick anything wrong. Only ticked lines are saved.')).toBeDefined();
    const boxes = proposal.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true, true, true]);
    expect(background.sentOf('act')).toEqual([]);
  });
  it('saves everything upon one press, and keeps the keyboard in its view', async () => {
    const { me, proposal } = await proposeAnew();
    await me.click(proposal.getByRole('button', { name: 'Save these' }));
    expect(await screen.findByText('4 answers saved')).toBeDefined();
    expect(sheet()?.contains(document.activeElement)).toBe(true);
    expect(screen.queryByRole('region', { name: 'Found on this page' })).toBeNull();
    await waitFor(() =>
      expect(record()?.facts).toEqual({ title: 'Shop redesign', kind: 'hourly', rate: dollars(62) }),
    );
    await waitFor(() => expect(record()?.evidence).toHaveLength(1));
  });
  it('keeps nothing that was unticked', async () => {
    const { me, proposal } = await proposeAnew();
    for (const name of ['Name of the contract: Shop redesign', 'Kind of contract: Hourly', 'Status: Active'])
      await me.click(proposal.getByRole('checkbox', { name }));
    await me.click(proposal.getByRole('button', { name: 'Save these' }));
    expect(await screen.findByText('1 answer saved')).toBeDefined();
    await waitFor(() => expect(record()?.facts).toEqual({ rate: dollars(62) }));
    expect(record()?.evidence).toEqual([]);
  });
  it('saves nothing where everything was unticked, and says so', async () => {
    const { me, proposal } = await proposeAnew();
    for (const box of proposal.getAllByRole('checkbox')) await me.click(box);
    await me.click(proposal.getByRole('button', { name: 'Save these' }));
    expect(proposal.getByText('Nothing is ticked. Tick a line, or discard them all.')).toBeDefined();
    expect(background.sentOf('act')).toEqual([]);
    await me.click(proposal.getByRole('checkbox', { name: 'Hourly rate: $62' }));
    expect(proposal.queryByText(/^Nothing is ticked/)).toBeNull();
    await me.click(proposal.getByRole('button', { name: 'Save these' }));
    await waitFor(() => expect(record()?.facts).toEqual({ rate: dollars(62) }));
  });
  it('is put away without a trace', async () => {
    const { me, proposal } = await proposeAnew();
    await me.click(proposal.getByRole('button', { name: 'Discard' }));
    expect(sheet()).toBeNull();
    expect(background.sentOf('act')).toEqual([]);
  });
  it('shows beside a value what the person said, and names what is noted already', async () => {
    stored(hourly({ rate: dollars(70), title: 'Shop redesign' }));
    const { proposal } = await propose();
    expect(seenOf(proposal.getByRole('checkbox', { name: 'Hourly rate: $62' }))).toContain('You said: $70.');
    expect(proposal.queryByRole('checkbox', { name: /Name of the contract/ })).toBeNull();
    expect(proposal.getByText('Already noted: Name of the contract and Kind of contract.')).toBeDefined();
  });
  it('names what was not found', async () => {
    const { proposal } = await proposeAnew();
    expect(
      proposal.getByText('Not found: Client, Weekly limit, Hours this week and Hours last week.'),
    ).toBeDefined();
  });
  it('says what to do where nothing was found', async () => {
    const { me, proposal } = await proposeAnew({ milestones: [] });
    expect(proposal.getByText(/^Nothing could be read with certainty\./)).toBeDefined();
    expect(proposal.queryByRole('button', { name: 'Save these' })).toBeNull();
    await me.click(proposal.getByRole('button', { name: 'Close' }));
    expect(sheet()).toBeNull();
  });
  it('says why something was refused', async () => {
    const evidence = Array.from({ length: 500 }, (_, at) => ({
      id: `e${at}`,
      text: 'Call',
      on: '2026-11-01',
    }));
    stored(hourly({}, { evidence }));
    const { me, proposal } = await propose();
    await me.click(proposal.getByRole('button', { name: 'Save these' }));
    expect(proposal.getByText(/This list is full\./)).toBeDefined();
  });
  it('shows hostile words as words', async () => {
    const value = '<img src=x onerror=alert(1)>\u202e';
    const { element } = await proposeAnew({ ...READING, title: { value, seen: value } });
    expect(element.querySelector('img')).toBeNull();
    expect(element.textContent).toContain(value);
  });
});

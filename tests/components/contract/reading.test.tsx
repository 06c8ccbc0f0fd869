// @vitest-environment jsdom
// Owns "Fill in from this page" as a person meets it: where it is offered, what it shows, what it keeps.
import { render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import type { Reading } from '../../../utils/domain/upwork/reading.ts';
import { CONTRACT_ID, dollars, hourly, settings } from '../../builders.ts';
import { background } from '../fake-browser.ts';
import { person, prepare, stored } from '../prepare.ts';

vi.mock('wxt/browser', () => import('../fake-browser.ts'));
prepare();

const BUTTON = 'Fill in from this page';
const READING: Reading = {
  title: { value: 'Shop redesign', seen: 'Shop redesign' },
  kind: { value: 'hourly', seen: 'Hourly' },
  rate: { value: dollars(62), seen: '$62.00 /hr', under: 'Terms' },
  status: { value: 'active', seen: 'Active' },
  milestones: [],
};
const show = async (framed = true) => {
  render(<Sidebar contractId={CONTRACT_ID} framed={framed} />);
  await screen.findByRole('heading', { level: 2, name: /Answer what you know|Now/ });
};
const button = () => screen.queryByRole('button', { name: BUTTON });
const propose = async (reading: Reading = READING) => {
  background.reading = reading;
  await show();
  const me = person();
  await me.click(await screen.findByRole('button', { name: BUTTON }));
  const proposal = await screen.findByRole('region', { name: 'Found on this page' });
  return { me, proposal: within(proposal), element: proposal };
};
/** What a box is described by. */
const seenOf = (box: HTMLElement) =>
  document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent;
const record = () => background.contracts.get(CONTRACT_ID);

describe('the button', () => {
  it('stands on the page of the contract, before and after the first questions', async () => {
    await show();
    expect(button()).not.toBeNull();
  });
  it('stands beside a checklist too', async () => {
    stored(hourly());
    await show();
    expect(button()).not.toBeNull();
  });
  it('is missing where there is no page around', async () => {
    await show(false);
    expect(button()).toBeNull();
  });
  it('is missing where the options say so', async () => {
    background.settings = settings({ readPage: false });
    await show();
    expect(button()).toBeNull();
  });
  it('reads only when it is pressed, and once', async () => {
    background.reading = READING;
    await show();
    expect(background.sentOf('read-page')).toEqual([]);
    await person().click(await screen.findByRole('button', { name: BUTTON }));
    await screen.findByRole('region', { name: 'Found on this page' });
    expect(background.sentOf('read-page')).toEqual([{ contractId: CONTRACT_ID, today: '2026-11-04' }]);
  });
  it('says so where the page cannot be reached', async () => {
    await show();
    await person().click(await screen.findByRole('button', { name: BUTTON }));
    expect((await screen.findByRole('alert')).textContent).toContain('could not be reached');
  });
  it('says so where the extension does not answer', async () => {
    background.failNext('read-page', () => Promise.reject(new Error('Extension context invalidated.')));
    await show();
    await person().click(await screen.findByRole('button', { name: BUTTON }));
    expect((await screen.findByRole('alert')).textContent).toContain('did not answer');
  });
});

describe('the proposal', () => {
  it('shows each fact with its place on the page, and takes the keyboard to its heading', async () => {
    const { proposal } = await propose();
    expect(document.activeElement).toBe(proposal.getByRole('heading', { name: 'Found on this page' }));
    const seen = seenOf(proposal.getByRole('checkbox', { name: 'Hourly rate: $62' }));
    expect(seen).toBe('Seen as “$62.00 /hr” under “Terms”.');
    const status = seenOf(proposal.getByRole('checkbox', { name: 'Status: Active' }));
    expect(status).toBe('Stands so on the page. Kept with today’s date in the record of the work.');
  });
  it('ticks everything, says what that means, and saves nothing by itself', async () => {
    const { proposal } = await propose();
    expect(proposal.getByText('Untick anything wrong. Only ticked lines are saved.')).toBeDefined();
    const boxes = proposal.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true, true, true]);
    expect(background.sentOf('act')).toEqual([]);
  });
  it('saves everything upon one press, and gives the keyboard back', async () => {
    const { me, proposal } = await propose();
    await me.click(proposal.getByRole('button', { name: 'Save these' }));
    expect(await screen.findByText('4 answers taken over.')).toBeDefined();
    expect(document.activeElement).toBe(button());
    expect(screen.queryByRole('region', { name: 'Found on this page' })).toBeNull();
    await waitFor(() =>
      expect(record()?.facts).toEqual({ title: 'Shop redesign', kind: 'hourly', rate: dollars(62) }),
    );
    await waitFor(() => expect(record()?.evidence).toHaveLength(1));
  });
  it('keeps nothing that was unticked', async () => {
    const { me, proposal } = await propose();
    for (const name of ['Name of the contract: Shop redesign', 'Kind of contract: Hourly', 'Status: Active'])
      await me.click(proposal.getByRole('checkbox', { name }));
    await me.click(proposal.getByRole('button', { name: 'Save these' }));
    expect(await screen.findByText('1 answer taken over.')).toBeDefined();
    await waitFor(() => expect(record()?.facts).toEqual({ rate: dollars(62) }));
    expect(record()?.evidence).toEqual([]);
  });
  it('saves nothing where everything was unticked, and says so', async () => {
    const { me, proposal } = await propose();
    for (const box of proposal.getAllByRole('checkbox')) await me.click(box);
    await me.click(proposal.getByRole('button', { name: 'Save these' }));
    expect(proposal.getByRole('alert').textContent).toBe(
      'Nothing is ticked. Tick what is right, or discard it all.',
    );
    expect(background.sentOf('act')).toEqual([]);
    await me.click(proposal.getByRole('checkbox', { name: 'Hourly rate: $62' }));
    expect(proposal.getByRole('alert').textContent).toBe('');
    await me.click(proposal.getByRole('button', { name: 'Save these' }));
    await waitFor(() => expect(record()?.facts).toEqual({ rate: dollars(62) }));
  });
  it('is put away without a trace', async () => {
    const { me, proposal } = await propose();
    await me.click(proposal.getByRole('button', { name: 'Discard' }));
    expect(screen.queryByRole('region', { name: 'Found on this page' })).toBeNull();
    expect(background.sentOf('act')).toEqual([]);
  });
  it('shows beside a value what the person said, and names what is noted already', async () => {
    stored(hourly({ rate: dollars(70), title: 'Shop redesign' }));
    const { proposal } = await propose();
    expect(seenOf(proposal.getByRole('checkbox', { name: 'Hourly rate: $62' }))).toContain('You said: $70.');
    expect(proposal.queryByRole('checkbox', { name: /Name of the contract/ })).toBeNull();
    expect(proposal.getByText('Already noted: Name of the contract, Kind of contract.')).toBeDefined();
  });
  it('names what was not found', async () => {
    const { proposal } = await propose();
    expect(
      proposal.getByText('Not found: Client, Weekly limit, Hours this week, Hours last week.'),
    ).toBeDefined();
  });
  it('says what to do where nothing was found', async () => {
    const { me, proposal } = await propose({ milestones: [] });
    expect(proposal.getByText(/^Nothing could be read with certainty\./)).toBeDefined();
    expect(proposal.queryByRole('button', { name: 'Save these' })).toBeNull();
    await me.click(proposal.getByRole('button', { name: 'Close' }));
    expect(document.activeElement).toBe(button());
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
    expect(proposal.getByRole('alert').textContent).toContain('This list is full.');
  });
  it('fills in the first questions', async () => {
    const { me, proposal } = await propose();
    await me.click(proposal.getByRole('button', { name: 'Save these' }));
    const kind = within(screen.getByRole('group', { name: 'What kind is it?' }));
    await waitFor(() =>
      expect(kind.getByRole<HTMLInputElement>('radio', { name: 'Hourly' }).checked).toBe(true),
    );
    await me.click(kind.getByRole('radio', { name: 'I do not know yet' }));
    expect(kind.getByRole<HTMLInputElement>('radio', { name: 'I do not know yet' }).checked).toBe(true);
  });
  it('shows hostile words as words', async () => {
    const value = '<img src=x onerror=alert(1)>\u202e';
    const { element } = await propose({ ...READING, title: { value, seen: value } });
    expect(element.querySelector('img')).toBeNull();
    expect(element.textContent).toContain(value);
  });
});

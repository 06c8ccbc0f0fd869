// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import { CONTRACT_ID, dollars, fixed, hourly, milestone, task } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { background } from '../fake-browser.ts';
import { person, prepare, stored } from '../prepare.ts';

prepare();

const record = () => background.contracts.get(CONTRACT_ID);
const row = (id: string): HTMLElement => document.querySelector(`[data-item="${id}"]`) as HTMLElement;
const openList = async (item: string, list: string) => {
  render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
  await screen.findByRole('heading', { name: 'Now' });
  const me = person();
  await me.click(row(item).querySelector('button[aria-expanded]') as HTMLElement);
  return { me, list: within(row(item).querySelector(`[aria-label="${list}"]`) as HTMLElement) };
};

describe('milestones', () => {
  it('are added by name, and get their amount, state and moments', async () => {
    stored(fixed());
    const { me, list } = await openList('list-milestones', 'Milestones');
    await me.type(list.getByRole('textbox', { name: 'Name of the milestone' }), 'Logo{Enter}');
    await waitFor(() => expect(record()?.milestones).toMatchObject([{ name: 'Logo', state: 'not-funded' }]));
    await me.click(list.getByText('Logo', { selector: 'summary *' }));
    await me.type(list.getByRole('textbox', { name: 'Amount' }), '400');
    await me.tab();
    await me.selectOptions(list.getByRole('combobox', { name: 'State' }), 'submitted');
    const submitted = await list.findByLabelText('Submitted at');
    fireEvent.input(submitted, { target: { value: '2026-11-02T10:00' } });
    fireEvent.blur(submitted);
    await waitFor(() =>
      expect(record()?.milestones).toMatchObject([
        { amount: dollars(400), state: 'submitted', submittedAt: '2026-11-02T09:00:00Z' },
      ]),
    );
    expect(document.querySelector('[data-timer="submit"]')).not.toBeNull();
  });

  it('keep a wrong amount as typed and say why', async () => {
    stored(fixed([milestone()]));
    const { me, list } = await openList('list-milestones', 'Milestones');
    await me.click(list.getByText('Logo', { selector: 'summary *' }));
    const amount = list.getByRole<HTMLInputElement>('textbox', { name: 'Amount' });
    await me.clear(amount);
    await me.type(amount, 'four hundred');
    await me.tab();
    expect(list.getByText(/Give the amount as a number/)).toBeDefined();
    expect(amount.value).toBe('four hundred');
    expect(record()?.milestones).toEqual([milestone()]);
  });

  it('that are removed come back by the undo of the view, as they were and where they stood', async () => {
    const logo = milestone({
      state: 'approved',
      submittedAt: at({ days: -3 }),
      approvedAt: NOW,
      dueOn: '2026-12-01',
    });
    const both = [logo, milestone({ id: 'm2', name: 'Site' })];
    stored(fixed(both));
    const { me, list } = await openList('list-milestones', 'Milestones');
    await me.click(list.getByRole('button', { name: 'Remove Logo' }));
    await waitFor(() => expect(record()?.milestones).toEqual(both.slice(1)));
    await me.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(record()?.milestones).toEqual(both));
  });
});

describe('open tasks', () => {
  it('are added, and an empty one is refused', async () => {
    stored(hourly());
    const { me, list } = await openList('open-tasks', 'Tasks');
    await me.click(list.getByRole('button', { name: 'Add' }));
    expect(list.getByText('Write a few words first.')).toBeDefined();
    await me.type(list.getByRole('textbox', { name: 'Task' }), 'Move the site{Enter}');
    await waitFor(() => expect(record()?.tasks).toMatchObject([{ text: 'Move the site' }]));
  });

  it('that are removed come back with their tick', async () => {
    const done = task({ doneAt: NOW });
    stored(hourly({}, { tasks: [done] }));
    const { me, list } = await openList('open-tasks', 'Tasks');
    await me.click(list.getByRole('button', { name: `Remove ${done.text}` }));
    await waitFor(() => expect(record()?.tasks).toEqual([]));
    await me.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(record()?.tasks).toEqual([done]));
  });

  it('and their item in the checklist are one and the same tick', async () => {
    stored(hourly({}, { tasks: [task()] }));
    await openList('open-tasks', 'Tasks');
    const tick = row('task').querySelector('input') as HTMLInputElement;
    fireEvent.click(tick);
    await waitFor(() => expect(record()?.tasks).toEqual([task({ doneAt: NOW })]));
    expect(record()?.ticks).toEqual({});
    expect(tick.checked).toBe(true);
  });
});

describe('the record of the work', () => {
  it('takes a link only as a full https address', async () => {
    stored(hourly({}, { evidence: [{ id: 'e1', text: 'Scope agreed', on: '2026-11-02' }] }));
    const { me, list } = await openList('save-record', 'Record of the work');
    const link = list.getByRole<HTMLInputElement>('textbox', { name: 'Link, if there is one' });
    await me.type(link, 'javascript:alert(1)');
    await me.tab();
    expect(list.getByText('Give a full address that begins with https://')).toBeDefined();
    expect(record()?.evidence[0]).not.toHaveProperty('link');
  });
});

// @vitest-environment jsdom
// Owns the proof of what is read first: the verdict in each of its states, and what its buttons do.
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { VerdictCard } from '../../../components/contract/plan/VerdictCard.tsx';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import {
  CONTRACT_ID,
  clientEnded,
  contract,
  dollars,
  fixed,
  hourly,
  milestone,
  settings,
  told,
} from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { endingOf } from '../ending-of.ts';
import { background } from '../fake-browser.ts';
import { person, prepare, stored } from '../prepare.ts';

prepare();

const card = () => document.querySelector<HTMLElement>('[data-verdict]') as HTMLElement;
const show = (record: Contract) => render(<VerdictCard ending={endingOf(record).ending} heading={null} />);
/** With every step ticked, as far as a tick counts. */
const allTicked = (record: Contract): Contract => ({
  ...record,
  ticks: Object.fromEntries(planFor(record, settings(), NOW).items.map(({ key }) => [key, { at: NOW }])),
});
const two = [milestone(), milestone({ id: 'm2', name: 'Site', state: 'submitted', submittedAt: at() })];

describe('the verdict', () => {
  it.each<[string, Contract, string, string, RegExp]>([
    [
      'money that would go back',
      fixed(two),
      'lose',
      'Not safe to end yet',
      /^End it now and \$800 goes back to the client$/,
    ],
    [
      'hours that are not logged',
      hourly({ unloggedHours: 2, rate: dollars(50) }),
      'lose',
      'Not safe to end yet',
      /^End it now and 2 unlogged hours \(\$100\) are lost$/,
    ],
    [
      'a running tracker',
      hourly({ trackerRunning: true }),
      'lose',
      'Not safe to end yet',
      /^The time tracker is running$/,
    ],
    [
      'a notice that runs',
      fixed([milestone({ state: 'paid' })], told(at({ days: -8 }))),
      'wait',
      'Notice: day 8 of 14',
      /^End it on Tue 10 Nov\. \d+ steps left$/,
    ],
    [
      'a client who does not know yet',
      fixed(),
      'wait',
      'Not yet',
      /^Safe to end from .+ if you tell the client today\. \d+ steps left$/,
    ],
    [
      'steps alone',
      fixed([], { ...told(at({ days: -20 })), noticeDays: 0 }),
      'ready',
      'Almost ready',
      /^Safe to end once these \d+ steps are done$/,
    ],
    [
      'nothing open',
      allTicked(fixed([], { ...told(at({ days: -20 })), noticeDays: 0 })),
      'gain',
      'Safe to end',
      /^You can end it now$/,
    ],
    [
      'money that a client asked back',
      clientEnded({ kind: 'fixed', refundAskedAt: at({ days: -3 }) }, { milestones: [milestone()] }),
      'lose',
      'Answer needed',
      /^Answer by Sun 8 Nov, 11:00\sam, or \$400 goes back$/,
    ],
    [
      'an end whose moment nobody gave',
      contract({ facts: { situation: 'client', kind: 'hourly' } }),
      'lose',
      'Answer needed',
      /^When did it end\?/,
    ],
    [
      'an end',
      clientEnded({ kind: 'fixed' }, { milestones: [milestone({ state: 'paid' })] }),
      'gain',
      'Ended',
      /^Leave your feedback by /,
    ],
    ['a contract that goes on', hourly({}, { keptAt: NOW }), 'gain', 'Kept', /^You keep the contract$/],
    [
      'a kind that nobody gave',
      contract({ facts: { situation: 'me' } }),
      'ask',
      'One question',
      /^Is it hourly or fixed-price\?$/,
    ],
  ])('of %s', (_, record, state, label, sentence) => {
    show(record);
    expect(card().dataset.verdict).toBe(state);
    expect(within(card()).getByText(label)).toBeDefined();
    expect(within(card()).getByRole('heading').textContent).toMatch(sentence);
  });

  it('of an end of which everything came', () => {
    const paid = [milestone({ state: 'paid' }), milestone({ id: 'm2', state: 'paid', amount: dollars(750) })];
    show(
      allTicked(
        clientEnded(
          { kind: 'fixed', endedAt: at({ days: -400 }), feedbackLeftAt: at({ days: -399 }) },
          { milestones: paid },
        ),
      ),
    );
    expect(card().dataset.verdict).toBe('gain');
    expect(within(card()).getByText('Settled')).toBeDefined();
    expect(within(card()).getByRole('heading').textContent).toBe('$1,150 received. Nothing left to do');
  });

  it('carries each sum that is at stake in cents, and nothing where none is', () => {
    const stake = () => card().dataset.amountAtStake;
    show(fixed(two));
    expect(stake()).toBe('80000 USD');
    cleanup();
    show(fixed([milestone(), milestone({ id: 'm2', amount: { cents: 5000, currency: 'EUR' } })]));
    expect(stake()).toBe('40000 USD 5000 EUR');
    cleanup();
    show(fixed());
    expect(stake()).toBeUndefined();
  });

  it('names recorded money whatever was ticked', () => {
    show(allTicked(fixed(two)));
    expect(card().dataset).toMatchObject({ verdict: 'lose', amountAtStake: '80000 USD' });
  });

  it('carries its moment in UTC for machines', () => {
    show(clientEnded({ kind: 'fixed', refundAskedAt: at({ days: -3 }) }, { milestones: [milestone()] }));
    expect(within(card()).getByRole('heading').querySelector('time')?.dateTime).toBe('2026-11-08T10:00:00Z');
  });
});

describe('the next step in the verdict', () => {
  const record = () => background.contracts.get(CONTRACT_ID);
  const open = async (given: Contract) => {
    stored(given);
    render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
    await screen.findByRole('heading', { name: 'Now' });
    return person();
  };
  const button = (name: string) => within(card()).getByRole('button', { name });
  const rowOf = (key: string) => document.querySelector<HTMLElement>(`[data-key="${key}"]`) as HTMLElement;
  const next = (given: Contract) => planFor(given, settings(), NOW).next ?? '';

  it('is opened in its place, with all that belongs to it', async () => {
    const given = fixed([milestone()]);
    const me = await open(given);
    const row = rowOf(next(given));
    await me.click(button('Show me how'));
    expect(card().contains(row)).toBe(true);
    expect(within(row).getByRole('button', { name: 'Close' }).getAttribute('aria-expanded')).toBe('true');
    expect(within(row).getByLabelText('State')).toBeDefined();
    await me.click(button('Close'));
    expect(within(row).queryByLabelText('State')?.closest('[hidden]')).not.toBeNull();
  });

  it('stands nowhere else, and has its native tick', async () => {
    const given = fixed([milestone()]);
    await open(given);
    const key = next(given);
    expect(document.querySelectorAll(`[data-key="${key}"]`)).toHaveLength(1);
    expect(card().querySelector<HTMLInputElement>(`[data-key="${key}"] input`)?.type).toBe('checkbox');
  });

  it('that was opened in the list stays there, with what is typed in it', async () => {
    const given = hourly();
    const me = await open(given);
    const [tell, agreement] = ['tell', 'agreement'];
    expect(next(given)).toBe(tell);
    await me.click(within(rowOf(agreement)).getByRole('button', { name: /^About: / }));
    const row = rowOf(agreement);
    await me.click(button('Show me how'));
    await me.click(within(rowOf(tell)).getByRole('button', { name: 'I have sent it' }));
    await waitFor(() => expect(record()?.facts.toldAt).toBe(NOW));
    await waitFor(() =>
      expect(within(card()).getByText('Check your agreement for a notice period')).toBeDefined(),
    );
    expect(rowOf(agreement)).toBe(row);
    expect(card().contains(row)).toBe(false);
    await me.click(button('Show me how'));
    await waitFor(() => expect(row.contains(document.activeElement)).toBe(true));
  });

  it('its tick says that the work was submitted now, so that its clock starts', async () => {
    const me = await open(fixed([milestone()]));
    await me.click(within(card()).getByRole('checkbox'));
    await waitFor(() =>
      expect(record()?.milestones).toEqual([milestone({ state: 'submitted', submittedAt: NOW })]),
    );
    expect(record()?.ticks).toEqual({});
    expect(document.querySelector('[data-timer=submit]')).not.toBeNull();
  });

  it.each<[string, Contract, object]>([
    ['stop-tracker', hourly({ trackerRunning: true }), { trackerRunning: false }],
    ['check-diary', hourly({ lastWorkedAt: at({ days: -1 }) }), { diaryCheckedAt: NOW }],
    ['log-hours', hourly({ lastWorkedAt: at({ days: -1 }) }), { hoursLoggedThrough: NOW }],
  ])('a tick on %s writes its fact', async (key, given, facts) => {
    const me = await open(given);
    await me.click(within(rowOf(key)).getByRole('checkbox', { hidden: true }));
    await waitFor(() => expect(record()?.facts).toMatchObject(facts));
    expect(record()?.ticks).toEqual({});
    expect(rowOf(key).dataset.status).toBe('done');
  });
});

describe('a step that a recorded fact denies', () => {
  it.each<[string, Contract]>([
    ['log-hours', hourly({ unloggedHours: 3 })],
    ['milestone-approval:m1', fixed([milestone({ state: 'submitted', submittedAt: NOW })])],
  ])('opens its form instead of being ticked: %s', async (key, given) => {
    stored(given);
    render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
    await screen.findByRole('heading', { name: 'Now' });
    const row = document.querySelector<HTMLElement>(`[data-key="${key}"]`) as HTMLElement;
    const tick = within(row).getByRole<HTMLInputElement>('checkbox', { hidden: true });
    await person().click(tick);
    expect(tick.checked).toBe(false);
    expect(
      within(row)
        .getByRole('button', { name: /^About: / })
        .getAttribute('aria-expanded'),
    ).toBe('true');
    expect(background.sentOf('act')).toEqual([]);
  });
});

describe('letting held money go back', () => {
  const record = () => background.contracts.get(CONTRACT_ID);
  const open = async () => {
    stored(fixed([milestone()]));
    render(<Sidebar contractId={CONTRACT_ID} framed={false} />);
    await screen.findByRole('heading', { name: 'Now' });
    const me = person();
    const row = document.querySelector<HTMLElement>('[data-key="milestone-submit:m1"]') as HTMLElement;
    await me.click(within(row).getByRole('button', { name: 'Show me how' }));
    return { me, row: within(row) };
  };

  it('is a button of its own with the sum in it, never a tick', async () => {
    const { me, row } = await open();
    await me.click(row.getByRole('button', { name: 'Let $400 go back' }));
    await waitFor(() => expect(record()?.milestones[0]?.givenUpAt).toBe(NOW));
    expect(record()?.ticks).toEqual({});
    expect(background.sentOf('act')).toHaveLength(1);
    expect(card().dataset).not.toHaveProperty('amountAtStake');
  });

  it('is shown as given up, and can be taken back there', async () => {
    const { me, row } = await open();
    await me.click(row.getByRole('button', { name: 'Let $400 go back' }));
    expect(row.getByText('Given up: $400 goes back to the client when you end.')).toBeDefined();
    await me.click(row.getByRole('button', { name: 'Keep $400 after all' }));
    await waitFor(() => expect(record()?.milestones).toEqual([milestone()]));
    expect(card().dataset.amountAtStake).toBe('40000 USD');
  });

  it('is undone like everything else', async () => {
    const { me, row } = await open();
    await me.click(row.getByRole('button', { name: 'Let $400 go back' }));
    await me.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(record()?.milestones).toEqual([milestone()]));
    expect(row.getByRole('button', { name: 'Let $400 go back' })).toBeDefined();
  });
});

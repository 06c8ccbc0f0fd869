// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { EntryList } from '../../../components/contract/lists/EntryList.tsx';
import { MilestoneEntry } from '../../../components/contract/lists/MilestoneEntry.tsx';
import { MILESTONE_STATES, type Milestone } from '../../../utils/domain/contract/entries.ts';
import { dollars, fixed, milestone } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { live } from '../live-ending.ts';
import { person, prepare } from '../prepare.ts';

prepare();

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const fill = (label: string, text: string) => {
  fireEvent.input(field(label), { target: { value: text } });
  fireEvent.blur(field(label));
};
/** The editor of one milestone; `now()` is the milestone as it stands. */
const edit = (parts: Partial<Milestone> = {}) => {
  const ending = live(fixed([milestone(parts)]), (given) => (
    <MilestoneEntry ending={given} entry={given.contract.milestones[0] ?? milestone()} />
  ));
  return { ...ending, now: () => ending.record().milestones[0] };
};
const list = (milestones: Milestone[]) =>
  live(fixed(milestones), (ending) => <EntryList ending={ending} list="milestones" />);

describe('the state of a milestone', () => {
  it.each(MILESTONE_STATES)('can become %s', async (state) => {
    const { now } = edit({ state: state === 'funded' ? 'not-funded' : 'funded' });
    await person().selectOptions(screen.getByRole('combobox', { name: 'State' }), state);
    expect(now()?.state).toBe(state);
  });

  it.each([
    ['not-funded', false, false],
    ['funded', false, false],
    ['changes-asked', false, false],
    ['submitted', true, false],
    ['approved', true, true],
    ['paid', true, true],
    ['returned', false, false],
  ] as const)('%s asks only for the moments that it has', (state, submitted, approved) => {
    edit({ state });
    expect(screen.queryByLabelText('Submitted at') !== null).toBe(submitted);
    expect(screen.queryByLabelText('Approved at') !== null).toBe(approved);
  });

  it('keeps the moment of a submission while changes are asked for', async () => {
    const { now } = edit({ state: 'submitted', submittedAt: NOW });
    await person().selectOptions(screen.getByRole('combobox', { name: 'State' }), 'Changes asked for');
    expect(now()).toEqual(milestone({ state: 'changes-asked', submittedAt: NOW }));
  });
});

describe('the moments of a milestone', () => {
  it.each(['Submitted at', 'Approved at'])('%s is stored in UTC and can be cleared', (label) => {
    const { now } = edit({ state: 'approved' });
    fill(label, '2026-11-02T00:30');
    expect(Object.values(now() ?? {})).toContain('2026-11-01T23:30:00Z');
    fill(label, '');
    expect(now()).toEqual(milestone({ state: 'approved' }));
  });

  it.each(['Submitted at', 'Approved at'])('%s can be now', async (label) => {
    const { now } = edit({ state: 'approved' });
    await person().click(screen.getByRole('button', { name: `${label} Now` }));
    expect(Object.values(now() ?? {})).toContain(NOW);
  });

  it.each(['Submitted at', 'Approved at'])('%s in the future is refused beside the field', (label) => {
    const { acts } = edit({ state: 'approved' });
    fill(label, '2026-11-05T12:00');
    expect(screen.getByText(/is in the future/)).toBeDefined();
    expect(field(label).value).toBe('2026-11-05T12:00');
    expect(acts).toEqual([]);
  });

  it('include a day that it is due, past or to come', () => {
    const { now } = edit();
    fill('Due on', '2026-12-24');
    expect(now()?.dueOn).toBe('2026-12-24');
    fill('Due on', '2026-10-01');
    expect(now()?.dueOn).toBe('2026-10-01');
    fill('Due on', '');
    expect(now()).not.toHaveProperty('dueOn');
  });
});

describe('the name and the amount', () => {
  it('are changed in place', () => {
    const { now } = edit();
    fill('Name', '  Logo, second round ');
    fill('Amount', '$1,250.50');
    expect(now()).toMatchObject({ name: 'Logo, second round', amount: dollars(1250.5) });
  });

  it('take another currency, and an amount of none', async () => {
    const { now } = edit();
    await person().selectOptions(screen.getByRole('combobox', { name: 'Currency' }), 'GBP');
    expect(now()?.amount).toEqual({ cents: 40_000, currency: 'GBP' });
    fill('Amount', '');
    expect(now()).not.toHaveProperty('amount');
  });

  it.each([
    ['Name', '', 'Give the milestone a name.'],
    ['Name', 'x'.repeat(2_001), 'Keep the name under 2,000 characters.'],
    ['Amount', '-5', /amount as a number/],
    ['Amount', '4.005', /amount as a number/],
    ['Amount', 'four', /amount as a number/],
  ])('refuse %s "%s" beside the field, and keep what was stored', (label, text, reason) => {
    const { acts } = edit();
    fill(label, text);
    expect(screen.getByText(reason)).toBeDefined();
    expect(field(label).value).toBe(text);
    expect(acts).toEqual([]);
  });
});

describe('the list of milestones', () => {
  it('shows each with its amount and state on one line', () => {
    list([milestone(), milestone({ id: 'm2', name: 'Site', state: 'submitted', submittedAt: NOW })]);
    const lines = [...document.querySelectorAll('.entry > details > summary')].map(
      (line) => line.textContent,
    );
    expect(lines).toEqual(['Logo$400 · Funded', 'Site$400 · In review']);
  });

  it('leaves an unknown amount out', () => {
    const { amount: _, ...unpriced } = milestone();
    list([unpriced]);
    expect(document.querySelector('.entry summary')?.textContent).toBe('LogoFunded');
  });

  it('says that it is empty, and why it is kept', () => {
    list([]);
    expect(screen.getByText('No milestone yet.')).toBeDefined();
    expect(screen.getByText(/^Money is held and released by milestone/)).toBeDefined();
  });

  it('adds one as not funded, empties its field for the next, and keeps the order', async () => {
    const { record } = list([milestone()]);
    const me = person();
    await me.type(screen.getByRole('textbox', { name: 'Name of the milestone' }), ' Site {Enter}');
    expect(field('Name of the milestone').value).toBe('');
    await me.type(field('Name of the milestone'), 'Shop{Enter}');
    expect(record().milestones.map(({ name, state }) => [name, state])).toEqual([
      ['Logo', 'funded'],
      ['Site', 'not-funded'],
      ['Shop', 'not-funded'],
    ]);
  });

  it('removes one by its button', async () => {
    const { record } = list([milestone()]);
    await person().click(screen.getByRole('button', { name: 'Remove Logo' }));
    expect(record().milestones).toEqual([]);
  });

  it('changes one without touching the others', async () => {
    const others = [milestone({ id: 'm1' }), milestone({ id: 'm3', name: 'Shop' })];
    const { record } = list([...others, milestone({ id: 'm2', name: 'Site' })]);
    const site = screen.getByText('Site', { selector: 'summary *' }).closest('li') as HTMLElement;
    await person().selectOptions(within(site).getByLabelText('State'), 'returned');
    expect(record().milestones).toEqual([
      ...others,
      milestone({ id: 'm2', name: 'Site', state: 'returned' }),
    ]);
  });
});

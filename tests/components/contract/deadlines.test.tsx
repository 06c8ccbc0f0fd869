// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Headline } from '../../../components/contract/plan/Headline.tsx';
import { SafeMark } from '../../../components/contract/plan/SafeMark.tsx';
import { Timeline } from '../../../components/contract/plan/Timeline.tsx';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import type { SafeToEnd } from '../../../utils/domain/plan/safe-to-end.ts';
import type { PlanTimer, TimelineEntry } from '../../../utils/domain/plan/types.ts';
import { clientEnded, fixed, hourly, milestone, told } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { endingOf } from '../ending-of.ts';
import { prepare } from '../prepare.ts';

vi.mock('wxt/browser', () => import('../fake-browser.ts'));
prepare();

const timerRows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-timer]')];
const folded = (row: HTMLElement): boolean => row.closest('details.fold:not(.fold-small)') !== null;
const timer = (parts: Partial<PlanTimer> = {}): PlanTimer => ({
  id: 'fb',
  key: 'fb',
  label: 'Leave feedback',
  sense: 'deadline',
  startAt: at({ days: -1 }),
  dueAt: at({ days: 3 }),
  status: 'running',
  onSilence: 'Your feedback can no longer be left.',
  sources: ['H-FB-F'],
  confidence: 'H',
  fitsBecause: [],
  because: ['endedAt'],
  ...parts,
});
const entryOf = (given: PlanTimer): TimelineEntry => ({
  kind: 'timer',
  key: given.key,
  at: given.dueAt,
  isPast: given.status !== 'running',
  timer: given,
});
const timers = (...given: PlanTimer[]) => {
  const { ending } = endingOf(clientEnded());
  render(<Timeline ending={{ ...ending, plan: { ...ending.plan, timeline: given.map(entryOf) } }} />);
};
const line = (record: Contract) => {
  const { ending } = endingOf(record);
  render(<Timeline ending={ending} />);
  return ending.plan;
};
const numbered = (count: number): PlanTimer[] =>
  Array.from({ length: count }, (_, i) => timer({ key: `fb:${i}`, label: `Clock ${i}` }));

describe('a deadline that runs', () => {
  it('says what, when in local time with UTC beside it, how long still, and what happens otherwise', () => {
    timers(timer({ dueAt: '2026-11-18T00:00:00Z' }));
    const row = within(timerRows()[0] as HTMLElement);
    expect(row.getByText('Leave feedback')).toBeDefined();
    expect(row.getByText('Wed 18 Nov, 01:00').getAttribute('datetime')).toBe('2026-11-18T00:00:00Z');
    expect(row.getByText(/Wed 18 Nov, 00:00 UTC/)).toBeDefined();
    expect(row.getByText('in 13 days')).toBeDefined();
    expect(row.getByText(/^If nothing is done:/).textContent).toBe(
      'If nothing is done: Your feedback can no longer be left.',
    );
  });

  it('that only brings something does not threaten', () => {
    timers(timer({ sense: 'expected', onSilence: 'The money is available.' }));
    expect(screen.queryByText(/If nothing is done/)).toBeNull();
    expect(screen.getByText('The money is available.')).toBeDefined();
  });

  it.each([
    [at({ hours: 47 }), 'in 47 hours'],
    [at({ minutes: 59 }), 'in 59 minutes'],
    [at({ ms: 1 }), 'now'],
    ['2027-02-28T23:59:59Z', 'in 116 days'],
  ])('due at %s is %s', (dueAt, distance) => {
    timers(timer({ dueAt }));
    expect(screen.getByText(distance)).toBeDefined();
  });

  it('of another year names it', () => {
    timers(timer({ dueAt: '2027-03-01T00:00:00Z' }));
    expect(screen.getByText('Mon 1 Mar 2027, 01:00')).toBeDefined();
  });

  it('names the answer it counts from', () => {
    timers(timer());
    expect(screen.getByText(/^the contract ended on/).textContent).toBe(
      'the contract ended on Wed 4 Nov, 11:00',
    );
  });
});

describe('the line of time', () => {
  it('shows seven and folds the later ones, in their order', () => {
    timers(...numbered(9));
    expect(timerRows().map(({ dataset }) => dataset.key)).toEqual(numbered(9).map(({ key }) => key));
    expect(timerRows().map(folded)).toEqual([...Array(7).fill(false), true, true]);
    expect(screen.getByText('2 later')).toBeDefined();
  });

  it('folds nothing where there are seven', () => {
    timers(...numbered(7));
    expect(timerRows().some(folded)).toBe(false);
  });

  it('greys what is over or settled, before the present moment, without a threat', () => {
    timers(
      timer({ key: 'over', status: 'over', dueAt: at({ days: -2 }) }),
      timer({ key: 'settled', status: 'settled', settledAt: at({ hours: -1 }) }),
      timer(),
    );
    const [over, settled, running] = timerRows() as [HTMLElement, HTMLElement, HTMLElement];
    expect([over.className, settled.className]).toEqual(['mark mark-over', 'mark mark-settled']);
    expect(within(over).getByText('Over')).toBeDefined();
    expect(within(settled).getAllByText('Settled')[0]).toBeDefined();
    expect(within(settled).getByText('Wed 4 Nov, 10:00').getAttribute('datetime')).toBe(at({ hours: -1 }));
    for (const row of [over, settled]) expect(within(row).queryByText(/If nothing is done/)).toBeNull();
    const now = screen.getByText(/^Now,/);
    expect(settled.compareDocumentPosition(now)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(now.compareDocumentPosition(running)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('keeps the two latest of the past in sight and folds the older ones', () => {
    timers(...numbered(4).map((one) => ({ ...one, status: 'over' as const })));
    expect(timerRows().map(folded)).toEqual([true, true, false, false]);
    expect(screen.getByText('2 more over or settled')).toBeDefined();
  });

  it('holds the notice, the last day and the safe moment, each where it comes', () => {
    const record = fixed([milestone({ state: 'submitted', submittedAt: at({ days: 3 }) })], told());
    line(record);
    const marks = [...document.querySelectorAll<HTMLElement>('.mark')];
    const place = (selector: string) => marks.findIndex((mark) => mark.matches(selector));
    expect(place('[data-last-day="2026-11-18"]')).toBeGreaterThanOrEqual(0);
    expect(place('[data-timer=notice]')).toBe(place('[data-last-day]') + 1);
    expect(place('[data-safe-to-end]')).toBeGreaterThan(place('[data-timer=notice]'));
  });

  it('says a last day as a day, with the UTC moment at which it begins', () => {
    line(hourly(told()));
    const row = within(document.querySelector('[data-last-day]') as HTMLElement);
    expect(row.getByText('Wed 18 Nov').getAttribute('datetime')).toBe('2026-11-18T05:00:00Z');
    expect(row.getByText(/from Wed 18 Nov, 05:00 UTC/)).toBeDefined();
  });

  it('never folds the safe moment away', () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      milestone({ id: `m${i}`, state: 'submitted', submittedAt: at({ days: -i }) }),
    );
    line(fixed([...many, milestone({ id: 'z' })], told(at({ days: 30 }))));
    expect(folded(document.querySelector('[data-safe-to-end]') as HTMLElement)).toBe(false);
    expect(document.querySelectorAll('section > .marks > .mark')).toHaveLength(7);
  });

  it('says so where no deadline runs', () => {
    timers();
    expect(
      screen.getByText('No deadline is running. Each one starts with a date that you give.'),
    ).toBeDefined();
  });

  it('is called by what it is for: before the end, and after it', () => {
    timers();
    expect(screen.getByRole('heading', { name: 'What is due, and when money comes' })).toBeDefined();
    line(hourly());
    expect(screen.getByRole('heading', { name: 'Timeline' })).toBeDefined();
  });
});

describe('what to do next', () => {
  const headline = (record: Contract) => {
    const { ending } = endingOf(record);
    render(<Headline ending={ending} heading={null} />);
    return ending.plan;
  };
  const fact = (term: string) => screen.getByText(term).nextElementSibling?.textContent;

  it('is the plan’s own next item, with why and the date', () => {
    const plan = headline(hourly(told()));
    const next = plan.items.find(({ key }) => key === plan.next);
    expect(screen.getByText(next?.text ?? '')).toBeDefined();
    expect(fact('Why it matters')).toBe(next?.why);
  });

  it('has its own clock as "By"', () => {
    headline(clientEnded({ kind: 'fixed', refundAskedAt: at({ days: -3 }) }, { milestones: [milestone()] }));
    expect(fact('By')).toMatch(/^Sun 8 Nov, 11:00 \(in 4 days\)/);
  });

  it.each([
    ['Nearest deadline', hourly({ hourlyDisputeFiledAt: NOW })],
    ['Next date', hourly()],
  ])('does not call a date that belongs to something else its own, but "%s"', (word, record) => {
    headline(record);
    expect(screen.queryByText('By')).toBeNull();
    expect(fact(word)).toMatch(/^\w{3} \d+ Nov, \d\d:\d\d \(in \d+ (days|hours)\)/);
  });

  it('says plainly where no deadline runs', () => {
    headline(fixed());
    expect(fact('By')).toBe('No deadline is running yet.');
  });

  it('is nothing where nothing is open, and says whether the end can come', () => {
    const { ending } = endingOf(hourly());
    const { next: _, ...plan } = ending.plan;
    const { rerender } = render(<Headline ending={{ ...ending, plan }} heading={null} />);
    expect(screen.getByRole('region', { name: 'Nothing is open' })).toBeDefined();
    expect(screen.getByText('All is done. You can end the contract.')).toBeDefined();
    rerender(<Headline ending={{ ...ending, plan: { ...plan, stage: 'ended' } }} heading={null} />);
    expect(screen.getByText('All is done. What is still due shows below.')).toBeDefined();
  });

  it('lists what is missing for the next stage on demand', () => {
    const plan = headline(hourly());
    const fold = screen.getByText('What is missing for the next stage').closest('details');
    expect(fold?.open).toBe(false);
    expect(within(fold as HTMLElement).getAllByRole('listitem', { hidden: true })).toHaveLength(
      plan.missing.length,
    );
  });
});

describe('when it is safe to end', () => {
  const safe = (safeToEnd: Partial<SafeToEnd>) =>
    render(<SafeMark safeToEnd={{ waits: [], ...safeToEnd }} now={NOW} />);

  it('is a date with how long still, and each day of waiting explained', () => {
    const until = at({ days: 14 });
    safe({ at: until, waits: [{ text: 'Your notice runs.', until, because: ['toldAt'] }] });
    expect(screen.getAllByText('Wed 18 Nov, 11:00')).toHaveLength(2);
    expect(screen.getByText('in 14 days')).toBeDefined();
    expect(screen.getByText(/^Your notice runs\./).textContent).toBe(
      'Your notice runs. Until Wed 18 Nov, 11:00.',
    );
  });

  it.each([NOW, at({ ms: -1 })])('is now from the very moment on: %s', (moment) => {
    safe({ at: moment });
    expect(screen.getByText('You can end it now. Nothing that we know of is lost.')).toBeDefined();
  });

  it('is not now one millisecond before', () => {
    safe({ at: at({ ms: 1 }) });
    expect(screen.queryByText(/You can end it now/)).toBeNull();
  });

  it('has no date while a wait has none, and names the earliest bound', () => {
    safe({ notBefore: at({ days: 2 }), waits: [{ text: '“Logo” is held.', because: [] }] });
    expect(screen.getByText('No safe date can be named yet.').parentElement?.textContent).toBe(
      'No safe date can be named yet. Not before Fri 6 Nov, 11:00.',
    );
    expect(screen.getByText('“Logo” is held.')).toBeDefined();
    // Not in the colour of what is safe.
    expect(document.querySelector('.mark-unknown')).not.toBeNull();
  });

  it('names each wait of a contract with held money, a submission and a notice', () => {
    const { safeToEnd } = endingOf(
      fixed(
        [milestone(), milestone({ id: 'm2', name: 'Site', state: 'submitted', submittedAt: NOW })],
        told(),
      ),
    ).ending.plan;
    safe(safeToEnd);
    const lines = [...document.querySelectorAll('.waits > li')].map(({ textContent }) => textContent);
    expect(lines).toHaveLength(safeToEnd.waits.length);
    for (const wanted of [/^Your notice runs/, /“Logo”.* is held/, /“Site”.* in review/])
      expect(lines.some((line) => wanted.test(line ?? ''))).toBe(true);
  });
});

// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { SafeMark } from '../../../components/contract/plan/SafeMark.tsx';
import { Timeline } from '../../../components/contract/plan/Timeline.tsx';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { CONDITIONS } from '../../../utils/domain/plan/conditions.ts';
import type { SafeToEnd } from '../../../utils/domain/plan/safe-to-end.ts';
import type { TimelineEntry } from '../../../utils/domain/plan/timeline.ts';
import type { PlanTimer } from '../../../utils/domain/plan/types.ts';
import { clientEnded, fixed, hourly, milestone, told } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { endingOf } from '../ending-of.ts';
import { person, prepare } from '../prepare.ts';

prepare();

const timerRows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-timer]')];
const folded = (row: HTMLElement): boolean => row.closest('details.fold:not(.fold-small)') !== null;
const timer = (parts: Partial<PlanTimer> = {}): PlanTimer => ({
  id: 'fb',
  key: 'fb',
  label: 'Leave feedback',
  dated: 'Leave feedback by {when}',
  sense: 'deadline',
  announce: 'before',
  money: false,
  answer: false,
  background: false,
  assumed: false,
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
  it('says what, when in local time, how long still, and what is lost otherwise', () => {
    timers(timer({ dueAt: '2026-11-18T12:30:00Z' }));
    const row = within(timerRows()[0] as HTMLElement);
    expect(row.getByText('Leave feedback')).toBeDefined();
    const date = timerRows()[0]?.querySelector('.mark-date');
    expect(date?.textContent).toBe('Wed 18 Nov1:30\u00a0pm');
    expect(date?.getAttribute('datetime')).toBe('2026-11-18T12:30:00Z');
    expect(row.getByText('in 14 days')).toBeDefined();
    expect(row.getByText(/^If nothing is done:/).textContent).toBe(
      'If nothing is done: Your feedback can no longer be left.',
    );
  });

  it('at a midnight is at the end of the day before', () => {
    timers(timer({ dueAt: '2026-11-17T23:00:00Z' }));
    expect(document.querySelector('[data-timer] .mark-date')?.textContent).toBe('Tue 17 Novend of day');
  });

  it('that only brings something does not threaten', () => {
    timers(timer({ sense: 'expected', onSilence: 'The money is available.' }));
    expect(screen.queryByText(/If nothing is done/)).toBeNull();
    expect(screen.queryByText('The money is available.')).toBeNull();
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
    expect(screen.getByText(/^Mon 1 Mar 2027/)).toBeDefined();
  });

  it('shows UTC, what comes and where it is known from for the whole list at one press', async () => {
    timers(timer({ sense: 'expected', onSilence: 'The money is available.' }), timer({ key: 'fb:2' }));
    expect(screen.queryByText(/UTC$/)).toBeNull();
    await person().click(screen.getByRole('button', { name: 'Show UTC and sources', hidden: true }));
    expect(screen.getAllByText(/^Sat 7 Nov, 10:00 am UTC$/)).toHaveLength(2);
    expect(screen.getByText('The money is available.')).toBeDefined();
    expect(screen.getAllByText('Source')).toHaveLength(2);
  });

  it('names the answer it counts from', async () => {
    timers(timer());
    await person().click(screen.getByRole('button', { name: 'Show UTC and sources', hidden: true }));
    expect(screen.getByText(/^The contract ended on/).textContent).toBe(
      'The contract ended on Wed 4 Nov, 11:00\u00a0am',
    );
  });
});

describe('the line of time', () => {
  it('is folded, with the number of what is ahead', () => {
    timers(...numbered(9));
    expect(timerRows().map(({ dataset }) => dataset.key)).toEqual(numbered(9).map(({ key }) => key));
    expect(timerRows().every(folded)).toBe(true);
    expect(screen.getByText('All dates').closest('summary')?.textContent).toBe('All dates9');
  });

  it('greys what is over or settled, before the present moment, without a threat', () => {
    timers(
      timer({ key: 'over', status: 'over', dueAt: at({ days: -2 }) }),
      timer({ key: 'settled', status: 'settled', settledAt: at({ hours: -1 }) }),
      timer(),
    );
    const [over, settled, running] = timerRows() as [HTMLElement, HTMLElement, HTMLElement];
    expect([over.className, settled.className]).toEqual(['mark soft', 'mark soft']);
    expect(within(over).getByText('Over')).toBeDefined();
    expect(within(settled).getAllByText(/Settled/)).toHaveLength(1);
    expect(within(settled).getByText('Wed 4 Nov, 10:00 am').getAttribute('datetime')).toBe(at({ hours: -1 }));
    for (const row of [over, settled]) expect(within(row).queryByText(/If nothing is done/)).toBeNull();
    const now = screen.getByText('Today');
    expect(settled.compareDocumentPosition(now)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(now.compareDocumentPosition(running)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('folds the past once more', () => {
    timers(...numbered(4).map((one) => ({ ...one, status: 'over' as const })));
    expect(screen.getByText('Earlier').closest('summary')?.textContent).toBe('Earlier4');
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

  it('says a last day as a day, from its beginning', () => {
    line(hourly(told()));
    const row = within(document.querySelector('[data-last-day]') as HTMLElement);
    expect(row.getByText('Wed 18 Nov').getAttribute('datetime')).toBe('2026-11-18T05:00:00Z');
  });

  it('stays away while there is no date', () => {
    timers();
    expect(screen.queryByText('All dates')).toBeNull();
  });
});

describe('when it is safe to end', () => {
  const safe = (safeToEnd: Partial<SafeToEnd>) =>
    render(<SafeMark safeToEnd={{ waits: [], conditions: [], ...safeToEnd }} now={NOW} inFull={false} />);

  it('is a date with how long still, and each day of waiting explained', () => {
    const until = at({ days: 14 });
    safe({ at: until, waits: [{ text: 'Your notice runs.', until, because: ['toldAt'] }] });
    expect(document.querySelector('.mark-date')?.textContent).toBe('Wed 18 Nov11:00\u00a0am');
    expect(screen.getByText('in 14 days')).toBeDefined();
    expect(screen.getByText(/^Your notice runs\./).textContent).toBe(
      'Your notice runs. Until Wed 18 Nov, 11:00\u00a0am.',
    );
  });

  it.each([NOW, at({ ms: -1 })])('is now from the very moment on: %s', (moment) => {
    safe({ at: moment });
    expect(screen.getByText('You can end it now')).toBeDefined();
    expect(screen.getByText('Nothing that you noted is lost.')).toBeDefined();
  });

  it('is not now one millisecond before', () => {
    safe({ at: at({ ms: 1 }) });
    expect(screen.queryByText(/You can end it now/)).toBeNull();
  });

  const shown = () => document.querySelector('.mark-what > .quiet')?.textContent;

  it('is the earliest date with what it depends on, while a wait has none', () => {
    safe({
      earliest: at({ days: 2 }),
      conditions: [CONDITIONS.submit, CONDITIONS['log-hours']],
      waits: [{ text: '“Logo” is held.', because: [] }],
    });
    expect(document.querySelector('.mark-date')?.textContent).toBe('Fri 6 Nov11:00\u00a0am');
    expect(shown()).toBe('If you do this: Submit the work today. Log every hour.');
    expect(screen.getByText('“Logo” is held.')).toBeDefined();
  });

  it.each([
    [[CONDITIONS['log-hours']], 'If you do this: Log every hour.'],
    [[], 'As soon as these are done.'],
  ])('depends on steps alone where no time has to pass: %j', (conditions, words) => {
    safe({ earliest: NOW, conditions, waits: [{ text: '2 steps are still open.', because: [] }] });
    expect(shown()).toBe(words);
  });

  it('names each wait of a contract with held money, a submission and a notice', () => {
    const { safeToEnd } = endingOf(
      fixed(
        [milestone(), milestone({ id: 'm2', name: 'Site', state: 'submitted', submittedAt: NOW })],
        told(),
      ),
    ).ending.plan;
    safe(safeToEnd);
    const lines = [...document.querySelectorAll('.mark .stack-near > li')].map(
      ({ textContent }) => textContent,
    );
    expect(lines).toHaveLength(safeToEnd.waits.length);
    for (const wanted of [/^Your notice runs/, /“Logo”.* is held/, /“Site”.* in review/])
      expect(lines.some((line) => wanted.test(line ?? ''))).toBe(true);
  });
});

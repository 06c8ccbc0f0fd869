// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { type Patterns, patternsOf } from '../../../utils/domain/patterns/patterns.ts';
import { median } from '../../../utils/domain/patterns/tally.ts';
import { CHECKLIST } from '../../../utils/domain/rules/checklist/checklist.ts';
import { clientEnded, contract, dollars, fixed, hourly, milestone, settings } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { contracts, settingsOf } from '../arbitraries.ts';

const ended = (facts: Contract['facts'] = {}, parts: Partial<Contract> = {}): Contract =>
  fixed([], { endedAt: NOW, endedBy: 'me', ...facts }, parts);
const over = (...all: Contract[]): Patterns => {
  const found = patternsOf(all, settings(), NOW);
  if ('tooFew' in found) throw new Error('There are enough.');
  return found;
};
const toldDaysAgo = (days: number) => ({ toldAt: at({ days: -days }), toldZone: 'UTC', noticeDays: 14 });

describe('under three ended contracts', () => {
  it.each([
    [0, []],
    [2, [ended(), clientEnded()]],
  ])('there is nothing but their count: %i', (count, all) => {
    const going = contract({ keptAt: NOW });
    expect(patternsOf([...all, going, fixed()], settings(), NOW)).toEqual({
      ended: count,
      kept: 1,
      tooFew: true,
    });
  });

  it('a record that nobody began counts for nothing', () => {
    const { begunAt: _, ...seen } = ended();
    expect(patternsOf([ended(), ended(), seen], settings(), NOW)).toMatchObject({ ended: 2, tooFew: true });
  });
});

describe('what repeats', () => {
  it('is said of reasons and of who ended, most frequent first, what is not noted last', () => {
    const { reasons, enders } = over(
      ended({ reason: 'fit' }),
      ended({ reason: 'done' }),
      ended({ reason: 'done' }),
      ended(),
      ended(),
      ended(),
    );
    expect(reasons).toEqual([
      { label: 'The work is done', count: 2 },
      { label: 'Not the right fit', count: 1 },
      { label: 'Not noted', count: 3 },
    ]);
    expect(enders).toHaveLength(1);
  });

  it('counts the notice that was given and the days until the end, each with what is not known', () => {
    const { notice, untilEnd } = over(
      ended(toldDaysAgo(20)),
      ended(toldDaysAgo(3)),
      ended(toldDaysAgo(0)),
      ended(),
    );
    expect(notice).toMatchObject({ median: 14, unknown: 1 });
    expect(untilEnd).toMatchObject({ median: 3, unknown: 1 });
    expect(untilEnd?.buckets.map(({ count }) => count)).toEqual([1, 1, 0, 1, 0]);
  });

  it('counts no days where the end came before the telling', () => {
    expect(over(ended(toldDaysAgo(-2)), ended(), ended())).not.toHaveProperty('untilEnd');
  });

  it('counts feedback that was left, got and replied to', () => {
    const left = ended({ feedbackLeftAt: NOW, clientFeedbackAt: NOW });
    expect(over(left, left, ended({ feedbackReplyAt: NOW })).feedback).toEqual({
      given: 2,
      got: 2,
      replied: 1,
    });
  });

  it('finds the notes on every step that is there to learn from, newest end first', () => {
    const rows = CHECKLIST.filter(({ lesson }) => lesson).map(({ id }) => id);
    expect(rows.length).toBeGreaterThan(0);
    const notes = (word: string) => Object.fromEntries(rows.map((row) => [row, `${word} ${row}`]));
    const older = ended({ title: 'Old', endedAt: at({ days: -9 }) }, { id: '11111', notes: notes('old') });
    const { lessons } = over(older, ended({ title: 'New' }, { notes: notes('new') }), ended());
    expect(lessons.map(({ text }) => text)).toEqual([
      ...rows.map((row) => `new ${row}`),
      ...rows.map((row) => `old ${row}`),
    ]);
    expect(lessons[0]?.title).toBe('New');
  });

  it('finds each answer of looking back, after its question', () => {
    const drafts = { 'reflection-well': ' The brief. ', 'reflection-better': ' ' };
    expect(
      over(ended({ title: 'New' }, { drafts }), ended(), ended()).lessons.map(({ text }) => text),
    ).toEqual(['What went well?\nThe brief.']);
  });
});

describe('the money', () => {
  const euros = { cents: 50_00, currency: 'EUR' };

  it('is sorted by what became of it, one row for each currency', () => {
    const { money, hoursLost } = over(
      fixed(
        [
          milestone({ id: 'm1', state: 'paid' }),
          milestone({ id: 'm2', state: 'returned', amount: euros }),
          milestone({ id: 'm3', state: 'funded', givenUpAt: NOW }),
          milestone({ id: 'm4', state: 'submitted', submittedAt: NOW }),
          milestone({ id: 'm5', state: 'not-funded' }),
        ],
        { endedAt: NOW },
      ),
      hourly({ endedAt: NOW, unloggedHours: 2.5, rate: dollars(40) }),
      hourly({ endedAt: NOW, unloggedHours: 3 }),
    );
    expect(money).toEqual([
      { currency: 'USD', paidCents: 400_00, lostCents: 500_00, openCents: 400_00 },
      { currency: 'EUR', paidCents: 0, lostCents: 50_00, openCents: 0 },
    ]);
    expect(hoursLost).toBe(3);
  });

  it('is nothing where no amount was noted', () => {
    expect(over(ended(), ended(), ended()).money).toEqual([]);
  });
});

it('Every count comes to all of them, whatever the records (50 runs).', () => {
  const property = fc.property(fc.array(contracts, { maxLength: 12 }), settingsOf, (all, chosen) => {
    const found = patternsOf(all, chosen, NOW);
    if ('tooFew' in found) return;
    const sum = (counts: Patterns['reasons']) => counts.reduce((total, { count }) => total + count, 0);
    expect(sum(found.reasons)).toBe(found.ended);
    expect(sum(found.enders)).toBe(found.ended);
    for (const days of [found.notice, found.untilEnd])
      if (days !== undefined) expect(sum(days.buckets) + days.unknown).toBe(found.ended);
  });
  fc.assert(property, { numRuns: 50 });
});

it('A thousand endings are counted like three.', () => {
  const all = Array.from({ length: 1_000 }, (_, index) =>
    ended({ reason: 'done', ...toldDaysAgo(index % 40) }, { id: String(10_000 + index) }),
  );
  expect(over(...all)).toMatchObject({ ended: 1_000, reasons: [{ count: 1_000 }], notice: { median: 14 } });
});

it('Between two middle values the median is rounded down.', () => {
  expect(median([1, 4])).toBe(2);
  expect(median([7])).toBe(7);
});

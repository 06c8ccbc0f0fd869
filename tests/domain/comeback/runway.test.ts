// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedIncome } from '../../../utils/domain/comeback/expected.ts';
import type { Budget } from '../../../utils/domain/comeback/record.ts';
import { type Income, otherCurrencies, runwayOf } from '../../../utils/domain/comeback/runway.ts';
import { cutSentence, notAddedSentence, runwaySentence } from '../../../utils/domain/comeback/words.ts';
import type { Money } from '../../../utils/domain/money.ts';
import { dollars, fixed, hourly, milestone, settings } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const TODAY = '2026-11-04';
const euros = (amount: number): Money => ({ ...dollars(amount), currency: 'EUR' });
const budget = (savings: Money, cost = dollars(2_000), rates: Budget['rates'] = {}): Budget => ({
  savings,
  monthlyCost: cost,
  rates,
});
const runway = (given: Budget, income: readonly Income[] = [], cut = 0) => {
  const found = runwayOf(given, income, TODAY, cut);
  if (found === undefined) throw new Error('Both figures are there.');
  return found;
};

describe('how long the money lasts', () => {
  it('is not said before both figures are known', () => {
    expect(runwayOf({ savings: dollars(1), rates: {} }, [], TODAY)).toBeUndefined();
    expect(runwayOf({ monthlyCost: dollars(1), rates: {} }, [], TODAY)).toBeUndefined();
  });

  it.each([
    [9_000, '2027-03-18', 'At $2,000 a month, your money lasts until 18 March 2027: 4 months and 15 days.'],
    [2_000, '2026-12-03', 'At $2,000 a month, your money lasts until 3 December 2026: 1 month.'],
    [0, '2026-11-03', 'At $2,000 a month, your money doesn’t cover today.'],
    [48_000, undefined, 'At $2,000 a month, your money lasts longer than 24 months.'],
  ])('with $%i it is to %s', (savings, lastDay, sentence) => {
    const found = runway(budget(dollars(savings)));
    expect(found.lastDay).toBe(lastDay);
    expect(runwaySentence(found, TODAY)).toBe(sentence);
  });

  it('costs nothing, so it lasts', () => {
    expect(runway(budget(dollars(0), dollars(0)))).not.toHaveProperty('lastDay');
  });

  it('counts what comes in from its own day on, not before', () => {
    const before = runway(budget(dollars(1_000)));
    expect(before.lastDay).toBe('2026-11-18');
    expect(runway(budget(dollars(1_000)), [{ amount: dollars(500), on: '2026-11-18' }]).lastDay).toBe(
      '2026-11-25',
    );
    expect(runway(budget(dollars(1_000)), [{ amount: dollars(500), on: '2026-11-20' }]).lastDay).toBe(
      '2026-11-18',
    );
  });

  it('leaves out what was to come before today', () => {
    expect(runway(budget(dollars(1_000)), [{ amount: dollars(500), on: '2026-11-03' }]).lastDay).toBe(
      '2026-11-18',
    );
  });

  it('grows with a cut, and says by how much', () => {
    const given = budget(dollars(9_000));
    const after = runway(given, [], 20);
    expect(cutSentence(runway(given), after, TODAY)).toBe(
      'At $1,600 a month, your money lasts until 21 April 2027: 5 months and 18 days. Gained: 1 month and 3 days.',
    );
  });
});

describe('money in another currency', () => {
  const given = (rates: Budget['rates']) => budget(dollars(2_000), dollars(2_000), rates);
  const income = [{ amount: euros(1_000), on: '2026-11-10' }];

  it('is not added without a rate, and that is said', () => {
    const found = runway(given({}), income);
    expect(found.lastDay).toBe(runway(given({})).lastDay);
    expect(found.notAdded).toEqual([euros(1_000)]);
    expect(notAddedSentence(found)).toMatch(/^Not counted: €1,000\./);
  });

  it('is added at the rate that the person gives, rounded down', () => {
    const found = runway(given({ EUR: 1.085_001 }), income);
    expect(found.months[0]?.incomeCents).toBe(108_500);
    expect(notAddedSentence(found)).toBeUndefined();
  });

  it('is asked about once for each currency, never for that of the cost', () => {
    expect(otherCurrencies(given({}), [...income, ...income])).toEqual(['EUR']);
  });

  it('is never mixed, whatever comes in: without a rate each cent of it is told apart (200 runs)', () => {
    const incomes = fc.array(
      fc.record({
        cents: fc.nat(1_000_000),
        currency: fc.constantFrom('USD', 'EUR', 'JPY'),
        day: fc.integer({ min: 10, max: 28 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(incomes, fc.nat(10_000_000), (all, cents) => {
        const coming = all.map(({ day, ...amount }) => ({ amount, on: `2026-12-${day}` }));
        const found = runway(budget({ cents, currency: 'USD' }, dollars(100)), coming);
        const only = coming.filter(({ amount }) => amount.currency === 'USD');
        expect(found.months).toEqual(runway(budget({ cents, currency: 'USD' }, dollars(100)), only).months);
        const apart = coming.filter(({ amount }) => amount.currency !== 'USD');
        const sum = (amounts: readonly Money[]) => amounts.reduce((total, one) => total + one.cents, 0);
        expect(sum(found.notAdded)).toBe(sum(apart.map(({ amount }) => amount)));
      }),
    );
  });
});

describe('each month of the picture', () => {
  it('begins with what the one before left, and the last one is empty', () => {
    const { months } = runway(budget(dollars(9_000)), [{ amount: dollars(700), on: '2026-12-24' }]);
    for (const [index, month] of months.entries())
      expect(month.startCents).toBe(months[index - 1]?.endCents ?? 900_000);
    expect(months.at(-1)?.endCents).toBe(0);
    expect(months[1]?.incomeCents).toBe(70_000);
  });
});

describe('what the endings let expect', () => {
  const of = (...contracts: Parameters<typeof expectedIncome>[0]) =>
    expectedIncome(contracts, settings(), NOW);

  it('is a submitted milestone 14 and 5 days later, and an approved one 5 days later, with their amounts', () => {
    const contract = fixed(
      [
        milestone({ id: 'm1', name: 'Logo', state: 'submitted', submittedAt: NOW }),
        milestone({ id: 'm2', name: 'Icons', state: 'approved', approvedAt: NOW, amount: euros(50) }),
        milestone({ id: 'm3', name: 'Funded only' }),
      ],
      { title: 'Shop' },
    );
    expect(of(contract)).toEqual([
      { contractId: contract.id, title: 'Shop', what: 'Icons', at: at({ days: 5 }), amount: euros(50) },
      { contractId: contract.id, title: 'Shop', what: 'Logo', at: at({ days: 19 }), amount: dollars(400) },
    ]);
  });

  it('has no amount for a week of hours, and nothing that was paid', () => {
    expect(of(hourly({ lastWorkedAt: NOW }))[0]).not.toHaveProperty('amount');
    expect(of(fixed([milestone({ state: 'paid', approvedAt: NOW })]))).toEqual([]);
  });
});

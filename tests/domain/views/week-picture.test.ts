// Owns the proof of the picture of the worked week: which days are logged, which are not, and when its hours lock and are paid.
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../utils/domain/contract/facts.ts';
import { weekPicture } from '../../../utils/domain/views/week-picture.ts';
import { fixed, hourly } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

// NOW is a Wednesday.
const weekOf = (facts: Facts, now = NOW) => weekPicture(hourly(facts), now);
const statesOf = (facts: Facts) => weekOf(facts)?.days.map(({ state }) => state);

describe('the picture of the week', () => {
  it('has the days from Monday to Sunday, those ahead apart', () => {
    const days = weekOf({})?.days ?? [];
    expect(days.map(({ day }) => day.slice(8))).toEqual(['02', '03', '04', '05', '06', '07', '08']);
    expect(days.map(({ state }) => state)).toEqual([
      ...Array.from({ length: 3 }, () => 'unsaid'),
      ...Array.from({ length: 4 }, () => 'ahead'),
    ]);
  });

  it('shows as not logged only days after those that are, and only where hours are missing', () => {
    const hoursLoggedThrough = at({ days: -1 });
    expect(statesOf({ hoursLoggedThrough })?.slice(0, 3)).toEqual(['logged', 'logged', 'unsaid']);
    expect(statesOf({ hoursLoggedThrough, unloggedHours: 0 })?.[2]).toBe('unsaid');
    expect(statesOf({ hoursLoggedThrough, unloggedHours: 3 })?.slice(0, 3)).toEqual([
      'logged',
      'logged',
      'open',
    ]);
    expect(statesOf({ unloggedHours: 3 })?.[0]).toBe('unsaid');
  });

  it('marks Monday 12:00 UTC, the end of the review on Friday and the Wednesday of the pay', () => {
    expect(weekOf({})?.marks).toEqual([
      { at: '2026-11-09T12:00:00Z', written: 'moment', says: 'hours lock' },
      { at: '2026-11-14T00:00:00Z', written: 'end', says: 'review ends' },
      { at: '2026-11-18T00:00:00Z', written: 'start', says: 'paid out' },
    ]);
  });

  it('is that of the week before until Monday 12:00 UTC, while its hours can still be changed', () => {
    expect(weekOf({}, '2026-11-09T11:59:00Z')).toMatchObject({ isPresent: false });
    expect(weekOf({}, '2026-11-09T12:00:00Z')).toMatchObject({ isPresent: true });
  });

  it('is not there where no week is open', () => {
    expect(weekPicture(fixed(), NOW)).toBeUndefined();
    expect(weekOf({ endedAt: NOW })).toBeUndefined();
    expect(weekOf({ endedOn: '2026-11-03' })).toBeUndefined();
    expect(weekPicture(hourly({}, { keptAt: NOW }), NOW)).toBeUndefined();
  });
});

// @vitest-environment node
// Owns the count of dates that were worked out by hand: each stands as a test of its own in one of two tables.
import { expect, it } from 'vitest';
import { TIMER_IDS } from '../../../utils/domain/rules/rows.ts';
import './golden-dates/by-clock.ts';
import './golden-dates/mended.ts';
import { countedIn, countedKeys } from './golden-dates/counted.ts';

it('at least 200 dates were worked out by hand, of which 60 stand where the plan once went wrong', () => {
  expect(countedIn('mended')).toBeGreaterThanOrEqual(60);
  expect(countedIn('by clock') + countedIn('mended')).toBeGreaterThanOrEqual(200);
});

it('every timer has a date of its own', () => {
  const dated = new Set([...countedKeys].map((key) => key.split(':')[0]));
  expect(TIMER_IDS.filter((id) => !dated.has(id))).toEqual([]);
});

// Owns the proof of when each step is due.
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { stepsByTime } from '../../../utils/domain/views/steps-by-time.ts';
import { clientEnded, fixed, hourly, milestone, settings, told } from '../../builders.ts';
import { NOW } from '../../clock.ts';

const RECORDS: readonly (readonly [string, Contract])[] = [
  ['hourly', hourly(told())],
  ['fixed-price', fixed([milestone(), milestone({ id: 'm2', state: 'submitted', submittedAt: NOW })])],
  ['ended by the client', clientEnded({ kind: 'fixed' }, { milestones: [milestone()] })],
];

describe.each(RECORDS)('%s', (_, record) => {
  const plan = planFor(record, settings(), NOW);
  const groups = stepsByTime(record, plan);

  it('has every step in exactly one group', () => {
    const keys = Object.values(groups).flatMap((items) => items.map(({ key }) => key));
    expect(keys.toSorted()).toEqual(plan.items.map(({ key }) => key).toSorted());
  });

  it('keeps each step in its place when it is ticked', () => {
    const ticks = Object.fromEntries(plan.items.map(({ key }) => [key, { at: NOW }]));
    const ticked = { ...record, ticks };
    const after = stepsByTime(ticked, planFor(ticked, settings(), NOW));
    for (const group of ['now', 'last-day', 'later'] as const)
      expect(after[group].map(({ key }) => key)).toEqual(groups[group].map(({ key }) => key));
  });
});

it('what belongs to the last day, or only waits, is nothing to do now', () => {
  const groups = stepsByTime(hourly(), planFor(hourly(), settings(), NOW));
  for (const { lastDay, waits, phase } of groups.now)
    expect([lastDay, waits, phase === 'end' || phase === 'after']).toEqual([false, false, false]);
  expect(groups['last-day'].some(({ role }) => role === 'say-end')).toBe(true);
});

it('stopping the tracker, logging every hour and looking at the diary belong to the last day', () => {
  const record = hourly(told());
  const groups = stepsByTime(record, planFor(record, settings(), NOW));
  const lastDay = groups['last-day'].map(({ key }) => key);
  expect(lastDay).toEqual(expect.arrayContaining(['stop-tracker', 'log-hours', 'check-diary', 'end-it']));
});

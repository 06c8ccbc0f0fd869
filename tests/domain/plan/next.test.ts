// @vitest-environment node
// Owns the promises about the next step: never the end while it is not safe, never what was given up, a running clock whatever was ticked.
import { expect, test } from 'vitest';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { allTicked, fixed, hourly, milestone, settings, told } from '../../builders.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { at, NOW } from '../../clock.ts';
import { contracts, instants, settingsOf } from '../arbitraries.ts';
import { rulesOn } from '../rules-on.ts';

const OVER = { ...told(at({ days: -20 }), 'UTC'), agreementNoticeDays: 0 };
const plan = (record: Contract, now = NOW) => planFor(record, settings(), now, 'UTC');
const inReview = milestone({ state: 'submitted', submittedAt: at({ days: -2 }) });

test('money in review, all else ticked: the wait for it comes next, not the end', () => {
  const { verdict, next } = plan(allTicked(fixed([inReview], OVER)));
  expect([verdict.state, next]).toEqual(['lose', 'milestone-approval:m1']);
});
test('all ticked and all money given up: the end comes next, not the work that was given up', () => {
  const given = milestone({ state: 'changes-asked', givenUpAt: NOW });
  const { verdict, next } = plan(allTicked(fixed([given], OVER)));
  expect([verdict.state, next]).toEqual(['gain', 'end-it']);
});
test('all must-dos done: the end comes next, before what is only good to do', () => {
  const record = allTicked(fixed([milestone({ state: 'paid', approvedAt: NOW })], OVER));
  const { ticks, ...rest } = record;
  const { items } = planFor({ ...rest, ticks: {} }, settings(), NOW, 'UTC');
  const mustDos = new Set(items.filter(({ mustDo }) => mustDo).map(({ key }) => key));
  const done = Object.fromEntries(Object.entries(ticks).filter(([key]) => mustDos.has(key)));
  const { verdict, next, items: left } = plan({ ...rest, ticks: done });
  expect(left.filter(({ status, role }) => status === 'open' && role !== 'say-end').length).toBeGreaterThan(
    3,
  );
  expect([verdict.state, next]).toEqual(['gain', 'end-it']);
});
test('a tick does not hide the week to request the release', () => {
  const dormant = allTicked(fixed([milestone()], { ...OVER, lastActivityOn: '2026-07-29' }));
  const { items, next } = plan({ ...dormant, ticks: { ...dormant.ticks, 'request-release': { at: NOW } } });
  expect(next).toBe('request-release');
  expect(items.find(({ key }) => key === next)?.records).toEqual({ facts: { releaseRequestedAt: NOW } });
});
test('an idle contract whose money was given up is warned of no clock', () => {
  const given = fixed([milestone({ givenUpAt: NOW })], { ...OVER, lastActivityOn: '2026-07-29' });
  const { warnings, timers } = plan(given);
  expect(warnings.map(({ id }) => id)).not.toContain('release-request');
  expect(timers.filter(({ id }) => id === 'relreq' || id === 'dorm')).toEqual([]);
});

const holds = rulesOn(countFrom('RUNS', 1_000), seedOfRun());
holds(
  'the end is the next step only where the verdict says that it is safe, or nothing else is open',
  [contracts, instants, settingsOf],
  (record, now, chosen) => {
    const { items, next, verdict } = planFor(record, chosen, now);
    const step = items.find(({ key }) => key === next);
    if (step?.role !== 'say-end' || verdict.state === 'gain') return;
    expect(
      items.filter(
        ({ status, role, givesUp }) => status === 'open' && role !== 'say-end' && !givesUp?.givenUpAt,
      ),
    ).toEqual([]);
  },
);

// 4 November 2026 is a Wednesday, told on Wednesday 21 October: the last day is 4 November.
const logged = (on: string, more = {}): Contract =>
  hourly(
    { ...told('2026-10-21T10:00:00Z', 'UTC'), agreementNoticeDays: 14, trackerRunning: false, ...more },
    { ticks: Object.fromEntries(['agreement', 'save-record'].map((key) => [key, { at: on }])) },
  );
const hours = (on: string) => ({ hoursLoggedThrough: on, diaryCheckedAt: on });
test.each([
  ['logged on the day of telling', hours('2026-10-21T12:00:00Z'), 'wait'],
  ['logged a day before the last day', hours('2026-11-03T12:00:00Z'), 'wait'],
  ['logged on the last day', hours('2026-11-04T12:00:00Z'), 'gain'],
  [
    'no hour missing, but the diary last looked at on the day of telling',
    { unloggedHours: 0, diaryCheckedAt: '2026-10-21T12:00:00Z' },
    'wait',
  ],
  [
    'logged early, and no work since',
    { ...hours('2026-10-21T12:00:00Z'), lastWorkedAt: '2026-10-21T11:00:00Z' },
    'gain',
  ],
] as const)('after a notice with hours %s: %s', (_, more, state) => {
  expect(plan(logged(NOW, more), '2026-11-05T10:00:00Z').verdict.state).toBe(state);
});
test('without a notice an answer about hours holds for the week in which it was given', () => {
  const free = hourly(
    {
      ...OVER,
      ...told(at({ days: -1 }), 'UTC'),
      noticeDays: 0,
      trackerRunning: false,
      ...hours('2026-11-04T09:00:00Z'),
    },
    { ticks: { 'save-record': { at: NOW } } },
  );
  expect(plan(free).verdict.state).toBe('gain');
  const ticked = hourly(
    { situation: 'me', agreementNoticeDays: 0, trackerRunning: false },
    {
      ticks: Object.fromEntries(
        ['tell', 'serve-notice', 'log-hours', 'check-diary', 'save-record'].map((key) => [key, { at: NOW }]),
      ),
    },
  );
  expect(plan(ticked).verdict.state).toBe('gain');
  expect(plan(ticked, '2026-11-09T11:59:59Z').verdict.state).toBe('gain');
  expect(plan(ticked, '2026-11-09T12:00:00Z').verdict.state).toBe('wait');
});

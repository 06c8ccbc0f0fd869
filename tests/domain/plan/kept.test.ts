// @vitest-environment node
// Owns the promise that a contract which goes on is still warned of what silence loses, and of nothing that only ending would.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { epochMs } from '../../../utils/domain/time.ts';
import { effectsFor } from '../../../utils/domain/views/reminders/reminders.ts';
import { fixed, hourly, milestone, settings } from '../../builders.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { at, NOW } from '../../clock.ts';
import { contracts, instants, settingsOf } from '../arbitraries.ts';

const keptAt = at({ days: -30 });
const dormantOn = '2026-07-29';
const RUNNING: readonly (readonly [what: string, record: Contract, warning: string, sentence: string])[] = [
  [
    'a dispute about hours',
    hourly({ hourlyDisputeFiledAt: at({ days: -1 }) }, { keptAt }),
    'hourly-dispute-running',
    'Answer the client’s dispute about your hours by {when}',
  ],
  [
    'a refund request on the active contract',
    fixed([milestone()], { refundAskedAt: at({ days: -2 }) }, { keptAt }),
    'refund-request-running',
    'Answer by {when}, or $400 goes back',
  ],
  [
    'arbitration',
    fixed([], { nonResolutionAt: at({ days: -2 }) }, { keptAt }),
    'arbitration-running',
    'Agree to arbitration and pay your share by {when}',
  ],
  [
    'the week to request the release of dormant money',
    fixed([milestone()], { lastActivityOn: dormantOn }, { keptAt }),
    'release-request',
    'Request the release by {when}, or $400 goes back',
  ],
];
test.each(RUNNING)('a kept contract is warned of %s', (_, record, warning, sentence) => {
  const plan = planFor(record, settings(), NOW);
  expect(plan.stage).toBe('kept');
  expect(plan.warnings.map(({ id }) => id)).toContain(warning);
  expect(plan.verdict).toMatchObject({ state: 'lose', label: 'Answer needed' });
  expect(plan.verdict.sentence.startsWith(sentence.split(' {when}')[0] ?? '')).toBe(true);
  expect(effectsFor(plan, record, settings(), NOW, 'UTC').badge.title).toMatch(/^Answer needed/);
});

test('a kept contract is told of the diary that closes on Monday, once', () => {
  const worked = hourly({ lastWorkedAt: '2026-11-06T10:00:00Z' }, { keptAt });
  const now = '2026-11-08T10:00:00Z';
  const plan = planFor(worked, settings(), now);
  expect(plan.verdict.label).toBe('Kept');
  expect(plan.warnings.map(({ id }) => id)).toEqual(['closing-soon']);
  const { announcements, badge } = effectsFor(plan, worked, settings(), now, 'UTC');
  expect(announcements.map(({ timerKey }) => timerKey)).toEqual(['edit']);
  expect(badge.text).toBe('1');
});

test('a kept contract on which no clock runs is quiet', () => {
  const quiet = fixed([milestone()], {}, { keptAt });
  const plan = planFor(quiet, settings(), NOW);
  expect(plan.warnings).toEqual([]);
  expect(effectsFor(plan, quiet, settings(), NOW, 'UTC')).toEqual({
    standing: [],
    soon: 0,
    announcements: [],
    badge: { text: '', title: 'End contract safely' },
  });
});

const RUNS = countFrom('RUNS', 1_000);
const SEED = seedOfRun();
test(
  `no clock with money behind it is silent because the contract goes on (RUNS=${RUNS} SEED=${SEED})`,
  {
    timeout: 180_000 + RUNS * 20,
  },
  () =>
    fc.assert(
      fc.property(contracts, instants, settingsOf, (record, now, chosen) => {
        const { endedAt: _, endedOn: __, endedBy: ___, ...facts } = record.facts;
        const kept: Contract = { ...record, keptAt, facts: { ...facts, situation: 'me' } };
        const { timers, warnings, verdict } = planFor(kept, chosen, now);
        const running = timers.filter(
          ({ status, sense, money, assumed, startAt }) =>
            status === 'running' &&
            sense === 'deadline' &&
            money &&
            !assumed &&
            epochMs(startAt) <= epochMs(now),
        );
        for (const { answer, dueAt, key } of running) {
          if (answer) expect(verdict.state, key).toBe('lose');
          if (answer || epochMs(dueAt) - epochMs(now) <= 2 * 86_400_000)
            expect(warnings.length, key).toBeGreaterThan(0);
        }
        if (running.some(({ answer }) => answer)) expect(verdict.label).toBe('Answer needed');
      }),
      { numRuns: RUNS, seed: SEED },
    ),
);

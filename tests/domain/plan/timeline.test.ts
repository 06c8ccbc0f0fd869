// Owns the rules of the one line of time: what stands on it, where, and what counts as past.
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { epochMs } from '../../../utils/domain/time.ts';
import { clientEnded, fixed, hourly, milestone, settings, told } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const plan = (record: Contract, now = NOW) => planFor(record, settings(), now);
const find = (record: Contract, key: string, now = NOW) =>
  plan(record, now).timeline.find((entry) => entry.key === key);
const RECORDS: readonly [string, Contract][] = [
  ['an hourly contract in notice', hourly(told())],
  ['a fixed-price contract with a submission', fixed([milestone({ state: 'submitted', submittedAt: NOW })])],
  ['a contract that the client ended', clientEnded({ kind: 'fixed', refundAskedAt: at({ days: -3 }) })],
];

describe('the line of time', () => {
  it.each(RECORDS)('of %s holds every clock once, by its instant', (_, record) => {
    const { timeline, timers } = plan(record);
    const clocks = timeline.filter(({ kind }) => kind === 'timer').map(({ key }) => key);
    expect([...clocks].sort()).toEqual(timers.map(({ key }) => key).sort());
    const instants = timeline.map((entry) => epochMs(entry.at));
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
  });

  it('has a clock in the past from its due moment on, and one that is settled at any time', () => {
    const record = clientEnded({ kind: 'hourly' });
    const due = find(record, 'fb')?.at ?? '';
    expect(find(record, 'fb', at({ ms: epochMs(due) - epochMs(NOW) - 1 }))?.isPast).toBe(false);
    expect(find(record, 'fb', due)?.isPast).toBe(true);
    expect(find(clientEnded({ kind: 'hourly', feedbackLeftAt: NOW }), 'fb')?.isPast).toBe(true);
  });
});

describe('the last day', () => {
  it('begins at 00:00 in the zone where the client was told, and is past at its end', () => {
    const record = hourly(told());
    expect(find(record, 'last-day')).toEqual({
      kind: 'last-day',
      key: 'last-day',
      at: '2026-11-18T05:00:00Z',
      isPast: false,
      day: '2026-11-18',
    });
    expect(find(record, 'last-day', '2026-11-19T04:59:59Z')?.isPast).toBe(false);
    expect(find(record, 'last-day', '2026-11-19T05:00:00Z')?.isPast).toBe(true);
  });

  it('that was only chosen counts in UTC where no zone is given', () => {
    expect(find(hourly({ lastDay: '2026-11-20' }), 'last-day')?.at).toBe('2026-11-20T00:00:00Z');
  });

  it('is not there before one is known, after the end, or in a contract that goes on', () => {
    expect(find(hourly(), 'last-day')).toBeUndefined();
    expect(find(clientEnded(told()), 'last-day')).toBeUndefined();
    expect(find(hourly(told(), { keptAt: NOW }), 'last-day')).toBeUndefined();
  });
});

describe('the safe moment', () => {
  it('stands at its date, else at the earliest moment that can be named', () => {
    const bound = plan(hourly(told()));
    expect(find(hourly(told()), 'safe')?.at).toBe(bound.safeToEnd.notBefore);
    // Told today, 14 days of notice end later than 14 days of review would.
    expect(find(fixed([milestone()]), 'safe')?.at).toBe('2026-11-19T00:00:00Z');
    const late = fixed([milestone()], told(at({ days: -20 }), 'UTC'));
    expect(find(late, 'safe')?.at).toBe(at({ days: 14 }));
    const waits = fixed([milestone({ state: 'submitted', submittedAt: NOW })], {}, { ticks: {} });
    expect(find(waits, 'safe')?.at).toBe(plan(waits).safeToEnd.earliest);
  });

  it('is not there after the end, or in a contract that goes on', () => {
    expect(find(clientEnded(), 'safe')).toBeUndefined();
    expect(find(hourly({}, { keptAt: NOW }), 'safe')).toBeUndefined();
  });
});

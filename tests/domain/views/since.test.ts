// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { sinceText } from '../../../utils/domain/views/since.ts';
import { allTicked, clientEnded, fixed, hourly, milestone, settings, told } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const since = (record: Contract, now: string, seenAt = NOW, zone = 'UTC') => {
  const plan = (moment: string) => planFor(record, settings(), moment);
  return sinceText(plan(seenAt), plan(now), { seenAt, now, zone });
};

describe('who comes back after more than a day is told', () => {
  it('that money was released', () => {
    const record = fixed([milestone({ state: 'submitted', submittedAt: NOW })]);
    expect(since(record, at({ days: 15 }))).toBe('Since Wed 4 Nov: A milestone was released automatically.');
  });
  it('that hours were reviewed, in the order in which it came', () => {
    expect(since(hourly({ lastWorkedAt: NOW }), at({ days: 11 }))).toBe(
      'Since Wed 4 Nov: The hours of the worked week became final. The client’s review of your hours ended.',
    );
  });
  it('that a window closed, and that a deadline passed', () => {
    const record = clientEnded({ kind: 'fixed' }, { milestones: [milestone()] });
    expect(since(record, at({ days: 20 }))).toBe(
      'Since Wed 4 Nov: The time to answer the refund request ended. The time to leave feedback ended.',
    );
  });
  it('that the notice ended', () => {
    expect(since(hourly(told(NOW, 'UTC')), at({ days: 16 }))).toContain('Your notice ended');
  });
  it('since the day that it was where they are', () => {
    const record = hourly(told(NOW, 'UTC'));
    expect(since(record, at({ days: 16 }), '2026-11-05T23:30:00Z', 'Asia/Tokyo')).toMatch(/^Since Fri 6 Nov/);
  });
});

describe('nothing is said', () => {
  it('within a day', () => {
    const record = fixed([milestone({ state: 'submitted', submittedAt: at({ days: -13, hours: -23 }) })]);
    expect(since(record, at({ days: 1 }))).toBeUndefined();
    expect(since(record, at({ days: 1, ms: 1 }))).toBeDefined();
  });
  it('where nothing happened, or it was known before', () => {
    expect(since(hourly(told(NOW, 'UTC')), at({ days: 5 }))).toBeUndefined();
    expect(since(hourly(told(NOW, 'UTC')), at({ days: 40 }), at({ days: 38 }))).toBeUndefined();
  });
  it('of a safe end where the contract is over already, or goes on', () => {
    const asked = { kind: 'fixed', refundAskedAt: at({ hours: -1 }), feedbackLeftAt: NOW } as const;
    const text = 'Since Wed 4 Nov: The time to answer the refund request ended.';
    expect(since(fixed([milestone()], asked, { keptAt: NOW }), at({ days: 8 }))).toBe(text);
    const over = allTicked(clientEnded(asked));
    expect(planFor(over, settings(), at({ days: 8 })).stage).toBe('settled');
    expect(since(over, at({ days: 8 }))).toBe(text);
  });
  it('of what the person answered', () => {
    const record = clientEnded({
      kind: 'fixed',
      refundAnsweredAt: NOW,
      feedbackLeftAt: NOW,
      feedbackReplyAt: NOW,
    });
    expect(since(record, at({ days: 40 }))).toBeUndefined();
  });
});

// @vitest-environment node
// Owns the promise that an answer closes only the question that it came after: of every clock that something closes.
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../utils/domain/contract/facts.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { addDays } from '../../../utils/domain/time.ts';
import { clientEnded, fixed, hourly, milestone, settings } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const held = { milestones: [milestone()] };
const requested = (facts: Facts): Contract =>
  clientEnded({ kind: 'fixed', refundAskedAt: NOW, ...facts }, held);
type Closed = readonly [key: string, closer: keyof Facts & `${string}At`, record: (facts: Facts) => Contract];
const CLOCKS: readonly Closed[] = [
  ['escreq', 'refundAnsweredAt', requested],
  ['hdisp', 'hourlyDisputeAnsweredAt', (facts) => hourly({ hourlyDisputeFiledAt: NOW, ...facts })],
  ['dispc', 'disputeClosedAt', (facts) => fixed([milestone()], { disputeFiledAt: NOW, ...facts })],
  ['dispc', 'nonResolutionAt', (facts) => fixed([milestone()], { disputeFiledAt: NOW, ...facts })],
  ['arb', 'arbitrationPaidAt', (facts) => fixed([milestone()], { nonResolutionAt: NOW, ...facts })],
  ['arb', 'disputeClosedAt', (facts) => fixed([milestone()], { nonResolutionAt: NOW, ...facts })],
  ['fbedit', 'feedbackChangedAt', (facts) => clientEnded({ feedbackChangeEnabledAt: NOW, ...facts })],
  ['sec', 'bonusAvailableAt', (facts) => hourly({ bonusPaidAt: NOW, ...facts })],
  ['bonus', 'bonusPaidAt', (facts) => hourly({ endedAt: NOW, endedBy: 'me', hoursOverLimit: 1, ...facts })],
];
const status = (record: Contract, key: string): string | undefined =>
  planFor(record, settings(), at({ minutes: 1 })).timers.find((timer) => timer.key === key)?.status;

describe('an answer closes only the question that it came after', () => {
  test.each(CLOCKS)(
    '%s stays open under an earlier %s, and is closed by one at that moment',
    (key, closer, record) => {
      expect(status(record({}), key)).toBe('running');
      expect(status(record({ [closer]: at({ days: -24 }) }), key)).toBe('running');
      expect(status(record({ [closer]: at({ ms: -1 }) }), key)).toBe('running');
      expect(status(record({ [closer]: NOW }), key)).toBe('settled');
    },
  );
  // Upwork's form asks for feedback before it ends, so that of the same date (UTC) counts.
  test.each([
    ['fb', 'feedbackLeftAt'],
    ['fbresp', 'feedbackReplyAt'],
  ] as const)('%s stays open under a %s of an earlier date', (key, closer) => {
    const record = (on: string) => clientEnded({ [closer]: on });
    expect(status(record(`${addDays(NOW.slice(0, 10), -1)}T23:59:59Z`), key)).toBe('running');
    expect(status(record(`${NOW.slice(0, 10)}T00:00:00Z`), key)).toBe('settled');
  });
  test.each([
    ['refund-request-running', requested({ refundAnsweredAt: at({ days: -24 }) })],
    [
      'hourly-dispute-running',
      hourly({ hourlyDisputeFiledAt: NOW, hourlyDisputeAnsweredAt: at({ days: -24 }) }),
    ],
    ['dispute-open', fixed([milestone()], { disputeFiledAt: NOW, disputeClosedAt: at({ days: -24 }) })],
    [
      'arbitration-running',
      fixed([milestone()], { nonResolutionAt: NOW, arbitrationPaidAt: at({ days: -24 }) }),
    ],
  ])('%s is warned of, whatever was answered before', (id, record) => {
    const { verdict, warnings, items, next } = planFor(record, settings(), at({ minutes: 1 }));
    expect(warnings.map((warning) => warning.id)).toContain(id);
    expect(verdict.state).toBe('lose');
    expect(items.find(({ key }) => key === next)).toMatchObject({ status: 'open', mustDo: true });
  });
});

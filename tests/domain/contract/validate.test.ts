// @vitest-environment node
import { describe, expect, it, test } from 'vitest';
import type { Action } from '../../../utils/domain/contract/action-schema.ts';
import { MAX_ENTRIES } from '../../../utils/domain/contract/record.ts';
import { refuse } from '../../../utils/domain/contract/validate.ts';
import { contract, hourly, milestone, task } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const say = (facts: Extract<Action, { type: 'say' }>['facts']): Action => ({ type: 'say', facts, clear: [] });
const refused = (action: Action, record = contract(), zone = 'UTC') => refuse(record, action, NOW, zone);

describe('a last day', () => {
  it('before today is refused, beside its field', () => {
    expect(refused(say({ lastDay: '2026-11-03' }))).toEqual({ problem: 'last-day-past', detail: 'lastDay' });
  });
  it('today may pass', () => {
    expect(refused(say({ lastDay: '2026-11-04' }))).toBeUndefined();
  });
  it('is judged by the day where the person is', () => {
    // 10:00 UTC is 23:00 of 4 November in Apia and already the 5th on Kiritimati.
    expect(refused(say({ lastDay: '2026-11-04' }), contract(), 'Pacific/Apia')).toBeUndefined();
    expect(refused(say({ lastDay: '2026-11-04' }), contract(), 'Pacific/Kiritimati')).toBeDefined();
  });
  it('that stands already is not refused again when other facts are said', () => {
    expect(
      refused(say({ lastDay: '2026-11-01', kind: 'fixed' }), hourly({ lastDay: '2026-11-01' })),
    ).toBeUndefined();
  });
  it('of an ended contract may be written down afterwards', () => {
    expect(refused(say({ lastDay: '2026-10-01' }), hourly({ endedAt: NOW }))).toBeUndefined();
    expect(refused(say({ lastDay: '2026-10-01' }), hourly({ endedOn: '2026-11-01' }))).toBeUndefined();
  });
});

describe('a moment that has not come', () => {
  test.each<readonly [field: string, action: Action]>([
    ['endedAt', { type: 'end', endedAt: at({ hours: 1 }), endedBy: 'me' }],
    ['toldAt', { type: 'tell', at: at({ hours: 1 }), zone: 'UTC', facts: {} }],
    ['feedbackLeftAt', say({ feedbackLeftAt: at({ hours: 1 }) })],
    ['hoursLoggedThrough', say({ hoursLoggedThrough: at({ hours: 1 }) })],
    ['endedAt', { type: 'begin', facts: { endedAt: at({ hours: 1 }) } }],
    ['submittedAt', { type: 'put', list: 'milestones', entry: milestone({ submittedAt: at({ hours: 1 }) }) }],
    ['doneAt', { type: 'put', list: 'tasks', entry: task({ doneAt: at({ hours: 1 }) }) }],
  ])('is refused beside %s', (detail, action) => {
    expect(refused(action)).toEqual({ problem: 'in-future', detail });
  });
  it('may be a minute off, because clocks differ', () => {
    expect(refused(say({ feedbackLeftAt: at({ minutes: 1 }) }))).toBeUndefined();
    expect(refused(say({ feedbackLeftAt: at({ minutes: 1, ms: 1 }) }))).toBeDefined();
  });
  it('is what a due date and a follow-up are for', () => {
    expect(
      refused({ type: 'put', list: 'milestones', entry: milestone({ dueOn: '2027-01-01' }) }),
    ).toBeUndefined();
  });
});

describe('a day that has begun nowhere yet', () => {
  test.each(['endedOn', 'lastActivityOn', 'toldOn', 'relationshipStartedOn'] as const)(
    'is refused beside %s',
    (key) => {
      expect(refused(say({ [key]: '2026-11-06' }))).toEqual({ problem: 'in-future', detail: key });
      // 10:00 UTC of 4 November is the 5th on Kiritimati, where the page may have been read.
      expect(refused(say({ [key]: '2026-11-05' }))).toBeUndefined();
    },
  );
});

describe('setting aside', () => {
  it('needs a reason that is more than blanks', () => {
    expect(refused({ type: 'set-aside', item: 'tell', reason: '  ' })).toEqual({
      problem: 'reason-missing',
      detail: 'tell',
    });
    expect(refused({ type: 'set-aside', item: 'tell', reason: 'No contact' })).toBeUndefined();
  });
});

describe('a full list', () => {
  const full = contract({
    tasks: Array.from({ length: MAX_ENTRIES }, (_, index) => task({ id: `t${index}` })),
  });
  it('takes no further entry', () => {
    expect(refused({ type: 'put', list: 'tasks', entry: task({ id: 'new' }) }, full)?.problem).toBe(
      'list-full',
    );
  });
  it('still lets an entry be changed', () => {
    expect(refused({ type: 'put', list: 'tasks', entry: task({ text: 'Other' }) }, full)).toBeUndefined();
  });
});

it('everything else may pass', () => {
  expect(refused({ type: 'keep' })).toBeUndefined();
  expect(refused({ type: 'tick', item: 'tell', done: true })).toBeUndefined();
});

// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../utils/domain/contract/action-schema.ts';
import { apply } from '../../../utils/domain/contract/actions.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { later } from '../../../utils/domain/time.ts';
import { type Effects, effectsFor } from '../../../utils/domain/views/reminders.ts';
import { clientEnded, contract, fixed, hourly, milestone, settings, told } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const effects = (record: Contract, now = NOW, choice = settings()): Effects =>
  effectsFor(planFor(record, choice, now), record, choice, now);
const spoken = (record: Contract, now = NOW): string[] =>
  effects(record, now).announcements.map(({ timerKey }) => timerKey);
/** As the background does: what was shown is remembered. */
const heard = (record: Contract, now: string): Contract =>
  effects(record, now).announcements.reduce<Contract>((state, { timerKey, dueAt }) => {
    const action: Action = { type: 'announced', timer: timerKey, dueAt };
    return apply(state, action, now);
  }, record);

const NOTICE = hourly(told(NOW, 'UTC'));
const DUE = '2026-11-19T00:00:00Z';
const REFUND = clientEnded({ kind: 'fixed' }, { milestones: [milestone()] });

describe('the end of a notice', () => {
  it('wakes the browser at its very instant', () => expect(effects(NOTICE).alarmAt).toBe(DUE));
  it('is said at due and not a millisecond before', () => {
    expect(spoken(NOTICE, later(DUE, -1))).toEqual([]);
    expect(spoken(NOTICE, DUE)).toEqual(['notice']);
  });
  it('is said once only', () => {
    const after = heard(NOTICE, DUE);
    expect(spoken(after, later(DUE, 60_000))).toEqual([]);
    expect(effects(after, DUE).alarmAt).toBeUndefined();
  });
  it('is said late where the browser was closed or the machine asleep', () => {
    expect(spoken(NOTICE, at({ days: 40 }))).toEqual(['notice']);
  });
  it('is said again when it was moved', () => {
    const moved = { ...heard(NOTICE, DUE), facts: { ...NOTICE.facts, lastDay: '2026-11-20' } };
    expect(spoken(moved, '2026-11-21T00:00:00Z')).toEqual(['notice']);
  });
  it('names the contract where it has a name', () => {
    const named = hourly({ ...told(NOW, 'UTC'), title: 'Shop redesign' });
    expect(effects(named, DUE).announcements[0]).toMatchObject({
      title: 'Your notice is over',
      text: 'Shop redesign: your last day has passed. Look at the checklist before you end the contract.',
    });
  });
  it('is not said once the contract has ended', () => {
    expect(
      spoken(hourly({ ...told(NOW, 'UTC'), endedAt: NOW, feedbackLeftAt: NOW, feedbackReplyAt: NOW }), DUE),
    ).toEqual([]);
  });
});

describe('a deadline', () => {
  it('is said once, when 48 hours are left', () => {
    const moment = at({ days: 5 });
    expect(effects(REFUND).alarmAt).toBe(moment);
    expect(spoken(REFUND, later(moment, -1))).toEqual([]);
    expect(spoken(REFUND, moment)).toEqual(['escreq']);
    expect(spoken(heard(REFUND, moment), at({ days: 6 }))).toEqual([]);
  });
  it('says how long is left and what happens on silence', () => {
    expect(effects(REFUND, at({ days: 6 })).announcements[0]?.text).toBe(
      'Your contract: 24 hours left. The held money goes back to the client.',
    );
  });
  it('is about what has a name: an empty one counts for none', () => {
    const named = (title: string, client: string) =>
      effects(apply(REFUND, { type: 'say', facts: { title, client }, clear: [] }, NOW), at({ days: 6 }));
    expect(named('', 'Ada').announcements[0]?.text).toMatch(/^Ada: /);
    expect(named('', '').announcements[0]?.text).toMatch(/^Your contract: /);
    expect(named('Shop', 'Ada').announcements[0]?.text).toMatch(/^Shop: /);
  });
  it('that passed while asleep is said once, and not when it lies a week back', () => {
    expect(spoken(REFUND, at({ days: 8 }))).toEqual(['escreq']);
    expect(effects(REFUND, at({ days: 8 })).announcements[0]?.text).toContain('the time for this is over');
    expect(spoken(REFUND, at({ days: 14 }))).not.toContain('escreq');
  });
  it('from before the ending was begun is not said', () => {
    expect(spoken(clientEnded({ kind: 'hourly', endedAt: at({ days: -29 }) }))).toEqual([]);
  });
  it('of a week that is only assumed is not said', () => {
    expect(spoken(hourly(), '2026-11-09T10:00:00Z')).toEqual([]);
    expect(spoken(hourly({ lastWorkedAt: NOW }), '2026-11-09T10:00:00Z')).toEqual(['edit']);
  });
  it('of a refund that nobody asked for is not said', () => {
    expect(spoken(hourly({ paymentReceivedAt: NOW }), at({ days: 179 }))).toEqual([]);
  });
  it('of dormancy is said at each of its marks', () => {
    const idle = fixed([milestone({ dueOn: '2026-11-04' })]);
    expect(spoken(idle, at({ days: 81 }))).toEqual(['dorm:day-83', 'dorm:day-76']);
  });
});

describe('a snooze', () => {
  const until = later(DUE, 3_600_000);
  const snoozed = apply(heard(NOTICE, DUE), { type: 'snooze', timer: 'notice', until }, DUE);
  it('waits for its instant and then speaks once more', () => {
    expect(spoken(snoozed, DUE)).toEqual([]);
    expect(effects(snoozed, DUE).alarmAt).toBe(until);
    expect(spoken(snoozed, until)).toEqual(['notice']);
    expect(spoken(heard(snoozed, until), later(until, 1))).toEqual([]);
  });
});

describe('nothing is said', () => {
  it('when reminders are off, and nothing wakes the browser', () => {
    expect(effects(NOTICE, DUE, settings({ reminders: false }))).toMatchObject({ announcements: [] });
    expect(effects(NOTICE, NOW, settings({ reminders: false })).alarmAt).toBeUndefined();
  });
  it('for a contract that was only looked at or goes on', () => {
    const { begunAt: _, ...looked } = NOTICE;
    expect(spoken(looked, DUE)).toEqual([]);
    expect(spoken({ ...NOTICE, keptAt: NOW }, DUE)).toEqual([]);
  });
});

describe('the badge', () => {
  it('counts the open steps', () => {
    expect(effects(hourly()).badge).toEqual({ text: '6', title: 'Not yet. 6 steps open' });
  });
  it('counts what is due within 48 hours where no must-do is open', () => {
    const calm = hourly(
      { endedAt: NOW },
      { ticks: { 'save-record': { at: NOW }, 'leave-feedback': { at: NOW } } },
    );
    expect(effects(calm).badge.text).toBe('');
    expect(effects(calm, at({ days: 13 })).badge).toEqual({
      text: '1',
      title: expect.stringMatching(/^Ended\. 1 deadline within the next 48 hours$/),
    });
  });
  it('stays short', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      milestone({ id: `m${index}`, state: 'changes-asked' }),
    );
    const more = many.map((one) => ({ ...one, id: `${one.id}x`, state: 'funded' as const }));
    expect(effects(fixed([...many, ...more])).badge.text).toBe('99+');
  });
  it('is empty for what was not begun, is kept or settled', () => {
    const { begunAt: _, ...looked } = contract();
    expect(effects(looked).badge.text).toBe('');
    expect(effects(hourly({}, { keptAt: NOW })).badge.text).toBe('');
  });
});

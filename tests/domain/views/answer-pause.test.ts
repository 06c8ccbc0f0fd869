// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../utils/domain/contract/action-schema.ts';
import { apply } from '../../../utils/domain/contract/actions.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { pauseOf } from '../../../utils/domain/views/answer-pause.ts';
import { effectsFor } from '../../../utils/domain/views/reminders/reminders.ts';
import { standingReminder, stepOfReminder } from '../../../utils/domain/views/reminders/view.ts';
import { stepsByTime } from '../../../utils/domain/views/steps-by-time.ts';
import { clientEnded, hourly, milestone, settings } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const HOUR = at({ hours: 1 });
const TOMORROW = '2026-11-05T09:00:00Z';
const LEFT = { feedbackLeftAt: NOW, feedbackReplyAt: NOW };
const ENDED = clientEnded({ kind: 'hourly', ...LEFT });
const pause = (record: Contract, now = NOW) => pauseOf(record, planFor(record, settings(), now), now, 'UTC');
const choices = (record: Contract, now = NOW) => pause(record, now)?.choices.map(({ until }) => until);
const waiting = (record: Contract, answerAfter: string, now = NOW): Contract =>
  apply(record, { type: 'say', facts: { answerAfter }, clear: [] }, now);
const effects = (record: Contract, now: string, choice = settings()) =>
  effectsFor(planFor(record, choice, now), record, choice, now, 'UTC');
/** What is said at each moment from one to another where somebody looks every ten minutes, and the record after it. */
const lived = (from: Contract, hours: number, choice = settings()): { said: string[]; record: Contract } => {
  const said: string[] = [];
  let record = from;
  for (let minutes = 0; minutes <= hours * 60; minutes += 10) {
    const now = at({ minutes });
    for (const { timerKey: timer, dueAt, lead } of effects(record, now, choice).announcements) {
      said.push(`${timer} ${now}`);
      record = apply(record, { type: 'announced', timer, dueAt, lead }, now);
    }
  }
  return { said, record };
};
/** Held money of which the client asked the return so many hours ago: seven days later it goes back. */
const asked = (hours: number): Contract =>
  clientEnded(
    { kind: 'fixed', ...LEFT, endedAt: at({ hours: -hours }), refundAskedAt: at({ hours: -hours }) },
    { milestones: [milestone()] },
  );

describe('a pause before the answer to a client’s end', () => {
  it('lasts an hour or until tomorrow at nine, where the person is', () => {
    expect(choices(ENDED)).toEqual([HOUR, TOMORROW]);
    const plan = planFor(ENDED, settings(), NOW);
    const [, tomorrow] = pauseOf(ENDED, plan, NOW, 'America/New_York')?.choices ?? [];
    expect(tomorrow?.until).toBe('2026-11-05T14:00:00Z');
  });
  it('is for a client’s end alone, once that is known, and until the message is sent or said to be needless', () => {
    expect(pause(hourly({ endedAt: NOW, endedBy: 'me' }))).toBeUndefined();
    const { endedAt: _, ...unknown } = ENDED.facts;
    expect(pause({ ...ENDED, facts: unknown })).toBeUndefined();
    const key = pause(ENDED)?.message.key ?? '';
    const acts: Action[] = [
      { type: 'tick', item: key, done: true },
      { type: 'set-aside', item: key, reason: 'The client asked for no contact.' },
    ];
    for (const action of acts) expect(pause(apply(waiting(ENDED, HOUR), action, NOW))).toBeUndefined();
  });
  it('keeps the message out of what is to be done now, and out of the next step', () => {
    const record = waiting(ENDED, TOMORROW);
    const grouped = (now: string) => {
      const plan = planFor(record, settings(), now);
      const key = pauseOf(record, plan, now, 'UTC')?.message.key;
      const { now: present } = stepsByTime(record, plan);
      return [present.some((item) => item.key === key), plan.next === key];
    };
    expect(grouped(NOW)).toEqual([false, false]);
    expect(grouped(TOMORROW)[0]).toBe(true);
  });
  it('ends with one reminder, which leads to the message', () => {
    const { said, record } = lived(waiting(ENDED, HOUR), 72);
    const key = pause(ENDED)?.message.key ?? '';
    expect(said.filter((line) => line.startsWith(key))).toEqual([`${key} ${HOUR}`]);
    const plan = planFor(record, settings(), HOUR);
    expect(stepOfReminder(plan, key)).toBe(key);
    expect(standingReminder(plan, record, settings(), HOUR, 'UTC')).toMatchObject({
      title: 'You can answer the client now',
      snoozes: [],
    });
  });
  it('comes once whatever lead times were chosen, and after the quiet hours', () => {
    expect(lived(waiting(ENDED, HOUR), 2, settings({ leadsDays: [] })).said).toHaveLength(1);
    const night = at({ hours: 13 });
    expect(effects(waiting(ENDED, night), night).announcements).toEqual([]);
    expect(effects(waiting(ENDED, night), '2026-11-05T08:00:00Z').announcements).toHaveLength(1);
  });
  it('may follow another one, and is reminded of as well', () => {
    const { record } = lived(waiting(ENDED, HOUR), 1);
    const again = waiting(record, at({ hours: 2, minutes: 5 }), at({ hours: 1, minutes: 5 }));
    expect(lived(again, 3).said).toHaveLength(1);
  });
  it('is silent once it was ended by hand, or taken back', () => {
    const record = waiting(ENDED, HOUR);
    const key = pause(record)?.step.key ?? '';
    expect(pause(record)?.until).toBe(HOUR);
    const ended = apply(record, { type: 'tick', item: key, done: true }, NOW);
    expect(pause(ended)?.until).toBeUndefined();
    expect(lived(ended, 24).said).toEqual([]);
    const back = apply(record, { type: 'say', facts: {}, clear: ['answerAfter'] }, NOW);
    expect(lived(back, 24).said).toEqual([]);
  });
});

describe('where a clock with money behind it runs', () => {
  it('it is offered no longer than a day before that clock', () => {
    expect(choices(asked(0))).toEqual([HOUR, TOMORROW]);
    expect(pause(asked(0))?.clock).toBeUndefined();
    // 28 hours are left: an hour leaves a day, tomorrow does not.
    expect(choices(asked(140))).toEqual([HOUR]);
    expect(pause(asked(140))?.clock?.dueAt).toBe(at({ hours: 28 }));
    expect(choices(asked(150))).toEqual([]);
    expect(pause(asked(150))?.clock?.label).toBeDefined();
  });
  it('it is not offered while a request whose time is over by the earlier edge may still be answered', () => {
    const day = { kind: 'fixed', endedAt: '2026-10-28T00:00:00Z', endedOn: '2026-10-28' } as const;
    const record = clientEnded({ ...day, ...LEFT }, { milestones: [milestone()] });
    expect(planFor(record, settings(), NOW).verdict.sentence).toMatch(/^Answer the refund request now/);
    expect(choices(record)).toEqual([]);
    expect(pause(waiting(record, HOUR))?.until).toBeUndefined();
  });
  it('one that became known later ends the pause, and the reminder says why', () => {
    const record = waiting(asked(140), at({ hours: 23 }));
    expect(pause(record)?.until).toBe(at({ hours: 4 }));
    const [said] = effects(record, at({ hours: 4 })).announcements.filter(({ rank }) => rank === 2);
    expect(said?.text).toContain('Your pause ends early');
  });
  it('the reminders of that clock come as without a pause', () => {
    const money = (record: Contract) => lived(record, 72).said.filter((line) => line.startsWith('escreq'));
    expect(money(waiting(asked(100), HOUR))).toEqual(money(asked(100)));
    expect(money(asked(100)).length).toBeGreaterThan(0);
  });
});

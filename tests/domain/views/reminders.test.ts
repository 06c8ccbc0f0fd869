// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { apply } from '../../../utils/domain/contract/actions.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { followUpsFor } from '../../../utils/domain/rules/follow-ups.ts';
import { epochMs, later } from '../../../utils/domain/time.ts';
import { badgeOfAll } from '../../../utils/domain/views/badge.ts';
import { bundleOf } from '../../../utils/domain/views/reminders/bundle.ts';
import { awakeAt, quietOf } from '../../../utils/domain/views/reminders/quiet.ts';
import { type Effects, effectsFor } from '../../../utils/domain/views/reminders/reminders.ts';
import { standingReminder, stepOfReminder } from '../../../utils/domain/views/reminders/view.ts';
import {
  clientEnded,
  contract,
  fixed,
  followUp,
  hourly,
  milestone,
  ownStep,
  settings,
  told,
} from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const effects = (record: Contract, now = NOW, choice = settings(), zone = 'UTC'): Effects =>
  effectsFor(planFor(record, choice, now), record, choice, now, zone);
const spoken = (record: Contract, now = NOW, choice = settings()): string[] =>
  effects(record, now, choice).announcements.map(({ timerKey }) => timerKey);
/** As the background does: what was shown is remembered. */
const heard = (record: Contract, now: string, choice = settings()): Contract =>
  effects(record, now, choice).announcements.reduce<Contract>(
    (state, { timerKey: timer, dueAt, lead }) => apply(state, { type: 'announced', timer, dueAt, lead }, now),
    record,
  );
/** Every moment at which something is said from NOW on, where nobody sleeps. */
const moments = (record: Contract, choice = settings(), zone = 'UTC'): string[] => {
  const said: string[] = [];
  let now = NOW;
  let state = record;
  for (;;) {
    const { alarmAt, announcements } = effects(state, now, choice, zone);
    for (const { timerKey: timer, dueAt, lead } of announcements) {
      said.push(`${timer} ${now}`);
      state = apply(state, { type: 'announced', timer, dueAt, lead }, now);
    }
    if (alarmAt === undefined) return said;
    now = alarmAt;
  }
};

const NOTICE = hourly(told(NOW, 'UTC'));
const DUE = '2026-11-19T00:00:00Z';
const MORNING = '2026-11-18T09:00:00Z';
const REFUND = clientEnded(
  { kind: 'fixed', feedbackLeftAt: NOW, feedbackReplyAt: NOW },
  { milestones: [milestone()] },
);
/** Of REFUND. */
const ASKED_DUE = at({ days: 7 });
const LOUD = settings({ quiet: false });

describe('the end of a notice', () => {
  it('wakes the browser on the morning of the last day', () => expect(effects(NOTICE).alarmAt).toBe(MORNING));
  it('is said then and not a millisecond before', () => {
    expect(spoken(NOTICE, later(MORNING, -1))).toEqual([]);
    expect(spoken(NOTICE, MORNING)).toEqual(['notice']);
  });
  it('is said once only', () => {
    const after = heard(NOTICE, MORNING);
    expect(spoken(after, later(MORNING, 60_000))).toEqual([]);
    expect(spoken(after, later(DUE, 60_000))).toEqual([]);
    expect(effects(after, MORNING).alarmAt).toBeUndefined();
  });
  it('is said late where the browser was closed or the machine asleep', () => {
    expect(spoken(NOTICE, at({ days: 40 }))).toEqual(['notice']);
    expect(effects(NOTICE, at({ days: 40 })).announcements[0]?.title).toContain('Your notice is over');
  });
  it('is said again when it was moved', () => {
    const moved = { ...heard(NOTICE, MORNING), facts: { ...NOTICE.facts, lastDay: '2026-11-20' } };
    expect(spoken(moved, '2026-11-20T09:00:00Z')).toEqual(['notice']);
  });
  it('names the contract where it has a name', () => {
    const named = hourly({ ...told(NOW, 'UTC'), title: 'Shop redesign' });
    expect(effects(named, MORNING).announcements[0]).toMatchObject({
      title: 'End Contract Safely: The last day of your notice is today',
      text: 'Shop redesign: Your notice ends. Look at the checklist before you end the contract.',
    });
  });
  it('is not said once the contract has ended', () => {
    expect(
      spoken(
        hourly({ ...told(NOW, 'UTC'), endedAt: NOW, feedbackLeftAt: NOW, feedbackReplyAt: NOW }),
        MORNING,
      ),
    ).toEqual([]);
  });
  it('comes on the morning of the viewer, wherever the client was told', () => {
    // 24:00 in UTC is 09:00 of the next day in Tokyo: the last morning before it is that of the last day.
    expect(effects(NOTICE, NOW, settings(), 'Asia/Tokyo').alarmAt).toBe('2026-11-18T00:00:00Z');
    expect(effects(NOTICE, NOW, settings(), 'America/New_York').alarmAt).toBe('2026-11-18T14:00:00Z');
  });
});

describe('a deadline with money behind it', () => {
  it('is announced with each of its lead times, and the last one before the night', () => {
    expect(moments(REFUND)).toEqual([
      `escreq ${at({ days: 4 })}`,
      `escreq ${at({ days: 6 })}`,
      'escreq 2026-11-10T21:55:00Z',
    ]);
    expect(moments(REFUND, LOUD)).toEqual([
      `escreq ${at({ days: 4 })}`,
      `escreq ${at({ days: 6 })}`,
      `escreq ${later(ASKED_DUE, -3 * 3_600_000)}`,
    ]);
  });
  it('has the lead times that were chosen, and none where none is', () => {
    expect(moments(REFUND, settings({ leadsMoney: [48] }))).toEqual([`escreq ${at({ days: 5 })}`]);
    expect(moments(REFUND, settings({ leadsMoney: [] }))).toEqual([]);
  });
  it('says by when, which stays true while it stands on the screen, and what happens on silence', () => {
    expect(effects(REFUND, at({ days: 6 })).announcements[0]?.text).toBe(
      'Contract 38114251: By Wed 11 Nov, 10:00\u00a0am. The held money goes back to the client.',
    );
  });
  it('is about what has a name: an empty one counts for none', () => {
    const named = (title: string, client: string) =>
      effects(apply(REFUND, { type: 'say', facts: { title, client }, clear: [] }, NOW), at({ days: 6 }));
    expect(named('', 'Ada').announcements[0]?.text).toMatch(/^Ada: /);
    expect(named('', '').announcements[0]?.text).toMatch(/^Contract 38114251: /);
    expect(named('Shop', 'Ada').announcements[0]?.text).toMatch(/^Shop: /);
  });
  it('that was missed several times is said once', () => {
    const after = heard(REFUND, at({ days: 6, hours: 1 }));
    expect(after.reminded.escreq).toEqual({ lead: 24, at: at({ days: 6, hours: 1 }) });
    expect(spoken(after, at({ days: 6, hours: 2 }))).toEqual([]);
  });
  it('that passed while asleep is said once, and not when it lies a week back', () => {
    const after = heard(REFUND, at({ days: 8 }));
    expect(effects(REFUND, at({ days: 8 })).announcements[0]?.text).toContain('The time for this is over');
    expect(spoken(after, at({ days: 9 }))).toEqual([]);
    expect(spoken(REFUND, at({ days: 14 }))).toEqual([]);
  });
  it('that was announced to the last is silent when it passes', () => {
    const shown = heard(REFUND, '2026-11-10T21:55:00Z');
    expect(spoken(shown, at({ days: 8 }))).toEqual([]);
  });
  it('that moves takes its reminders along, and repeats none that was as urgent', () => {
    const after = heard(REFUND, at({ days: 6 }));
    const dayLater = apply(after, { type: 'say', facts: { endedAt: at({ days: 1 }) }, clear: [] }, NOW);
    expect(spoken(dayLater, at({ days: 6, hours: 1 }))).toEqual([]);
    expect(effects(dayLater, at({ days: 6, hours: 1 })).alarmAt).toBe(at({ days: 7 }));
  });
  it('of a week is said once, also where the clock is set back over its end', () => {
    // Worked on Monday morning, when the week before can still be edited.
    const week = hourly({ ...told(NOW, 'UTC'), lastWorkedAt: '2026-11-09T08:00:00Z' });
    const weekly = settings({ quiet: false, leadsMoney: [168, 3] });
    const first = heard(week, '2026-11-09T11:00:00Z', weekly);
    expect(first.announced).toMatchObject({ edit: '2026-11-09T12:00:00Z' });
    const second = heard(first, '2026-11-09T12:00:30Z', weekly);
    expect(second.announced).toMatchObject({ edit: '2026-11-16T12:00:00Z' });
    expect(spoken(second, '2026-11-09T11:30:00Z', weekly)).not.toContain('edit');
    // What a clock said that was wrong by days does not hold.
    const wrong = heard(first, '2026-11-12T12:00:30Z', weekly);
    expect(wrong.announced).toMatchObject({ edit: '2026-11-16T12:00:00Z' });
    expect(spoken(wrong, '2026-11-09T11:30:00Z', weekly)).toContain('edit');
  });
  it('that comes nearer speaks anew', () => {
    const after = heard(REFUND, at({ days: 6 }));
    const nearer = apply(after, { type: 'say', facts: { endedAt: at({ hours: -21 }) }, clear: [] }, NOW);
    expect(spoken(nearer, at({ days: 6 }))).toEqual(['escreq']);
  });
  it('is never heard last with a later moment than is true', () => {
    const choice = settings({ quiet: false, leadsMoney: [72] });
    const after = heard(REFUND, at({ days: 4 }), choice);
    const nearer = apply(after, { type: 'say', facts: { endedAt: at({ days: -1 }) }, clear: [] }, NOW);
    expect(spoken(nearer, at({ days: 4 }), choice)).toEqual(['escreq']);
    expect(spoken(heard(nearer, at({ days: 4 }), choice), at({ days: 5 }), choice)).toEqual([]);
  });
  it.each([
    ['with money behind it', REFUND, { endedAt: at({ days: -1 }) }, { endedAt: NOW }, at({ days: 6 })],
    ['of a notice', NOTICE, { lastDay: '2026-11-19' }, { lastDay: '2026-11-18' }, MORNING],
  ])(
    '%s that moves away and back is said once more only where the other one was said',
    (_, record, away, back, now) => {
      const move = (state: Contract, facts: typeof away | typeof back) =>
        apply(state, { type: 'say', facts, clear: [] }, now);
      const daily = settings({ leadsDays: [24, 0] });
      const told = heard(record, now, daily);
      expect(spoken(move(move(told, away), back), now, daily)).toEqual([]);
      const other = move(told, away);
      expect(spoken(other, now, daily)).toHaveLength(1);
      const again = move(heard(other, now, daily), back);
      expect(spoken(again, now, daily)).toHaveLength(1);
      expect(spoken(heard(again, now, daily), now, daily)).toEqual([]);
    },
  );
  it('that was answered is silent, and its notification is no longer open', () => {
    const answered = apply(
      REFUND,
      { type: 'say', facts: { refundAnsweredAt: at({ days: 1 }) }, clear: [] },
      NOW,
    );
    expect(effects(REFUND, at({ days: 6 })).standing).toContain(`escreq|${ASKED_DUE}|38114251`);
    expect(effects(answered, at({ days: 6 })).standing.join()).not.toContain('escreq');
    expect(moments(answered).join()).not.toContain('escreq');
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

describe('other moments', () => {
  it('feedback is announced 3 days and 1 day before', () => {
    const ended = clientEnded({ kind: 'hourly', feedbackReplyAt: NOW });
    expect(moments(ended, LOUD)).toEqual(['fb 2026-11-15T00:00:00Z', 'fb 2026-11-17T00:00:00Z']);
    // In the night before there is time enough after it.
    expect(moments(ended)).toEqual(['fb 2026-11-15T08:00:00Z', 'fb 2026-11-17T08:00:00Z']);
  });
  it('the day by which to tell is announced on its morning, and said to have passed where that was missed', () => {
    const chosen = hourly({ lastDay: '2026-12-04' });
    expect(moments(chosen)).toEqual(['tell-by 2026-11-20T09:00:00Z']);
    expect(effects(chosen, '2026-11-20T09:00:00Z').announcements[0]?.title).toContain(
      'Tell the client today',
    );
    expect(effects(chosen, '2026-11-22T09:00:00Z').announcements[0]?.title).toContain('has passed');
  });
  it('a dated follow-up is announced on its morning until it is done', () => {
    const record = clientEnded(
      { kind: 'hourly', feedbackLeftAt: NOW, feedbackReplyAt: NOW },
      { followUps: [followUp()] },
    );
    expect(moments(record)).toEqual(['follow-up:f1 2026-12-04T09:00:00Z']);
    expect(effects(record, '2026-12-04T09:00:00Z').announcements[0]).toMatchObject({
      title: 'End Contract Safely: Ask how the launch went',
      text: 'Contract 38114251: You planned this for today.',
    });
    const done = { ...record, followUps: [followUp({ doneAt: NOW })] };
    expect(moments(done)).toEqual([]);
  });
  it('each follow-up of 30, 60 and 90 days is announced on its morning, and pressed leads to itself', () => {
    const followUps = followUpsFor(clientEnded(), '2026-11-04', 'UTC').map(({ inDays, text, on }) => ({
      id: `f${inDays}`,
      text,
      on,
    }));
    const record = clientEnded({ kind: 'hourly', feedbackLeftAt: NOW, feedbackReplyAt: NOW }, { followUps });
    expect(moments(record)).toEqual([
      'follow-up:f30 2026-12-04T09:00:00Z',
      'follow-up:f60 2027-01-03T09:00:00Z',
      'follow-up:f90 2027-02-02T09:00:00Z',
    ]);
    const shown = planFor(record, settings(), NOW);
    const step = stepOfReminder(shown, 'follow-up:f60');
    expect(shown.items.find(({ key }) => key === step)?.text).toContain('useful');
  });
  it('a step of one’s own with a day is announced on its morning until it is done or dismissed', () => {
    const record = hourly({}, { ownSteps: [ownStep({ on: '2026-11-10' }), ownStep({ id: 'o2' })] });
    expect(moments(record)).toEqual(['own-step:o1 2026-11-10T09:00:00Z']);
    expect(effects(record, '2026-11-10T09:00:00Z').announcements[0]).toMatchObject({
      title: 'End Contract Safely: Return the office key',
      text: 'Contract 38114251: You planned this for today.',
    });
    expect(stepOfReminder(planFor(record, settings(), NOW), 'own-step:o1')).toBe('own-step:o1');
    const ticked = apply(record, { type: 'tick', item: 'own-step:o1', done: true }, NOW);
    expect(moments(ticked)).toEqual([]);
    const dismissed = { type: 'set-aside', item: 'own-step:o1', reason: 'No key.' } as const;
    expect(moments(apply(record, dismissed, NOW))).toEqual([]);
  });
  it('a step of one’s own has its lead times, its snooze and its quiet hours', () => {
    const record = hourly({}, { ownSteps: [ownStep({ on: '2026-11-10' })] });
    expect(moments(record, settings({ leadsDays: [24, 0], quietUntil: '10:00' }))).toEqual([
      'own-step:o1 2026-11-09T10:00:00Z',
      'own-step:o1 2026-11-10T10:00:00Z',
    ]);
    const now = '2026-11-10T09:00:00Z';
    const [, tomorrow] = effects(record, now).announcements[0]?.snoozes ?? [];
    expect(tomorrow).toEqual({ id: 'tomorrow', until: '2026-11-11T09:00:00Z' });
    const put = { type: 'snooze', timer: 'own-step:o1', until: '2026-11-11T09:00:00Z' } as const;
    const later = apply(heard(record, now), put, now);
    expect(spoken(later, now)).toEqual([]);
    expect(spoken(later, put.until)).toEqual(['own-step:o1']);
  });
  it('what belongs after the end is no reminder before it', () => {
    const record = hourly({}, { ownSteps: [ownStep({ when: 'after', on: '2026-11-10' })] });
    expect(moments(record)).toEqual([]);
  });
  it('the safe moment is announced on the morning of its day', () => {
    const calm = hourly({ ...told(NOW, 'UTC'), lastWorkedAt: NOW, unloggedHours: 0, diaryCheckedAt: NOW });
    const ticked = planFor(calm, settings(), NOW).items.reduce<Contract>(
      (record, { key }) => apply(record, { type: 'tick', item: key, done: true }, NOW),
      calm,
    );
    const said = moments({ ...ticked, announced: { notice: DUE } });
    expect(said.filter((line) => line.startsWith('safe'))).toEqual(['safe 2026-11-19T09:00:00Z']);
  });
});

describe('the quiet hours', () => {
  const moved = (
    ms: number,
    dueMs: number | undefined,
    zone: string,
    from = '22:00',
    until = '08:00',
  ): string => {
    const quiet = quietOf({ quiet: true, quietFrom: from, quietUntil: until });
    return Temporal.Instant.fromEpochMilliseconds(awakeAt(ms, dueMs, quiet, zone)).toString();
  };
  it.each([
    ['before midnight to the next morning', '2026-11-04T23:00:00Z', undefined, '2026-11-05T08:00:00Z'],
    ['after midnight to the same morning', '2026-11-04T02:00:00Z', undefined, '2026-11-04T08:00:00Z'],
    [
      'to the evening before, where the morning is too late',
      '2026-11-04T02:00:00Z',
      '2026-11-04T13:59:00Z',
      '2026-11-03T21:55:00Z',
    ],
    [
      'to the morning, where six hours are left then',
      '2026-11-04T02:00:00Z',
      '2026-11-04T14:00:00Z',
      '2026-11-04T08:00:00Z',
    ],
    ['nowhere outside of them', '2026-11-04T08:00:00Z', undefined, '2026-11-04T08:00:00Z'],
  ])('move a reminder %s', (_, wanted, due, said) => {
    expect(moved(epochMs(wanted), due === undefined ? undefined : epochMs(due), 'UTC')).toBe(said);
  });
  it('may lie within one day, and are none where both times are the same', () => {
    expect(moved(epochMs('2026-11-04T13:00:00Z'), undefined, 'UTC', '12:00', '14:30')).toBe(
      '2026-11-04T14:30:00Z',
    );
    expect(quietOf({ quiet: true, quietFrom: '08:00', quietUntil: '08:00' })).toBeUndefined();
  });
  it('end at a time that a clock change skips or repeats', () => {
    // Clocks go forward at 02:00 on 8 March 2026 in New York, and back at 02:00 on 1 November.
    expect(moved(epochMs('2026-03-08T05:00:00Z'), undefined, 'America/New_York', '22:00', '02:30')).toBe(
      '2026-03-08T07:30:00Z',
    );
    expect(moved(epochMs('2026-11-01T05:40:00Z'), undefined, 'America/New_York', '22:00', '01:30')).toBe(
      '2026-11-01T05:40:00Z',
    );
  });
  it('hold back what was missed until they are over, but not where that is too late', () => {
    const night = '2026-11-08T23:00:00Z';
    expect(spoken(REFUND, night)).toEqual([]);
    expect(effects(REFUND, night).alarmAt).toBe('2026-11-09T08:00:00Z');
    expect(spoken(REFUND, '2026-11-11T05:00:00Z')).toEqual(['escreq']);
  });
});

describe('a snooze', () => {
  const shown = heard(REFUND, at({ days: 4 }));
  const now = at({ days: 4, minutes: 5 });
  const until = at({ days: 4, hours: 1 });
  const snoozed = apply(shown, { type: 'snooze', timer: 'escreq', until }, now);
  it('waits for its instant, speaks once more, and leaves the later reminders where they are', () => {
    expect(spoken(snoozed, now)).toEqual([]);
    expect(effects(snoozed, now).alarmAt).toBe(until);
    expect(spoken(snoozed, until)).toEqual(['escreq']);
    const after = heard(snoozed, until);
    expect(spoken(after, later(until, 1))).toEqual([]);
    expect(effects(after, until).alarmAt).toBe(at({ days: 6 }));
  });
  it('takes its notification away', () => {
    expect(effects(shown, now).standing).toContain(`escreq|${ASKED_DUE}|38114251`);
    expect(effects(snoozed, now).standing).not.toContain(`escreq|${ASKED_DUE}|38114251`);
  });
  it('also speaks in the quiet hours: the person chose it', () => {
    const night = '2026-11-08T23:30:00Z';
    expect(spoken(apply(shown, { type: 'snooze', timer: 'escreq', until: night }, now), night)).toEqual([
      'escreq',
    ]);
  });
  it('never lasts beyond an hour before the deadline, also where that came nearer', () => {
    const long = apply(shown, { type: 'snooze', timer: 'escreq', until: at({ days: 30 }) }, now);
    expect(effects(long, now).alarmAt).toBe(later(ASKED_DUE, -3_600_000));
  });
  const choices = (record: Contract, moment: string, zone = 'UTC') =>
    standingReminder(planFor(record, settings(), moment), record, settings(), moment, zone)?.snoozes.map(
      ({ id, until: when }) => `${id} ${when}`,
    );
  it('can be chosen as far as the last reminder leaves room', () => {
    // A Sunday; the deadline is on Wednesday, its last reminder on Tuesday evening.
    expect(choices(shown, now)).toEqual([
      `hour ${at({ days: 4, hours: 1, minutes: 5 })}`,
      'tomorrow 2026-11-09T09:00:00Z',
    ]);
    expect(choices(heard(REFUND, '2026-11-10T21:55:00Z'), '2026-11-10T21:55:00Z')).toEqual([
      'hour 2026-11-10T22:55:00Z',
      'tomorrow 2026-11-11T09:00:00Z',
    ]);
    expect(choices(heard(REFUND, '2026-11-11T08:30:00Z'), '2026-11-11T08:30:00Z')).toEqual([]);
  });
  it('on a Monday means the next one, and the last day of a notice its evening', () => {
    const followed = hourly(told(NOW, 'UTC'), { followUps: [followUp({ on: '2026-11-09' })] });
    const monday = '2026-11-09T09:00:00Z';
    expect(choices(heard(followed, monday), monday)).toEqual([
      'hour 2026-11-09T10:00:00Z',
      'tomorrow 2026-11-10T09:00:00Z',
      'monday 2026-11-16T09:00:00Z',
      'last-day 2026-11-18T21:55:00Z',
    ]);
  });
  it('means the morning of the place where it was pressed', () => {
    expect(choices(shown, now, 'Asia/Tokyo')?.[1]).toBe('tomorrow 2026-11-09T00:00:00Z');
  });
});
describe('an update from a version with one reminder for each deadline', () => {
  const former = (record: Contract, timer: string, dueAt: string): Contract =>
    apply(record, { type: 'announced', timer, dueAt }, NOW);
  it('says nothing that was said', () => {
    expect(spoken(former(NOTICE, 'notice', DUE), at({ days: 20 }))).toEqual([]);
    const record = former(REFUND, 'escreq', ASKED_DUE);
    expect(spoken(record, at({ days: 5 }))).toEqual([]);
    expect(spoken(record, at({ days: 8 }))).toEqual([]);
  });
  it('goes on with the reminders that are new', () => {
    const record = former(REFUND, 'escreq', ASKED_DUE);
    expect(effects(record, at({ days: 5 })).alarmAt).toBe(at({ days: 6 }));
  });
});

describe('several at once', () => {
  const due = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const id = `${10_000 + index}`;
      const record = { ...REFUND, id, facts: { ...REFUND.facts, title: `Shop ${index}` } };
      const [announcement] = effects(record, at({ days: 6 })).announcements;
      if (announcement === undefined) throw new Error('Nothing is due.');
      return { contractId: id, announcement };
    });
  it('are one notification, in which up to three are named', () => {
    expect(bundleOf(due(3), NOW)).toMatchObject({
      title: 'End Contract Safely: 3 reminders',
      text: [0, 1, 2].map((n) => `Shop ${n}: By Wed 11 Nov. Answer the client’s refu…`).join('\n'),
    });
  });
  it('beyond three are one summary', () => {
    expect(bundleOf(due(5), NOW)).toMatchObject({
      title: 'End Contract Safely: 5 reminders',
      text: 'Shop 0: By Wed 11 Nov. Answer the client’s refund request\n4 more. Press to see all of them.',
    });
  });
  it('stay within what a desktop shows, whatever names they have', () => {
    const long = effects({ ...REFUND, facts: { ...REFUND.facts, title: 'ש'.repeat(500) } }, at({ days: 6 }))
      .announcements[0];
    if (long === undefined) throw new Error('Nothing is due.');
    for (const count of [1, 2, 3, 4, 50]) {
      const bundle = bundleOf(
        Array.from({ length: count }, (_, index) => ({
          contractId: `${10_000 + index}`,
          announcement: long,
        })),
        NOW,
      );
      expect([...(bundle?.title ?? '')].length).toBeLessThanOrEqual(60);
      expect([...(bundle?.text ?? '')].length).toBeLessThanOrEqual(150);
      const marks = (mark: string) => bundle?.text.split(mark).length;
      expect(marks('\u2068')).toBe(marks('\u2069'));
    }
  });
});

describe('nothing is said', () => {
  it('when reminders are off, and nothing wakes the browser', () => {
    expect(effects(NOTICE, MORNING, settings({ reminders: false }))).toMatchObject({ announcements: [] });
    expect(effects(NOTICE, NOW, settings({ reminders: false })).alarmAt).toBeUndefined();
  });
  it('for a contract that was only looked at or goes on', () => {
    const { begunAt: _, ...looked } = NOTICE;
    expect(spoken(looked, MORNING)).toEqual([]);
    expect(spoken({ ...NOTICE, keptAt: NOW }, MORNING)).toEqual([]);
  });
});

describe('the badge', () => {
  it('counts the open steps', () => {
    expect(effects(hourly()).badge).toEqual({ text: '6', title: 'Not yet. 6 steps open', state: 'wait' });
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
      state: 'gain',
    });
  });
  it('stays short', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      milestone({ id: `m${index}`, state: 'changes-asked' }),
    );
    const more = many.map((one) => ({ ...one, id: `${one.id}x`, state: 'funded' as const }));
    expect(effects(fixed([...many, ...more])).badge.text).toBe('99+');
  });
  it('counts the deadlines of all endings where no contract is shown', () => {
    const soon = (now: string) => effects(REFUND, now).soon;
    expect([soon(at({ days: 4 })), soon(at({ days: 6 })), soon(at({ days: 8 }))]).toEqual([0, 1, 0]);
    expect(badgeOfAll(0).text).toBe('');
    expect(badgeOfAll(2)).toEqual({
      text: '2',
      title: '2 deadlines within the next 48 hours',
      state: 'lose',
    });
  });
  it('is empty for what was not begun, is kept or settled', () => {
    const { begunAt: _, ...looked } = contract();
    expect(effects(looked).badge.text).toBe('');
    expect(effects(hourly({}, { keptAt: NOW })).badge.text).toBe('');
  });
});

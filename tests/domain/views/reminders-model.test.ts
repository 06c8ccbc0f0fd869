// @vitest-environment node
// Owns the promise of the reminders as a whole: random endings, and a plan after a loss, lived through with the alarms of two browsers, sleeps, restarts,
// clocks that are set, journeys and moved facts. What is expected is counted here once more, in the plainest way.
import { describe, expect, test } from 'vitest';
import type { Comeback } from '../../../utils/domain/comeback/record.ts';
import { performComeback } from '../../../utils/domain/comeback/reducer.ts';
import { withShown } from '../../../utils/domain/comeback/reminded.ts';
import type { Action } from '../../../utils/domain/contract/action-schema.ts';
import { apply } from '../../../utils/domain/contract/actions.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import type { Settings } from '../../../utils/domain/settings/settings.ts';
import { epochMs, type Instant } from '../../../utils/domain/time.ts';
import {
  type Announcement,
  effectsFor,
  remindersFor,
} from '../../../utils/domain/views/reminders/reminders.ts';
import { remindingOfPlan, stepIdOf } from '../../../utils/domain/views/reminders/reminding.ts';
import { maySleepThrough } from '../../../utils/domain/views/reminders/sleep.ts';
import {
  clientEnded,
  comebackRecord,
  followUp,
  hourly,
  milestone,
  ownStep,
  settings,
  told,
} from '../../builders.ts';
import { type Chance, chance, countFrom, seedOfRun } from '../../chance.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const BEAT = 15 * MINUTE;
const ZONES = Intl.supportedValuesOf('timeZone');
/** Reminders that are said in all lives together. */
const RUNS = countFrom('RUNS', 2_000);
const SEED = seedOfRun();
/** Only this life of the seed, counted from 1; 0 for all. */
const LIFE = countFrom('LIFE', 0);

const instant = (ms: number): Instant => Temporal.Instant.fromEpochMilliseconds(ms).toString();
const minuteOfDay = (ms: number, zone: string): number => {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  return hour * 60 + minute;
};
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const isQuiet = (ms: number, { quiet, quietFrom, quietUntil }: Settings, zone: string): boolean => {
  const [from, until, now] = [minutes(quietFrom), minutes(quietUntil), minuteOfDay(ms, zone)];
  if (!quiet || from === until) return false;
  return from < until ? now >= from && now < until : now >= from || now < until;
};
/** The first minute outside of the quiet hours from a moment on, found by looking at each. */
const wakes = (ms: number, choice: Settings, zone: string): number => {
  let at = ms;
  while (isQuiet(at, choice, zone)) at += MINUTE - (at % MINUTE);
  return at;
};

type Said = Announcement & { readonly atMs: number; readonly zone: string; readonly changes: number };
type Life = {
  record: Contract;
  plan: Comeback;
  choice: Settings;
  zone: string;
  nowMs: number;
  /** How often the person changed something that may move a deadline. */
  changes: number;
  readonly said: Said[];
};

const pick = <T>(many: readonly T[], next: Chance): T => many[next(many.length)] as T;
const leads = (next: Chance): number[] => [168, 72, 48, 24, 12, 3].filter(() => next(2) === 0);
const time = (next: Chance): string => `${String(next(24)).padStart(2, '0')}:${pick(['00', '30'], next)}`;
const choicesOf = (next: Chance): Settings =>
  settings({
    leadsMoney: leads(next),
    leadsFeedback: leads(next),
    leadsDays: [168, 72, 24, 0].filter(() => next(2) === 0),
    quiet: next(4) > 0,
    ...(next(2) === 0 ? {} : { quietFrom: time(next), quietUntil: time(next) }),
  });
const endingOf = (next: Chance, nowMs: number): Contract => {
  const at = instant(nowMs - next(48) * HOUR);
  const ownSteps = next(2) === 0 ? [ownStep({ on: instant(nowMs + next(20) * DAY).slice(0, 10) })] : [];
  const base = { begunAt: instant(nowMs), createdAt: instant(nowMs), ownSteps };
  const pause = next(2) === 0 ? { answerAfter: instant(nowMs + (1 + next(30)) * HOUR) } : {};
  const on = instant(nowMs + next(20) * DAY).slice(0, 10);
  const followUps = next(2) === 0 ? [followUp({ on })] : [];
  switch (next(4)) {
    case 0:
      return clientEnded(
        { kind: 'fixed', endedAt: at, ...pause },
        { ...base, followUps, milestones: [milestone()] },
      );
    case 1:
      return clientEnded(
        { kind: 'hourly', endedAt: at, hourlyDisputeFiledAt: at, ...pause },
        { ...base, followUps },
      );
    case 2:
      return hourly({ ...told(at, pick(ZONES, next)), lastWorkedAt: at }, { ...base, followUps });
    default:
      return hourly({ lastDay: instant(nowMs + (16 + next(10)) * DAY).slice(0, 10) }, { ...base, followUps });
  }
};
/** Facts that move a deadline, or answer it. */
const changeOf = ({ facts }: Contract, next: Chance, nowMs: number): Action => {
  // Found to have been a little earlier or later.
  const endedMs = epochMs(facts.endedAt ?? instant(nowMs)) + (next(96) - 48) * HOUR;
  const past = instant(nowMs - next(72) * HOUR);
  const says = [
    { refundAnsweredAt: instant(nowMs) },
    { feedbackLeftAt: instant(nowMs) },
    { endedAt: instant(Math.min(nowMs, endedMs)) },
    { lastWorkedAt: past },
    { lastDay: instant(nowMs + next(20) * DAY).slice(0, 10) },
  ] as const;
  return { type: 'say', facts: pick(says, next), clear: [] };
};

const dayIn = (nowMs: number, days: number): string => instant(nowMs + days * DAY).slice(0, 10);
const planOf = (next: Chance, nowMs: number): Comeback =>
  comebackRecord({
    steps: Array.from({ length: next(4) }, (_, index) => ({
      id: `s${index}`,
      text: `Step ${index}`,
      on: dayIn(nowMs, next(20)),
    })),
  });
/** A step is done, or moved to a later day. */
const planChanged = (plan: Comeback, next: Chance, nowMs: number): Comeback => {
  const step = plan.steps.length === 0 ? undefined : pick(plan.steps, next);
  if (step === undefined) return plan;
  const later = { ...step, on: dayIn(Math.max(nowMs, Date.parse(step.on)), 1 + next(9)) };
  const entry = next(2) === 0 ? { ...step, doneAt: instant(nowMs) } : later;
  return performComeback(plan, `operation-${plan.rev}`, { type: 'put', list: 'steps', entries: [entry] });
};

/** What the plan after a loss says now; gives when it is to be looked at next (epoch ms). */
const lookAtPlan = (life: Life): number | undefined => {
  const { choice, zone, nowMs, changes } = life;
  const now = instant(nowMs);
  const due = () => remindersFor(remindingOfPlan(life.plan, choice, zone), choice, now, zone);
  const { announcements } = due();
  for (const one of announcements) {
    life.said.push({ ...one, atMs: nowMs, zone, changes });
    const shown = { on: one.dueAt.slice(0, 10), lead: one.lead, at: now };
    life.plan = withShown(life.plan, { [stepIdOf(one.timerKey)]: shown });
  }
  const after = due();
  expect(after.announcements, 'What was said is said again at once.').toEqual([]);
  return after.alarmAt === undefined ? undefined : epochMs(after.alarmAt);
};
const lookAtEnding = (life: Life): number | undefined => {
  const { choice, zone, nowMs, changes } = life;
  const now = instant(nowMs);
  const { announcements, alarmAt } = effectsFor(
    planFor(life.record, choice, now),
    life.record,
    choice,
    now,
    zone,
  );
  for (const announcement of announcements) {
    const { timerKey: timer, dueAt, lead } = announcement;
    life.said.push({ ...announcement, atMs: nowMs, zone, changes });
    life.record = apply(life.record, { type: 'announced', timer, dueAt, lead }, now);
  }
  if (announcements.length === 0) return alarmAt === undefined ? undefined : epochMs(alarmAt);
  const after = effectsFor(planFor(life.record, choice, now), life.record, choice, now, zone);
  expect(after.announcements, 'What was said is said again at once.').toEqual([]);
  return after.alarmAt === undefined ? undefined : epochMs(after.alarmAt);
};

const look = (life: Life): number | undefined => {
  const moments = [lookAtEnding(life), lookAtPlan(life)].filter((ms) => ms !== undefined);
  return moments.length === 0 ? undefined : Math.min(...moments);
};

/** Whether nothing is to be said at a moment. */
const isSilent = ({ record, plan, choice, zone }: Life, nowMs: number): boolean => {
  const now = instant(nowMs);
  const ending = effectsFor(planFor(record, choice, now), record, choice, now, zone);
  const after = remindersFor(remindingOfPlan(plan, choice, zone), choice, now, zone);
  return ending.announcements.length + after.announcements.length === 0;
};

type Kind = 'chromium' | 'firefox';
/** One life of 30 days: the alarms as the browser keeps them, looked at whenever one rings. */
const live = (next: Chance, kind: Kind, awake: (life: Life) => void): Life => {
  const startMs = Date.UTC(2026, next(12), 1 + next(28), next(24), next(60));
  const life: Life = {
    record: endingOf(next, startMs),
    plan: planOf(next, startMs),
    choice: choicesOf(next),
    zone: pick(ZONES, next),
    nowMs: startMs,
    changes: 0,
    said: [],
  };
  const endMs = startMs + 30 * DAY;
  let alarms: number[] = [];
  let wantedMs: number | undefined;
  const wake = (): void => {
    const atMs = look(life);
    wantedMs = atMs;
    alarms = atMs === undefined ? [] : [atMs, life.nowMs + BEAT];
    awake(life);
  };
  wake();
  while (life.nowMs < endMs) {
    switch (next(14)) {
      case 0: {
        // Asleep: what was set rings as much later; the heartbeat is never further than a quarter of an hour.
        const fellMs = life.nowMs;
        life.nowMs += next(5 * 24) * HOUR + next(60) * MINUTE;
        if (kind === 'firefox') {
          life.nowMs += next(15) * MINUTE;
          break;
        }
        const why = `asleep from ${instant(fellMs)} until ${instant(life.nowMs)} in ${life.zone}`;
        const isPolled = wantedMs !== undefined && maySleepThrough(instant(wantedMs), instant(fellMs));
        // Within a minute of waking all that is overdue rings; a minute at which nothing is overdue must have nothing to say.
        if (isPolled) life.nowMs += next(60) * 1_000;
        else if (life.nowMs - fellMs <= 3 * DAY) expect(isSilent(life, life.nowMs), why).toBe(true);
        const isOverdue = wantedMs !== undefined && wantedMs <= life.nowMs;
        if (isPolled && !isOverdue) {
          expect(isSilent(life, life.nowMs), why).toBe(true);
          continue;
        }
        if (!isPolled) life.nowMs += next(15) * MINUTE;
        break;
      }
      case 1:
        // Closed: Firefox forgets its alarms, Chromium rings what it missed at its start; both look then.
        life.nowMs += next(48) * HOUR;
        break;
      case 2:
        // Set back: Firefox rings early, Chromium waits until the clock has caught up.
        if (kind === 'firefox') life.nowMs = Math.max(startMs, life.nowMs - next(120) * MINUTE);
        break;
      case 3:
        life.zone = pick(ZONES, next);
        break;
      case 4:
        life.record = apply(life.record, changeOf(life.record, next, life.nowMs), instant(life.nowMs));
        life.plan = planChanged(life.plan, next, life.nowMs);
        life.changes += 1;
        break;
      default: {
        const soonest = Math.min(...alarms);
        if (!Number.isFinite(soonest)) return life;
        // Up to a minute late; nothing happens at heartbeats in between but a look.
        const most = alarms[0] ?? soonest;
        const ringsMs = next(8) === 0 ? soonest : most;
        life.nowMs = Math.max(life.nowMs, ringsMs) + next(60) * 1_000;
      }
    }
    wake();
  }
  return life;
};

/**
 * Those that came twice for the same lead time of the same deadline. One may come again where the person moved the deadline away and
 * back, and was told of the other one in between: what was heard last has to be true.
 */
const twice = (said: readonly Said[]): string[] => {
  const names = said.map(({ timerKey, dueAt, lead }) => `${timerKey} ${dueAt} ${lead}`);
  return said.flatMap(({ timerKey, dueAt, changes }, index) => {
    const name = names[index] ?? '';
    const before = names.lastIndexOf(name, index - 1);
    if (index === 0 || before < 0) return [];
    const isMovedBack =
      changes > (said[before]?.changes ?? 0) &&
      said.slice(before, index).some((other) => other.timerKey === timerKey && other.dueAt !== dueAt);
    return isMovedBack ? [] : [name];
  });
};

/** Deadlines ahead whose last reminder is due, and of which a later moment was heard last, or that they are over. */
const heardWrong = ({ record, choice, zone, nowMs }: Life): string[] =>
  isQuiet(nowMs, choice, zone)
    ? []
    : wantedIn(record, choice, nowMs).flatMap(({ timerKey, startMs, dueMs, leadsMs }) => {
        const [said, shown] = [record.announced[timerKey], record.reminded[timerKey]];
        const lastMs = Math.max(...leadsMs.map(([, ms]) => ms));
        const isDue = lastMs > startMs && lastMs <= nowMs && nowMs < dueMs;
        // Set back, the clock is before what was said.
        if (!isDue || said === undefined || shown === undefined || epochMs(shown.at) > nowMs) return [];
        const isOver = epochMs(said) <= epochMs(shown.at);
        return epochMs(said) > dueMs || isOver ? [`${timerKey} ${instant(dueMs)}, heard ${said}`] : [];
      });

const KEYS = /^(?:escreq|hdisp|edit|fb|fbresp|tell-by)(?::|$)/;
const isDeadline = ({ timerKey }: Said): boolean => KEYS.test(timerKey);

describe.each(['chromium', 'firefox'] as const)('with the alarms of %s', (kind) => {
  test(`each of ${RUNS / 2} reminders comes once for its lead time, none early, none at night, none too late without a word`, () => {
    let [count, lives] = [0, Math.max(0, LIFE - 1)];
    while (count < RUNS / 2 && lives < (LIFE || RUNS)) {
      lives += 1;
      const life = live(chance(SEED + lives), kind, (now) => {
        const { said, choice, nowMs } = now;
        expect(heardWrong(now), `seed ${SEED}, life ${lives}, at ${instant(nowMs)}`).toEqual([]);
        for (const one of said.slice(seenOf(said))) {
          const { atMs, zone, dueAt, text, lead } = one;
          const dueMs = epochMs(dueAt);
          const why = `seed ${SEED}, life ${lives}: ${one.timerKey} ${dueAt} at ${instant(atMs)} in ${zone}, lead ${lead}`;
          if (isDeadline(one)) {
            // After its deadline it says that it has passed; before, it does not.
            const isPassed = /The time for this is over|no longer ends with/.test(text);
            expect(isPassed, why).toBe(atMs >= dueMs);
            // In quiet hours only where their end leaves less than six hours.
            if (isQuiet(atMs, choice, zone))
              expect(atMs < dueMs && dueMs - wakes(atMs, choice, zone) < 6 * HOUR, why).toBe(true);
          } else expect(isQuiet(atMs, choice, zone), why).toBe(false);
          // None early: at its moment, or in the evening before a night that would take it too near to its deadline.
          if (isDeadline(one) && atMs < dueMs && one.rank < 2) {
            const wantedMs = dueMs - lead * HOUR;
            const isEvening =
              isQuiet(wantedMs, choice, zone) && dueMs - wakes(wantedMs, choice, zone) < 6 * HOUR;
            expect(atMs >= wantedMs || isEvening, why).toBe(true);
          }
        }
        seen.set(said, said.length);
      });
      expect(twice(life.said), `seed ${SEED}, life ${lives}`).toEqual([]);
      count += life.said.length;
    }
    if (LIFE === 0) expect(count).toBeGreaterThanOrEqual(RUNS / 2);
  }, 3_600_000);

  test('a browser that is awake says each within a quarter of an hour of its moment', () => {
    const next = chance(SEED + 7);
    for (let lives = 0; lives < Math.max(100, RUNS / 100); lives += 1) {
      const startMs = Date.UTC(2026, next(12), 1 + next(28), next(24));
      const choice = choicesOf(next);
      const zone = pick(ZONES, next);
      const plan = planOf(next, startMs);
      const life: Life = {
        record: endingOf(next, startMs),
        plan,
        choice,
        zone,
        nowMs: startMs,
        changes: 0,
        said: [],
      };
      const expected = new Set<string>();
      for (const { timerKey, dueMs, leadsMs } of wantedIn(life.record, choice, startMs))
        for (const [lead, ms] of leadsMs)
          if (ms > startMs + MINUTE && ms < startMs + 20 * DAY && dueMs > ms)
            expected.add(`${timerKey} ${lead}`);
      const firstMs = look(life);
      let alarmMs = firstMs;
      while (alarmMs !== undefined && life.nowMs < startMs + 30 * DAY) {
        life.nowMs = alarmMs + next(60) * 1_000;
        alarmMs = look(life);
      }
      const reached = (name: string): boolean => {
        const [key, lead] = name.split(' ');
        // A later one that came at the same moment stands for it.
        return life.said.some(
          ({ timerKey, lead: said }) => weekless(timerKey) === weekless(key ?? '') && said <= Number(lead),
        );
      };
      for (const name of expected)
        expect(reached(name), `seed ${SEED}, life ${lives}: ${name} in ${zone}`).toBe(true);
    }
  }, 3_600_000);
});

/** A week that has just begun is called so until the one before it is closed, which is before any of its reminders. */
const weekless = (key: string): string => key.replace(/:new-week$/, '');
const seen = new WeakMap<object, number>();
const seenOf = (said: readonly Said[]): number => seen.get(said) ?? 0;
/** The deadlines with money or feedback of a record, with each chosen lead time (hours) and its moment. */
const wantedIn = (record: Contract, choice: Settings, nowMs: number) =>
  planFor(record, choice, instant(nowMs))
    .timers.filter(
      ({ status, assumed, leads: kind }) =>
        status === 'running' && !assumed && kind !== undefined && kind !== 'day',
    )
    .map(({ key, startAt, dueAt, money }) => {
      const [startMs, dueMs] = [epochMs(startAt), epochMs(dueAt)];
      const hours = money ? choice.leadsMoney : choice.leadsFeedback;
      return {
        timerKey: key,
        startMs,
        dueMs,
        leadsMs: hours.map((lead) => [lead, dueMs - lead * HOUR] as const),
      };
    });

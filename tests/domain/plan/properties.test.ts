// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../utils/domain/contract/action-schema.ts';
import { apply } from '../../../utils/domain/contract/actions.ts';
import { perform } from '../../../utils/domain/contract/perform.ts';
import { type Contract, ContractSchema } from '../../../utils/domain/contract/record.ts';
import { MAX_STEPS } from '../../../utils/domain/contract/undo-stack.ts';
import { contextFor } from '../../../utils/domain/plan/context.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import type { Plan } from '../../../utils/domain/plan/types.ts';
import { fillTemplate } from '../../../utils/domain/rules/fill-template.ts';
import { TEMPLATES } from '../../../utils/domain/rules/templates.ts';
import { shortMoment } from '../../../utils/domain/text/moments.ts';
import { addDays, endOfLocalDay, epochMs, later, localDay } from '../../../utils/domain/time.ts';
import { pageViewFor } from '../../../utils/domain/views/page-view.ts';
import { effectsFor } from '../../../utils/domain/views/reminders/reminders.ts';
import { settings } from '../../builders.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { NOW } from '../../clock.ts';
import {
  actions,
  contracts,
  instants,
  operationIds,
  settingsOf,
  undoSteps,
  withMoreFacts,
} from '../arbitraries.ts';
import { rulesOn } from '../rules-on.ts';

const RUNS = countFrom('RUNS', 500);
const SEED = seedOfRun();
/** One rule, tried on so many random draws. */
const holds = rulesOn(RUNS, SEED);
const keys = (plan: Plan, ...statuses: readonly string[]): string[] =>
  plan.timers.filter(({ status }) => statuses.includes(status)).map(({ key }) => key);

describe('for every record that the schema admits', () => {
  holds('there is a plan, the same one twice', [contracts, settingsOf, instants], (record, choice, now) => {
    expect(planFor(record, choice, now)).toEqual(planFor(structuredClone(record), choice, now));
  });
  holds(
    'there are effects, a page view and every message',
    [contracts, settingsOf, instants],
    (record, choice, now) => {
      const effects = effectsFor(planFor(record, choice, now), record, choice, now, 'UTC');
      if (effects.alarmAt !== undefined) expect(epochMs(effects.alarmAt)).toBeGreaterThan(epochMs(now));
      expect(pageViewFor(record, choice, now, 'Asia/Kathmandu').mustDos).toBeInstanceOf(Array);
      const context = contextFor(record, choice, now);
      for (const template of TEMPLATES)
        expect(fillTemplate(template, context).text).not.toContain('undefined');
    },
  );
  holds('every key stands once, if the entries have different ids', [contracts, instants], (record, now) => {
    const first = <E extends { id: string }>(entries: E[]) =>
      entries.filter(({ id }, index) => entries.findIndex((entry) => entry.id === id) === index);
    const { milestones, tasks, access, followUps } = record;
    const plan = planFor(
      {
        ...record,
        milestones: first(milestones),
        tasks: first(tasks),
        access: first(access),
        followUps: first(followUps),
      },
      settings(),
      now,
    );
    for (const rows of [plan.items, plan.timers, plan.warnings]) {
      const all = rows.map(({ key }) => key);
      expect(all).toEqual([...new Set(all)]);
    }
  });
  holds('more facts never lose a running clock', [withMoreFacts, instants], ({ less, more }, now) => {
    const plan = planFor(more, settings(), now);
    const after = keys(plan, 'running', 'over', 'settled');
    // What only the present Monday assumes gives way to what is said of the week.
    const known = planFor(less, settings(), now).timers.filter(
      ({ status, assumed, entryId }) => status === 'running' && !assumed && entryId !== 'new-week',
    );
    // Silence released no money where the contract turns out to have ended before: then that end settles the submission.
    const isUndone = (id: string, entryId: string | undefined): boolean =>
      ['sec', 'med30'].includes(id) &&
      less.milestones.some((milestone) => milestone.id === entryId && milestone.state === 'submitted') &&
      keys(plan, 'settled').includes(`submit:${entryId}`);
    // It stood because the client may have pressed End, and nobody had said who did.
    const isOwnEnd = (id: string): boolean => id === 'escreq' && more.facts.endedBy === 'me';
    const kept = known.filter(({ id, entryId }) => !isUndone(id, entryId) && !isOwnEnd(id));
    expect(after).toEqual(expect.arrayContaining(kept.map(({ key }) => key)));
  });
  holds(
    'what is settled stays settled under more facts, but for a new question or a new end',
    [withMoreFacts, instants],
    ({ less, more }, now) => {
      // An answer closes only the question that it came after: a later request, work or end asks anew.
      const anew = [
        'endedAt',
        'endedOn',
        'endedBy',
        'refundAskedAt',
        'lastWorkedAt',
        'lastActivityOn',
        'releaseRequestedAt',
      ] as const;
      fc.pre(anew.every((key) => more.facts[key] === less.facts[key]));
      const after = keys(planFor(more, settings(), now), 'settled');
      expect(after).toEqual(expect.arrayContaining(keys(planFor(less, settings(), now), 'settled')));
    },
  );
  holds('the safe moment is never earlier than a clock it names', [contracts, instants], (record, now) => {
    const { at, notBefore, waits } = planFor(record, settings(), now).safeToEnd;
    for (const { until } of waits) {
      if (until === undefined) expect(at).toBeUndefined();
      else expect(epochMs(at ?? notBefore ?? '')).toBeGreaterThanOrEqual(epochMs(until));
    }
    if (at !== undefined) expect(epochMs(at)).toBeGreaterThanOrEqual(epochMs(now));
  });
  holds(
    'time alone never brings a clock back that is over',
    [contracts, instants, fc.nat(400)],
    (record, now, days) => {
      // The week of an active contract moves on with the moment, and work on a Monday morning has two: so it is given.
      const fixedWeek = { ...record, facts: { ...record.facts, lastWorkedAt: NOW } };
      const over = keys(planFor(fixedWeek, settings(), now), 'over');
      expect(keys(planFor(fixedWeek, settings(), later(now, days * 86_400_000)), 'over')).toEqual(
        expect.arrayContaining(over),
      );
    },
  );
});

describe('for every sequence of actions', () => {
  const steps = fc.array(fc.tuple(operationIds, actions, instants), { maxLength: 12 });
  const run = (record: Contract, sequence: readonly [string, Action, string][]): Contract =>
    sequence.reduce((state, [id, action, when]) => perform(state, id, action, when), record);
  holds(
    'the record stays one that its schema admits, and has a plan',
    [contracts, steps, instants],
    (record, sequence, now) => {
      const after = run(record, sequence);
      expect(ContractSchema.safeParse(after).success).toBe(true);
      expect(planFor(after, settings(), now).contractId).toBe(record.id);
    },
  );
  holds(
    'a repeated operation counts once',
    [contracts, operationIds, actions, instants],
    (record, id, action, when) => {
      const once = perform(record, id, action, when);
      expect(perform(once, id, action, when)).toBe(once);
    },
  );
  holds(
    'the same action again changes nothing, so the same object comes back',
    [contracts, actions, instants],
    (record, action, when) => {
      // Snoozing and announcing undo each other on purpose; a repeat of either alone changes nothing.
      const once = apply(record, action, when);
      expect(apply(once, action, when)).toBe(once);
    },
  );
  holds(
    'independent actions may come in any order',
    [contracts, actions, actions, instants],
    (record, a, b, when) => {
      fc.pre(independent(a, b));
      expect(apply(apply(record, a, when), b, when)).toEqual(apply(apply(record, b, when), a, when));
    },
  );
});

/** Whether two actions touch different things, by what they name. */
const independent = (a: Action, b: Action): boolean => {
  // A day that belongs to a moment goes with it.
  const withDays = (names: string[]): string[] => [
    ...names,
    ...(names.includes('toldAt') ? ['toldOn'] : []),
    ...(names.includes('endedAt') ? ['endedOn'] : []),
  ];
  const touched = (action: Action): string[] => {
    switch (action.type) {
      case 'begin':
        return withDays(['begun', ...Object.keys(action.facts)]);
      case 'say':
        return withDays([...Object.keys(action.facts), ...action.clear]);
      case 'tell':
        return ['toldAt', 'toldOn', 'toldZone', ...Object.keys(action.facts)];
      case 'tick':
      case 'set-aside':
      case 'take-back':
        return [`item ${action.item}`];
      case 'note':
        return [`note ${action.item}`];
      case 'draft':
        return [`draft ${action.draft}`];
      case 'put':
      case 'drop':
      case 'move':
        return [`list ${action.list}`];
      case 'give-up':
        return ['list milestones'];
      case 'end':
      case 'keep':
      case 'resume':
        return ['kept', 'endedAt', 'endedOn', 'endedBy'];
      case 'announced':
      case 'snooze':
        return [`timer ${action.timer}`];
      case 'exported':
        return Object.keys(action.entries).map((key) => `exported ${key}`);
      case 'undo':
      case 'redo':
        return ['anything'];
    }
  };
  const first = touched(a);
  if ([...first, ...touched(b)].includes('anything')) return false;
  return !touched(b).some((name) => first.includes(name));
};

describe('for everything that a person does in an ending', () => {
  const persons = actions.filter(({ type }) => !['announced', 'exported', 'undo', 'redo'].includes(type));
  const historyEvents = fc.array(fc.tuple(persons, instants), { minLength: 1, maxLength: MAX_STEPS });
  /** All but what counts and records the changes themselves. */
  const content = ({ rev: _, history: __, undo: ___, redo: ____, ...rest }: Contract) => rest;
  const doAll = (record: Contract, sequence: readonly [Action, string][]): Contract =>
    sequence.reduce((state, [action, when], n) => perform(state, `event-number-${n}`, action, when), record);
  const take = (type: 'undo' | 'redo', record: Contract, turn: number): Contract => {
    const of = record[type].at(-1)?.id ?? '';
    return perform(record, `${type}-number-${turn}`, { type, of }, NOW);
  };
  const undoOne = (record: Contract, turn: number): Contract => take('undo', record, turn);

  holds('so many undos lead back to where it began', [contracts, historyEvents], (record, sequence) => {
    let state = doAll({ ...record, undo: [] }, sequence);
    const steps = state.undo.length;
    for (let turn = 0; turn < steps; turn += 1) state = undoOne(state, turn);
    expect(content(state)).toStrictEqual(content(record));
    expect(state.undo).toEqual([]);
    expect(ContractSchema.safeParse(state).success).toBe(true);
  });
  holds(
    'each undo leads back over one thing, each redo forth over it',
    [contracts, historyEvents],
    (record, sequence) => {
      const states: Contract[] = [{ ...record, undo: [], redo: [] }];
      for (const [n, [action, when]] of sequence.entries()) {
        const before = states.at(-1) as Contract;
        const after = perform(before, `event-number-${n}`, action, when);
        // What goes on with a text is no thing of its own.
        if (after !== before)
          states.splice(after.undo.length > before.undo.length ? states.length : -1, 1, after);
      }
      let state = states.at(-1) as Contract;
      for (const [turn, before] of states.slice(0, -1).reverse().entries()) {
        state = undoOne(state, turn);
        expect(content(state)).toStrictEqual(content(before));
      }
      for (const [turn, after] of states.slice(1).entries()) {
        state = take('redo', state, turn);
        expect(content(state)).toStrictEqual(content(after));
      }
      expect(state.redo).toEqual([]);
      expect(ContractSchema.safeParse(state).success).toBe(true);
    },
  );
  holds(
    'a way back from a file leads to a record that the schema admits, and forth again to the same',
    [contracts, undoSteps],
    (record, step) => {
      const started = { ...record, undo: [step] };
      const after = undoOne(started, 1);
      expect(ContractSchema.safeParse(after).success).toBe(true);
      expect(content(take('redo', after, 1))).toStrictEqual(content(started));
    },
  );
  holds(
    'an undo does not care for what the browser announced meanwhile',
    [contracts, persons.filter(({ type }) => type !== 'snooze'), instants],
    (record, action, when) => {
      const announced: Action = { type: 'announced', timer: 'notice', dueAt: when };
      const fresh = { ...record, announced: {}, undo: [] };
      const done = perform(fresh, 'event-number-1', action, when);
      fc.pre(done !== fresh);
      const after = undoOne(perform(done, 'announced-1', announced, when), 1);
      expect(content(after)).toEqual({ ...content(fresh), announced: { notice: when } });
    },
  );
});

describe('in every zone of the world', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const days = [
    '2011-12-29',
    '2011-12-30',
    '2018-11-03',
    '2026-10-25',
    '2026-11-01',
    '2026-11-18',
    '2027-03-14',
  ];
  it('there are enough of them to mean something', () => {
    expect(zones.length).toBeGreaterThan(400);
  });
  it('a day ends at the first instant that belongs to a later day', () => {
    for (const zone of zones)
      for (const day of days) {
        const end = endOfLocalDay(day, zone);
        expect(localDay(end, zone) > day, `${day} in ${zone}`).toBe(true);
        expect(localDay(later(end, -1), zone) <= day, `${day} in ${zone}`).toBe(true);
      }
  });
  it('an instant is written as the browser itself writes it', () => {
    for (const zone of zones) {
      const format = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      });
      const part = Object.fromEntries(
        format.formatToParts(epochMs('2026-11-09T12:34:00Z')).map(({ type, value }) => [type, value]),
      );
      const hour = Number(part.hour);
      const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${part.minute}\u00a0${hour < 12 ? 'am' : 'pm'}`;
      const expected = `${part.weekday} ${part.day} ${part.month}, ${clock}`;
      expect(shortMoment('2026-11-09T12:34:00Z', NOW, zone), zone).toBe(expected);
    }
  });
  it('a midnight is written as the end of the day before it', () => {
    for (const zone of zones) {
      const end = endOfLocalDay('2026-11-18', zone);
      expect(shortMoment(end, NOW, zone), zone).toBe('the end of Wed 18 Nov');
    }
    expect(addDays('2026-11-18', 1)).toBe('2026-11-19');
  });
});

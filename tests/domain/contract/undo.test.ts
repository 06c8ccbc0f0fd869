// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../utils/domain/contract/action-schema.ts';
import { perform } from '../../../utils/domain/contract/perform.ts';
import { type Contract, ContractSchema } from '../../../utils/domain/contract/record.ts';
import { MAX_STEPS } from '../../../utils/domain/contract/undo-stack.ts';
import { access, contract, hourly, milestone, task } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const tick = (item: string): Action => ({ type: 'tick', item, done: true });
const undo = (of: string): Action => ({ type: 'undo', of });
/** Does one thing after the other, as `event-000`, `event-001` and so on. */
const doing = (record: Contract, ...actions: readonly Action[]): Contract =>
  actions.reduce(
    (state, action, n) => perform(state, `event-${String(n).padStart(3, '0')}`, action, NOW),
    record,
  );
const undone = (record: Contract, id = 'undo-000'): Contract =>
  perform(record, id, undo(record.undo.at(-1)?.id ?? ''), at({ minutes: 1 }));
const redone = (record: Contract, id = 'redo-000'): Contract =>
  perform(record, id, { type: 'redo', of: record.redo.at(-1)?.id ?? '' }, at({ minutes: 2 }));
const content = ({ rev: _, history: __, undo: ___, redo: ____, ...rest }: Contract) => rest;

describe('an undo', () => {
  const rich = hourly(
    { title: 'Shop', lastDay: '2026-11-20' },
    {
      keptAt: NOW,
      ticks: { agreement: { at: NOW } },
      setAside: { handover: { at: NOW, reason: 'Nothing to hand over' } },
      notes: { tell: 'Mornings only' },
      drafts: { 'tell-fit': 'Hello' },
      announced: { notice: NOW },
      milestones: [milestone(), milestone({ id: 'm2' })],
      tasks: [task(), task({ id: 't2' }), task({ id: 't3' })],
    },
  );
  const ACTIONS: readonly Action[] = [
    { type: 'begin', facts: { client: 'Ada' } },
    { type: 'say', facts: { title: 'Another', rate: { cents: 5_000, currency: 'USD' } }, clear: ['lastDay'] },
    { type: 'tell', at: NOW, zone: 'UTC', facts: { noticeDays: 7 } },
    tick('handover'),
    { type: 'tick', item: 'agreement', done: false },
    { type: 'set-aside', item: 'agreement', reason: 'There is none' },
    { type: 'take-back', item: 'handover' },
    { type: 'note', item: 'tell', text: '' },
    { type: 'draft', draft: 'tell-fit', text: 'Good morning' },
    { type: 'put', list: 'access', entry: access() },
    { type: 'put', list: 'milestones', entry: milestone({ state: 'paid' }) },
    { type: 'drop', list: 'tasks', id: 't2' },
    { type: 'end', endedAt: NOW, endedBy: 'me' },
    { type: 'resume' },
    { type: 'snooze', timer: 'notice', until: at({ days: 1 }) },
  ];
  it.each(ACTIONS.map((action) => [action.type, action] as const))('takes back: %s', (_, action) => {
    const done = doing(rich, action);
    expect(content(done)).not.toEqual(content(rich));
    expect(content(undone(done))).toStrictEqual(content(rich));
  });
  it('takes back the decision to keep the contract', () => {
    expect(undone(doing(hourly(), { type: 'keep' })).keptAt).toBeUndefined();
  });
  it('stands in the history, with what it took back', () => {
    const after = undone(doing(hourly(), tick('tell')));
    expect(after.history.map(({ action, target }) => [action, target])).toEqual([
      ['tick', 'tell'],
      ['undo', 'event-000'],
    ]);
    expect(after.rev).toBe(hourly().rev + 2);
  });
  it('under the same operation id counts once', () => {
    const twice = doing(hourly(), tick('tell'), tick('handover'));
    const once = undone(twice);
    expect(perform(once, 'undo-000', undo('event-001'), NOW)).toBe(once);
    expect(Object.keys(once.ticks)).toEqual(['tell']);
  });
  it('of something that was undone elsewhere changes nothing', () => {
    const once = undone(doing(hourly(), tick('tell')));
    expect(perform(once, 'undo-001', undo('event-000'), NOW)).toBe(once);
  });
  it('of anything but the newest changes nothing', () => {
    const record = doing(hourly(), tick('tell'), tick('handover'));
    expect(perform(record, 'undo-000', undo('event-000'), NOW)).toBe(record);
  });
  it('is not a step of its own to be undone', () => {
    expect(undone(doing(hourly(), tick('tell'))).undo).toEqual([]);
  });
  it.each(ACTIONS.map((action) => [action.type, action] as const))(
    'is itself taken back, and that again: %s',
    (_, action) => {
      const done = doing(rich, action);
      const again = redone(undone(done));
      expect(content(again)).toStrictEqual(content(done));
      expect(again.redo).toEqual([]);
      expect(content(undone(again, 'undo-001'))).toStrictEqual(content(rich));
    },
  );
  it('goes back ten steps and no further', () => {
    const items = Array.from({ length: MAX_STEPS + 2 }, (_, n) => `item-${n}`);
    let record = doing(hourly(), ...items.map(tick));
    for (let turn = 0; turn < MAX_STEPS + 5; turn += 1) record = undone(record, `undo-00${turn}`);
    expect(Object.keys(record.ticks)).toEqual(['item-0', 'item-1']);
    expect(record.undo).toEqual([]);
  });
  it('is not hindered by a reminder that came meanwhile, and leaves it announced', () => {
    const reminded = perform(
      doing(hourly(), tick('tell')),
      'announced-1',
      { type: 'announced', timer: 'notice', dueAt: NOW },
      NOW,
    );
    const after = undone(reminded);
    expect(after.ticks).toEqual({});
    expect(after.announced).toEqual({ notice: NOW });
  });
});

describe('a redo', () => {
  it('goes forth as many steps as were taken back, and under the same operation id once', () => {
    const twice = doing(hourly(), tick('tell'), tick('handover'));
    const back = undone(undone(twice), 'undo-001');
    const once = redone(back);
    expect(Object.keys(once.ticks)).toEqual(['tell']);
    expect(perform(once, 'redo-000', { type: 'redo', of: 'undo-000' }, NOW)).toBe(once);
    expect(Object.keys(redone(once, 'redo-001').ticks)).toEqual(['tell', 'handover']);
  });
  it('of anything but the newest undo changes nothing', () => {
    const back = undone(undone(doing(hourly(), tick('tell'), tick('handover'))), 'undo-001');
    expect(perform(back, 'redo-000', { type: 'redo', of: 'undo-000' }, NOW)).toBe(back);
  });
  it('ends with the next thing that is done, but not with what the browser announces', () => {
    const back = undone(doing(hourly(), tick('tell')));
    const reminded = perform(back, 'announced-1', { type: 'announced', timer: 'notice', dueAt: NOW }, NOW);
    expect(Object.keys(redone(reminded).ticks)).toEqual(['tell']);
    expect(perform(reminded, 'event-001', tick('handover'), NOW).redo).toEqual([]);
  });
});

describe('a text that is saved in pieces while it is typed', () => {
  const note = (text: string, item = 'tell'): Action => ({ type: 'note', item, text });
  const typing = (...pieces: readonly (readonly [Action, seconds: number])[]): Contract =>
    pieces.reduce(
      (state, [action, seconds], n) => perform(state, `piece-${n}`, action, at({ ms: seconds * 1_000 })),
      hourly(),
    );
  it('is one thing to take back, and comes back whole', () => {
    const typed = typing([note('He'), 0], [note('Hello'), 3], [note('Hello Ada'), 62]);
    expect(typed.undo).toEqual([{ id: 'piece-2', was: {}, gone: [['notes', 'tell']] }]);
    const back = undone(typed);
    expect(back.notes).toEqual({});
    expect(redone(back).notes).toEqual({ tell: 'Hello Ada' });
  });
  it('keeps every piece in the history, so that each counts once', () => {
    const typed = typing([note('He'), 0], [note('Hello'), 3]);
    expect(typed.history.map(({ id, goesOn }) => [id, goesOn])).toEqual([
      ['piece-0', undefined],
      ['piece-1', true],
    ]);
    expect(perform(typed, 'piece-0', note('He'), at({ ms: 9_000 }))).toBe(typed);
  });
  it('is the same for a message of one’s own', () => {
    const draft = (text: string): Action => ({ type: 'draft', draft: 'tell-fit', text });
    expect(typing([draft('Dear'), 0], [draft('Dear Ada'), 1]).undo).toHaveLength(1);
  });
  it.each<[string, Action, seconds: number]>([
    ['a minute later', note('Hello Ada'), 60],
    ['by a clock that was set back', note('Hello Ada'), -1],
    ['with words taken away', note('Hell'), 1],
    ['with all words taken away', note(''), 1],
    ['with other words', note('Goodbye'), 1],
    ['on another item', note('Hello Ada', 'handover'), 1],
    ['after something else', tick('handover'), 1],
  ])('is two things where it goes on %s', (_, action, seconds) => {
    expect(typing([note('Hello'), 0], [action, seconds]).undo).toHaveLength(2);
  });
  it('begins anew after an undo', () => {
    const back = undone(typing([note('Hello'), 0], [note('Bye'), 1]));
    const typed = perform(back, 'piece-2', note('Hello Ada'), at({ minutes: 1, ms: 1_000 }));
    expect(typed.undo.map(({ id }) => id)).toEqual(['piece-0', 'piece-2']);
  });
});

describe('a way back', () => {
  it('holds no more than the part that changed', () => {
    const record = hourly({ title: 'Shop' }, { notes: { tell: 'x'.repeat(100_000) }, tasks: [task()] });
    const [step] = doing(record, tick('handover')).undo;
    expect(step).toEqual({ id: 'event-000', was: {}, gone: [['ticks', 'handover']] });
    expect(doing(record, { type: 'drop', list: 'tasks', id: 't1' }).undo[0]).toEqual({
      id: 'event-000',
      was: { tasks: [{ index: 0, entry: task() }] },
      gone: [],
    });
  });
  it('is not taken down for what changed nothing', () => {
    expect(doing(hourly(), { type: 'take-back', item: 'tell' }).undo).toEqual([]);
  });
});

describe('a record from before there was an undo', () => {
  const sample = JSON.parse(readFileSync('tests/fixtures/records/contract-before-undo.json', 'utf8'));
  it('is read, and what is done from now on can be undone', () => {
    const record = ContractSchema.parse(sample);
    const since = { undo: [], redo: [], exported: {}, reminded: {}, ownSteps: [] };
    expect(record).toEqual({ ...sample, ...since });
    expect(content(undone(doing(record, tick('tell'))))).toStrictEqual(content(record));
  });
});

it('A new record has nothing to undo.', () => {
  expect(contract().undo).toEqual([]);
});

// @vitest-environment node
import { describe, expect, it, test } from 'vitest';
import { type Action, ActionSchema } from '../../../utils/domain/contract/action-schema.ts';
import { apply } from '../../../utils/domain/contract/actions.ts';
import { perform } from '../../../utils/domain/contract/perform.ts';
import { type Contract, changedAt, MAX_HISTORY } from '../../../utils/domain/contract/record.ts';
import { contract, hourly, milestone, task } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const OPERATION = 'operation-1';
const tick: Action = { type: 'tick', item: 'tell', done: true };
const aside: Action = { type: 'set-aside', item: 'tell', reason: 'They vanished' };

describe('performing an action', () => {
  it('raises the revision by one and writes it into the history', () => {
    const after = perform(contract(), OPERATION, tick, NOW);
    expect(after.rev).toBe(2);
    expect(after.history).toEqual([{ id: OPERATION, at: NOW, action: 'tick', target: 'tell' }]);
  });
  it('a second time under the same operation id gives the same object back', () => {
    const once = perform(contract(), OPERATION, tick, NOW);
    expect(perform(once, OPERATION, { ...tick, done: false }, at({ hours: 1 }))).toBe(once);
  });
  it('that changes nothing gives the same object back and leaves no trace', () => {
    const once = perform(contract(), OPERATION, tick, NOW);
    expect(perform(once, 'operation-2', tick, at({ hours: 1 }))).toBe(once);
  });
  it('keeps the newest thousand entries of the history', () => {
    const history = Array.from({ length: MAX_HISTORY }, (_, index) => ({
      id: `operation-${index}`,
      at: NOW,
      action: 'tick',
    }));
    const after = perform(contract({ history }), 'operation-new', tick, NOW);
    expect(after.history).toHaveLength(MAX_HISTORY);
    expect([after.history[0]?.id, after.history.at(-1)?.id]).toEqual(['operation-1', 'operation-new']);
  });
  it('never changes the record it was given', () => {
    const before = hourly({}, { tasks: [task()] });
    const copy = structuredClone(before);
    perform(before, OPERATION, { type: 'drop', list: 'tasks', id: 't1' }, NOW);
    expect(before).toEqual(copy);
  });
});

describe('beginning', () => {
  it('keeps its first moment when the questions are answered again', () => {
    const { begunAt: _, ...fresh } = contract();
    const first = apply(fresh, { type: 'begin', facts: { kind: 'hourly' } }, NOW);
    const again = apply(first, { type: 'begin', facts: { kind: 'fixed' } }, at({ days: 1 }));
    expect(again).toMatchObject({ begunAt: NOW, facts: { kind: 'fixed' } });
  });
  it('counts with every question left open', () => {
    const { begunAt: _, ...fresh } = contract();
    expect(apply(fresh, { type: 'begin', facts: {} }, NOW).begunAt).toBe(NOW);
  });
});

describe('saying', () => {
  it('adds facts, changes them and takes them back', () => {
    const said = apply(
      hourly({ unloggedHours: 3, manualHours: 1 }),
      {
        type: 'say',
        facts: { unloggedHours: 0 },
        clear: ['manualHours'],
      },
      NOW,
    );
    expect(said.facts).toEqual({ situation: 'me', kind: 'hourly', unloggedHours: 0 });
  });
  it('prefers what is said to what is taken back in the same breath', () => {
    const record = hourly({ unloggedHours: 3 });
    const action: Action = { type: 'say', facts: { unloggedHours: 3 }, clear: ['unloggedHours'] };
    expect(apply(record, action, NOW)).toBe(record);
  });
});

describe('telling', () => {
  it('freezes the zone and what the notice is counted by', () => {
    const facts = { noticeDays: 5, noticeCounting: 'working' as const, toldWeekdays: [1, 2, 3] };
    const action: Action = { type: 'tell', at: NOW, zone: 'Asia/Kolkata', facts };
    expect(apply(hourly(), action, at({ hours: 2 })).facts).toMatchObject({
      toldAt: NOW,
      toldZone: 'Asia/Kolkata',
      ...facts,
    });
  });
});

describe('ticking', () => {
  it('takes an item out of what does not apply', () => {
    const after = apply(apply(contract(), aside, NOW), tick, at({ hours: 1 }));
    expect(after).toMatchObject({ ticks: { tell: { at: at({ hours: 1 }) } }, setAside: {} });
  });
  it('off leaves nothing behind', () => {
    const after = apply(apply(contract(), tick, NOW), { ...tick, done: false }, NOW);
    expect(after).toEqual(contract());
  });
  it('is not fooled by a key that every object has', () => {
    const odd: Action = { type: 'tick', item: 'constructor', done: true };
    expect(apply(contract(), odd, NOW).ticks).toHaveProperty('constructor', { at: NOW });
  });
});

describe('setting aside', () => {
  it('takes the tick away and keeps the reason until it is taken back', () => {
    const after = apply(apply(contract(), tick, NOW), aside, NOW);
    expect(after).toMatchObject({ ticks: {}, setAside: { tell: { reason: 'They vanished' } } });
    expect(apply(after, { type: 'take-back', item: 'tell' }, NOW).setAside).toEqual({});
  });
  it('what was not set aside can be taken back without effect', () => {
    const record = contract();
    expect(apply(record, { type: 'take-back', item: 'tell' }, NOW)).toBe(record);
  });
});

describe('notes and drafts', () => {
  test.each(['note', 'draft'] as const)('an empty %s removes it', (type) => {
    const write = (text: string): Action =>
      type === 'note' ? { type, item: 'tell', text } : { type, draft: 'tell-fit', text };
    const written = apply(contract(), write('Calm'), NOW);
    expect(Object.values({ ...written.notes, ...written.drafts })).toEqual(['Calm']);
    expect(apply(written, write(''), NOW)).toEqual(contract());
  });
});

describe('entries of a list', () => {
  const put = (parts = {}): Action => ({ type: 'put', list: 'milestones', entry: milestone(parts) });
  it('are added at the end and changed in their place', () => {
    const two = apply(apply(contract(), put(), NOW), put({ id: 'm2' }), NOW);
    const changed = apply(two, put({ state: 'paid' }), NOW);
    expect(changed.milestones.map(({ id, state }) => [id, state])).toEqual([
      ['m1', 'paid'],
      ['m2', 'funded'],
    ]);
  });
  it('that are put again unchanged change nothing', () => {
    const one = apply(contract(), put(), NOW);
    expect(apply(one, put(), NOW)).toBe(one);
  });
  it('are dropped by their id, and an unknown id changes nothing', () => {
    const one = apply(contract(), put(), NOW);
    expect(apply(one, { type: 'drop', list: 'milestones', id: 'm1' }, NOW).milestones).toEqual([]);
    expect(apply(one, { type: 'drop', list: 'milestones', id: 'm9' }, NOW)).toBe(one);
  });
});

describe('ending, keeping, resuming', () => {
  const end: Action = { type: 'end', endedAt: NOW, endedBy: 'me' };
  it('an end takes "keep" away', () => {
    const kept = apply(contract(), { type: 'keep' }, NOW);
    expect(apply(kept, end, NOW)).not.toHaveProperty('keptAt');
  });
  it('a mistaken end can be taken back', () => {
    const record = hourly();
    expect(apply(apply(record, end, NOW), { type: 'resume' }, NOW)).toEqual(record);
  });
  it('keeping twice keeps the first moment', () => {
    const kept = apply(contract(), { type: 'keep' }, NOW);
    expect(apply(kept, { type: 'keep' }, at({ days: 1 }))).toBe(kept);
  });
});

describe('announcing and snoozing', () => {
  const announced: Action = { type: 'announced', timer: 'notice', dueAt: NOW };
  it('an announcement is remembered with its due instant', () => {
    expect(apply(contract(), announced, NOW).announced).toEqual({ notice: NOW });
  });
  it('a snooze lets the timer speak once more', () => {
    const after = apply(
      apply(contract(), announced, NOW),
      { type: 'snooze', timer: 'notice', until: at({ hours: 1 }) },
      NOW,
    );
    expect(after).toMatchObject({ announced: {}, snoozed: { notice: at({ hours: 1 }) } });
  });
});

describe('exporting dates', () => {
  const entry = { at: NOW, start: '2026-11-18', summary: 'Last day of your notice', text: '' };
  const moved = { ...entry, at: at({ hours: 1 }), start: '2026-11-20' };
  const exported = (entries: Contract['exported']): Action => ({ type: 'exported', entries });
  it('what went out is remembered, beside what went out before', () => {
    const first = apply(contract(), exported({ 'last-day': entry }), NOW);
    const second = apply(first, exported({ 'last-day': moved, safe: entry }), NOW);
    expect(second.exported).toEqual({ 'last-day': moved, safe: entry });
  });
  it('an older export that is heard of late changes nothing, nor does the same one again', () => {
    const record = apply(contract(), exported({ 'last-day': moved }), NOW);
    expect(apply(record, exported({ 'last-day': entry }), NOW)).toBe(record);
    expect(apply(record, exported({ 'last-day': moved }), NOW)).toBe(record);
  });
  it('is no change that anybody would miss, and takes no step of undo', () => {
    const record = apply(contract(), tick, NOW);
    const after = perform(record, 'operation-9', exported({ safe: entry }), at({ days: 1 }));
    expect(after.history.at(-1)).toEqual({ id: 'operation-9', at: at({ days: 1 }), action: 'exported' });
    expect(after.undo).toEqual(record.undo);
    expect(changedAt(after)).toBe(changedAt(record));
  });
  it('is not taken back with what was done before it', () => {
    const done = perform(contract(), 'operation-8', tick, NOW);
    const after = perform(done, 'operation-9', exported({ safe: entry }), NOW);
    const undone = perform(after, 'operation-10', { type: 'undo', of: 'operation-8' }, NOW);
    expect(undone).toMatchObject({ ticks: {}, exported: { safe: entry } });
  });
});

describe('what is no action', () => {
  test.each<readonly [rule: string, value: unknown]>([
    ['an unknown type', { type: 'delete' }],
    ['a stray field', { ...tick, extra: 1 }],
    ['an item that is no key', { ...tick, item: '../x' }],
    ['a notice of -1', { type: 'say', facts: { noticeDays: -1 }, clear: [] }],
    ['a notice of half a day', { type: 'say', facts: { noticeDays: 0.5 }, clear: [] }],
    ['a notice of 1000', { type: 'say', facts: { noticeDays: 1_000 }, clear: [] }],
    ['a notice in words', { type: 'say', facts: { noticeDays: 'two weeks' }, clear: [] }],
    ['a note beyond its length', { type: 'note', item: 'tell', text: 'x'.repeat(100_001) }],
    ['an entry of another list', { type: 'put', list: 'tasks', entry: milestone() }],
    ['a zone that does not exist', { type: 'tell', at: NOW, zone: 'Mars/Olympus', facts: {} }],
    ['an instant without a zone', { type: 'end', endedAt: '2026-11-04T10:00:00', endedBy: 'me' }],
    ['30 February', { type: 'say', facts: { lastDay: '2026-02-30' }, clear: [] }],
    [
      'a link that is not https',
      {
        type: 'put',
        list: 'evidence',
        entry: { id: 'e1', text: 'x', on: '2026-11-04', link: 'javascript:alert(1)' },
      },
    ],
  ])('%s', (_, value) => {
    expect(ActionSchema.safeParse(value).success).toBe(false);
  });
  it('while a note of 100,000 characters is one', () => {
    expect(ActionSchema.safeParse({ type: 'note', item: 'tell', text: 'x'.repeat(100_000) }).success).toBe(
      true,
    );
  });
});

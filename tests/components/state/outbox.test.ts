import { describe, expect, it } from 'vitest';
import {
  CONTRACT_ACTIONS,
  type ContractChange,
  withChanges,
} from '../../../components/state/contract-changes.ts';
import { makeOutbox, NOT_REACHED, type Outbox } from '../../../components/state/outbox.ts';
import type { Action } from '../../../utils/domain/contract/action-schema.ts';
import { perform } from '../../../utils/domain/contract/perform.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { type Problem, problem } from '../../../utils/domain/problems.ts';
import { hourly, milestone, task } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

type Reply = { readonly give: (reply: Contract | Problem) => void; readonly fail: () => void };
const tick = (item: string, done = true): Action => ({ type: 'tick', item, done });
const note = (text: string, item = 'a'): Action => ({ type: 'note', item, text });
const say = (title: string): Action => ({ type: 'say', facts: { title }, clear: [] });

/** A queue whose background answers when the test says so. */
const underTest = () => {
  const sent: ContractChange[] = [];
  const replies: Reply[] = [];
  const confirmed: Contract[] = [];
  let changes: readonly ContractChange[] = [];
  const queue: Outbox<Action> = makeOutbox<Action, Contract>(CONTRACT_ACTIONS, {
    send: (change) => {
      sent.push(change);
      return new Promise((give, fail) => replies.push({ give, fail: () => fail(new Error('gone')) }));
    },
    confirmed: (contract) => void confirmed.push(contract),
    changed: (next) => {
      changes = next;
    },
  });
  const answer = async (index: number, how: (reply: Reply) => void): Promise<void> => {
    how(replies[index] as Reply);
    await new Promise(setImmediate);
  };
  return { queue, sent, confirmed, answer, changes: () => changes };
};
const confirm = ({ give }: Reply): void => give(hourly());
const refuse = ({ give }: Reply): void => give(problem('storage-refused'));

describe('changes of one view', () => {
  it('are sent one after the other, in the order in which they were made', async () => {
    const { queue, sent, answer } = underTest();
    for (const item of ['a', 'b', 'c']) queue.add(tick(item), NOW);
    expect(sent.map(({ action }) => action)).toEqual([tick('a')]);
    await answer(0, confirm);
    expect(sent.map(({ action }) => action)).toEqual([tick('a'), tick('b')]);
    await answer(1, confirm);
    expect(sent.map(({ action }) => action)).toEqual([tick('a'), tick('b'), tick('c')]);
  });

  it('are forgotten once they are confirmed, and the record that came is handed on', async () => {
    const { queue, confirmed, changes, answer } = underTest();
    queue.add(tick('a'), NOW);
    expect(changes().map(({ state }) => state)).toEqual(['sent']);
    await answer(0, confirm);
    expect(changes()).toEqual([]);
    expect(confirmed).toEqual([hourly()]);
  });

  it('each have an operation id of their own', () => {
    const { queue, changes } = underTest();
    queue.add(tick('a'), NOW);
    queue.add(tick('b'), NOW);
    expect(new Set(changes().map(({ operationId }) => operationId)).size).toBe(2);
  });

  it('keep the moment at which they were made', () => {
    const { queue, changes } = underTest();
    queue.add(tick('a'), at({ minutes: 5 }));
    expect(changes()[0]?.at).toBe(at({ minutes: 5 }));
  });
});

describe('a change that failed', () => {
  it.each([
    ['was refused by the background', refuse, 'The browser refused to store this. Nothing was saved.'],
    ['had no answer', ({ fail }: Reply) => fail(), NOT_REACHED],
  ] as const)('stays and says why, where it %s', async (_, how, reason) => {
    const { queue, changes, answer } = underTest();
    queue.add(tick('a'), NOW);
    await answer(0, how);
    expect(changes()).toMatchObject([{ state: 'failed', reason }]);
  });

  it('does not hold up the next one', async () => {
    const { queue, sent, answer } = underTest();
    queue.add(tick('a'), NOW);
    queue.add(tick('b'), NOW);
    await answer(0, refuse);
    expect(sent.map(({ action }) => action)).toEqual([tick('a'), tick('b')]);
  });

  it('is sent again with the same operation id and without its old reason', async () => {
    const { queue, sent, changes, answer } = underTest();
    queue.add(tick('a'), NOW);
    await answer(0, refuse);
    queue.retry(sent[0]?.operationId ?? '');
    expect(sent[1]?.operationId).toBe(sent[0]?.operationId);
    expect(changes()[0]).not.toHaveProperty('reason');
    await answer(1, confirm);
    expect(changes()).toEqual([]);
  });

  it('that is tried again waits for the one that is on its way', async () => {
    const { queue, sent, answer } = underTest();
    queue.add(tick('a'), NOW);
    await answer(0, refuse);
    queue.add(tick('b'), NOW);
    queue.retry(sent[0]?.operationId ?? '');
    expect(sent).toHaveLength(2);
    await answer(1, confirm);
    expect(sent.map(({ action }) => action)).toEqual([tick('a'), tick('b'), tick('a')]);
  });

  it('is gone once it is given up', async () => {
    const { queue, sent, changes, answer } = underTest();
    queue.add(tick('a'), NOW);
    await answer(0, refuse);
    queue.discard(sent[0]?.operationId ?? '');
    expect(changes()).toEqual([]);
  });
});

describe('a newer word on the same thing', () => {
  const begin: Action = { type: 'begin', facts: { kind: 'hourly' } };
  const end: Action = { type: 'end', endedAt: NOW, endedBy: 'me' };
  const fromPage: Action = { type: 'say', facts: { title: 'From the page', client: 'Nour' }, clear: [] };
  const ofClient: Action = { type: 'say', facts: { client: 'Nour' }, clear: [] };
  /** What is left of an older word, beside a newer one. */
  const CASES: readonly [string, Action, Action, Action | undefined][] = [
    ['a note', note('ha'), note('half'), undefined],
    ['a fact', say('Sho'), say('Shop'), undefined],
    ['one of two facts', fromPage, say('Shop'), ofClient],
    ['a fact that is taken away', fromPage, { type: 'say', facts: {}, clear: ['title'] }, ofClient],
    [
      'a fact that was to be taken away',
      { type: 'say', facts: {}, clear: ['title'] },
      say('Shop'),
      undefined,
    ],
    [
      'a fact of the first answers',
      begin,
      { type: 'say', facts: { kind: 'fixed' }, clear: [] },
      { type: 'begin', facts: {} },
    ],
    [
      'a fact that the first answers name too',
      { type: 'say', facts: { kind: 'fixed' }, clear: [] },
      begin,
      undefined,
    ],
    ['the end, and taking it back', end, { type: 'resume' }, undefined],
    ['a tick', tick('b'), tick('b', false), undefined],
    ['a tick and "does not apply"', tick('b'), { type: 'set-aside', item: 'b', reason: 'no' }, undefined],
    [
      'a message text',
      { type: 'draft', draft: 'tell', text: 'a' },
      { type: 'draft', draft: 'tell', text: 'ab' },
      undefined,
    ],
    [
      'an entry and its removal',
      { type: 'put', list: 'tasks', entry: task() },
      { type: 'drop', list: 'tasks', id: task().id },
      undefined,
    ],
    ['keeping', { type: 'keep' }, { type: 'keep' }, undefined],
    ['notes on two items', note('x', 'b'), note('x', 'c'), note('x', 'b')],
    ['two facts', say('Shop'), ofClient, say('Shop')],
    [
      'entries of two lists',
      { type: 'put', list: 'tasks', entry: task({ id: 'm1' }) },
      { type: 'put', list: 'milestones', entry: milestone() },
      { type: 'put', list: 'tasks', entry: task({ id: 'm1' }) },
    ],
    ['a note and a tick on one item', note('x', 'b'), tick('b'), note('x', 'b')],
  ];
  it.each(CASES)('leaves of one that failed what it does not name: %s', async (_, older, newer, left) => {
    const { queue, sent, changes, answer } = underTest();
    queue.add(older, NOW);
    await answer(0, refuse);
    queue.add(newer, NOW);
    await answer(1, confirm);
    expect(changes().map(({ action }) => action)).toEqual(left === undefined ? [] : [left]);
    // Sent again it overwrites nothing.
    queue.retry(sent[0]?.operationId ?? '');
    expect(sent.slice(2).map(({ action }) => action)).toEqual(left === undefined ? [] : [left]);
  });
  it.each(CASES)('is sent after one that waits: %s', async (_, older, newer) => {
    const { queue, sent, answer } = underTest();
    queue.add(tick('in the way'), NOW);
    queue.add(older, NOW);
    queue.add(newer, NOW);
    for (const index of [0, 1, 2]) await answer(index, confirm);
    expect(sent.map(({ action }) => action)).toEqual([tick('in the way'), older, newer]);
  });
  it.each(CASES)(
    'is sent alone when the page goes, with what it does not name: %s',
    (_, older, newer, left) => {
      const { queue, sent } = underTest();
      queue.add(tick('in the way'), NOW);
      queue.add(older, NOW);
      queue.add(newer, NOW);
      queue.leave();
      const named = [tick('in the way'), left, newer].filter((action) => action !== undefined);
      expect(sent.map(({ action }) => action)).toEqual(named);
    },
  );

  it('does not touch the one that is on its way', () => {
    const { queue, changes } = underTest();
    queue.add(note('ha'), NOW);
    queue.add(note('half'), NOW);
    expect(changes().map(({ action }) => action)).toEqual([note('ha'), note('half')]);
  });
});

describe('an undo', () => {
  /** A background that performs what it gets and answers when told; or keeps its answer. */
  const withRecord = (how: () => 'answered' | 'lost' | Promise<void>) => {
    let record = hourly();
    let changes: readonly ContractChange[] = [];
    const queue = makeOutbox<Action, Contract>(CONTRACT_ACTIONS, {
      send: async ({ operationId, action, at: moment }) => {
        const answer = how();
        if (typeof answer === 'object') await answer;
        record = perform(record, operationId, action, moment);
        return answer === 'lost' ? Promise.reject(new Error('gone')) : record;
      },
      confirmed: () => undefined,
      changed: (next) => {
        changes = next;
      },
    });
    const seen = () => withChanges(record, changes);
    const take = (line: 'undo' | 'redo') => queue.add({ type: line, of: seen()[line].at(-1)?.id ?? '' }, NOW);
    return { queue, take, seen, record: () => record, changes: () => changes };
  };
  const settled = () => new Promise(setImmediate);

  it('takes a change that waits out of the line, and leaves what stood before it', async () => {
    const way = Promise.withResolvers<void>();
    const { queue, take, seen, record } = withRecord(() => way.promise);
    queue.add(tick('in the way'), NOW);
    queue.add(note('A long text.'), NOW);
    queue.add(note('A long text. One word'), NOW);
    take('undo');
    expect(seen().notes).toEqual({ a: 'A long text.' });
    way.resolve();
    await settled();
    expect(record()).toMatchObject({ notes: { a: 'A long text.' }, ticks: { 'in the way': {} } });
  });

  it('of a piece of a text that waits leaves the piece that is stored', async () => {
    const ways = [Promise.resolve(), Promise.withResolvers<void>().promise];
    const { queue, take, seen } = withRecord(() => ways.shift() ?? 'answered');
    queue.add(note('A long text.'), NOW);
    await settled();
    queue.add(tick('in the way'), NOW);
    queue.add(note('A long text. One word'), NOW);
    take('undo');
    expect(seen().notes).toEqual({ a: 'A long text.' });
  });

  it('takes back what was applied although its answer was lost', async () => {
    const answers: ('answered' | 'lost')[] = ['lost', 'answered', 'answered'];
    const { queue, take, record, changes } = withRecord(() => answers.shift() ?? 'answered');
    queue.add(tick('a'), NOW);
    await settled();
    expect(changes()).toMatchObject([{ state: 'failed' }]);
    take('undo');
    await settled();
    expect(changes()).toEqual([]);
    expect(record().ticks).toEqual({});
    take('redo');
    await settled();
    expect(record().ticks).toHaveProperty('a');
  });

  it('that waits is itself taken out by a redo', async () => {
    const way = Promise.withResolvers<void>();
    const ways: ('answered' | Promise<void>)[] = ['answered', 'answered', way.promise];
    const { queue, take, seen, record } = withRecord(() => ways.shift() ?? 'answered');
    for (const item of ['a', 'b']) queue.add(tick(item), NOW);
    await settled();
    take('undo');
    take('undo');
    expect(seen().ticks).toEqual({});
    take('redo');
    way.resolve();
    await settled();
    expect(Object.keys(record().ticks)).toEqual(['a']);
  });
});

describe('when the page goes', () => {
  it('everything that waits is sent at once; what is on its way or failed is not sent twice', async () => {
    const { queue, sent, answer } = underTest();
    queue.add(tick('failed'), NOW);
    await answer(0, refuse);
    for (const item of ['a', 'b', 'c']) queue.add(tick(item), NOW);
    queue.leave();
    expect(sent.map(({ action }) => action)).toEqual(['failed', 'a', 'b', 'c'].map((item) => tick(item)));
  });

  it('what a field says after that is sent at once too, whatever is on its way', () => {
    const { queue, sent } = underTest();
    queue.add(note('first half'), NOW);
    queue.leave();
    queue.add(note('first half, second half'), NOW);
    expect(sent.map(({ action }) => action)).toEqual([note('first half'), note('first half, second half')]);
  });

  it('and comes back, one waits for the other again', () => {
    const { queue, sent } = underTest();
    queue.leave();
    queue.stay();
    for (const item of ['a', 'b']) queue.add(tick(item), NOW);
    expect(sent).toHaveLength(1);
  });
});

describe('what is done to the whole record', () => {
  it('begins once nothing is on its way, and holds up what is added until it is done', async () => {
    const { queue, sent, changes, answer } = underTest();
    const done = Promise.withResolvers<boolean>();
    let begun = false;
    queue.add(tick('a'), NOW);
    queue.add(tick('b'), NOW);
    const all = queue.alone(() => {
      begun = true;
      return done.promise;
    });
    expect(begun).toBe(false);
    await answer(0, refuse);
    expect(begun).toBe(true);
    queue.add(tick('c'), NOW);
    queue.leave();
    expect(sent).toHaveLength(1);
    done.resolve(true);
    await all;
    expect([sent.length, changes()]).toEqual([1, []]);
  });

  it.each([
    ['comes to nothing', () => Promise.resolve(false)],
    ['fails', () => Promise.reject(new Error('gone'))],
  ])('leaves the line as it was, and that goes on, where it %s', async (_, work) => {
    const { queue, sent, changes, answer } = underTest();
    queue.add(tick('a'), NOW);
    await answer(0, refuse);
    const all = queue.alone(work).catch(() => undefined);
    queue.add(tick('b'), NOW);
    await all;
    expect(changes().map(({ state }) => state)).toEqual(['failed', 'sent']);
    expect(sent.map(({ action }) => action)).toEqual([tick('a'), tick('b')]);
  });
});

describe('the record as the person sees it', () => {
  const change = (action: Action, operationId: string): ContractChange => ({
    operationId,
    action,
    at: NOW,
    state: 'waiting',
  });

  it('has every change that is on its way, in order', () => {
    const seen = withChanges(hourly(), [
      change(tick('a'), '1'),
      change(note('x'), '2'),
      change(tick('a', false), '3'),
    ]);
    expect(seen).toMatchObject({ ticks: {}, notes: { a: 'x' } });
  });

  it('counts a change once whose answer was lost but which the background has', () => {
    const added: Action = { type: 'set-aside', item: 'a', reason: 'first' };
    const confirmed = perform(hourly(), 'operation-1', added, NOW);
    const later = perform(confirmed, 'operation-2', { type: 'take-back', item: 'a' }, NOW);
    expect(withChanges(later, [change(added, 'operation-1')])).toBe(later);
  });

  it('is the confirmed record itself where nothing is on its way', () => {
    const record = hourly();
    expect(withChanges(record, [])).toBe(record);
  });
});

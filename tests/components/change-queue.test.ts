import { describe, expect, it } from 'vitest';
import { type ChangeQueue, makeChangeQueue, NOT_REACHED } from '../../components/hooks/change-queue.ts';
import {
  CONTRACT_ACTIONS,
  type ContractChange,
  withChanges,
} from '../../components/hooks/contract-changes.ts';
import type { Action } from '../../utils/domain/actions.ts';
import type { Contract } from '../../utils/domain/contract.ts';
import { perform } from '../../utils/domain/perform.ts';
import { type Problem, problem } from '../../utils/domain/problems.ts';
import { hourly, milestone, task } from '../builders.ts';
import { at, NOW } from '../clock.ts';

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
  const queue: ChangeQueue<Action> = makeChangeQueue<Action, Contract>(CONTRACT_ACTIONS, {
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
  const SAME: readonly [string, Action, Action][] = [
    ['a note', note('ha'), note('half')],
    ['a fact', say('Sho'), say('Shop')],
    ['a tick', tick('b'), tick('b', false)],
    ['a tick and "does not apply"', tick('b'), { type: 'set-aside', item: 'b', reason: 'no' }],
    [
      'a message text',
      { type: 'draft', draft: 'tell', text: 'a' },
      { type: 'draft', draft: 'tell', text: 'ab' },
    ],
    [
      'an entry and its removal',
      { type: 'put', list: 'tasks', entry: task() },
      { type: 'drop', list: 'tasks', id: task().id },
    ],
    ['keeping', { type: 'keep' }, { type: 'keep' }],
  ];
  it.each(SAME)('replaces an older one that waits: %s', (_, older, newer) => {
    const { queue, changes } = underTest();
    queue.add(tick('in the way'), NOW);
    queue.add(older, NOW);
    queue.add(newer, NOW);
    expect(changes().map(({ action }) => action)).toEqual([tick('in the way'), newer]);
  });

  const OTHER: readonly [string, Action, Action][] = [
    ['notes on two items', note('x', 'b'), note('x', 'c')],
    ['two facts', say('Shop'), { type: 'say', facts: { client: 'Nour' }, clear: [] }],
    [
      'entries of two lists',
      { type: 'put', list: 'tasks', entry: task({ id: 'm1' }) },
      { type: 'put', list: 'milestones', entry: milestone() },
    ],
    ['a note and a tick on one item', note('x', 'b'), tick('b')],
  ];
  it.each(OTHER)('leaves what is about something else: %s', (_, one, other) => {
    const { queue, changes } = underTest();
    queue.add(tick('in the way'), NOW);
    queue.add(one, NOW);
    queue.add(other, NOW);
    expect(changes()).toHaveLength(3);
  });

  it('does not touch the one that is on its way', () => {
    const { queue, changes } = underTest();
    queue.add(note('ha'), NOW);
    queue.add(note('half'), NOW);
    expect(changes().map(({ action }) => action)).toEqual([note('ha'), note('half')]);
  });

  it('takes the place of one that failed', async () => {
    const { queue, changes, answer } = underTest();
    queue.add(note('ha'), NOW);
    await answer(0, refuse);
    queue.add(note('half'), NOW);
    expect(changes().map(({ action }) => action)).toEqual([note('half')]);
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

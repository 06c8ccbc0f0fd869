// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../utils/domain/contract/action-schema.ts';
import {
  type Contract,
  type HistoryEntry,
  HistoryEntrySchema,
} from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { EVENTS_SAID, historyEventsIn, historyText, undoneIn } from '../../../utils/domain/text/history.ts';
import { access, after, fixed, hourly, milestone, settings, task } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const said = (record: Contract): string[] =>
  record.history.map(historyText(record, planFor(record, settings(), NOW)));
/** What the history says after these actions on a record. */
const saidOf = (record: Contract, ...actions: readonly Action[]): string[] => said(after(record, actions));
const entry = (parts: Partial<HistoryEntry>): HistoryEntry => ({
  id: 'operation-0',
  at: NOW,
  action: 'tick',
  ...parts,
});
const AGREEMENT = '“Check your agreement for a notice period”';
const item = 'agreement';

describe('the history says', () => {
  const CASES: readonly (readonly [string, Contract, Action])[] = [
    ['Answered the first questions', fixed(), { type: 'begin', facts: { client: 'Ada' } }],
    ['Answered “Name of the contract”', fixed(), { type: 'say', facts: { title: 'Shop' }, clear: [] }],
    [
      'Took back the answer to “Name of the contract”',
      fixed([], { title: 'Shop' }),
      { type: 'say', facts: {}, clear: ['title'] },
    ],
    ['Noted that the client was told', fixed(), { type: 'tell', at: NOW, zone: 'UTC', facts: {} }],
    [`Ticked ${AGREEMENT}`, fixed(), { type: 'tick', item, done: true }],
    [
      `Unticked ${AGREEMENT}`,
      fixed([], {}, { ticks: { [item]: { at: NOW } } }),
      { type: 'tick', item, done: false },
    ],
    [`Said that ${AGREEMENT} does not apply`, fixed(), { type: 'set-aside', item, reason: 'There is none' }],
    [
      `Said that ${AGREEMENT} applies after all`,
      fixed([], {}, { setAside: { [item]: { at: NOW, reason: 'x' } } }),
      { type: 'take-back', item },
    ],
    [`Wrote a note on ${AGREEMENT}`, fixed(), { type: 'note', item, text: 'Two weeks' }],
    [
      'Changed the text “Tell the client: not the right fit”',
      fixed(),
      { type: 'draft', draft: 'tell-fit', text: 'Hello' },
    ],
    ['Added “Logo” to Milestones', fixed(), { type: 'put', list: 'milestones', entry: milestone() }],
    [
      'Changed “Logo” in Milestones',
      fixed([milestone()]),
      { type: 'put', list: 'milestones', entry: milestone({ state: 'paid' }) },
    ],
    [
      'Ticked “Admin login of the shop”',
      fixed([], {}, { access: [access()] }),
      { type: 'put', list: 'access', entry: access({ doneAt: NOW }) },
    ],
    [
      'Unticked “Admin login of the shop”',
      fixed([], {}, { access: [access({ doneAt: NOW })] }),
      { type: 'put', list: 'access', entry: access() },
    ],
    [
      'Removed “Move the site to the client’s server” from Tasks',
      fixed([], {}, { tasks: [task()] }),
      { type: 'drop', list: 'tasks', id: 't1' },
    ],
    ['Noted that the contract ended', fixed(), { type: 'end', endedAt: NOW, endedBy: 'me' }],
    ['Decided to keep the contract', fixed(), { type: 'keep' }],
    ['Took back that it is kept or ended', fixed([], {}, { keptAt: NOW }), { type: 'resume' }],
    [
      'Was reminded of “Your notice ends”',
      hourly({ toldAt: NOW, toldZone: 'UTC' }),
      { type: 'announced', timer: 'notice', dueAt: NOW },
    ],
    [
      'Put off the reminder of “Your notice ends”',
      hourly({ toldAt: NOW, toldZone: 'UTC' }),
      { type: 'snooze', timer: 'notice', until: at({ days: 1 }) },
    ],
  ];
  it.each(CASES)('%s', (sentence, record, action) => {
    expect(saidOf(record, action)).toEqual([sentence]);
  });
  it('what an undo took back', () => {
    expect(saidOf(fixed(), { type: 'tick', item, done: true }, { type: 'undo', of: 'operation-0' })[1]).toBe(
      `Undid: Ticked ${AGREEMENT}`,
    );
  });
  it('what was done behind undos and redos', () => {
    const steps: readonly Action[] = [
      { type: 'tick', item, done: true },
      { type: 'undo', of: 'operation-0' },
      { type: 'redo', of: 'operation-1' },
      { type: 'undo', of: 'operation-2' },
    ];
    expect(saidOf(fixed(), ...steps).slice(2)).toEqual([
      `Redid: Ticked ${AGREEMENT}`,
      `Undid: Ticked ${AGREEMENT}`,
    ]);
  });
  it('several answers at once', () => {
    expect(saidOf(fixed(), { type: 'say', facts: { title: 'Shop', client: 'Ada' }, clear: [] })).toEqual([
      'Answered “Name of the contract” and “The client’s name”',
    ]);
  });
});

it('The history names a milestone that was removed for as long as that can be undone.', () => {
  const record = fixed(
    [milestone()],
    {},
    { history: [entry({ id: 'tick-1', target: 'milestone-submit:m1' })] },
  );
  expect(saidOf(record, { type: 'drop', list: 'milestones', id: 'm1' })[0]).toBe(
    'Ticked “Press Submit work for a milestone: “Logo””',
  );
});

describe('the history stays readable', () => {
  it.each([
    ['an entry that is gone', entry({ action: 'drop', target: 'tasks' }), 'Removed an entry from Tasks'],
    [
      'a step of a milestone that is gone',
      entry({ target: 'milestone-submit:m9' }),
      'Ticked “Press Submit work for a milestone”',
    ],
    ['a step that fits no longer', entry({ target: 'log-hours' }), 'Ticked “Log every hour”'],
    [
      'a clock that runs no longer',
      entry({ action: 'announced', target: 'submit:m9' }),
      'Was reminded of “A milestone is released automatically”',
    ],
    ['an item of which nothing is known', entry({ target: 'old-item' }), 'Ticked “old-item”'],
    [
      'what a later version did',
      entry({ action: 'from-later', target: 'some-thing' }),
      'from-later: some-thing',
    ],
    ['what was undone long ago', entry({ action: 'undo', target: 'operation-9' }), 'Undid an earlier change'],
    [
      'an undo that names itself',
      entry({ action: 'undo', target: 'operation-0' }),
      'Undid an earlier change',
    ],
    [
      'a name with a dollar sign',
      entry({ action: 'add', target: 'tasks', name: "$& $' {list}" }),
      "Added “\u2068$& $' {list}\u2069” to Tasks",
    ],
  ])('for %s', (_, given, sentence) => {
    expect(said(fixed([], {}, { history: [given] }))[0]).toMatch(sentence);
  });
  it('keeps long names and many answers within what an entry may hold', () => {
    const facts = {
      agreementNoticeDays: 1,
      noticeDays: 1,
      weeklyLimitHours: 1,
      unloggedHours: 1,
      manualHours: 1,
      hoursOverLimit: 1,
      relationshipStartedOn: '2026-01-01',
      clientSilentSince: '2026-01-01',
      lastWorkedAt: NOW,
      hoursLoggedThrough: NOW,
      feedbackChangeEnabledAt: NOW,
      hourlyDisputeFiledAt: NOW,
    };
    const long: readonly Action[] = [
      { type: 'say', facts, clear: [] },
      { type: 'put', list: 'tasks', entry: task({ text: `${'x'.repeat(99)}\u{1F600} and on` }) },
    ];
    const record = after(fixed(), long);
    for (const one of record.history) expect(HistoryEntrySchema.safeParse(one).success).toBe(true);
    expect(record.history[1]?.name).toBe(`${'x'.repeat(99)}…`);
    expect(said(record).join()).not.toMatch(/undefined|\ud83d/);
  });
  it('speaks plainly', () => {
    for (const sentence of Object.values(EVENTS_SAID)) expect(sentence).not.toMatch(/!|\.$|\s{2}/);
  });
});

it('A word that a file brought and every object knows is said as it is', () => {
  for (const word of ['constructor', 'toString', '__proto__']) {
    const of = (parts: Partial<HistoryEntry>) => said(fixed([], {}, { history: [entry(parts)] }));
    expect(of({ action: word })).toEqual([word]);
    expect(of({ action: 'say', target: word })).toEqual([`Answered “${word}”`]);
    expect(of({ action: 'add', target: word })).toEqual([`Added “${word}” to ${word}`]);
  }
});

describe('what is undone at present', () => {
  const step = (action: string, id: string, target: string) => entry({ id, action, target });
  const tick = entry({ id: 'tick' });
  it.each([
    ['nothing at first', [tick], []],
    ['what an undo names', [tick, step('undo', 'u1', 'tick')], ['tick']],
    ['not what was redone', [tick, step('undo', 'u1', 'tick'), step('redo', 'r1', 'u1')], []],
    [
      'what was undone once more',
      [tick, step('undo', 'u1', 'tick'), step('redo', 'r1', 'u1'), step('undo', 'u2', 'r1')],
      ['tick'],
    ],
    ['nothing of which the history knows no longer', [step('undo', 'u1', 'tick')], []],
    [
      'nothing where two steps of a file name each other',
      [step('undo', 'u1', 'u2'), step('undo', 'u2', 'u1')],
      [],
    ],
  ])('is %s', (_, history, undone) => {
    expect([...undoneIn(history)]).toEqual(undone);
  });
});

it('A text that was saved in pieces stands in the history once, as its last piece.', () => {
  const pieces = [
    entry({ id: 'a' }),
    entry({ id: 'b' }),
    entry({ id: 'c', goesOn: true }),
    entry({ id: 'd' }),
  ];
  expect(historyEventsIn(pieces).map(({ id }) => id)).toEqual(['a', 'c', 'd']);
});

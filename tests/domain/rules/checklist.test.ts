// @vitest-environment node
import { describe, expect, it, test } from 'vitest';
import type { Action } from '../../../utils/domain/contract/action-schema.ts';
import { ENTRY_SCHEMAS } from '../../../utils/domain/contract/entries.ts';
import { type FactKey, FactsSchema, KINDS, SITUATIONS } from '../../../utils/domain/contract/facts.ts';
import { perform } from '../../../utils/domain/contract/perform.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import type { PlanItem } from '../../../utils/domain/plan/types.ts';
import { CHECKLIST } from '../../../utils/domain/rules/checklist/checklist.ts';
import { FIRST_QUESTIONS } from '../../../utils/domain/rules/questions.ts';
import { PHASES } from '../../../utils/domain/rules/rows.ts';
import { templateOf } from '../../../utils/domain/rules/templates.ts';
import { clientEnded, contract, fixed, hourly, milestone, settings, task, told } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { ITEM_CASES } from './item-cases.ts';

const items = (record: Contract, now = NOW): readonly PlanItem[] => planFor(record, settings(), now).items;
const item = (record: Contract, id: string, now = NOW): PlanItem | undefined =>
  items(record, now).find((candidate) => candidate.id === id);

describe('every checklist row', () => {
  it('has a case, and no case lacks its row', () => {
    expect(Object.keys(ITEM_CASES).sort()).toEqual(CHECKLIST.map(({ id }) => id).sort());
  });
  for (const [id, { title, open, absent, done, mustDo }] of Object.entries(ITEM_CASES)) {
    test(`${id}: ${title}`, () => {
      expect(item(open, id)?.status).toBe('open');
      expect(item(absent, id)).toBeUndefined();
      if (done !== undefined) expect(item(done, id)).toMatchObject({ status: 'done', doneBy: 'fact' });
      if (mustDo !== undefined) expect(item(open, id)?.mustDo).toBe(mustDo);
    });
  }
  it('that stands for a fact writes it when it is done, or asks for it, and a bare tick does not close what a fact denies', () => {
    const cases = Object.entries(ITEM_CASES).flatMap(([id, { open }]) => {
      const step = item(open, id);
      return step === undefined ? [] : [{ id, open, step }];
    });
    const writing = cases.filter(({ step }) => step.records !== undefined);
    const denied = cases.filter(({ open, step }) => {
      const ticked = perform(open, 'tick-it', { type: 'tick', item: step.key, done: true }, NOW);
      return items(ticked).find(({ key }) => key === step.key)?.status === 'open';
    });
    expect(writing.length).toBeGreaterThan(5);
    expect(denied.length).toBeGreaterThan(5);
    for (const { id, step } of denied) expect(step.records !== undefined || step.asks, id).toBe(true);
    for (const { id, open, step } of writing) {
      const { records } = step;
      if (records === undefined) continue;
      const action: Action =
        'facts' in records
          ? { type: 'say', facts: records.facts, clear: [] }
          : { type: 'put', list: 'milestones', entry: records.milestone };
      const after = items(perform(open, 'write-it', action, NOW)).find(({ key }) => key === step.key);
      // Done by the fact, or no longer a step: a submitted milestone waits for its approval.
      expect([undefined, 'fact'], id).toContain(after?.status === 'open' ? 'open' : after?.doneBy);
    }
  });
  it('offers only templates and lists that exist', () => {
    for (const { templates = [], lists = [] } of CHECKLIST) {
      for (const template of templates) expect(templateOf(template), template).toBeDefined();
      for (const list of lists) expect(ENTRY_SCHEMAS).toHaveProperty(list);
    }
  });
  it('that stands once for each entry and is a must-do has a sentence without names for the page', () => {
    const named = CHECKLIST.filter(({ each, mustDo }) => each !== undefined && mustDo !== undefined);
    expect(named.length).toBeGreaterThan(0);
    for (const row of named) expect(row.together, row.id).toBeDefined();
  });
});

describe('every fact', () => {
  // Set by the extension itself at the moment of telling.
  const frozen: readonly FactKey[] = ['toldZone', 'toldWeekdays'];
  const keys = (Object.keys(FactsSchema._zod.innerType.shape) as FactKey[]).filter(
    (key) => !frozen.includes(key),
  );
  test.each(keys)('%s has its field in the first questions or with an item', (key) => {
    const homes = CHECKLIST.filter(({ facts = [] }) => facts.includes(key));
    expect(homes.length + (FIRST_QUESTIONS.includes(key) ? 1 : 0)).toBeGreaterThan(0);
  });
  it('has one field at most in any one plan', () => {
    for (const situation of [undefined, ...SITUATIONS])
      for (const kind of [undefined, ...KINDS])
        for (const endedAt of [undefined, NOW]) {
          const facts = {
            hoursOverLimit: 1,
            disputeFiledAt: NOW,
            ...(situation && { situation }),
            ...(kind && { kind }),
            ...(endedAt && { endedAt }),
          };
          const shown = items(contract({ facts, milestones: [milestone()] })).flatMap((one) => one.facts);
          expect(shown, JSON.stringify(facts)).toEqual([...new Set(shown)]);
        }
  });
});

describe('a plan', () => {
  test.each([
    ['me, hourly', hourly(), 12],
    ['me, fixed-price', fixed(), 12],
    ['client, hourly', clientEnded({ kind: 'hourly' }), 10],
    ['client, fixed-price', clientEnded({ kind: 'fixed' }), 10],
    ['both, kind not known', contract({ facts: { situation: 'both' } }), 12],
  ])('for %s has enough to go by', (_, record, least) => {
    expect(items(record).length).toBeGreaterThanOrEqual(least);
  });
  it('keeps its items in order of phase', () => {
    const phases = items(fixed([milestone()])).map(({ phase }) => PHASES.indexOf(phase));
    expect(phases).toEqual([...phases].sort((a, b) => a - b));
  });
  it('never says "get paid" in one vague tick', () => {
    for (const { text } of items(fixed([milestone()]))) expect(text).not.toMatch(/^get paid/i);
  });
  it('stands once for each milestone, with name and amount', () => {
    const texts = items(fixed([milestone(), milestone({ id: 'm2', name: 'Site' })]))
      .filter(({ id }) => id === 'milestone-submit')
      .map(({ key, text }) => [key, text]);
    expect(texts).toEqual([
      ['milestone-submit:m1', 'Press Submit work for “Logo” ($400)'],
      ['milestone-submit:m2', 'Press Submit work for “Site” ($400)'],
    ]);
  });
  it('holds both kinds while the kind is not known', () => {
    const ids = items(contract({ facts: { situation: 'me' } })).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['log-hours', 'list-milestones']));
  });
});

describe('a tick', () => {
  const ticked = hourly({}, { ticks: { 'keep-or-end': { at: at({ days: -1 }) } } });
  it('makes an item done and says when', () => {
    expect(item(ticked, 'keep-or-end')).toMatchObject({
      status: 'done',
      doneBy: 'tick',
      doneAt: at({ days: -1 }),
    });
  });
  it('of a step before the end stays visible after it, and an untouched step does not', () => {
    const after = { ...ticked, facts: { ...ticked.facts, endedAt: NOW } };
    expect(item(after, 'keep-or-end')?.status).toBe('done');
    expect(item(after, 'who-ends')).toBeUndefined();
  });
  it('that is missing leaves a fact to speak, with its moment', () => {
    expect(item(hourly(told(at({ days: -1 }))), 'tell')).toMatchObject({
      doneBy: 'fact',
      doneAt: at({ days: -1 }),
      because: ['toldAt'],
    });
  });
  it('of a task says when the task was done', () => {
    const done = hourly({}, { tasks: [task({ doneAt: at({ hours: -3 }) })] });
    expect(item(done, 'task')).toMatchObject({ entryId: 't1', doneAt: at({ hours: -3 }) });
  });
});

describe('what does not apply', () => {
  const aside = hourly(
    {},
    { setAside: { tell: { at: NOW, reason: 'They vanished' } }, notes: { tell: 'x' } },
  );
  it('is set aside with its reason and keeps its note', () => {
    expect(item(aside, 'tell')).toMatchObject({
      status: 'dismissed',
      dismissedFor: 'They vanished',
      note: 'x',
    });
  });
  it('is no open step any more', () => {
    const open = planFor(hourly(), settings(), NOW).progress.openMustDos;
    expect(planFor(aside, settings(), NOW).progress.openMustDos).toBe(open - 1);
  });
});

describe('the next thing to do', () => {
  const next = (record: Contract): string | undefined => planFor(record, settings(), NOW).next;
  it('is to tell the client before the agreement is read, and the agreement before the rest', () => {
    expect(next(hourly())).toBe('tell');
    expect(next(hourly(told()))).toBe('agreement');
    expect(next(hourly({ ...told(), agreementNoticeDays: 14 }))).toBe('save-record');
  });
  it('is the money that would go back before telling the client', () => {
    expect(next(fixed([milestone()]))).toBe('milestone-submit:m1');
    expect(next(fixed())).toBe('list-milestones');
  });
  it('is never something that only waits while something can be done', () => {
    const waiting = hourly(told(), {
      ticks: Object.fromEntries(
        items(hourly())
          .filter(({ mustDo, id }) => mustDo && id !== 'serve-notice')
          .map(({ key }) => [key, { at: NOW }]),
      ),
    });
    expect(item(waiting, 'serve-notice')).toMatchObject({ status: 'open', mustDo: true });
    expect(next(waiting)).toBe('reason');
  });
  it('is the must-do whose clock runs out first, after the client’s end', () => {
    const record = clientEnded({ kind: 'fixed', endedAt: at({ days: -2 }) }, { milestones: [milestone()] });
    expect(next(record)).toBe('client-refund-request');
    const asked = fixed([milestone()], { endedAt: NOW, endedBy: 'me', refundAskedAt: NOW });
    expect(next(asked)).toBe('client-refund-request');
  });
  it('is absent when nothing is open', () => {
    expect(next(hourly({}, { keptAt: NOW }))).toBeUndefined();
  });
});

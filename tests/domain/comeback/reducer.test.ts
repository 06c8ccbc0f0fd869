// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSingle } from '../../../utils/domain/backup/compare.ts';
import { ComebackSchema, EMPTY_COMEBACK, MAX_PLANNED } from '../../../utils/domain/comeback/record.ts';
import {
  type ComebackAction,
  ComebackActionSchema,
  performComeback,
  refuseComeback,
} from '../../../utils/domain/comeback/reducer.ts';
import { withShown } from '../../../utils/domain/comeback/reminded.ts';
import { STEPS, stepRow } from '../../../utils/domain/comeback/steps.ts';
import { comebackRecord, dollars } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { valuesOf } from '../arbitraries.ts';

const PLAN = comebackRecord();
const step = (id: string, text = 'Call Ana') => ({ id, text, on: '2026-11-06' });
const putting = (...ids: string[]): ComebackAction => ({
  type: 'put',
  list: 'steps',
  entries: ids.map((id) => step(id)),
});
const contentOf = ({ budget, income, steps, habits }: typeof PLAN) => ({ budget, income, steps, habits });

describe('a change of the plan', () => {
  it('counts once, however often it comes', () => {
    const once = performComeback(PLAN, 'operation-1', putting('s2'));
    expect(once.steps.map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(performComeback(once, 'operation-1', putting('s2'))).toBe(once);
  });

  it('that changes nothing gives the same record back', () => {
    expect(performComeback(PLAN, 'operation-1', { type: 'drop', list: 'income', id: 'none' })).toBe(PLAN);
    const same: ComebackAction = { type: 'budget', patch: { savings: dollars(9_000) } };
    expect(performComeback(PLAN, 'operation-1', same)).toBe(PLAN);
  });

  it('of one part of the budget leaves the others as another view wrote them', () => {
    const rate: ComebackAction = { type: 'budget', patch: { rates: { EUR: 1.1 } } };
    const cost: ComebackAction = { type: 'budget', patch: { monthlyCost: dollars(1_500) } };
    const both = performComeback(performComeback(PLAN, 'operation-1', rate), 'operation-2', cost);
    expect(both.budget).toEqual({
      savings: dollars(9_000),
      monthlyCost: dollars(1_500),
      rates: { EUR: 1.1 },
    });
    const cleared: ComebackAction = { type: 'budget', patch: { savings: null, rates: { EUR: null } } };
    expect(performComeback(both, 'operation-3', cleared).budget).toEqual({
      monthlyCost: dollars(1_500),
      rates: {},
    });
  });

  it('ticks a habit for a week, once, and takes the tick away', () => {
    const week = (kept: boolean): ComebackAction => ({
      type: 'week',
      habit: 'h1',
      monday: '2026-11-09',
      kept,
    });
    const kept = performComeback(PLAN, 'operation-1', week(true));
    expect(kept.habits[0]?.weeks).toEqual(['2026-11-02', '2026-11-09']);
    expect(performComeback(kept, 'operation-2', week(true))).toBe(kept);
    expect(performComeback(kept, 'operation-3', week(false)).habits[0]?.weeks).toEqual(['2026-11-02']);
  });

  it('that makes a list too long is refused', () => {
    const ids = Array.from({ length: MAX_PLANNED }, (_, index) => `n${index}`);
    expect(refuseComeback(PLAN, putting(...ids))).toMatchObject({ problem: 'list-full' });
    expect(refuseComeback(PLAN, putting('s1', 's2'))).toBeUndefined();
  });

  it('of several steps is taken back in one, and comes again', () => {
    const more = performComeback(PLAN, 'operation-1', putting('s2', 's3'));
    const back = performComeback(more, 'operation-2', { type: 'undo', of: 'operation-1' });
    expect(contentOf(back)).toEqual(contentOf(PLAN));
    const again = performComeback(back, 'operation-3', { type: 'redo', of: 'operation-2' });
    expect(contentOf(again)).toEqual(contentOf(more));
  });

  it('leads to a valid record, and back, whatever it is (200 runs)', () => {
    const actions = fc.array(valuesOf(ComebackActionSchema), { maxLength: 5 });
    fc.assert(
      fc.property(actions, (all) => {
        let record = PLAN;
        for (const [index, action] of all.entries()) {
          if (refuseComeback(record, action) !== undefined) continue;
          const next = performComeback(record, `operation-${index}`, action);
          expect(ComebackSchema.safeParse(next).success).toBe(true);
          if (next !== record) {
            const back = performComeback(next, `undo-of-${index}`, {
              type: 'undo',
              of: `operation-${index}`,
            });
            expect(contentOf(back)).toEqual(contentOf(record));
          }
          record = next;
        }
      }),
    );
  });
});

describe('a reminder', () => {
  const shown = { on: '2026-11-05', lead: 0, at: NOW } as const;
  const noted = withShown(PLAN, { s1: shown });
  const put: ComebackAction = { type: 'snooze', step: 's1', until: at({ hours: 1 }) };
  it('that was shown is noted without a step back, and goes with its step', () => {
    expect(noted).toMatchObject({
      announced: { s1: '2026-11-05' },
      reminded: { s1: { lead: 0, at: NOW } },
      undo: PLAN.undo,
      rev: 2,
    });
    expect(withShown(noted, { s1: shown })).toBe(noted);
    const without = performComeback(noted, 'operation-1', { type: 'drop', list: 'steps', id: 's1' });
    expect(withShown(without, {})).toMatchObject({ announced: {}, reminded: {} });
  });
  it('that was put off is said once more, once for the same operation, and is no step back either', () => {
    const later = performComeback(noted, 'operation-1', put);
    expect(later).toMatchObject({
      announced: {},
      snoozed: { s1: at({ hours: 1 }) },
      undo: PLAN.undo,
      rev: 3,
    });
    expect(performComeback(later, 'operation-1', put)).toBe(later);
    expect(ComebackSchema.safeParse(later).success).toBe(true);
  });
  it('says nothing of a difference between two plans', () => {
    expect(compareSingle(PLAN, { ...performComeback(noted, 'operation-1', put), rev: 9 })).toBe('same');
  });
});

describe('the table of steps', () => {
  it('goes from people who know the work to strangers, and every id is its own', () => {
    expect(new Set(STEPS.map(({ id }) => id)).size).toBe(STEPS.length);
    expect(STEPS.map(({ inDays }) => inDays)).toEqual(
      STEPS.map(({ inDays }) => inDays).sort((a, b) => a - b),
    );
    expect(STEPS[0]?.text).toContain('current clients');
    expect(stepRow('a row of a later version')).toBeUndefined();
  });

  it('has messages without a fact that nobody gave', () => {
    for (const { message } of STEPS) expect(message ?? '').not.toContain('{');
  });
});

it('An empty record is valid, and so is one with every field.', () => {
  expect(ComebackSchema.safeParse({ ...EMPTY_COMEBACK }).success).toBe(true);
  expect(ComebackSchema.safeParse(PLAN).success).toBe(true);
});

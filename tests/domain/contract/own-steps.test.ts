// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../utils/domain/calendar/entries.ts';
import type { Action } from '../../../utils/domain/contract/action-schema.ts';
import { apply } from '../../../utils/domain/contract/actions.ts';
import { perform } from '../../../utils/domain/contract/perform.ts';
import { type Contract, ContractSchema } from '../../../utils/domain/contract/record.ts';
import { dossierOf } from '../../../utils/domain/dossier/dossier.ts';
import { markdownOf } from '../../../utils/domain/dossier/text.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { PHASES } from '../../../utils/domain/rules/rows.ts';
import { SOURCES } from '../../../utils/domain/rules/sources.ts';
import { historyText } from '../../../utils/domain/text/history.ts';
import { contract, hourly, ownStep, settings } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const three = [ownStep(), ownStep({ id: 'o2', text: 'Sum up' }), ownStep({ id: 'o3', text: 'Bake a cake' })];
const plan = (record: Contract) => planFor(record, settings(), NOW);
const own = (record: Contract) => plan(record).items.filter(({ id }) => id === 'own-step');
const ids = ({ ownSteps }: Contract) => ownSteps.map(({ id }) => id);

describe('a step of the person’s own', () => {
  it('is ticked, noted and dismissed like one of ours', () => {
    const acts: readonly Action[] = [
      { type: 'tick', item: 'own-step:o1', done: true },
      { type: 'note', item: 'own-step:o2', text: 'By phone' },
      { type: 'set-aside', item: 'own-step:o3', reason: 'No oven' },
    ];
    const record = acts.reduce(
      (state, action, n) => perform(state, `event-000${n}`, action, NOW),
      hourly({}, { ownSteps: three }),
    );
    expect(own(record)).toMatchObject([
      { status: 'done', doneBy: 'tick', doneAt: NOW },
      { status: 'open', note: 'By phone' },
      { status: 'dismissed', dismissedFor: 'No oven' },
    ]);
    expect(record.history.map(historyText(record, plan(record)))).toEqual([
      'Ticked “Return the office key”',
      'Wrote a note on “Sum up”',
      'Said that “Bake a cake” does not apply',
    ]);
  });
  it('stands where it says, in a checklist that stays in the order of the phases', () => {
    const record = hourly(
      { endedAt: NOW, endedBy: 'me' },
      {
        ownSteps: [
          ownStep({ when: 'after' }),
          ownStep({ id: 'o2', when: 'last-day' }),
          ownStep({ id: 'o3' }),
        ],
      },
    );
    expect(own(record).map(({ entryId, phase, lastDay }) => [entryId, phase, lastDay])).toEqual([
      ['o3', 'document', false],
      ['o2', 'end', true],
      ['o1', 'after', false],
    ]);
    const places = plan(record).items.map(({ phase }) => PHASES.indexOf(phase));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
  it('keeps its tick when it moves to another time', () => {
    const ticked = apply(
      hourly({}, { ownSteps: [ownStep()] }),
      {
        type: 'tick',
        item: 'own-step:o1',
        done: true,
      },
      NOW,
    );
    const moved = apply(ticked, { type: 'put', list: 'ownSteps', entry: ownStep({ when: 'last-day' }) }, NOW);
    expect(own(moved)).toMatchObject([{ status: 'done', lastDay: true }]);
  });
  it('never says that an ending is safe, and never keeps it from being so', () => {
    const without = plan(hourly());
    const withOne = plan(hourly({}, { ownSteps: [ownStep()] }));
    expect(withOne.verdict).toEqual(without.verdict);
    expect(withOne.progress.openMustDos).toBe(without.progress.openMustDos);
  });
  it('names its day in words, and goes into the calendar until it was done before that day', () => {
    const dated = hourly({}, { ownSteps: [ownStep({ on: '2026-12-01' })] });
    expect(own(dated)[0]?.text).toBe('Return the office key (by 1 December 2026)');
    const entries = (record: Contract) =>
      entriesOf(record, plan(record)).filter(({ key }) => key === 'own-step:o1');
    expect(entries(dated)).toMatchObject([{ start: '2026-12-01' }]);
    expect(entries(apply(dated, { type: 'tick', item: 'own-step:o1', done: true }, NOW))).toEqual([]);
    expect(entries(apply(dated, { type: 'set-aside', item: 'own-step:o1', reason: 'No' }, NOW))).toEqual([]);
  });
  it('stands in the dossier with when and its day', () => {
    const record = hourly({}, { ownSteps: [ownStep({ on: '2026-12-01', when: 'last-day' })] });
    const text = markdownOf(dossierOf(record, plan(record), SOURCES, NOW, 'UTC'));
    expect(text).toContain('- **On the last day:** Return the office key\n    - By 1 December 2026.');
  });
  it('is none in a record from before there were any', () => {
    const { ownSteps: _, ...old } = contract();
    expect(ContractSchema.parse(old).ownSteps).toEqual([]);
  });
});

describe('moving an entry', () => {
  const record = hourly({}, { ownSteps: three });
  const move = (id: string, before?: string): Action => ({
    type: 'move',
    list: 'ownSteps',
    id,
    ...(before === undefined ? {} : { before }),
  });
  it('puts it before another, or at the end', () => {
    expect(ids(apply(record, move('o3', 'o1'), NOW))).toEqual(['o3', 'o1', 'o2']);
    expect(ids(apply(record, move('o1'), NOW))).toEqual(['o2', 'o3', 'o1']);
  });
  it('changes nothing where it stands there already, or one of the two is gone', () => {
    for (const action of [move('o1', 'o2'), move('o3'), move('o9'), move('o1', 'o9'), move('o2', 'o2')])
      expect(apply(record, action, NOW)).toBe(record);
  });
  it('is undone as a whole and told by its name', () => {
    const moved = perform(record, 'event-0001', move('o3', 'o1'), NOW);
    expect(moved.history.map(historyText(moved, plan(moved)))).toEqual([
      'Moved “Bake a cake” in Your own steps',
    ]);
    const undone = perform(moved, 'undo-0001', { type: 'undo', of: 'event-0001' }, at({ minutes: 1 }));
    expect(ids(undone)).toEqual(['o1', 'o2', 'o3']);
  });
});

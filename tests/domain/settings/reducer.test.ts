// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_STEPS } from '../../../utils/domain/contract/undo-stack.ts';
import {
  type ChoiceAction,
  performChoice,
  withChoices,
  withoutContract,
} from '../../../utils/domain/settings/reducer.ts';
import {
  DEFAULT_SETTINGS,
  MAX_CHOICES_DONE,
  type Settings,
  type SettingsPatch,
  SettingsSchema,
} from '../../../utils/domain/settings/settings.ts';
import { CONTRACT_ID, settings } from '../../builders.ts';

const choose = (patch: SettingsPatch): ChoiceAction => ({ type: 'choose', patch });
const undo = (of: string): ChoiceAction => ({ type: 'undo', of });
/** The choices themselves, without how they came about. */
const chosen = ({ rev: _, done: __, undo: ___, redo: ____, ...choices }: Settings) => choices;
const hide = (contractId: string, hidden = true): ChoiceAction => ({ type: 'hide', contractId, hidden });
const redo = (of: string): ChoiceAction => ({ type: 'redo', of });
const dark = performChoice(DEFAULT_SETTINGS, 'operation-1', choose({ theme: 'dark' }));

describe('a change of choices', () => {
  it('counts once, whatever was chosen since', () => {
    const light = performChoice(dark, 'operation-2', choose({ theme: 'light' }));
    expect(performChoice(light, 'operation-1', choose({ theme: 'dark' }))).toBe(light);
  });
  it('leaves the same object where it changes nothing, and no step to take back', () => {
    expect(performChoice(dark, 'operation-2', choose({ theme: 'dark' }))).toBe(dark);
    expect(withChoices(dark, { theme: 'dark' })).toBe(dark);
  });
  it('keeps only the choices that it changed on its way back', () => {
    const both = performChoice(dark, 'operation-2', choose({ theme: 'dark', guard: 'off' }));
    expect(both.undo.at(-1)).toEqual({ id: 'operation-2', was: { guard: 'hold' } });
  });
  it('has no way back where only the place of the sidebar changed', () => {
    const moved = withChoices(dark, { layout: { open: true, width: 500 } });
    expect(moved).toMatchObject({ rev: 2, undo: dark.undo });
  });
});

describe('hiding the sidebar on a contract', () => {
  const hidden = performChoice(dark, 'operation-2', hide('11111'));
  it('adds to the list what it names, and takes it out again', () => {
    const both = performChoice(hidden, 'operation-3', hide('22222'));
    expect(both.hiddenOn).toEqual(['11111', '22222']);
    expect(performChoice(both, 'operation-4', hide('11111', false)).hiddenOn).toEqual(['22222']);
  });
  it('changes nothing where it is so already', () => {
    expect(performChoice(hidden, 'operation-3', hide('11111'))).toBe(hidden);
    expect(performChoice(hidden, 'operation-3', hide('22222', false))).toBe(hidden);
  });
  it('is taken back and done again, and never takes another’s with it', () => {
    const back = performChoice(hidden, 'undo-1', undo('operation-2'));
    expect(back.hiddenOn).toEqual([]);
    expect(performChoice(back, 'redo-1', redo('undo-1')).hiddenOn).toEqual(['11111']);
    const both = performChoice(hidden, 'operation-3', hide('22222'));
    expect(performChoice(both, 'undo-1', undo('operation-2'))).toBe(both);
    expect(performChoice(both, 'undo-1', undo('operation-3')).hiddenOn).toEqual(['11111']);
    const other = performChoice(back, 'operation-3', hide('22222'));
    expect(performChoice(other, 'redo-1', redo('undo-1'))).toBe(other);
  });
});

describe('undoing a choice', () => {
  it('brings back what stood before, and keeps what another view chose beside it', () => {
    const moved = withChoices(dark, { layout: { open: true, width: 500 } });
    expect(performChoice(moved, 'undo-1', undo('operation-1'))).toEqual({
      ...moved,
      rev: 3,
      theme: 'upwork',
      done: ['operation-1', 'undo-1'],
      undo: [],
      redo: [{ id: 'undo-1', was: { theme: 'dark' } }],
    });
  });
  it('takes the newest back alone: a repeat, and an older one, change nothing', () => {
    const guarded = performChoice(dark, 'operation-2', choose({ guard: 'off' }));
    expect(performChoice(guarded, 'undo-1', undo('operation-1'))).toBe(guarded);
    const back = performChoice(guarded, 'undo-1', undo('operation-2'));
    expect(performChoice(back, 'undo-1', undo('operation-1'))).toBe(back);
    expect(performChoice(back, 'undo-2', undo('operation-2'))).toBe(back);
    expect(chosen(performChoice(back, 'undo-2', undo('operation-1')))).toEqual(chosen(DEFAULT_SETTINGS));
  });
  it('is not undone by the late repeat of what it took back', () => {
    const back = performChoice(dark, 'undo-1', undo('operation-1'));
    expect(performChoice(back, 'operation-1', choose({ theme: 'dark' }))).toBe(back);
  });
  it('is itself taken back, and then not done again by its late repeat', () => {
    const back = performChoice(dark, 'undo-1', undo('operation-1'));
    const again = performChoice(back, 'redo-1', redo('undo-1'));
    expect(again).toMatchObject({ theme: 'dark', rev: 3, undo: [{ id: 'redo-1' }], redo: [] });
    expect(performChoice(again, 'undo-1', undo('operation-1'))).toBe(again);
  });
  it('cannot be taken back any more after another choice', () => {
    const back = performChoice(dark, 'undo-1', undo('operation-1'));
    const light = performChoice(back, 'operation-2', choose({ theme: 'light' }));
    expect(performChoice(light, 'redo-1', redo('undo-1'))).toBe(light);
  });
  it('brings nothing of a deleted contract back', () => {
    const other = performChoice(dark, 'operation-2', hide('77777'));
    const hidden = performChoice(other, 'operation-3', hide(CONTRACT_ID));
    const shown = performChoice(hidden, 'operation-4', hide(CONTRACT_ID, false));
    const gone = withoutContract(shown, CONTRACT_ID);
    expect(JSON.stringify(gone)).not.toContain(CONTRACT_ID);
    expect(performChoice(gone, 'undo-1', undo('operation-4')).hiddenOn).toEqual(['77777']);
    expect(withoutContract(gone, CONTRACT_ID)).toBe(gone);
    const back = performChoice(
      performChoice(shown, 'undo-1', undo('operation-4')),
      'undo-2',
      undo('operation-3'),
    );
    expect(JSON.stringify(withoutContract(back, CONTRACT_ID))).not.toContain(CONTRACT_ID);
  });

  const patches: fc.Arbitrary<SettingsPatch> = fc.record(
    {
      theme: fc.constantFrom('dark' as const, 'light' as const),
      noticeDaysHourly: fc.nat(3),
      workingWeekdays: fc.subarray([1, 2, 3], { minLength: 1 }),
      hidden: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  it('leads through the last ten changes back to where they began and forth again, and no record grows without end', () => {
    fc.assert(
      fc.property(fc.array(patches, { maxLength: MAX_CHOICES_DONE + 10 }), (all) => {
        const states = [settings()];
        for (const [index, patch] of all.entries()) {
          const before = states.at(-1) as Settings;
          const next = performChoice(before, `operation-${index}`, choose(patch));
          if (next !== before) states.push(next);
        }
        let present = states.at(-1) as Settings;
        expect(SettingsSchema.parse(present)).toEqual(present);
        const last = present;
        for (const [turn, before] of states.slice(0, -1).reverse().slice(0, MAX_STEPS).entries()) {
          present = performChoice(present, `operation-undo-${turn}`, undo(present.undo.at(-1)?.id ?? ''));
          expect(chosen(present)).toEqual(chosen(before));
        }
        expect(present.undo).toEqual([]);
        for (let turn = present.redo.length; turn > 0; turn -= 1)
          present = performChoice(present, `operation-redo-${turn}`, redo(present.redo.at(-1)?.id ?? ''));
        expect(chosen(present)).toEqual(chosen(last));
        expect(SettingsSchema.parse(present)).toEqual(present);
      }),
    );
  });
});

// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_STEPS } from '../../../utils/domain/contract/undo-stack.ts';
import {
  applyToSettings,
  type SettingsAction,
  withoutContract,
  withPatch,
} from '../../../utils/domain/settings/reducer.ts';
import {
  DEFAULT_SETTINGS,
  MAX_SETTINGS_DONE,
  type Settings,
  type SettingsPatch,
  SettingsSchema,
} from '../../../utils/domain/settings/settings.ts';
import { CONTRACT_ID, settings } from '../../builders.ts';

const choose = (patch: SettingsPatch): SettingsAction => ({ type: 'choose', patch });
const undo = (of: string): SettingsAction => ({ type: 'undo', of });
/** The settings themselves, without how they came about. */
const chosen = ({ rev: _, done: __, undo: ___, redo: ____, ...choices }: Settings) => choices;
const hide = (contractId: string, hidden = true): SettingsAction => ({ type: 'hide', contractId, hidden });
const redo = (of: string): SettingsAction => ({ type: 'redo', of });
const dark = applyToSettings(DEFAULT_SETTINGS, 'operation-1', choose({ theme: 'dark' }));

describe('a change of choices', () => {
  it('counts once, whatever was chosen since', () => {
    const light = applyToSettings(dark, 'operation-2', choose({ theme: 'light' }));
    expect(applyToSettings(light, 'operation-1', choose({ theme: 'dark' }))).toBe(light);
  });
  it('leaves the same object where it changes nothing, and no step to take back', () => {
    expect(applyToSettings(dark, 'operation-2', choose({ theme: 'dark' }))).toBe(dark);
    expect(withPatch(dark, { theme: 'dark' })).toBe(dark);
  });
  it('keeps only the choices that it changed on its way back', () => {
    const both = applyToSettings(dark, 'operation-2', choose({ theme: 'dark', guard: 'off' }));
    expect(both.undo.at(-1)).toEqual({ id: 'operation-2', was: { guard: 'hold' } });
  });
  it('has no way back where only the place of the sidebar changed', () => {
    const moved = withPatch(dark, { layout: { open: true, width: 500 } });
    expect(moved).toMatchObject({ rev: 2, undo: dark.undo });
  });
});

describe('hiding the sidebar on a contract', () => {
  const hidden = applyToSettings(dark, 'operation-2', hide('11111'));
  it('adds to the list what it names, and takes it out again', () => {
    const both = applyToSettings(hidden, 'operation-3', hide('22222'));
    expect(both.hiddenOn).toEqual(['11111', '22222']);
    expect(applyToSettings(both, 'operation-4', hide('11111', false)).hiddenOn).toEqual(['22222']);
  });
  it('changes nothing where it is so already', () => {
    expect(applyToSettings(hidden, 'operation-3', hide('11111'))).toBe(hidden);
    expect(applyToSettings(hidden, 'operation-3', hide('22222', false))).toBe(hidden);
  });
  it('is taken back and done again, and never takes another’s with it', () => {
    const back = applyToSettings(hidden, 'undo-1', undo('operation-2'));
    expect(back.hiddenOn).toEqual([]);
    expect(applyToSettings(back, 'redo-1', redo('undo-1')).hiddenOn).toEqual(['11111']);
    const both = applyToSettings(hidden, 'operation-3', hide('22222'));
    expect(applyToSettings(both, 'undo-1', undo('operation-2'))).toBe(both);
    expect(applyToSettings(both, 'undo-1', undo('operation-3')).hiddenOn).toEqual(['11111']);
    const other = applyToSettings(back, 'operation-3', hide('22222'));
    expect(applyToSettings(other, 'redo-1', redo('undo-1'))).toBe(other);
  });
});

describe('undoing a choice', () => {
  it('brings back what stood before, and keeps what another view chose beside it', () => {
    const moved = withPatch(dark, { layout: { open: true, width: 500 } });
    expect(applyToSettings(moved, 'undo-1', undo('operation-1'))).toEqual({
      ...moved,
      rev: 3,
      theme: 'upwork',
      done: ['operation-1', 'undo-1'],
      undo: [],
      redo: [{ id: 'undo-1', was: { theme: 'dark' } }],
    });
  });
  it('takes the newest back alone: a repeat, and an older one, change nothing', () => {
    const guarded = applyToSettings(dark, 'operation-2', choose({ guard: 'off' }));
    expect(applyToSettings(guarded, 'undo-1', undo('operation-1'))).toBe(guarded);
    const back = applyToSettings(guarded, 'undo-1', undo('operation-2'));
    expect(applyToSettings(back, 'undo-1', undo('operation-1'))).toBe(back);
    expect(applyToSettings(back, 'undo-2', undo('operation-2'))).toBe(back);
    expect(chosen(applyToSettings(back, 'undo-2', undo('operation-1')))).toEqual(chosen(DEFAULT_SETTINGS));
  });
  it('is not undone by the late repeat of what it took back', () => {
    const back = applyToSettings(dark, 'undo-1', undo('operation-1'));
    expect(applyToSettings(back, 'operation-1', choose({ theme: 'dark' }))).toBe(back);
  });
  it('is itself taken back, and then not done again by its late repeat', () => {
    const back = applyToSettings(dark, 'undo-1', undo('operation-1'));
    const again = applyToSettings(back, 'redo-1', redo('undo-1'));
    expect(again).toMatchObject({ theme: 'dark', rev: 3, undo: [{ id: 'redo-1' }], redo: [] });
    expect(applyToSettings(again, 'undo-1', undo('operation-1'))).toBe(again);
  });
  it('cannot be taken back any more after another choice', () => {
    const back = applyToSettings(dark, 'undo-1', undo('operation-1'));
    const light = applyToSettings(back, 'operation-2', choose({ theme: 'light' }));
    expect(applyToSettings(light, 'redo-1', redo('undo-1'))).toBe(light);
  });
  it('brings nothing of a deleted contract back', () => {
    const other = applyToSettings(dark, 'operation-2', hide('77777'));
    const hidden = applyToSettings(other, 'operation-3', hide(CONTRACT_ID));
    const shown = applyToSettings(hidden, 'operation-4', hide(CONTRACT_ID, false));
    const gone = withoutContract(shown, CONTRACT_ID);
    expect(JSON.stringify(gone)).not.toContain(CONTRACT_ID);
    expect(applyToSettings(gone, 'undo-1', undo('operation-4')).hiddenOn).toEqual(['77777']);
    expect(withoutContract(gone, CONTRACT_ID)).toBe(gone);
    const back = applyToSettings(
      applyToSettings(shown, 'undo-1', undo('operation-4')),
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
      fc.property(fc.array(patches, { maxLength: MAX_SETTINGS_DONE + 10 }), (all) => {
        const states = [settings()];
        for (const [index, patch] of all.entries()) {
          const before = states.at(-1) as Settings;
          const next = applyToSettings(before, `operation-${index}`, choose(patch));
          if (next !== before) states.push(next);
        }
        let present = states.at(-1) as Settings;
        expect(SettingsSchema.parse(present)).toEqual(present);
        const last = present;
        for (const [turn, before] of states.slice(0, -1).reverse().slice(0, MAX_STEPS).entries()) {
          present = applyToSettings(present, `operation-undo-${turn}`, undo(present.undo.at(-1)?.id ?? ''));
          expect(chosen(present)).toEqual(chosen(before));
        }
        expect(present.undo).toEqual([]);
        for (let turn = present.redo.length; turn > 0; turn -= 1)
          present = applyToSettings(present, `operation-redo-${turn}`, redo(present.redo.at(-1)?.id ?? ''));
        expect(chosen(present)).toEqual(chosen(last));
        expect(SettingsSchema.parse(present)).toEqual(present);
      }),
    );
  });
});

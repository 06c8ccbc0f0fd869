// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { mergeImport, previewImport, type Stored } from '../../../utils/domain/backup/import.ts';
import {
  MAX_OWN_BYTES,
  newIn,
  ownFileText,
  readOwnFile,
  type Shared,
} from '../../../utils/domain/backup/own-file.ts';
import { EMPTY_COMEBACK } from '../../../utils/domain/comeback/record.ts';
import { contextFor } from '../../../utils/domain/plan/context.ts';
import { isProblem } from '../../../utils/domain/problems.ts';
import { fillTemplate, templateFits } from '../../../utils/domain/rules/fill-template.ts';
import { MAX_STEP_SETS, type StepSet, setOfSteps, stepsOfSet } from '../../../utils/domain/settings/own.ts';
import { ownMessagesAt, templateIn } from '../../../utils/domain/settings/own-messages.ts';
import {
  applyToSettings,
  type SettingsAction,
  withoutContract,
} from '../../../utils/domain/settings/reducer.ts';
import { DEFAULT_SETTINGS, SettingsSchema } from '../../../utils/domain/settings/settings.ts';
import { clientEnded, hourly, ownStep, settings } from '../../builders.ts';
import { NOW } from '../../clock.ts';

const SET: StepSet = { name: 'Studio', steps: [{ text: 'Return the key', when: 'last-day', days: -1 }] };
const MESSAGE = {
  title: 'Short goodbye',
  step: 'thanks',
  text: 'Hello {client},\n\nGoodbye from [place]. Last day: {last day}. {nothing}',
  kinds: ['hourly' as const],
};
const own = (change: Extract<SettingsAction, { type: 'own' }>['change']): SettingsAction => ({
  type: 'own',
  change,
});
const kept = applyToSettings(
  DEFAULT_SETTINGS,
  'operation-1',
  own({ stepSets: { a: SET }, ownMessages: { m: MESSAGE } }),
);

describe('what is kept for the next ending', () => {
  it('is kept once, changed and removed one by one, and stays valid', () => {
    expect(kept).toMatchObject({ rev: 1, stepSets: { a: SET }, ownMessages: { m: MESSAGE } });
    expect(applyToSettings(kept, 'operation-1', own({ stepSets: { a: null } }))).toBe(kept);
    expect(applyToSettings(kept, 'operation-2', own({ stepSets: { a: { ...SET } } }))).toBe(kept);
    const gone = applyToSettings(kept, 'operation-2', own({ stepSets: { a: null } }));
    expect(gone.stepSets).toEqual({});
    expect(SettingsSchema.safeParse(gone).success).toBe(true);
  });
  it('goes back and forth, each change alone', () => {
    const two = applyToSettings(kept, 'operation-2', own({ stepSets: { b: SET, a: null } }));
    const back = applyToSettings(two, 'undo-0001', { type: 'undo', of: 'operation-2' });
    expect(back).toMatchObject({ stepSets: { a: SET }, ownMessages: { m: MESSAGE } });
    expect(back.stepSets).not.toHaveProperty('b');
    const forth = applyToSettings(back, 'redo-0001', { type: 'redo', of: 'undo-0001' });
    expect(forth.stepSets).toEqual({ b: SET });
    const first = applyToSettings(back, 'undo-0002', { type: 'undo', of: 'operation-1' });
    expect(first).toMatchObject({ stepSets: {}, ownMessages: {} });
  });
  it('keeps its way back when a contract is deleted', () => {
    expect(withoutContract(kept, '11111').undo).toEqual(kept.undo);
  });
  it('is refused by the schema beyond its number', () => {
    const many = Object.fromEntries(Array.from({ length: MAX_STEP_SETS + 1 }, (_, n) => [`s${n}`, SET]));
    expect(SettingsSchema.safeParse({ ...DEFAULT_SETTINGS, stepSets: many }).success).toBe(false);
  });
  it('is not there in choices from before, which still open', () => {
    const { stepSets: _, ownMessages: __, ...old } = DEFAULT_SETTINGS;
    expect(SettingsSchema.parse(old)).toEqual(DEFAULT_SETTINGS);
  });
  it('comes with a backup beside what stands here already, and a repeat writes nothing', () => {
    const mine = applyToSettings(
      DEFAULT_SETTINGS,
      'operation-9',
      own({ stepSets: { z: { ...SET, name: 'Mine' } } }),
    );
    const backup = { exportedAt: NOW, contracts: [], setAside: [], refused: [], settings: kept };
    const stored = (now: typeof mine): Stored => ({
      contracts: new Map(),
      settings: now,
      comeback: EMPTY_COMEBACK,
    });
    expect(previewImport(backup, stored(mine)).settings.status).toBe('changed');
    const merged = mergeImport(backup, stored(mine), { contracts: {}, settings: mine.rev });
    if (isProblem(merged) || merged.settings === undefined) throw new Error(JSON.stringify(merged));
    expect(Object.keys(merged.settings.stepSets).sort()).toEqual(['a', 'z']);
    expect(mergeImport(backup, stored(merged.settings), { contracts: {}, settings: mine.rev })).toEqual({
      contracts: [],
    });
  });
});

describe('a set of steps', () => {
  it('keeps its days from the last day and gives them back for another one', () => {
    const steps = [ownStep({ on: '2026-11-28' }), ownStep({ id: 'o2', text: 'Cake', when: 'after' })];
    const set = setOfSteps('Studio', steps, '2026-12-01');
    expect(set.steps).toEqual([
      { text: 'Return the office key', when: 'before', days: -3 },
      { text: 'Cake', when: 'after' },
    ]);
    const ids = ['n1', 'n2'];
    expect(stepsOfSet(set, '2027-01-01', () => ids.shift() ?? '')).toEqual([
      { id: 'n1', text: 'Return the office key', when: 'before', on: '2026-12-29' },
      { id: 'n2', text: 'Cake', when: 'after' },
    ]);
  });
  it('has no days where no last day is known', () => {
    expect(setOfSteps('S', [ownStep({ on: '2026-11-28' })], undefined).steps).toEqual([
      { text: 'Return the office key', when: 'before' },
    ]);
    expect(stepsOfSet(SET, undefined, () => 'n1')).toEqual([
      { id: 'n1', text: 'Return the key', when: 'last-day' },
    ]);
  });
});

describe('a message of the person’s own', () => {
  const choices = settings({ ownMessages: kept.ownMessages });
  it('is offered at its step, and fits as ours do', () => {
    expect(ownMessagesAt(choices, 'thanks')).toEqual(['own-message:m']);
    expect(ownMessagesAt(choices, 'tell')).toEqual([]);
    const row = templateIn(choices, 'own-message:m');
    if (row === undefined) throw new Error('No template.');
    expect(templateFits(row, contextFor(hourly(), choices, NOW))).toBe(true);
    expect(templateFits(row, contextFor(clientEnded({ kind: 'fixed' }), choices, NOW))).toBe(false);
  });
  it('is filled from the facts, and what is not known or not a name of a fact stays a marked blank', () => {
    const row = templateIn(choices, 'own-message:m');
    if (row === undefined) throw new Error('No template.');
    const { text, blanks } = fillTemplate(row, contextFor(hourly({ client: 'Ana' }), choices, NOW));
    expect(text).toContain('Hello Ana,');
    expect(blanks).toEqual(['place', 'your last day', '{nothing}']);
  });
  it('is found by its whole key alone', () => {
    expect(templateIn(choices, 'own-message:constructor')).toBeUndefined();
    expect(templateIn(choices, 'thank-you')?.id).toBe('thank-you');
  });
});

describe('a file of steps and messages', () => {
  const shared: Shared = { sets: [SET], messages: [MESSAGE] };
  const bytes = (value: unknown) =>
    new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
  const good = JSON.parse(String(ownFileText(shared)));
  it('gives back what was written, and knows what stands here already', () => {
    expect(readOwnFile(bytes(good))).toEqual(shared);
    expect(newIn(shared, { sets: [SET], messages: [] })).toEqual({ sets: [], messages: [MESSAGE] });
    expect(newIn({ sets: [SET, SET], messages: [] }, { sets: [], messages: [] }).sets).toEqual([SET]);
  });
  it.each([
    ['too large', ' '.repeat(MAX_OWN_BYTES + 1), 'own-too-large'],
    ['no JSON', '{', 'backup-damaged'],
    ['too deep', `${'['.repeat(70)}${']'.repeat(70)}`, 'backup-too-deep'],
    ['with a forbidden name', '{"format":"end-contract-safely-own","__proto__":{}}', 'backup-forbidden-key'],
    ['with a name twice', '{"format":"end-contract-safely-own","sets":[],"sets":[]}', 'backup-key-twice'],
    ['a foreign one', { format: 'other' }, 'own-foreign'],
    ['a backup', { format: 'end-contract-safely-backup' }, 'own-foreign'],
    ['a newer one', { ...good, version: 2 }, 'newer-data'],
    ['with something more in it', { ...good, more: 1 }, 'wrong-shape'],
    ['with a set without steps', { ...good, sets: [{ name: 'x', steps: [] }] }, 'wrong-shape'],
    [
      'with a strange time',
      { ...good, sets: [{ name: 'x', steps: [{ text: 'y', when: 'never' }] }] },
      'wrong-shape',
    ],
    ['with too many sets', { ...good, sets: Array(MAX_STEP_SETS + 1).fill(SET) }, 'wrong-shape'],
    [
      'with too long a message',
      { ...good, messages: [{ ...MESSAGE, text: 'x'.repeat(10_001) }] },
      'wrong-shape',
    ],
  ])('that is %s is refused with the place, never the content', (_, value, code) => {
    expect(readOwnFile(bytes(value))).toMatchObject({ problem: code });
  });
  it('in another encoding is refused', () => {
    expect(readOwnFile(new Uint8Array([0xff, 0xfe, 0x7b, 0x00]))).toMatchObject({
      problem: 'backup-encoding',
    });
  });
});

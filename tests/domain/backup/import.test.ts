// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Backup, readBackup } from '../../../utils/domain/backup/backup.ts';
import { mergeImport, previewImport, type Stored } from '../../../utils/domain/backup/import.ts';
import { firstChoices } from '../../../utils/domain/backup/import-choices.ts';
import { EMPTY_COMEBACK } from '../../../utils/domain/comeback/record.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { isProblem } from '../../../utils/domain/problems.ts';
import { milestone, settings } from '../../builders.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { at, NOW } from '../../clock.ts';
import { comebacks, storedSettings } from '../arbitraries.ts';
import { backedUp, GOOD, PLAIN, RICH, withPart } from './backup-files.ts';

const RUNS = countFrom('RUNS', 200);
const SEED = seedOfRun();
const backupOf = (file: string): Backup => {
  const backup = readBackup(file);
  if (isProblem(backup)) throw new Error(JSON.stringify(backup));
  return backup;
};
const singles = fc.record({ settings: storedSettings, comeback: comebacks });
const BACKUP = backupOf(GOOD);
const NOTHING: Stored = { contracts: new Map(), settings: settings(), comeback: EMPTY_COMEBACK };
const storing = (...records: Contract[]): Stored => ({
  ...NOTHING,
  contracts: new Map(records.map((record) => [record.id, record])),
});
/** The record after one more action of the person. */
const doneMore = (record: Contract, days = 1): Contract => ({
  ...record,
  rev: record.rev + 1,
  notes: { ...record.notes, 'say-why': 'Done later.' },
  history: [...record.history, { id: `operation-${record.rev}`, at: at({ days }), action: 'note' }],
});
const rowFor = (stored: Stored, id = RICH.id, backup = BACKUP) =>
  previewImport(backup, stored).contracts.find((row) => row.id === id);

describe('the preview', () => {
  it('calls new what is not stored', () => {
    expect(rowFor(NOTHING)).toEqual({
      id: RICH.id,
      title: 'Shop',
      status: 'new',
      theirsAt: NOW,
      seenRev: 0,
    });
  });
  it('names a contract without a title by its client, and one without either by nothing', () => {
    const untitled = backupOf(withPart('contracts[0].facts.title', undefined));
    expect(rowFor(NOTHING, RICH.id, untitled)?.title).toBe('Ada & Co');
    const empty = backupOf(withPart('contracts[0].facts.title', ''));
    expect(rowFor(NOTHING, RICH.id, empty)?.title).toBe('Ada & Co');
    expect(rowFor(NOTHING, PLAIN.id)).not.toHaveProperty('title');
  });
  it('calls the same what differs in nothing but the number of its writes', () => {
    expect(rowFor(storing({ ...RICH, rev: 40 }))).toMatchObject({ status: 'same', seenRev: 40 });
    const turned = Object.fromEntries(Object.entries(RICH).reverse()) as Contract;
    expect(rowFor(storing(turned))?.status).toBe('same');
  });
  it('says of two that differ which one was changed last', () => {
    const mine = doneMore(RICH);
    expect(rowFor(storing(mine))).toMatchObject({
      status: 'changed',
      newer: 'mine',
      mineAt: at({ days: 1 }),
      theirsAt: NOW,
      seenRev: 4,
    });
    expect(rowFor(storing({ ...mine, history: [], createdAt: at({ days: -9 }) }))).toMatchObject({
      newer: 'theirs',
    });
  });
  it('does not count as a change of mine what went out into a calendar, and keeps it', () => {
    const entry = { at: at({ days: 2 }), start: NOW, summary: 'Safe to end', text: '' };
    const exported = { ...RICH.exported, safe: entry };
    const mine = { ...RICH, exported };
    expect(rowFor(storing(mine))).toMatchObject({ status: 'same' });
    const stored = storing({ ...mine, notes: {} });
    const written = mergeImport(BACKUP, stored, { contracts: { [RICH.id]: mine.rev } });
    if (isProblem(written)) throw new Error(JSON.stringify(written));
    expect(written.contracts).toEqual([{ ...RICH, exported, rev: mine.rev + 1 }]);
    // A repeat finds its own work done.
    const [taken = mine] = written.contracts;
    expect(mergeImport(BACKUP, storing(taken), { contracts: { [RICH.id]: mine.rev } })).toEqual({
      contracts: [],
    });
  });
  it('does not count as a change of mine what the browser announced by itself', () => {
    const announced = { id: 'operation-9', at: at({ days: 2 }), action: 'announced' } as const;
    expect(rowFor(storing({ ...RICH, history: [...RICH.history, announced] }))).toMatchObject({
      mineAt: NOW,
      newer: 'mine',
    });
  });
  it('says where the stored one cannot be read', () => {
    const stored = { ...NOTHING, contracts: new Map([[RICH.id, 'unreadable' as const]]) };
    expect(rowFor(stored)).toMatchObject({ status: 'unreadable', seenRev: 0 });
  });
  it('lists what is refused, with its id and the place', () => {
    const backup = backupOf(withPart('contracts[0].facts.endedAt', 'soon'));
    const reason = { problem: 'wrong-shape', detail: 'contracts[0].facts.endedAt' };
    expect(previewImport(backup, NOTHING)).toMatchObject({
      contracts: [{ id: PLAIN.id }],
      refused: [{ id: RICH.id, reason }],
      quarantined: 1,
    });
  });
  it.each([
    ['new', settings(), GOOD],
    ['same', settings({ rev: 9, theme: 'dark' }), GOOD],
    ['changed', settings({ rev: 9 }), GOOD],
    ['same', settings({ rev: 9 }), withPart('settings.rev', 0)],
    ['refused', settings(), withPart('settings.theme', 'pink')],
  ] as const)('compares the choices: %s', (status, mine, file) => {
    const stored = { ...NOTHING, settings: mine };
    expect(previewImport(backupOf(file), stored).settings).toEqual({ status, seenRev: mine.rev });
  });
});

describe('what is chosen', () => {
  const mine = doneMore(RICH);
  const seen = (stored: Stored) => previewImport(BACKUP, stored);
  it('at first is what nothing of the person’s stands against', () => {
    expect(firstChoices(seen(NOTHING), undefined)).toEqual({
      contracts: { [RICH.id]: 0, [PLAIN.id]: 0 },
      settings: 0,
      comeback: 0,
    });
    expect(firstChoices(seen(storing(mine)), undefined).contracts).toEqual({ [PLAIN.id]: 0 });
  });
  it('holds in a new preview, except where something changed', () => {
    const before = { contracts: { [RICH.id]: mine.rev, [PLAIN.id]: 0 }, settings: 0 };
    expect(firstChoices(seen(storing(mine)), before)).toEqual(before);
    const changedHere = { ...storing(doneMore(mine, 2)), settings: settings({ rev: 1, theme: 'light' }) };
    expect(firstChoices(seen(changedHere), before)).toEqual({ contracts: { [PLAIN.id]: 0 } });
    expect(firstChoices(seen(NOTHING), { contracts: {} })).toEqual({ contracts: {} });
  });
});

describe('the import', () => {
  it('takes what was chosen and nothing else', () => {
    expect(mergeImport(BACKUP, NOTHING, { contracts: { [RICH.id]: 0 } })).toEqual({ contracts: [RICH] });
    expect(mergeImport(BACKUP, NOTHING, { contracts: {}, settings: 0 })).toEqual({
      contracts: [],
      settings: BACKUP.settings,
    });
    expect(mergeImport(BACKUP, NOTHING, { contracts: { '99999999': 0 } })).toEqual({ contracts: [] });
  });
  it('raises the revision above the stored one, so that every view takes it', () => {
    const mine = { ...doneMore(RICH), rev: 40 };
    const taken = mergeImport(BACKUP, storing(mine), { contracts: { [RICH.id]: 40 } });
    expect(taken).toEqual({ contracts: [{ ...RICH, rev: 41 }] });
  });
  it('leaves out what is the same already, so that a repeat writes nothing', () => {
    const choices = { contracts: { [RICH.id]: 0, [PLAIN.id]: 0 } };
    expect(mergeImport(BACKUP, storing(RICH, { ...PLAIN, rev: 7 }), choices)).toEqual({ contracts: [] });
  });
  it('overwrites nothing that was not seen', () => {
    const choices = { contracts: { [RICH.id]: RICH.rev } };
    expect(mergeImport(BACKUP, storing(doneMore(RICH)), choices)).toEqual({
      problem: 'changed-meanwhile',
      detail: 'contracts[0]',
    });
    const chosen = { ...NOTHING, settings: settings({ rev: 1, theme: 'light' }) };
    expect(mergeImport(BACKUP, chosen, { contracts: {}, settings: 0 })).toEqual({
      problem: 'changed-meanwhile',
      detail: 'settings',
    });
  });
  it('puts a readable record where an unreadable one stands', () => {
    const stored = { ...NOTHING, contracts: new Map([[RICH.id, 'unreadable' as const]]) };
    expect(mergeImport(BACKUP, stored, { contracts: { [RICH.id]: 0 } })).toEqual({ contracts: [RICH] });
  });
  it('gives an id of its own to an entry that has the same one as another of its list', () => {
    const twins = [
      milestone({ id: 'm2', name: 'Logo' }),
      milestone({ id: 'm2', name: 'Site' }),
      milestone({ id: 'm2-2', name: 'Shop' }),
    ];
    const backup = backupOf(withPart('contracts[0].milestones', twins));
    const choices = { contracts: { [RICH.id]: 0 } };
    const merged = mergeImport(backup, NOTHING, choices);
    if (isProblem(merged)) throw new Error(JSON.stringify(merged));
    const [taken] = merged.contracts;
    expect(taken?.milestones.map(({ id, name }) => [id, name])).toEqual([
      ['m2', 'Logo'],
      ['m2-3', 'Site'],
      ['m2-2', 'Shop'],
    ]);
    const again = storing(taken as Contract);
    expect(rowFor(again, RICH.id, backup)?.status).toBe('same');
    expect(mergeImport(backup, again, choices)).toEqual({ contracts: [] });
  });

  it(`of everything chosen makes both sides the same (RUNS=${RUNS} SEED=${SEED})`, () => {
    const property = fc.property(backedUp(5), backedUp(5), singles, singles, (own, other, a, b) => {
      const stored: Stored = {
        contracts: new Map(own.concat(other.slice(0, 1).map((c) => doneMore(c))).map((c) => [c.id, c])),
        ...a,
      };
      const backup: Backup = { exportedAt: NOW, contracts: other, ...b, setAside: [], refused: [] };
      const preview = previewImport(backup, stored);
      const choices = {
        contracts: Object.fromEntries(preview.contracts.map(({ id, seenRev }) => [id, seenRev])),
        settings: preview.settings.seenRev,
        comeback: preview.comeback?.seenRev ?? 0,
      };
      const merged = mergeImport(backup, stored, choices);
      if (isProblem(merged)) throw new Error(JSON.stringify(merged));
      const after: Stored = {
        contracts: new Map([...stored.contracts, ...merged.contracts.map((c) => [c.id, c] as const)]),
        settings: merged.settings ?? a.settings,
        comeback: merged.comeback ?? a.comeback,
      };
      const again = previewImport(backup, after);
      expect(again.contracts.every(({ status }) => status === 'same')).toBe(true);
      expect(again.settings.status).toBe('same');
      expect(again.comeback?.status).toBe('same');
      for (const { id, rev } of merged.contracts)
        expect(rev).toBeGreaterThan((stored.contracts.get(id) as Contract | undefined)?.rev ?? 0);
    });
    fc.assert(property, { numRuns: RUNS, seed: SEED });
  });
});

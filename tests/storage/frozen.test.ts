// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { type Everything, readBackup } from '../../utils/domain/backup/backup.ts';
import { isProblem } from '../../utils/domain/problems.ts';
import { RECORD_SHAPE, VERSION } from '../../utils/storage/db/migrations.ts';
import { DATABASE, newProfile, type Profile, restoreArea, start } from './profile.ts';

type Sample = {
  readonly version: number;
  readonly stores: readonly {
    readonly name: string;
    readonly options: IDBObjectStoreParameters;
    readonly rows: readonly (readonly [key: IDBValidKey, value: unknown])[];
  }[];
  readonly local: Record<string, unknown>;
  /** What the person had, in the words of that version. */
  readonly everything: Everything;
  /** The text of a backup file. */
  readonly backup: string;
};
const FIXTURES = new URL('../fixtures/', import.meta.url);
const SAMPLES = readdirSync(FIXTURES)
  .filter((name) => /^version-\d+\.json$/.test(name))
  .map((name): Sample => JSON.parse(readFileSync(new URL(name, FIXTURES), 'utf8')))
  .sort((a, b) => a.version - b.version);

/** A browser in which that version has worked until now. */
const profileOf = async ({ version, stores, local }: Sample): Promise<Profile> => {
  const profile = newProfile();
  await restoreArea(profile.local, local);
  await new Promise<void>((resolve, reject) => {
    const request = (profile.factory as IDBFactory).open(DATABASE, version);
    request.onupgradeneeded = () => {
      for (const { name, options, rows } of stores) {
        const store = request.result.createObjectStore(name, options);
        for (const [key, value] of rows)
          if (options.keyPath === undefined) store.add(value, key);
          else store.add(value);
      }
    };
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  });
  return profile;
};
/** The same to a person: numbers of versions and writes may differ, and what a later version knows more. */
const sameMeaning = ({ contracts, settings, comeback, setAside }: Everything) => ({
  contracts: contracts.map(({ version: _, rev: __, ...contract }) => contract),
  settings: (({ version: _, rev: __, ...chosen }) => chosen)(settings),
  ...(comeback === undefined ? {} : { comeback: (({ version: _, rev: __, ...plan }) => plan)(comeback) }),
  setAside,
});

test('Every version of the database has its frozen sample.', () => {
  expect(SAMPLES.map(({ version }) => version)).toEqual(Array.from({ length: VERSION }, (_, n) => n + 1));
});

describe.each(SAMPLES.map((sample) => [sample.version, sample] as const))('Of version %i', (_, sample) => {
  const wanted = sameMeaning(sample.everything);

  test.each([
    ['both copies', () => undefined],
    [
      'the mirror alone',
      (profile: Profile) => {
        profile.factory = new IDBFactory();
      },
    ],
    ['the database alone', (profile: Profile) => restoreArea(profile.local, {})],
  ])('everything is read the same from %s.', async (from, damage) => {
    const profile = await profileOf(sample);
    await damage(profile);
    const store = start(profile);
    expect(await store.imports.everything()).toMatchObject(wanted);
    expect(await start(profile).imports.everything()).toMatchObject(wanted);
    const { mode, restored } = await store.report();
    expect(mode).toBe('durable');
    expect(restored.length > 0).toBe(from === 'the mirror alone');
  });

  test('the last import can still be taken back.', async () => {
    const { imports } = start(await profileOf(sample));
    const last = await imports.last();
    if (last === undefined || isProblem(last)) throw new Error('No import was kept.');
    expect(await imports.undo(last.step)).toMatchObject({ removed: expect.arrayContaining(['11111111']) });
  });

  test('a backup file is read the same.', () => {
    const backup = readBackup(sample.backup, RECORD_SHAPE);
    expect(backup).toMatchObject({ ...wanted, refused: [] });
  });
});

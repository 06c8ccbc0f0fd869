// @vitest-environment node
// Owns what becomes of the records that a file has quarantined: chosen like any other where they can be read, else quarantined.
import { describe, expect, it } from 'vitest';
import type { Backup } from '../../../utils/domain/backup/backup.ts';
import type { QuarantinedText } from '../../../utils/domain/backup/file.ts';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings/settings.ts';
import { settings } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import { PLAIN, RICH, written } from '../../domain/backup/backup-files.ts';
import { doing, itemsIn, newProfile, note, type Profile, put, rowsIn, start } from '../profile.ts';
import { backupIn, exported, fine, takeAll } from './importing.ts';

const REASON = 'It is not a whole record.';
const quarantinedText = (key: string, value: unknown): QuarantinedText => ({
  key,
  reason: REASON,
  at: NOW,
  text: JSON.stringify(value),
});
/** A file with one contract, no settings, and that quarantined. */
const fileWith = (...setAside: QuarantinedText[]): Backup =>
  backupIn(written({ contracts: [PLAIN], settings: settings(), setAside }));
/** The second copy of a record as the store keeps it. */
const secondCopy = async (): Promise<unknown> => {
  const profile = newProfile();
  await takeAll(start(profile), backupIn(written({ contracts: [RICH], settings: settings(), setAside: [] })));
  return (await itemsIn(profile.local))[`contracts/${RICH.id}`];
};
const idsIn = async (profile: Profile) => fine(await start(profile).contracts.readAll()).map(({ id }) => id);
const ONLY_PLAIN = { contracts: { [PLAIN.id]: 0 } };

describe('a readable record among those that a file has quarantined', () => {
  it.each([
    ['as it is', async () => RICH],
    ['as its second copy', secondCopy],
  ])('stands in the preview like any other, and stays out where it is left out: %s', async (_, form) => {
    const backup = fileWith(quarantinedText(RICH.id, await form()));
    const profile = newProfile();
    expect(fine(await start(profile).imports.preview(backup))).toMatchObject({
      contracts: [
        { id: PLAIN.id, status: 'new' },
        { id: RICH.id, status: 'new' },
      ],
      quarantined: 0,
    });
    await start(profile).imports.take(backup, ONLY_PLAIN);
    expect(await idsIn(profile)).toEqual([PLAIN.id]);
    await takeAll(start(profile), backup);
    expect(await start(profile).contracts.read(RICH.id)).toEqual(RICH);
  });

  it('changes no settings that the preview calls the same', async () => {
    const own = settings({ rev: 1, guard: 'off', hidden: true });
    const backup = fileWith(quarantinedText('settings', own));
    const profile = newProfile();
    expect(fine(await start(profile).imports.preview(backup)).settings.status).toBe('same');
    await takeAll(start(profile), backup);
    expect(await start(profile).settings.read()).toEqual(DEFAULT_SETTINGS);
  });

  it('is what is offered of settings where those of the file cannot be read', async () => {
    const own = settings({ rev: 1, theme: 'dark' });
    const file = {
      contracts: [],
      settings: { ...own, theme: 'pink' as never },
      setAside: [quarantinedText('settings', own)],
    };
    expect(backupIn(written(file)).settings).toEqual(own);
  });

  it('is the newest of several, and the older ones are quarantined with it, or not at all', async () => {
    const older = { ...RICH, notes: { agreement: 'Older.' } };
    const backup = fileWith(quarantinedText(RICH.id, older), quarantinedText(RICH.id, RICH));
    const profile = newProfile();
    await start(profile).imports.take(backup, ONLY_PLAIN);
    expect(await idsIn(profile)).toEqual([PLAIN.id]);
    const { step = 0 } = await takeAll(start(profile), backup);
    expect(await start(profile).contracts.read(RICH.id)).toEqual(RICH);
    expect([...(await rowsIn(profile, 'setAside')).values()]).toMatchObject([{ key: RICH.id, value: older }]);
    fine(await start(profile).imports.undo(step));
    expect(await idsIn(profile)).toEqual([PLAIN.id]);
  });

  it('does not stand against the same contract among the records, chosen or left out', async () => {
    const twin = { ...RICH, rev: 9, notes: { agreement: 'Older.' } };
    const backup = backupIn(
      written({ contracts: [RICH], settings: settings(), setAside: [quarantinedText(RICH.id, twin)] }),
    );
    const profile = newProfile();
    await start(profile).imports.take(backup, { contracts: {} });
    expect(await idsIn(profile)).toEqual([]);
    await takeAll(start(profile), backup);
    expect(await start(profile).contracts.read(RICH.id)).toEqual(RICH);
  });

  it('is none under the number of another contract', async () => {
    const profile = newProfile();
    await takeAll(start(profile), fileWith(quarantinedText('44444444', RICH)));
    expect(await idsIn(profile)).toEqual([PLAIN.id]);
    expect((await start(profile).report()).quarantined).toEqual([{ key: '44444444', reason: REASON }]);
  });
});

describe('what only a later version can read goes with the import that brought it', () => {
  /** As if this version had not been able to read it when it came. */
  const cameBack = async () => {
    const profile = newProfile();
    const file = fileWith();
    const unread = { ...file, setAside: [quarantinedText(RICH.id, RICH)] };
    const { step = 0 } = fine(await start(profile).imports.take(unread, ONLY_PLAIN));
    expect(await idsIn(profile)).toEqual([RICH.id, PLAIN.id]);
    return { profile, step };
  };

  it('and comes back with it, once', async () => {
    const { profile, step } = await cameBack();
    const taken = fine(await start(profile).imports.undo(step));
    expect(taken.removed).toEqual([PLAIN.id, RICH.id]);
    expect(await idsIn(profile)).toEqual([]);
    fine(await start(profile).imports.undo(taken.step ?? 0));
    expect(await idsIn(profile)).toEqual([RICH.id, PLAIN.id]);
    expect((await start(profile).report()).quarantined).toEqual([]);
  });

  it('where it was changed since only when that was seen', async () => {
    const { profile, step } = await cameBack();
    expect(await start(profile).imports.last()).not.toHaveProperty('changed');
    await start(profile).contracts.update(RICH.id, doing(RICH.id, 'operation-9', note('talk', 'Mine.')));
    const changed = { contracts: 1, settings: false };
    expect(await start(profile).imports.last()).toMatchObject({ changed });
    expect(await start(profile).imports.undo(step)).toEqual({ problem: 'changed-meanwhile' });
    expect(fine(await start(profile).imports.undo(step, changed)).removed).toContain(RICH.id);
  });

  it('but not what was deleted and made anew since', async () => {
    const { profile, step } = await cameBack();
    await start(profile).contracts.remove(RICH.id);
    await start(profile).contracts.update(RICH.id, doing(RICH.id, 'operation-9', note('talk', 'Mine.')));
    fine(await start(profile).imports.undo(step));
    expect(await start(profile).contracts.read(RICH.id)).toMatchObject({ notes: { talk: 'Mine.' } });
  });
});

it('A damaged second copy that is quarantined here does not come back by itself.', async () => {
  const profile = newProfile();
  await start(profile).contracts.readAll();
  const copy = { ...((await secondCopy()) as object), checksum: '0' };
  await put(profile, { store: 'setAside', value: { key: RICH.id, reason: REASON, at: NOW, value: copy } });
  expect(await idsIn(profile)).toEqual([]);
  expect((await start(profile).report()).quarantined).toHaveLength(1);
});

it.each([
  ['deeper than is looked into', '['.repeat(70) + ']'.repeat(70)],
  ['with a name that no backup holds', '{"constructor":1}'],
  ['as any other', '{"half":1}'],
])('What is quarantined here is not doubled by one’s own backup: %s.', async (_, text) => {
  const profile = newProfile();
  await start(profile).contracts.readAll();
  const aside = { key: '44444', reason: REASON, at: NOW, value: JSON.parse(text) };
  await put(profile, { store: 'setAside', value: aside });
  const backup = await exported(start(profile));
  await takeAll(start(profile), backup);
  await takeAll(start(profile), await exported(start(profile)));
  expect([...(await rowsIn(profile, 'setAside')).values()]).toEqual([aside]);
});

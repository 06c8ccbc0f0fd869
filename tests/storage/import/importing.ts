// Owns how the tests of the store import: a backup read, compared with what stands, and taken.
import { type Backup, readBackup, writeBackup } from '../../../utils/domain/backup/backup.ts';
import type { ImportChoices } from '../../../utils/domain/backup/import.ts';
import { isProblem, type Problem } from '../../../utils/domain/problems.ts';
import { RECORD_SHAPE } from '../../../utils/storage/db/migrations.ts';
import type { WholeStore } from '../../../utils/storage/import/imports.ts';
import { NOW } from '../../clock.ts';
import { GOOD } from '../../domain/backup/backup-files.ts';

export const fine = <T>(value: T | Problem): T => {
  if (isProblem(value)) throw new Error(JSON.stringify(value));
  return value as T;
};
export const backupIn = (text: string): Backup => fine(readBackup(text, RECORD_SHAPE));
export const BACKUP = backupIn(GOOD);
/** What the store would export, read back. */
export const exported = async (store: WholeStore): Promise<Backup> =>
  backupIn(fine(writeBackup(fine(await store.imports.everything()), NOW, RECORD_SHAPE)));
/** Everything that the file offers. */
export const choose = async (store: WholeStore, backup: Backup): Promise<ImportChoices> => {
  const preview = fine(await store.imports.preview(backup));
  return {
    contracts: Object.fromEntries(preview.contracts.map(({ id, seenRev }) => [id, seenRev])),
    settings: preview.settings.seenRev,
    ...(preview.comeback === undefined ? {} : { comeback: preview.comeback.seenRev }),
  };
};
export const takeAll = async (store: WholeStore, backup = BACKUP) =>
  fine(await store.imports.take(backup, await choose(store, backup)));

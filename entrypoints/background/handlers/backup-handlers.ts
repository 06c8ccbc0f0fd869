// Owns the answers about everything at once: what was read of the store's state and of the news, export, the reminder of it, import.
// Refuses to know who asked (serve.ts) and what a file holds (domain/backup/backup.ts).
import { readBackup, writeBackup } from '../../../utils/domain/backup/backup.ts';
import { partAfter } from '../../../utils/domain/backup/parts.ts';
import { isProblem } from '../../../utils/domain/problems.ts';
import type { Handlers } from '../../../utils/messages/serve.ts';
import { RECORD_SHAPE } from '../../../utils/storage/db/migrations.ts';
import type { AfterWrite } from '../after-write.ts';
import type { Deps } from '../deps.ts';

export type BackupHandlers = Pick<
  Handlers,
  | 'storage-read'
  | 'export-all'
  | 'put-off-export'
  | 'news-read'
  | 'preview-import'
  | 'import'
  | 'last-import'
  | 'undo-import'
>;

export const createBackupHandlers = (
  { store, exports, whatsNew, now }: Deps,
  after: AfterWrite,
): BackupHandlers => {
  // What a change event for the settings makes the views ask for again.
  const lookAgain = async (): Promise<void> => after.noticeAnswered(await store.settings.read());
  return {
    'storage-read': async () => {
      await store.markRead();
      await lookAgain();
      return null;
    },
    'export-all': async ({ after: id }) => {
      const everything = await store.imports.everything();
      if (isProblem(everything)) return everything;
      const { part, ...more } = partAfter(id, everything);
      const text = writeBackup(part, now(), RECORD_SHAPE);
      if (isProblem(text)) return text;
      // Only with the last part is the backup whole.
      if (more.next === undefined) {
        await exports.made();
        await lookAgain();
      }
      return { text, ...more };
    },
    'put-off-export': async () => {
      await exports.putOff();
      await lookAgain();
      return null;
    },
    'news-read': async () => {
      await whatsNew.read();
      await lookAgain();
      return null;
    },
    'preview-import': async ({ text }) => {
      const backup = readBackup(text, RECORD_SHAPE);
      return isProblem(backup) ? backup : store.imports.preview(backup);
    },
    import: async ({ text, choices }) => {
      const backup = readBackup(text, RECORD_SHAPE);
      if (isProblem(backup)) return backup;
      const imported = await store.imports.take(backup, choices);
      if (!isProblem(imported)) after.imported(imported);
      return imported;
    },
    'last-import': async () => (await store.imports.last()) ?? null,
    'undo-import': async ({ step, seen }) => {
      const imported = await store.imports.undo(step, seen);
      if (!isProblem(imported)) after.imported(imported);
      return imported;
    },
  };
};

// Owns the backup on the options page: one file with everything, out and in.
import { Export } from './Export.tsx';
import { Import } from './Import.tsx';
import { BACKUP_ID } from './ToBackupLink.tsx';

/** The id is where links from other pages lead. */
export const Backup = () => (
  <section id={BACKUP_ID} class="stack-wide" aria-labelledby="backup-title">
    <h2 id="backup-title">Backup</h2>
    <p>
      One file with every checklist, note and setting. It is not encrypted, so keep it where only you can read
      it.
    </p>
    <Export />
    <Import />
  </section>
);

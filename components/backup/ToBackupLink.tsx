// Owns the way to the backup on the options page, from that page itself or from another.

/** `options`: the link stands on the options page. */
export type ToBackup = 'options' | 'elsewhere';
/** The name of the place in the page's address. */
export const BACKUP_ID = 'backup';

/** On the options page it leads to the place; from elsewhere it opens that page in a tab of its own. */
export const ToBackupLink = ({ from, label }: { readonly from: ToBackup; readonly label: string }) =>
  from === 'options' ? (
    <a class="button" href={`#${BACKUP_ID}`}>
      {label}
    </a>
  ) : (
    <a class="button" href={`options.html#${BACKUP_ID}`} target="_blank" rel="noreferrer">
      {label}
    </a>
  );

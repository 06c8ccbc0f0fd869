// Owns the way to the backup on the options page, from that page itself or from another.
import { OptionsLink, type OptionsLinkFrom } from '../../ui/OptionsLink.tsx';

export type ToBackup = OptionsLinkFrom;
/** The name of the place in the page's address. */
export const BACKUP_ID = 'backup';

export const ToBackupLink = ({ from, label }: { readonly from: ToBackup; readonly label: string }) => (
  <OptionsLink from={from} place={BACKUP_ID} label={label} />
);

// Owns saying that stored data could not be read, with what helps: to try again, or a backup where the record itself is damaged.
import { ToBackupLink } from '../options/backup/ToBackupLink.tsx';
import type { NoAnswer } from '../state/use-latest.ts';
import { Notice } from './Notice.tsx';

type LoadErrorProps = NoAnswer & { readonly again: () => void };

/** For what was asked for and did not come; what could not be saved is said by UnsavedNotice. */
export const LoadError = ({ reason, code, again }: LoadErrorProps) =>
  code === 'record-quarantined' ? (
    // Asked again, the answer would be the same.
    <Notice weight="critical" urgent>
      <p>
        <strong>The record of this contract could not be read.</strong> It is damaged, or a newer version of
        the extension wrote it. It is kept as it is.
      </p>
      <p>
        A new backup includes it. To bring the contract back, import an older backup in which it is intact, or
        delete this ending and start again.
      </p>
      <ToBackupLink from="elsewhere" label="Make or import a backup" />
    </Notice>
  ) : (
    <Notice weight="critical" urgent>
      <p>
        <strong>Your data could not be read just now.</strong> {reason}
      </p>
      {/* Whether a database that does not open still holds everything, nobody knows. */}
      {code === 'unopened' ? null : (
        <p>
          Nothing is lost. If the extension was just updated, close this view and reload the tab yourself.
        </p>
      )}
      <button type="button" class="button" onClick={again}>
        Try again
      </button>
    </Notice>
  );

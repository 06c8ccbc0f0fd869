// Owns saying that the stored data could not be read just now, with the way to try again.
import { Notice } from './Notice.tsx';

/** For what was asked for and did not come; what could not be saved is said by UnsavedNotice. */
export const Trouble = ({ reason, again }: { reason: string; again: () => void }) => (
  <Notice weight="critical" urgent>
    <p>
      <strong>Your data could not be read just now.</strong> {reason}
    </p>
    <p>Nothing is lost. If the extension was just updated, close this view and reload the tab yourself.</p>
    <button type="button" class="button" onClick={again}>
      Try again
    </button>
  </Notice>
);

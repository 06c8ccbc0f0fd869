// Owns saying quietly that a choice was saved, and plainly that it was not.
import { Notice } from '../ui/Notice.tsx';
import type { SettingsView } from './use-settings.ts';

/**
 * The quiet word has its place at all times, since a live region that comes with its text is not read out.
 */
export const SavedWord = ({ saved }: Pick<SettingsView, 'saved'>) => (
  <p role="status" class="saved-word quiet gain">
    {saved === 'saved' ? 'Saved' : saved === 'saving' ? 'Saving…' : ''}
  </p>
);

/** The word alone passes; what was not saved stays until it is. */
export const SavedLine = ({ saved, failed }: Pick<SettingsView, 'saved' | 'failed'>) => (
  <div class="saved-line">
    <SavedWord saved={saved} />
    {failed === undefined ? null : (
      <Notice weight="critical" urgent>
        <p>
          <strong>Your last change was not saved.</strong> {failed.reason} It still shows here.
        </p>
        <button type="button" class="button" onClick={failed.again}>
          Try again
        </button>
      </Notice>
    )}
  </div>
);

// Owns the mark for what is on its way or was not saved, to stand where somebody works; UnsavedNotice says why, and what to do.
import type { Saving } from '../../state/ending.ts';

/** Nothing where all is saved. */
export const SavingMark = ({ saving }: { readonly saving: Saving }) => {
  if (saving === undefined) return null;
  return saving === 'failed' ? (
    <strong class="lose">Not saved</strong>
  ) : (
    <span class="saving quiet">Saving…</span>
  );
};

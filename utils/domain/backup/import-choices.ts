// Owns what of a preview is chosen before the person has said anything to it.
// Refuses to judge whether it may be written (import.ts).
import type { Comparison } from './compare.ts';
import type { ImportChoices, ImportPreview } from './import.ts';

/**
 * Only what nothing of the person's stands against is taken unasked. What was chosen `before`, in an earlier preview of the
 * same file, holds for as long as the same revision stands here.
 */
export const firstChoices = (
  { contracts, settings, comeback }: ImportPreview,
  before: ImportChoices | undefined,
): ImportChoices => {
  const isTaken = (
    status: Comparison | 'refused',
    seenRev: number,
    chosenRev: number | undefined,
  ): boolean => (before === undefined ? status === 'new' || status === 'unreadable' : chosenRev === seenRev);
  const taken = contracts.filter(({ id, status, seenRev }) =>
    isTaken(status, seenRev, before?.contracts[id]),
  );
  return {
    contracts: Object.fromEntries(taken.map(({ id, seenRev }) => [id, seenRev])),
    ...(isTaken(settings.status, settings.seenRev, before?.settings) ? { settings: settings.seenRev } : {}),
    ...(comeback !== undefined && isTaken(comeback.status, comeback.seenRev, before?.comeback)
      ? { comeback: comeback.seenRev }
      : {}),
  };
};

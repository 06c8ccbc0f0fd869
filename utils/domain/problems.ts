// Owns the expected failures: a code for the program and one plain sentence for the person.
// Anything that is not listed here is a defect and may throw.

/** What happened and what to do about it, in one or two sentences. The code is what tests and views go by. */
export const PROBLEMS = {
  'last-day-past': 'The last day lies before today. Pick today or a later day.',
  'notice-days': 'Give the notice as whole days from 0 to 365.',
  'weekdays-empty': 'Choose at least one working day.',
  'too-long': 'This text is too long. Keep it under 100,000 characters.',
  'reason-missing': 'Say in a few words why this does not apply.',
  'list-full': 'This list is full. Remove an entry first.',
  'in-future': 'This moment lies in the future. Give a moment that has passed.',
  'wrong-shape': 'This could not be read and was not saved.',
  'wrong-sender': 'This is not allowed from there.',
  'other-page': 'The page shows another contract by now.',
  'too-often': 'This was asked too often. Wait a moment.',
  'wrong-key': 'The page around this one did not say which contract it shows.',
  'reading-off': 'Reading the page is switched off in the options.',
  'page-not-there': 'The page of this contract could not be reached. Reload the tab and try again.',
  'not-confirmed': 'Type the word exactly as shown to confirm.',
  'storage-refused': 'The browser refused to store this. Nothing was saved.',
  'half-deleted': 'The browser refused to delete the second copy. Try again to delete that too.',
  'record-set-aside': 'This record could not be read. It is kept as it is and was not changed.',
  'newer-data': 'A newer version of the extension wrote this data. Update the extension to go on.',
  'backup-too-large': 'This is more than one backup file can hold, which is 60 MB.',
  'backup-encoding': 'This file is not text in UTF-8, as backups are.',
  'backup-damaged': 'This file is damaged or was cut off.',
  'backup-too-deep': 'This file is nested deeper than any backup is.',
  'backup-forbidden-key': 'This file holds a name that no backup holds.',
  'backup-key-twice': 'This file holds a name twice where only one can count.',
  'backup-too-much': 'This file holds more parts than any backup does.',
  'backup-foreign': 'This is not a backup of End Contract Safely.',
  'backup-checksum': 'This file was changed after it was exported.',
  'backup-duplicate': 'This file holds the same contract twice.',
  'changed-meanwhile': 'Something changed since the preview. Look at it again.',
  'panel-refused': 'The browser did not open its side panel from here.',
  'nothing-to-undo': 'There is no import to take back. It can be taken back for 24 hours.',
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
/** An expected failure; `detail` names the field or place, never a stored text. */
export type Problem = { readonly problem: ProblemCode; readonly detail?: string };

/**
 * `detail` is a field, a place or an id. It may stand in a message or a log, so nothing that was typed
 * belongs there.
 */
export const problem = (code: ProblemCode, detail?: string): Problem =>
  detail === undefined ? { problem: code } : { problem: code, detail };
/** Tells by the one field, so no result of ours may have a field `problem`. */
export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'problem' in value;
/** Whether the record is gone: of half a deletion only its second copy is left. */
export const isDeleted = (refused: Problem | null): boolean =>
  refused === null || refused.problem === 'half-deleted';
/** The sentence that a person reads. */
export const problemText = ({ problem: code }: Problem): string => PROBLEMS[code];

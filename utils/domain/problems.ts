// Owns the expected failures: a code for the program and one plain sentence for the person.
// Anything that is not listed here is a defect and may throw.

/** What happened and what to do about it, in one or two sentences. The code is what tests and views go by. */
export const PROBLEMS = {
  'last-day-past': 'The last day is before today. Choose today or a later day.',
  'notice-days': 'Enter the notice in whole days from 0 to 365.',
  'weekdays-empty': 'Choose at least one working day.',
  'too-long': 'This text is too long. Keep it under 100,000 characters.',
  'reason-missing': 'Say in a few words why this doesn’t apply.',
  'list-full': 'This list is full. Remove an entry first.',
  'in-future': 'This moment is in the future. Enter one that has passed.',
  'wrong-shape': 'This could not be read and was not saved.',
  'wrong-sender': 'This isn’t allowed from that page.',
  'other-page': 'The page shows another contract now.',
  'too-often': 'This was asked too often. Wait a moment.',
  'wrong-key': 'The page around this one did not say which contract it shows.',
  'reading-off': 'Reading the page is turned off in the options.',
  'page-not-there': 'This contract’s page could not be reached. Reload the tab and try again.',
  'not-confirmed': 'Type the word exactly as shown to confirm.',
  'storage-refused': 'The browser refused to store this. Nothing was saved.',
  unopened:
    'The browser did not open your records, so nothing was saved. Restart the browser; if that doesn’t help, delete everything in the options and import a backup.',
  'half-deleted': 'The browser refused to delete the second copy. Try again to delete it too.',
  'record-quarantined': 'This record could not be read. It was kept unchanged.',
  'newer-data': 'This data was saved by a newer version of the extension. Update the extension to continue.',
  'backup-too-large': 'This is more than one backup file can hold (60 MB).',
  'backup-encoding': 'This file is not UTF-8 text, so it can’t be a backup.',
  'backup-damaged': 'This file is damaged or incomplete.',
  'backup-too-deep': 'This file is nested more deeply than any backup.',
  'backup-forbidden-key': 'This file contains a name that no backup uses.',
  'backup-key-twice': 'This file contains the same name twice where only one is allowed.',
  'backup-too-much': 'This file has more parts than any backup.',
  'backup-foreign': 'This file is not an End Contract Safely backup.',
  'backup-checksum': 'This file has been changed since it was exported.',
  'backup-duplicate': 'This file contains the same contract twice.',
  'nothing-to-restore': 'This ending can’t be brought back any more. That is possible for 10 minutes.',
  'own-foreign': 'This file holds no steps or messages for End Contract Safely.',
  'own-too-large': 'This file is too large. Steps and messages fit into 500 kB.',
  'changed-meanwhile': 'Something has changed since the preview. Please look at it again.',
  'panel-refused': 'The browser didn’t open its side panel from here.',
  'nothing-to-undo': 'There is no import to undo. An import can be undone for 24 hours.',
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

// Owns which notes are lessons: those on the steps whose row says so.
import type { Contract } from '../contract/record.ts';
import { CHECKLIST } from '../rules/checklist/checklist.ts';

export type Lesson = { readonly contractId: string; readonly title: string; readonly text: string };

const LESSON_ROWS = CHECKLIST.filter(({ lesson }) => lesson === true).map(({ id }) => id);

/** What the person noted there, in the order of the checklist. */
export const lessonsOf = ({ id: contractId, notes }: Contract, title: string): Lesson[] =>
  LESSON_ROWS.flatMap((row) => {
    const text = notes[row];
    return text === undefined ? [] : [{ contractId, title, text }];
  });

// Owns what counts as a lesson: the notes on the steps whose row says so, and the answers to the questions that stand there.
import type { Contract } from '../contract/record.ts';
import { CHECKLIST } from '../rules/checklist/checklist.ts';
import { DRAFTS_SAID } from '../text/labels.ts';

export type Lesson = { readonly contractId: string; readonly title: string; readonly text: string };

const LESSON_ROWS = CHECKLIST.filter(({ lesson }) => lesson === true);

/** What the person answered and noted there, in the order of the checklist; an answer follows its question. */
export const lessonsOf = ({ id: contractId, notes, drafts }: Contract, title: string): Lesson[] =>
  LESSON_ROWS.flatMap(({ id, answers = [] }) => {
    const answered = answers.flatMap((draft) => {
      const text = drafts[draft]?.trim() ?? '';
      return text === '' ? [] : [`${DRAFTS_SAID[draft]}\n${text}`];
    });
    const note = notes[id];
    return [...answered, ...(note === undefined ? [] : [note])].map((text) => ({ contractId, title, text }));
  });

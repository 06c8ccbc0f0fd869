// Owns what counts as a lesson: the notes on the steps whose row says so, and the answers to the questions that stand there.
import type { Contract } from '../contract/record.ts';
import { CHECKLIST } from '../rules/checklist/checklist.ts';
import { DRAFTS_SAID } from '../text/labels.ts';

export type Lesson = { readonly contractId: string; readonly title: string; readonly text: string };

const LESSON_ROWS = CHECKLIST.filter(({ lesson }) => lesson === true);

/** Words of the person's own: an answer with its question, or a note. */
export type Learned = { readonly question?: string; readonly text: string };

/** What the person answered and noted there, in the order of the checklist; nothing that is blank. */
export const learnedIn = ({ notes, drafts }: Contract): Learned[] =>
  LESSON_ROWS.flatMap(({ id, answers = [] }): Learned[] => [
    ...answers.map((draft) => ({ question: DRAFTS_SAID[draft], text: drafts[draft] ?? '' })),
    { text: notes[id] ?? '' },
  ]).flatMap((learned) => {
    const text = learned.text.trim();
    return text === '' ? [] : [{ ...learned, text }];
  });

/** The same for a list over all endings; an answer follows its question. */
export const lessonsOf = (contract: Contract, title: string): Lesson[] =>
  learnedIn(contract).map(({ question, text }) => ({
    contractId: contract.id,
    title,
    text: question === undefined ? text : `${question}\n${text}`,
  }));

// Owns how each fact is asked for: label, why it is asked, and how it is quoted as a reason.
// Where the field stands is said by the checklist (rows.ts `facts`) or by the first questions.
import type { FactKey } from '../contract/facts.ts';
import type { FactQuestion } from './question-shape.ts';
import { CONTRACT_QUESTIONS } from './questions-contract.ts';
import { MONEY_QUESTIONS } from './questions-money.ts';

/** Asked when an ending begins; each may stay open. */
export const FIRST_QUESTIONS: readonly FactKey[] = ['situation', 'kind', 'lastDay'];

export const FACT_QUESTIONS: Readonly<Record<FactKey, FactQuestion>> = {
  ...CONTRACT_QUESTIONS,
  ...MONEY_QUESTIONS,
};

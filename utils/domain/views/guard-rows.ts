// Owns the rows of the guard's question: what ending now would lose, then what is still open, as many as fit.
// Refuses to name what the person typed: the page may see none of it.

import type { Context } from '../plan/context.ts';
import type { Plan, PlanItem } from '../plan/types.ts';
import { CHECKLIST } from '../rules/checklist/checklist.ts';
import type { Phase } from '../rules/rows.ts';
import { counted } from '../text/count.ts';
import { amountsText, amountText } from '../text/format.ts';

// More would be a list to read, not an answer: the whole question has at most 60 words, 24 of them always the same.
const MOST_SHOWN = 3;
const MOST_WORDS = 36;
export const words = (texts: readonly (string | undefined)[]): number =>
  texts
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '').length;

// What ending destroys comes first, what it only makes harder comes last.
const LOSS_ORDER: readonly Phase[] = [
  'get-paid',
  'end',
  'deliver',
  'document',
  'notice',
  'tell',
  'decide',
  'after',
];

const byLoss = (a: PlanItem, b: PlanItem): number =>
  LOSS_ORDER.indexOf(a.phase) - LOSS_ORDER.indexOf(b.phase);

const TOGETHER = new Map(CHECKLIST.map(({ id, together }) => [id, together]));
/** Open must-dos without the names that entries were given: one sentence for all entries of a row. */
export const mustDoTexts = (items: readonly PlanItem[]): string[] => {
  const open = items.filter(({ mustDo, status }) => mustDo && status === 'open').sort(byLoss);
  const texts = open.map(({ id, text }) => {
    const together = TOGETHER.get(id);
    return together === undefined ? text : counted(open.filter((item) => item.id === id).length, together);
  });
  return [...new Set(texts)];
};

const LOSS_TEXTS = {
  funded: { one: 'Funded, not submitted', other: '{n} milestones funded, not submitted' },
  'changes-asked': { one: 'Changes asked, not submitted again', other: '{n} milestones not submitted again' },
  submitted: { one: 'In review', other: '{n} milestones in review' },
} as const;
type Loss = { readonly text: string; readonly sum: string };
/** Money that ending now would lose, by the state of its milestones and without their names; then hours. A sum may be empty. */
export const lossesOf = ({ atRisk, facts, kind }: Context, { verdict }: Plan): Loss[] => {
  if (kind === 'hourly') {
    const hours = verdict.hoursAtStake;
    const sum = facts.rate === undefined ? '' : amountsText(verdict.atStake);
    return hours === 0 ? [] : [{ text: counted(hours, 'unlogged hour'), sum }];
  }
  return (['funded', 'changes-asked', 'submitted'] as const).flatMap((state) => {
    const some = atRisk.filter((one) => one.state === state);
    if (some.length === 0) return [];
    const isKnown = some.some(({ amount }) => amount !== undefined);
    return [{ text: counted(some.length, LOSS_TEXTS[state]), sum: isKnown ? amountText(some) : '' }];
  });
};

/** As many as fit beside `around` words, at least one and at most three; then how many more there are, where that saves a line. */
export const fitting = (losses: readonly Loss[], steps: readonly string[], around: number): string[] => {
  const all = [...losses.map(({ text, sum }) => [text, sum]), ...steps.map((text) => [text])];
  const texts = all.map(([text = '']) => text);
  const fits = (count: number, more: number): boolean =>
    words(all.slice(0, count).flat()) + around + more <= MOST_WORDS;
  if (texts.length <= MOST_SHOWN + 1 && fits(texts.length, 0)) return texts;
  let shown = Math.min(MOST_SHOWN, texts.length - 1);
  while (shown > 1 && !fits(shown, 4)) shown -= 1;
  return [...texts.slice(0, shown), `${counted(texts.length - shown, 'more open step')}`];
};

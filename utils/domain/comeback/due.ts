// Owns the order of the plan's steps after a loss, and which of them is due: for the list of endings, where it would else be out of sight.
import type { Day } from '../time.ts';
import type { Comeback, Planned } from './record.ts';

/** What is open comes before what is done, the earliest day first. */
export const byDay = (a: Planned<'steps'>, b: Planned<'steps'>): number =>
  Number(a.doneAt !== undefined) - Number(b.doneAt !== undefined) || (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);

export type DueStep = Pick<Planned<'steps'>, 'text' | 'on'>;

/** The open step with the earliest day, of those planned for `today` or before; undefined where there is none. */
export const dueStep = ({ steps }: Pick<Comeback, 'steps'>, today: Day): DueStep | undefined => {
  const [first] = steps.toSorted(byDay);
  if (first === undefined || first.doneAt !== undefined || first.on > today) return undefined;
  return { text: first.text, on: first.on };
};

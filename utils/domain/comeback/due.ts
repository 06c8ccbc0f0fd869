// Owns what of the plan after a loss is due: for the list of endings, where it would else be out of sight.
import type { Day } from '../time.ts';
import type { Comeback, Planned } from './record.ts';

export type DueStep = Pick<Planned<'steps'>, 'text' | 'on'>;

/** The open step with the earliest day, of those planned for `today` or before; undefined where there is none. */
export const dueStep = ({ steps }: Pick<Comeback, 'steps'>, today: Day): DueStep | undefined => {
  const due = steps.filter(({ on, doneAt }) => doneAt === undefined && on <= today);
  const [first] = due.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return first && { text: first.text, on: first.on };
};

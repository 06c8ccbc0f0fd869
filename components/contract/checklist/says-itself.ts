// Owns which items are not ticked but said: telling the client and ending need their moment, facts are changed where they stand.
import type { PlanItem } from '../../../utils/domain/plan/types.ts';

/** Telling starts the notice, so it needs its moment. */
export const asksWhenTold = ({ facts }: PlanItem): boolean => facts.includes('toldAt');
/** Every clock after the end counts from its moment. */
export const asksWhenEnded = ({ facts }: PlanItem): boolean => facts.includes('endedAt');
/** A tick on it opens its own form instead. */
export const saysItself = (item: PlanItem): boolean =>
  asksWhenTold(item) || asksWhenEnded(item) || item.doneBy === 'fact' || item.asks;

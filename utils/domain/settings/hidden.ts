// Owns where the person wants nothing of ours to be seen on Upwork's pages: on all contracts, or on some.
import type { ContractId } from '../ids.ts';
import { MAX_HIDDEN, type Settings } from './settings.ts';

/** Whether the tab is kept off the page of this contract; the guard is a choice of its own. */
export const isHidden = (
  { hidden, hiddenOn }: Pick<Settings, 'hidden' | 'hiddenOn'>,
  contractId: ContractId,
): boolean => hidden || hiddenOn.includes(contractId);

/** The list with this contract hidden or shown, newest last; beyond 500 the oldest is shown again. */
export const withHidden = (
  hiddenOn: Settings['hiddenOn'],
  contractId: ContractId,
  hidden: boolean,
): ContractId[] => {
  const others = hiddenOn.filter((id) => id !== contractId);
  return hidden ? [...others, contractId].slice(-MAX_HIDDEN) : others;
};

// Owns the order of the endings in the popup, and finding one among many.
import { useMemo, useState } from 'preact/hooks';
import type { Contract } from '../../utils/domain/contract.ts';
import { planFor } from '../../utils/domain/plan.ts';
import { byUrgency } from '../../utils/domain/urgency.ts';
import { LineField } from '../controls/LineField.tsx';
import { titleOf } from '../ending.ts';
import { PopupRow, type PopupRowProps } from './PopupRow.tsx';

// Fewer are seen at a glance.
const SEARCH_FROM = 6;

export type PopupListProps = Omit<PopupRowProps, 'contract'> & { readonly contracts: readonly Contract[] };

/** By title, client or number, in any case. */
const matches = (contract: Contract, words: string): boolean =>
  `${titleOf(contract)} ${contract.facts.client ?? ''} ${contract.id}`
    .toLocaleLowerCase()
    .includes(words.trim().toLocaleLowerCase());

export const PopupList = ({ contracts, ...row }: PopupListProps) => {
  const { settings, now } = row;
  const [words, setWords] = useState('');
  const ids = contracts.map(({ id }) => id).join();
  // The order is made once for the endings at hand: a tick must not move the row under the finger.
  const order = useMemo(
    () =>
      contracts
        .map((contract) => planFor(contract, settings, now))
        .sort(byUrgency)
        .map(({ contractId }) => contractId),
    [ids],
  );
  const found = contracts
    .filter((contract) => matches(contract, words))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return (
    <>
      {contracts.length < SEARCH_FROM ? null : (
        <LineField label="Search" type="search" text={words} edit={setWords} />
      )}
      <p role="status" class="quiet">
        {found.length === 0 ? 'No ending has these words.' : null}
      </p>
      <ul class="popup-list">
        {found.map((contract) => (
          <PopupRow key={contract.id} contract={contract} {...row} />
        ))}
      </ul>
    </>
  );
};

// Owns the endings in the popup, the most urgent ones first, and finding one among many.
import { useEffect, useState } from 'preact/hooks';
import type { Listed } from '../../utils/messages/protocol.ts';
import { LineField } from '../controls/LineField.tsx';
import { PopupRow, type PopupRowProps } from './PopupRow.tsx';

// Fewer are seen at a glance.
const SEARCH_FROM = 6;
// So many fill the popup's height.
const IN_SIGHT = 4;

export type PopupListProps = Omit<PopupRowProps, 'contract' | 'settings'> & {
  readonly listed: Listed;
  readonly words: string;
  readonly search: (words: string) => void;
  /** Shows the next ones too. */
  readonly more: () => void;
};

const count = new Intl.NumberFormat('en-GB');

export const PopupList = ({ listed, words, search, more, ...row }: PopupListProps) => {
  const { contracts, found, total, settings } = listed;
  // What is in sight is painted first, the rest right after it.
  const [isPainted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  const drawn = isPainted ? contracts : contracts.slice(0, IN_SIGHT);
  return (
    <>
      {total < SEARCH_FROM ? null : <LineField label="Search" type="search" text={words} edit={search} />}
      <p role="status" class="quiet">
        {found === 0 ? 'No ending has these words.' : null}
      </p>
      <ul class="popup-list">
        {drawn.map((contract) => (
          <PopupRow key={contract.id} contract={contract} settings={settings} {...row} />
        ))}
      </ul>
      {contracts.length >= found ? null : (
        <div class="row">
          <span class="quiet">
            The {count.format(contracts.length)} most urgent of {count.format(found)}.
          </span>
          <button type="button" class="button" onClick={more}>
            Show more
          </button>
        </div>
      )}
    </>
  );
};

// Owns the review of every ending: by urgency, searched, ticked in place, one added; in the popup and in the side panel.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { AddressForm } from '../contract/address/AddressForm.tsx';
import type { AddressOf, ReadAddress } from '../contract/address/address-problems.ts';
import { useNow } from '../state/use-now.ts';
import { Trouble } from '../ui/LoadError.tsx';
import { StorageNotice } from '../ui/notices/StorageNotice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { PopupList } from './PopupList.tsx';
import { useDeletedRow } from './use-deleted-row.ts';
import type { ListView } from './use-list.ts';

export type EndingsProps = {
  readonly list: ListView;
  /** Stands where there is none yet. */
  readonly empty: ComponentChildren;
  /** Stands above the list, once that is loaded. */
  readonly children?: ComponentChildren;
  readonly readAddress: ReadAddress;
  readonly addressOf: AddressOf;
  /** Opens a contract's checklist in a tab. */
  readonly open: (contractId: string) => void;
};

export const Endings = ({ list, empty, children, readAddress, addressOf, open }: EndingsProps) => {
  const { data, trouble, look } = list;
  const [adding, setAdding] = useState(false);
  const now = useNow();
  const { said, place, deleted } = useDeletedRow(list);
  return (
    <>
      <p ref={place} role="status" class="endings-said" tabIndex={-1} dir="auto">
        {said}
      </p>
      {trouble === undefined ? null : <Trouble {...trouble} again={() => look()} />}
      {data === undefined ? (
        trouble === undefined && <Skeleton label="Opening your endings" />
      ) : (
        <>
          <StorageNotice storage={data.storage} />
          {children}
          {data.total === 0 ? (
            empty
          ) : (
            <PopupList
              listed={data}
              words={list.words}
              search={list.search}
              more={list.more}
              now={now}
              addressOf={addressOf}
              deleted={deleted}
            />
          )}
          {adding || data.total === 0 ? (
            <AddressForm readAddress={readAddress} open={open} />
          ) : (
            <button type="button" class="button" onClick={() => setAdding(true)}>
              Add a contract
            </button>
          )}
        </>
      )}
    </>
  );
};

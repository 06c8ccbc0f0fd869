// Owns the review of every ending: by urgency, searched, ticked in place, one added; in the popup and in the side panel.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Contract } from '../../utils/domain/contract.ts';
import { AddressForm } from '../address/AddressForm.tsx';
import { Skeleton } from '../controls/Skeleton.tsx';
import { Trouble } from '../controls/Trouble.tsx';
import type { AllView } from '../hooks/use-all.ts';
import { useNow } from '../hooks/use-now.ts';
import { StorageNotice } from '../saving/StorageNotice.tsx';
import type { AddressOf, ReadAddress } from '../text/addresses.ts';
import { PopupList } from './PopupList.tsx';

export type EndingsProps = {
  readonly all: AllView;
  /** Stands where there is none yet. */
  readonly empty: ComponentChildren;
  /** Stands above the list, once that is loaded. */
  readonly children?: ComponentChildren;
  readonly readAddress: ReadAddress;
  readonly addressOf: AddressOf;
  /** Opens a contract's checklist in a tab. */
  readonly open: (contractId: string) => void;
};

/** A contract that was only looked at is no ending yet. */
const begun = ({ begunAt }: Contract): boolean => begunAt !== undefined;

export const Endings = ({ all, empty, children, readAddress, addressOf, open }: EndingsProps) => {
  const { data, trouble, look, accept } = all;
  const [adding, setAdding] = useState(false);
  const now = useNow();
  const endings = data?.contracts.filter(begun) ?? [];
  return (
    <>
      {trouble === undefined ? null : <Trouble reason={trouble} again={() => look()} />}
      {data === undefined ? (
        trouble === undefined && <Skeleton label="Opening your endings" />
      ) : (
        <>
          <StorageNotice storage={data.storage} />
          {children}
          {endings.length === 0 ? (
            empty
          ) : (
            <PopupList
              contracts={endings}
              settings={data.settings}
              now={now}
              accept={accept}
              addressOf={addressOf}
            />
          )}
          {adding || endings.length === 0 ? (
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

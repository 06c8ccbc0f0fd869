// Owns the review of every ending: by urgency, searched, ticked in place, one added; in the popup and in the side panel.
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { AddressForm } from '../contract/address/AddressForm.tsx';
import type { AddressOf, ReadAddress } from '../contract/address/address-problems.ts';
import { useNow } from '../state/use-now.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { LoadError } from '../ui/LoadError.tsx';
import { StorageNotice } from '../ui/notices/StorageNotice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { goToRow } from './go-to-row.ts';
import { PopupList } from './PopupList.tsx';
import { useDeletedRow } from './use-deleted-row.ts';
import type { ListView } from './use-list.ts';

// Fewer are seen at a glance.
const SEARCH_FROM = 8;

export type EndingsProps = {
  readonly list: ListView;
  /** Stands where there is none yet. */
  readonly empty: ComponentChildren;
  /** Stands above the list, once that is loaded. */
  readonly children?: ComponentChildren;
  /** What is rarely needed, behind "More". */
  readonly more?: ComponentChildren;
  /** Where the view has no heading of its own above it. */
  readonly isPage?: boolean;
  readonly readAddress: ReadAddress;
  readonly addressOf: AddressOf;
  /** Opens a contract's checklist in a tab. */
  readonly open: (contractId: string) => void;
};

export const Endings = ({ list, empty, children, more, isPage = false, ...at }: EndingsProps) => {
  const { data, loadError, look } = list;
  const [adding, setAdding] = useState(false);
  const [searching, setSearching] = useState(false);
  const [isMoreOpen, setMoreOpen] = useState(false);
  const id = useId();
  const now = useNow();
  const { said, place, deleted } = useDeletedRow(list);
  const Heading = isPage ? 'h1' : 'h2';
  const total = data?.total ?? 0;
  return (
    <div class="endings stack">
      <div class="row endings-head">
        <Heading class="title">Endings</Heading>
        {total === 0 ? null : searching || total >= SEARCH_FROM ? (
          <input
            type="search"
            class="field-input"
            aria-label="Search"
            placeholder="Search"
            dir="auto"
            autoComplete="off"
            spellcheck={false}
            value={list.words}
            onInput={(event) => list.search(event.currentTarget.value)}
            onKeyDown={goToRow}
          />
        ) : (
          <IconButton icon="search" label="Search" onClick={() => setSearching(true)} />
        )}
        {adding || total === 0 ? null : (
          <IconButton icon="plus" label="Add a contract" onClick={() => setAdding(true)} />
        )}
        {more === undefined ? null : (
          <IconButton
            icon="more"
            label="More"
            controls={isMoreOpen ? id : undefined}
            expanded={isMoreOpen}
            onClick={() => setMoreOpen(!isMoreOpen)}
          />
        )}
        {isMoreOpen ? (
          <div id={id} class="endings-more">
            {more}
          </div>
        ) : null}
        {adding && total > 0 ? <AddressForm readAddress={at.readAddress} open={at.open} /> : null}
      </div>
      <p ref={place} role="status" class="endings-said" tabIndex={-1} dir="auto">
        {said}
      </p>
      {loadError === undefined ? null : <LoadError {...loadError} again={() => look()} />}
      {data === undefined ? (
        loadError === undefined && <Skeleton label="Opening your endings" />
      ) : (
        <>
          <StorageNotice storage={data.storage} />
          {children}
          {total === 0 ? (
            <>
              {empty}
              <AddressForm readAddress={at.readAddress} open={at.open} />
            </>
          ) : (
            <PopupList
              listed={data}
              words={list.words}
              more={list.more}
              now={now}
              addressOf={at.addressOf}
              deleted={deleted}
            />
          )}
        </>
      )}
    </div>
  );
};

// Owns the review of every ending from the toolbar: by urgency, searched, ticked in place, one added.
import { useState } from 'preact/hooks';
import type { Contract } from '../../utils/domain/contract.ts';
import { AddressForm } from '../address/AddressForm.tsx';
import { ExportReminder } from '../backup/ExportReminder.tsx';
import { Skeleton } from '../controls/Skeleton.tsx';
import { Trouble } from '../controls/Trouble.tsx';
import { useAll } from '../hooks/use-all.ts';
import { useNow } from '../hooks/use-now.ts';
import { useTabInFront } from '../hooks/use-tab-in-front.ts';
import { useTheme } from '../hooks/use-theme.ts';
import { StorageNotice } from '../saving/StorageNotice.tsx';
import type { AddressOf, ReadAddress } from '../text/addresses.ts';
import { HiddenNotice } from './HiddenNotice.tsx';
import { PopupList } from './PopupList.tsx';
import { RemovedNotice } from './RemovedNotice.tsx';

export type PopupProps = {
  readonly readAddress: ReadAddress;
  readonly addressOf: AddressOf;
  /** Opens a contract's checklist in a tab. */
  readonly open: (contractId: string) => void;
};

const Empty = () => (
  <div class="stack">
    <p>No ending yet.</p>
    <p class="quiet">
      Open one of your contracts on Upwork and press the small tab at the right edge of the page, or name a
      contract below.
    </p>
  </div>
);

/** A contract that was only looked at is no ending yet. */
const begun = ({ begunAt }: Contract): boolean => begunAt !== undefined;

export const Popup = ({ readAddress, addressOf, open }: PopupProps) => {
  const { data, trouble, look, accept, setSettings } = useAll();
  const tab = useTabInFront();
  const [adding, setAdding] = useState(false);
  const now = useNow();
  useTheme(data?.settings.theme);
  const endings = data?.contracts.filter(begun) ?? [];
  return (
    <div class="popup">
      <header>
        <h1>Your endings</h1>
      </header>
      <main class="stack-wide">
        {trouble === undefined ? null : <Trouble reason={trouble} again={() => look()} />}
        {data === undefined ? (
          trouble === undefined && <Skeleton label="Opening your endings" />
        ) : (
          <>
            <StorageNotice storage={data.storage} />
            <ExportReminder reminder={data.exportReminder} now={now} from="elsewhere" />
            {tab?.removed ? <RemovedNotice contractId={tab.contractId} /> : null}
            <HiddenNotice
              stored={data.settings}
              accept={setSettings}
              contracts={data.contracts}
              inFront={tab?.contractId}
            />
            {endings.length === 0 ? (
              <Empty />
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
      </main>
      <footer class="quiet">
        <a href="options.html" target="_blank" rel="noreferrer">
          Options
        </a>{' '}
        Not affiliated with Upwork.
      </footer>
    </div>
  );
};

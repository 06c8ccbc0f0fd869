// Owns the list of what the background is put together from; each part is made once, in start.ts or rest.ts.
import type { Instant } from '../../utils/domain/time.ts';
import type { DeletedEndings } from '../../utils/storage/deleted.ts';
import type { WholeStore } from '../../utils/storage/import/imports.ts';
import type { Store } from '../../utils/storage/store.ts';
import type { BrowserApi } from './browser-api.ts';
import type { FrameKeys } from './frame-keys.ts';
import type { ListRows } from './lists/list-rows.ts';
import type { PendingEndClicks } from './pending-end-clicks.ts';
import type { Seen } from './seen.ts';
import type { Notices } from './signals/announce.ts';
import type { AskedSteps } from './signals/asked-steps.ts';
import type { Exports } from './signals/export-reminder.ts';
import type { StorageSaid } from './storage-said.ts';
import type { Tabs } from './tabs.ts';
import type { WhatsNew } from './whats-new.ts';

/** What there is from the start on. */
export type FirstDeps = {
  readonly browserApi: BrowserApi;
  readonly store: Store;
  readonly tabs: Tabs;
  readonly pendingEndClicks: PendingEndClicks;
  readonly frameKeys: FrameKeys;
  readonly seen: Seen;
  readonly askedSteps: AskedSteps;
  readonly storageSaid: StorageSaid;
  readonly now: () => Instant;
  /** The viewer's, read anew each time. */
  readonly zone: () => string;
};
export type Deps = FirstDeps & {
  readonly store: WholeStore;
  readonly exports: Exports;
  readonly whatsNew: WhatsNew;
  readonly deleted: DeletedEndings;
  readonly listRows: ListRows;
  readonly notices: Notices;
};

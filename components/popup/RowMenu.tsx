// Owns the menu of one ending in the popup: its page on Upwork, its deletion, and its open steps, to tick in place; with its
// record, its plan, its changes and their undo.
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { Contract } from '../../utils/domain/contract/record.ts';
import { planFor } from '../../utils/domain/plan/plan.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { counted } from '../../utils/domain/text/count.ts';
import { epochMs, type Instant } from '../../utils/domain/time.ts';
import { type Summary, summaryOf } from '../../utils/domain/views/summary.ts';
import { currentZone } from '../../utils/zone.ts';
import { tickItem } from '../contract/checklist/tick-item.ts';
import { DeleteEnding } from '../contract/DeleteEnding.tsx';
import { UndoLine } from '../contract/history/UndoLine.tsx';
import { ReminderRow } from '../contract/reminders/ReminderRow.tsx';
import { SinceLine } from '../contract/reminders/SinceLine.tsx';
import { type Ending, itemSaving } from '../state/ending.ts';
import type { Changes } from '../state/use-changes.ts';
import { type Remove, useContract } from '../state/use-contract.ts';
import { useShownOnce } from '../state/use-shown-once.ts';
import { Fold } from '../ui/Fold.tsx';
import { LoadError } from '../ui/LoadError.tsx';
import { UnsavedNotice } from '../ui/notices/UnsavedNotice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { PopupItem } from './PopupItem.tsx';

type Told = {
  readonly now: Instant;
  /** The row, in which Ctrl+Z counts. */
  readonly within: RefObject<HTMLElement | null>;
  /** Told how the ending stands with what is on its way; must keep its identity, as `failed` must. */
  readonly seen: (summary: Summary) => void;
  /** Told whether something could not be saved, which is to be seen with the fold closed too. */
  readonly failed: (failed: boolean) => void;
  /** Told when the ending was deleted here: the row will go. */
  readonly deleted: (contractId: string) => void;
};
export type RowMenuProps = Told & {
  readonly contractId: string;
  /** Of its page on Upwork. */
  readonly address: string;
};

type MenuProps = Told & {
  readonly address: string;
  readonly contract: Contract;
  readonly settings: Settings;
  /** When the person looked at it last (UTC), where that is more than a day ago. */
  readonly seenAt: Instant | undefined;
  readonly changing: Pick<Changes, 'changes' | 'act' | 'retry' | 'discard'>;
  readonly remove: Remove;
};

const Menu = ({ contract, address, settings, seenAt, changing, remove, ...told }: MenuProps) => {
  const { now, within, seen, failed, deleted } = told;
  const { changes, act, retry, discard } = changing;
  const zone = currentZone();
  const plan = useMemo(() => planFor(contract, settings, now, zone), [contract, settings, now, zone]);
  const ending: Ending = { contract, plan, settings, now, zone, changes, act };
  const mustDos = useShownOnce(plan.items, ({ mustDo, status }) => mustDo && status === 'open');
  const hasFailed = changes.some(({ state }) => state === 'failed');
  // With this very picture: row and must-dos never disagree.
  useLayoutEffect(
    () => seen(summaryOf(contract, plan, epochMs(now), zone)),
    [contract, plan, now, zone, seen],
  );
  useLayoutEffect(() => failed(hasFailed), [hasFailed, failed]);
  return (
    <div class="stack">
      <UnsavedNotice contract={contract} plan={plan} changes={changes} retry={retry} discard={discard} />
      <div class="row">
        <a class="button button-small" href={address} target="_blank" rel="noreferrer">
          Open on Upwork
        </a>
        <DeleteEnding contract={contract} remove={remove} onDeleted={() => deleted(contract.id)} />
      </div>
      <SinceLine ending={ending} seenAt={seenAt} />
      <ReminderRow ending={ending} />
      {mustDos.length === 0 ? (
        <p class="quiet">No step is open.</p>
      ) : (
        <Fold label={counted(plan.progress.openMustDos, 'open step')} small>
          <ul class="items rows">
            {mustDos.map((item) => (
              <PopupItem
                key={item.key}
                contractId={contract.id}
                item={item}
                saving={itemSaving(changes, item)}
                tick={(done) => tickItem(contract, item, done, now, act)}
              />
            ))}
          </ul>
          {/* Below, so that no row moves under the pointer when it comes. */}
          <UndoLine contract={contract} plan={plan} act={act} within={within} sinceOpened />
        </Fold>
      )}
    </div>
  );
};

/** A part of its own below, since what it offers to take back begins with the loaded record. */
export const RowMenu = ({ contractId, address, ...told }: RowMenuProps) => {
  const { contract, loaded, isStored, loadError, look, remove, ...changing } = useContract(contractId);
  return (
    <>
      {loadError === undefined ? null : <LoadError {...loadError} again={() => look()} />}
      {loaded === undefined ? (
        loadError === undefined && <Skeleton label="Opening the steps" />
      ) : isStored ? (
        <Menu
          {...told}
          address={address}
          contract={contract}
          settings={loaded.settings}
          seenAt={loaded.seenAt}
          changing={changing}
          remove={remove}
        />
      ) : (
        // Here or elsewhere; the list will hear of it too.
        <p class="quiet">Deleted.</p>
      )}
    </>
  );
};

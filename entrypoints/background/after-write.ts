// Owns what follows a write: the change event at once; then, in turn, what the plans want outside the views (settle.ts).
// Refuses to decide any of it.
import type { Comeback } from '../../utils/domain/comeback/record.ts';
import type { Contract } from '../../utils/domain/contract/record.ts';
import type { OperationId } from '../../utils/domain/ids.ts';
import { isProblem } from '../../utils/domain/problems.ts';
import type { Imported } from '../../utils/domain/reports.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { ChangeEvent } from '../../utils/messages/change-events.ts';
import { broadcast } from './broadcast.ts';
import type { Deps } from './deps.ts';
import { createSettling } from './settle.ts';
import { DELETED_ALARM, replaceAlarms, setAlarm } from './signals/alarms.ts';

/** Each call returns at once; what it starts is done in turn, and its failures are logged. */
export type AfterWrite = {
  /** `by`: whoever sent this operation has all that a view shows of it in the reply. */
  contractChanged(contract: Pick<Contract, 'id' | 'rev'>, by?: OperationId): void;
  settingsChanged(settings: Settings): void;
  /** The plan after a loss. */
  comebackChanged(comeback: Pick<Comeback, 'rev'>): void;
  /** What our views say was answered: a backup was made or put off, what the store restored or what is new was read. */
  noticeAnswered(settings: Settings): void;
  contractRemoved(contractId: string): void;
  everythingRemoved(): void;
  /** An import, or its taking back; also where it wrote nothing because an earlier try did. */
  imported(imported: Imported): void;
  /** The store found damage after it had answered: what was shown before that may have changed. */
  recovered(): void;
  /** A tab came to a contract page, or left one: its badge. */
  tabChanged(tabId: number, contractId: string | undefined): void;
  /** Looks at all endings: what fell due while nobody looked, what the browser forgot. Resolves when done. */
  review(): Promise<void>;
};

export const createAfterWrite = (parts: Deps): AfterWrite => {
  const { browserApi, listRows, tabs, exports, whatsNew, seen } = parts;
  let last: Promise<void> = Promise.resolve();
  /** One after the other: an older state can then not overtake a newer one on its way to an alarm or a badge. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    last = last.then(work).catch((error: unknown) => console.error(error));
    return last;
  };

  const broadcastAll = async (changeEvent: ChangeEvent): Promise<void> => {
    // Where nobody listened, the tab went on without a word, as a full load may.
    const gone = await broadcast(browserApi, (await tabs.all()).keys(), changeEvent);
    await Promise.all(gone.map((tabId) => tabs.left(tabId)));
  };
  const { settleOne, settlePlan, settleAll, clearBadge, forget } = createSettling(parts, broadcastAll);

  let waiting: Promise<void> | undefined;
  const review = (): Promise<void> => {
    // Start, browser start and alarm come together: one look is enough for all of them.
    waiting ??= inTurn(() => {
      waiting = undefined;
      return settleAll();
    });
    return waiting;
  };

  return {
    review,
    contractChanged: ({ id, rev }, by) => {
      // The change event at once; the badges after it, since it shows which tabs have gone elsewhere.
      const sent = broadcastAll({
        changed: 'contract',
        contractId: id,
        rev,
        ...(by === undefined ? {} : { by }),
      });
      void inTurn(() => sent.then(() => settleOne(id)));
    },
    settingsChanged: ({ rev }) => {
      void broadcastAll({ changed: 'settings', rev });
      void review();
    },
    comebackChanged: ({ rev }) => {
      void broadcastAll({ changed: 'comeback', rev });
      void inTurn(settlePlan);
    },
    noticeAnswered: (settings) => {
      void broadcastAll({ changed: 'settings', rev: settings.rev });
      void inTurn(async () => {
        const rows = await listRows.all(settings);
        if (!isProblem(rows)) await exports.settle(rows, settings);
      });
    },
    // To all: lists show it, and a page on which it was hidden is not hidden any more.
    contractRemoved: (contractId) => {
      void broadcastAll({ changed: 'all' });
      void inTurn(() => settleOne(contractId));
    },
    everythingRemoved: () =>
      void inTurn(async () => {
        const shown = [...(await tabs.all()).keys()];
        await tabs.clear();
        await replaceAlarms(browserApi.alarms, new Map());
        await setAlarm(browserApi.alarms, DELETED_ALARM, undefined);
        await forget();
        await exports.clear();
        await whatsNew.clear();
        await seen.clear();
        await Promise.all(shown.map((tabId) => clearBadge(tabId)));
        // Tabs that still show a contract say so again when they hear it.
        await broadcast(browserApi, shown, { changed: 'all' });
      }),
    imported: () => {
      void broadcastAll({ changed: 'all' });
      void review();
    },
    recovered: () => void broadcastAll({ changed: 'all' }),
    tabChanged: (tabId, contractId) =>
      void inTurn(() => (contractId === undefined ? clearBadge(tabId) : settleOne(contractId))),
  };
};

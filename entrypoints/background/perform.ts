// Owns what follows a write: the bell at once; then, in turn, notifications that are due, alarms and badges.
// Refuses to decide any of it: effectsFor says what is wanted, this makes it so.
import type { Contract } from '../../utils/domain/contract.ts';
import { type Effects, effectsFor } from '../../utils/domain/effects.ts';
import { planFor } from '../../utils/domain/plan.ts';
import { isProblem } from '../../utils/domain/problems.ts';
import type { Settings } from '../../utils/domain/settings.ts';
import type { Instant } from '../../utils/domain/time.ts';
import type { Bell } from '../../utils/messages/bell.ts';
import type { Imported } from '../../utils/messages/import-report.ts';
import type { Store } from '../../utils/storage/store.ts';
import { replaceAlarms, setAlarms } from './alarms.ts';
import { announce, withdraw } from './announce.ts';
import type { Areas } from './areas.ts';
import type { Exports } from './export-reminder.ts';
import type { Presses } from './presses.ts';
import { ring } from './ring.ts';
import type { Tabs } from './tabs.ts';
import { unlessGone } from './unless-gone.ts';

export type Parts = {
  readonly areas: Areas;
  readonly store: Store;
  readonly tabs: Tabs;
  readonly presses: Presses;
  readonly exports: Exports;
  readonly now: () => Instant;
};
/** Each call returns at once; what it starts is done in turn, and its failures are logged. */
export type AfterWrite = {
  contractChanged(contract: Pick<Contract, 'id' | 'rev'>): void;
  settingsChanged(settings: Settings): void;
  contractRemoved(contractId: string): void;
  everythingRemoved(): void;
  /** An import, or its taking back; also where it wrote nothing because an earlier try did. */
  imported(imported: Imported): void;
  /** A tab came to a contract page, or left one: its badge. */
  tabChanged(tabId: number, contractId: string | undefined): void;
  /** Looks at all endings: what fell due while nobody looked, what the browser forgot. Resolves when done. */
  review(): Promise<void>;
};

const NO_BADGE: Effects['badge'] = { text: '', title: '' };

export const createAfterWrite = ({ areas, store, tabs, exports, now }: Parts): AfterWrite => {
  const { alarms, action } = areas;
  let last: Promise<void> = Promise.resolve();
  /** One after the other: an older state can then not overtake a newer one on its way to an alarm or a badge. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    last = last.then(work).catch((error: unknown) => console.error(error));
    return last;
  };

  const effectsOf = (contract: Contract, settings: Settings): Effects => {
    const at = now();
    return effectsFor(planFor(contract, settings, at), contract, settings, at);
  };
  const setBadge = async (tabId: number, { text, title }: Effects['badge']): Promise<void> => {
    await unlessGone(Promise.all([action.setBadgeText({ tabId, text }), action.setTitle({ tabId, title })]));
  };
  const setBadges = async (badges: ReadonlyMap<string, Effects['badge']>): Promise<void> => {
    const shown = [...(await tabs.all())];
    await Promise.all(shown.map(([tabId, id]) => setBadge(tabId, badges.get(id) ?? NO_BADGE)));
  };
  const ringAll = async (bell: Bell): Promise<void> => {
    const gone = await ring(areas, (await tabs.all()).keys(), bell);
    await Promise.all(gone.map((tabId) => tabs.left(tabId)));
  };

  /** Announces what is due; the effects are those that remain. */
  const settle = async (contract: Contract, settings: Settings): Promise<Effects> => {
    const effects = effectsOf(contract, settings);
    let current = contract;
    try {
      for (const announcement of effects.announcements)
        current = await announce({ ...areas, contracts: store.contracts }, current, announcement, now());
    } catch (error) {
      console.error(error); // Refused notifications must not keep alarms and badges from being right.
    }
    if (current === contract) return effects;
    await ringAll({ bell: 'contract', contractId: contract.id, rev: current.rev });
    return effectsOf(current, settings);
  };
  const settleOne = async (contractId: string): Promise<void> => {
    const [contract, settings] = await Promise.all([store.contracts.read(contractId), store.settings.read()]);
    if (isProblem(contract)) return;
    const effects = contract && (await settle(contract, settings));
    await setAlarms(alarms, new Map([[contractId, effects?.alarmAt]]));
    const shown = [...(await tabs.all())].filter(([, id]) => id === contractId);
    await Promise.all(shown.map(([tabId]) => setBadge(tabId, effects?.badge ?? NO_BADGE)));
  };
  const settleAll = async (): Promise<void> => {
    const [contracts, settings] = await Promise.all([store.contracts.readAll(), store.settings.read()]);
    if (isProblem(contracts)) return;
    const effects = new Map<string, Effects>();
    for (const contract of contracts) effects.set(contract.id, await settle(contract, settings));
    await replaceAlarms(alarms, new Map([...effects].map(([id, { alarmAt }]) => [id, alarmAt])));
    await setBadges(new Map([...effects].map(([id, { badge }]) => [id, badge])));
    await exports.settle(contracts, settings);
  };

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
    contractChanged: ({ id, rev }) => {
      // The bell at once; the badges after it, since it shows which tabs have gone elsewhere.
      const rung = ringAll({ bell: 'contract', contractId: id, rev });
      void inTurn(() => rung.then(() => settleOne(id)));
    },
    settingsChanged: ({ rev }) => {
      void ringAll({ bell: 'settings', rev });
      void review();
    },
    contractRemoved: (contractId) => {
      void ringAll({ bell: 'all' });
      void inTurn(() => settleOne(contractId));
      void inTurn(() => withdraw(areas.notifications, contractId));
    },
    everythingRemoved: () =>
      void inTurn(async () => {
        const shown = [...(await tabs.all()).keys()];
        await tabs.clear();
        await replaceAlarms(alarms, new Map());
        await withdraw(areas.notifications);
        await exports.clear();
        await Promise.all(shown.map((tabId) => setBadge(tabId, NO_BADGE)));
        // Tabs that still show a contract say so again when they hear it.
        await ring(areas, shown, { bell: 'all' });
      }),
    imported: ({ removed }) => {
      void ringAll({ bell: 'all' });
      void review();
      void inTurn(async () => {
        for (const contractId of removed) await withdraw(areas.notifications, contractId);
      });
    },
    tabChanged: (tabId, contractId) =>
      void inTurn(() => (contractId === undefined ? setBadge(tabId, NO_BADGE) : settleOne(contractId))),
  };
};

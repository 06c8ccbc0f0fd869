// Owns what the plans want outside the views: notifications that are due, alarms, badges; for one ending or for all.
// Refuses to decide any of it (effectsFor does), and when it is done (perform.ts).
import type { Contract } from '../../utils/domain/contract/record.ts';
import { planFor } from '../../utils/domain/plan/plan.ts';
import { isProblem } from '../../utils/domain/problems.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { bundleOf, readReminderId } from '../../utils/domain/views/reminders/bundle.ts';
import { type Effects, effectsFor } from '../../utils/domain/views/reminders/reminders.ts';
import type { ChangeEvent } from '../../utils/messages/change-events.ts';
import type { Deps } from './deps.ts';
import { note } from './note.ts';
import { beat, replaceAlarms, setAlarms } from './signals/alarms.ts';
import { createBadges } from './signals/badges.ts';

/** Plans made in one go. */
const AT_ONCE = 20;

/** Each resolves when the browser has taken it; a record that cannot be read is passed over. */
type Settling = {
  settleOne(contractId: string): Promise<void>;
  settleAll(): Promise<void>;
  /** The tab shows no contract: what is due in all endings stands on the icon. */
  clearBadge(tabId: number): Promise<void>;
  /** Nothing is stored any more. */
  forget(): Promise<void>;
};
type Settled = { readonly contract: Contract; readonly effects: Effects };

/** `broadcastAll` tells the views that a notification was noted in a record. */
export const createSettling = (
  { browserApi, store, tabs, exports, stepReminder, planCache, notices, now, zone }: Deps,
  broadcastAll: (changeEvent: ChangeEvent) => Promise<void>,
): Settling => {
  const { alarms } = browserApi;
  const badges = createBadges(browserApi, tabs);
  const effectsOf = (contract: Contract, settings: Settings): Effects => {
    const at = now();
    const plan = planFor(contract, settings, at);
    planCache.note(contract, settings, at, plan);
    return effectsFor(plan, contract, settings, at, zone());
  };

  /** The reminders that are open, by contract, as last seen. */
  const standing = new Map<string, readonly string[]>();
  const isOpen = (id: string): boolean => {
    const contractId = readReminderId(id)?.contractId ?? '';
    // Of one that was not looked at yet nothing is known.
    return standing.get(contractId)?.includes(id) ?? true;
  };
  /** Those that are shown are noted in their records; the others come again with the next look. */
  const announce = async (settled: readonly Settled[], settings: Settings): Promise<void> => {
    const due = settled.flatMap(({ contract, effects }) =>
      effects.announcements.map((announcement) => ({ contractId: contract.id, announcement })),
    );
    const bundle = bundleOf(due, now());
    if (bundle === undefined || !(await notices.show(bundle))) return;
    const changed = new Map<string, Contract>();
    for (const { contractId, announcement } of bundle.members) {
      const { timerKey: timer, dueAt, lead } = announcement;
      // New each time: where the browser ended the worker in between, the next one shows and records it once more.
      const action = { type: 'announced', timer, dueAt, lead } as const;
      const update = await note(store.contracts, contractId, crypto.randomUUID(), action, now());
      if (!isProblem(update) && update.contract !== undefined) changed.set(contractId, update.contract);
    }
    for (const { id, rev } of changed.values())
      await broadcastAll({ changed: 'contract', contractId: id, rev });
    await setAlarms(
      alarms,
      new Map([...changed].map(([id, contract]) => [id, effectsOf(contract, settings).alarmAt])),
    );
  };
  const announceOrLog = async (settled: readonly Settled[], settings: Settings): Promise<void> => {
    try {
      await announce(settled, settings);
    } catch (error) {
      console.error(error); // Refused notifications must not keep anything else from being right.
    }
  };
  const isWanted = ({ alarmAt, announcements }: Effects): boolean =>
    alarmAt !== undefined || announcements.length > 0;

  const settleOne = async (contractId: string): Promise<void> => {
    const [contract, settings] = await Promise.all([store.contracts.read(contractId), store.settings.read()]);
    if (isProblem(contract)) return;
    const effects = contract && effectsOf(contract, settings);
    await setAlarms(alarms, new Map([[contractId, effects?.alarmAt]]));
    if (effects !== undefined && isWanted(effects)) await beat(alarms, now());
    await badges.set(contractId, effects);
    standing.set(contractId, effects?.standing ?? []);
    await notices.withdraw(isOpen);
    if (contract !== undefined && effects !== undefined)
      await announceOrLog([{ contract, effects }], settings);
  };
  const settleAll = async (): Promise<void> => {
    const [contracts, settings] = await Promise.all([store.contracts.readAll(), store.settings.read()]);
    if (isProblem(contracts)) return;
    const settled: Settled[] = [];
    for (const [index, contract] of contracts.entries()) {
      // A thousand plans take a third of a second: whoever asks meanwhile is answered in between.
      if (index % AT_ONCE === AT_ONCE - 1) await new Promise((goOn) => setTimeout(goOn));
      settled.push({ contract, effects: effectsOf(contract, settings) });
    }
    standing.clear();
    for (const { contract, effects } of settled) standing.set(contract.id, effects.standing);
    await replaceAlarms(
      alarms,
      new Map(settled.map(({ contract, effects }) => [contract.id, effects.alarmAt])),
    );
    // While anything is wanted: after a sleep the browsers ring as much too late as it lasted.
    await beat(alarms, settled.some(({ effects }) => isWanted(effects)) ? now() : undefined);
    await badges.setAll(new Map(settled.map(({ contract, effects }) => [contract.id, effects])));
    await notices.withdraw((id) => standing.has(readReminderId(id)?.contractId ?? '') && isOpen(id));
    await announceOrLog(settled, settings);
    await exports.settle(contracts, settings);
    await stepReminder.settle();
  };
  return {
    settleOne,
    settleAll,
    clearBadge: badges.clear,
    forget: async () => {
      standing.clear();
      await beat(alarms, undefined);
      await notices.withdraw(() => false);
      await badges.setAll(new Map());
    },
  };
};

// Owns what the plans want outside the views: notifications that are due, alarms, badges; for one ending, for the plan after a
// loss, or for all. Refuses to decide any of it (effectsFor does), and when it is done (after-write.ts).
import type { Comeback } from '../../utils/domain/comeback/record.ts';
import type { Contract } from '../../utils/domain/contract/record.ts';
import { planFor } from '../../utils/domain/plan/plan.ts';
import { isProblem } from '../../utils/domain/problems.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { bundleOf, readReminderId } from '../../utils/domain/views/reminders/bundle.ts';
import {
  type Effects,
  effectsFor,
  type Reminders,
  remindersFor,
} from '../../utils/domain/views/reminders/reminders.ts';
import { PLAN_ID, remindingOfPlan } from '../../utils/domain/views/reminders/reminding.ts';
import type { ChangeEvent } from '../../utils/messages/change-events.ts';
import type { Deps } from './deps.ts';
import { PLAN_ALARM, replaceAlarms, setAlarm, setAlarms, watch, watchOnly } from './signals/alarms.ts';
import { createBadges } from './signals/badges.ts';
import { noteShown } from './signals/note-shown.ts';

/** Each resolves when the browser has taken it; a record that cannot be read is passed over. */
type Settling = {
  settleOne(contractId: string): Promise<void>;
  /** The plan after a loss. */
  settlePlan(): Promise<void>;
  settleAll(): Promise<void>;
  /** The tab shows no contract: what is due in all endings stands on the icon. */
  clearBadge(tabId: number): Promise<void>;
  /** Nothing is stored any more. */
  forget(): Promise<void>;
};
/** By a contract's id, or that of the plan. */
type Settled = readonly (readonly [id: string, reminders: Reminders])[];

/** `broadcastAll` tells the views that a notification was noted in a record. */
export const createSettling = (
  { browserApi, store, tabs, exports, listRows, notices, now, zone }: Deps,
  broadcastAll: (changeEvent: ChangeEvent) => Promise<void>,
): Settling => {
  const { alarms } = browserApi;
  const badges = createBadges(browserApi, tabs);
  const effectsOf = (contract: Contract, settings: Settings): Effects => {
    const at = now();
    return effectsFor(planFor(contract, settings, at, zone()), contract, settings, at, zone());
  };
  const planRemindersOf = (comeback: Comeback, settings: Settings): Reminders =>
    remindersFor(remindingOfPlan(comeback, settings, zone()), settings, now(), zone());

  /** The reminders that are open, by contract, as last seen. */
  const standing = new Map<string, readonly string[]>();
  const isOpen = (id: string): boolean => {
    const contractId = readReminderId(id)?.contractId ?? '';
    // Of one that was not looked at yet nothing is known.
    return standing.get(contractId)?.includes(id) ?? true;
  };
  /** Those that are shown are noted; the others come again with the next look. */
  const announce = async (settled: Settled, settings: Settings): Promise<void> => {
    const due = settled.flatMap(([contractId, { announcements }]) =>
      announcements.map((announcement) => ({ contractId, announcement })),
    );
    const bundle = bundleOf(due, now());
    if (bundle === undefined || !(await notices.show(bundle))) return;
    const { contracts, comeback } = await noteShown(bundle.members, { store, now });
    for (const { id, rev } of contracts.values())
      await broadcastAll({ changed: 'contract', contractId: id, rev });
    await setAlarms(
      alarms,
      new Map([...contracts].map(([id, contract]) => [id, effectsOf(contract, settings).alarmAt])),
    );
    if (comeback === undefined) return;
    await broadcastAll({ changed: 'comeback', rev: comeback.rev });
    await setAlarm(alarms, PLAN_ALARM, planRemindersOf(comeback, settings).alarmAt);
  };
  const announceOrLog = async (settled: Settled, settings: Settings): Promise<void> => {
    try {
      await announce(settled, settings);
    } catch (error) {
      console.error(error); // Refused notifications must not keep anything else from being right.
    }
  };
  /** What is no longer open is taken away, and what is due is said; nothing is due in what is gone. */
  const follow = async (id: string, reminders: Reminders | undefined, settings: Settings): Promise<void> => {
    standing.set(id, reminders?.standing ?? []);
    await notices.withdraw(isOpen);
    if (reminders !== undefined) await announceOrLog([[id, reminders]], settings);
  };

  const settleOne = async (contractId: string): Promise<void> => {
    const [contract, settings] = await Promise.all([store.contracts.read(contractId), store.settings.read()]);
    if (isProblem(contract)) return;
    const effects = contract && effectsOf(contract, settings);
    await setAlarms(alarms, new Map([[contractId, effects?.alarmAt]]));
    if (effects !== undefined) await watch(browserApi, effects, now());
    await badges.set(contractId, effects);
    await follow(contractId, effects, settings);
    await listRows.follow(settings);
  };
  const planReminders = async (settings: Settings): Promise<Reminders> => {
    const reminders = planRemindersOf(await store.comeback.read(), settings);
    await setAlarm(alarms, PLAN_ALARM, reminders.alarmAt);
    standing.set(PLAN_ID, reminders.standing);
    return reminders;
  };
  const settlePlan = async (): Promise<void> => {
    const settings = await store.settings.read();
    const reminders = await planReminders(settings);
    await watch(browserApi, reminders, now());
    await follow(PLAN_ID, reminders, settings);
  };
  const settleAll = async (): Promise<void> => {
    const settings = await store.settings.read();
    // Reading the zone costs as much as a plan, so once for all.
    const here = zone();
    const settled = await listRows.renew(
      settings,
      (contract, plan, at) => [contract.id, effectsFor(plan, contract, settings, at, here)] as const,
    );
    if (isProblem(settled)) return;
    standing.clear();
    for (const [id, effects] of settled) standing.set(id, effects.standing);
    await replaceAlarms(alarms, new Map(settled.map(([id, { alarmAt }]) => [id, alarmAt])));
    const all: Settled = [...settled, [PLAN_ID, await planReminders(settings)]];
    const every = all.map(([, reminders]) => reminders);
    await watchOnly(browserApi, every, now());
    await badges.setAll(new Map(settled));
    await notices.withdraw((id) => standing.has(readReminderId(id)?.contractId ?? '') && isOpen(id));
    await announceOrLog(all, settings);
    const rows = await listRows.all(settings);
    if (!isProblem(rows)) await exports.settle(rows, settings);
  };
  return {
    settleOne,
    settlePlan,
    settleAll,
    clearBadge: badges.clear,
    forget: async () => {
      standing.clear();
      await watchOnly(browserApi, [], now());
      await setAlarm(alarms, PLAN_ALARM, undefined);
      await notices.withdraw(() => false);
      await badges.setAll(new Map());
    },
  };
};

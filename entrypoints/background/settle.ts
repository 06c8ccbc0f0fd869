// Owns what the plans want outside the views: notifications that are due, alarms, badges; for one ending or for all.
// Refuses to decide any of it (effectsFor does), and when it is done (perform.ts).
import type { Contract } from '../../utils/domain/contract/record.ts';
import { planFor } from '../../utils/domain/plan/plan.ts';
import { isProblem } from '../../utils/domain/problems.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { type Effects, effectsFor } from '../../utils/domain/views/reminders.ts';
import type { Bell } from '../../utils/messages/change-events.ts';
import { unlessGone } from '../../utils/messages/receiver-gone.ts';
import { replaceAlarms, setAlarms } from './alarms.ts';
import { announce } from './announce.ts';
import type { Parts } from './deps.ts';

/** Plans made in one go. */
const AT_ONCE = 20;
/** For a tab that shows no contract, or one of which nothing is stored. */
export const NO_BADGE: Effects['badge'] = { text: '', title: '' };

/** Each resolves when the browser has taken it; a record that cannot be read is passed over. */
type Settling = {
  settleOne(contractId: string): Promise<void>;
  settleAll(): Promise<void>;
  setBadge(tabId: number, badge: Effects['badge']): Promise<void>;
};

/** `ringAll` tells the views that a notification was noted in a record. */
export const createSettling = (
  { areas, store, tabs, exports, glances, now }: Parts,
  ringAll: (bell: Bell) => Promise<void>,
): Settling => {
  const { alarms, action } = areas;
  const effectsOf = (contract: Contract, settings: Settings): Effects => {
    const at = now();
    const plan = planFor(contract, settings, at);
    glances.note(contract, settings, at, plan);
    return effectsFor(plan, contract, settings, at);
  };
  const setBadge = async (tabId: number, { text, title }: Effects['badge']): Promise<void> => {
    await unlessGone(Promise.all([action.setBadgeText({ tabId, text }), action.setTitle({ tabId, title })]));
  };
  const setBadges = async (badges: ReadonlyMap<string, Effects['badge']>): Promise<void> => {
    const shown = [...(await tabs.all())];
    await Promise.all(shown.map(([tabId, id]) => setBadge(tabId, badges.get(id) ?? NO_BADGE)));
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
    for (const [index, contract] of contracts.entries()) {
      // A thousand plans take a third of a second: whoever asks meanwhile is answered in between.
      if (index % AT_ONCE === AT_ONCE - 1) await new Promise((goOn) => setTimeout(goOn));
      effects.set(contract.id, await settle(contract, settings));
    }
    await replaceAlarms(alarms, new Map([...effects].map(([id, { alarmAt }]) => [id, alarmAt])));
    await setBadges(new Map([...effects].map(([id, { badge }]) => [id, badge])));
    await exports.settle(contracts, settings);
  };
  return { settleOne, settleAll, setBadge };
};

// Owns what a press on a notification does: it leads to the ending at the step concerned, or puts the reminder off.
// Refuses to open anything that the person did not press for.
import { performComeback } from '../../../utils/domain/comeback/reducer.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { isProblem } from '../../../utils/domain/problems.ts';
import type { Settings } from '../../../utils/domain/settings/settings.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import { isSeveral, readReminderId } from '../../../utils/domain/views/reminders/bundle.ts';
import {
  PLAN_ID,
  type Reminding,
  remindingOf,
  remindingOfPlan,
  stepIdOf,
} from '../../../utils/domain/views/reminders/reminding.ts';
import { SNOOZES } from '../../../utils/domain/views/reminders/snooze.ts';
import { snoozesFor } from '../../../utils/domain/views/reminders/view.ts';
import { callTab } from '../../../utils/messages/call-tab.ts';
import type { AfterWrite } from '../after-write.ts';
import type { Deps } from '../deps.ts';
import { revOf } from '../handlers/page-handlers.ts';
import { note } from '../note.ts';
import { openOwn } from '../open-own.ts';

/** Where the steps of the plan after a loss stand. */
const BACK_PAGE = 'options.html#back';

type Opening = {
  pressed(id: string): Promise<void>;
  /** The button of that place, from 0. */
  snoozed(id: string, index: number): Promise<void>;
};

export const createOpening = (parts: Deps, after: AfterWrite): Opening => {
  const { browserApi, store, tabs, notices, askedSteps, now, zone } = parts;
  const { tabs: browserTabs, windows } = browserApi;
  /** Brings the tab to the front; false where it is gone by now, or shows something else. */
  const bringToFront = async (tabId: number, contractId: string): Promise<boolean> => {
    // What was heard of a tab may be older than its page.
    const standing = await callTab(browserTabs, tabId, { call: 'how-it-stands' });
    if ((standing as { contractId?: unknown } | undefined)?.contractId !== contractId) return false;
    const tab = await browserTabs.update(tabId, { active: true });
    if (tab?.windowId !== undefined) await windows?.update(tab.windowId, { focused: true });
    return true;
  };
  const openEnding = async (contractId: string, timerKey: string): Promise<void> => {
    const taken = askedSteps.ask(contractId, timerKey);
    for (const [tabId, shown] of await tabs.all()) {
      if (shown !== contractId || !(await bringToFront(tabId, contractId))) continue;
      // A checklist that is open looks again and finds what is asked for; one that is closed is opened and does the same.
      after.contractChanged({ id: contractId, rev: revOf(await store.contracts.read(contractId)) });
      if (!(await taken)) await callTab(browserTabs, tabId, { call: 'toggle-sidebar' });
      return;
    }
    await openOwn(browserTabs, `sidebar.html?contract=${encodeURIComponent(contractId)}`);
  };
  const snoozeStep = async (key: string, until: Instant): Promise<void> => {
    const action = { type: 'snooze', step: stepIdOf(key), until } as const;
    const comeback = await store.comeback.change((stored) =>
      performComeback(stored, crypto.randomUUID(), action),
    );
    if (!isProblem(comeback)) after.comebackChanged(comeback);
  };
  const snooze = async (contractId: string, timer: string, until: Instant): Promise<void> => {
    const action = { type: 'snooze', timer, until } as const;
    const update = await note(store.contracts, contractId, crypto.randomUUID(), action, now());
    if (!isProblem(update) && update.contract !== undefined) after.contractChanged(update.contract);
  };
  /** What is reminded of under an id, of an ending or of the plan; undefined where it is gone. */
  const remindingFor = async (
    id: string,
    settings: Settings,
    at: Instant,
  ): Promise<Reminding | undefined> => {
    if (id === PLAN_ID) return remindingOfPlan(await store.comeback.read(), settings, zone());
    const contract = await store.contracts.read(id);
    if (contract === undefined || isProblem(contract)) return undefined;
    return remindingOf(planFor(contract, settings, at, zone()), contract, settings, zone());
  };
  return {
    pressed: async (id) => {
      const members = (await notices.membersOf(id)).flatMap((member) => readReminderId(member) ?? []);
      const [first] = members;
      if (members.length > 0 && members.every(({ contractId }) => contractId === PLAN_ID))
        await openOwn(browserTabs, BACK_PAGE);
      else if (first !== undefined && members.every(({ contractId }) => contractId === first.contractId))
        await openEnding(first.contractId, first.timerKey);
      else if (first !== undefined || isSeveral(id)) await openOwn(browserTabs, 'popup.html');
    },
    snoozed: async (id, index) => {
      const settings = await store.settings.read();
      const at = now();
      for (const member of await notices.membersOf(id)) {
        const reminder = readReminderId(member);
        if (reminder === undefined) continue;
        const { contractId, timerKey } = reminder;
        const reminding = await remindingFor(contractId, settings, at);
        const choices = reminding === undefined ? [] : snoozesFor(reminding, settings, at, zone(), timerKey);
        const until = choices.find((one) => one.id === SNOOZES[index])?.until;
        // Where it is too late for it by now, the reminder was read, which is all that is left to it.
        if (until === undefined) continue;
        await (contractId === PLAN_ID ? snoozeStep(timerKey, until) : snooze(contractId, timerKey, until));
      }
      await notices.clear(id);
    },
  };
};

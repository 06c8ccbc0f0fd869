// Owns what a press on a notification does: it leads to the ending at the step concerned, or puts the reminder off.
// Refuses to open anything that the person did not press for.
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { isProblem } from '../../../utils/domain/problems.ts';
import { isSeveral, readReminderId } from '../../../utils/domain/views/reminders/bundle.ts';
import { SNOOZES } from '../../../utils/domain/views/reminders/snooze.ts';
import { snoozesFor } from '../../../utils/domain/views/reminders/view.ts';
import { callTab } from '../../../utils/messages/call-tab.ts';
import type { Deps } from '../deps.ts';
import { revOf } from '../handlers/page-handlers.ts';
import { note } from '../note.ts';
import type { AfterWrite } from '../perform.ts';

type Opening = {
  pressed(id: string): Promise<void>;
  /** The button of that place, from 0. */
  snoozed(id: string, index: number): Promise<void>;
};

export const createOpening = (parts: Deps, after: AfterWrite): Opening => {
  const { browserApi, store, tabs, notices, askedSteps, now, zone } = parts;
  const { tabs: browserTabs, windows, runtime } = browserApi;
  const openOwn = async (path: string): Promise<void> => {
    await browserTabs.create({ url: runtime.getURL(path) });
  };
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
    await openOwn(`sidebar.html?contract=${encodeURIComponent(contractId)}`);
  };
  return {
    pressed: async (id) => {
      const members = (await notices.membersOf(id)).flatMap((member) => readReminderId(member) ?? []);
      const [first] = members;
      if (first !== undefined && members.every(({ contractId }) => contractId === first.contractId))
        await openEnding(first.contractId, first.timerKey);
      else if (first !== undefined || isSeveral(id)) await openOwn('popup.html');
    },
    snoozed: async (id, index) => {
      const settings = await store.settings.read();
      for (const member of await notices.membersOf(id)) {
        const reminder = readReminderId(member);
        const contract = reminder && (await store.contracts.read(reminder.contractId));
        if (reminder === undefined || contract === undefined || isProblem(contract)) continue;
        const { contractId, timerKey: timer } = reminder;
        const at = now();
        const snoozes = snoozesFor(planFor(contract, settings, at), contract, settings, at, zone(), timer);
        // Where it is too late for it by now, the reminder was read, which is all that is left to it.
        const until = snoozes.find((one) => one.id === SNOOZES[index])?.until;
        if (until === undefined) continue;
        const action = { type: 'snooze', timer, until } as const;
        const update = await note(store.contracts, contractId, crypto.randomUUID(), action, at);
        if (!isProblem(update) && update.contract !== undefined) after.contractChanged(update.contract);
      }
      await notices.clear(id);
    },
  };
};

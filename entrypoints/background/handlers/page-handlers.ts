// Owns the answers to what our script on a page of Upwork says: no more than the launcher and the guard need.

import type { Contract } from '../../../utils/domain/contract/record.ts';
import { isProblem, type Problem, problem } from '../../../utils/domain/problems.ts';
import { isHidden } from '../../../utils/domain/settings/hidden.ts';
import { withPatch } from '../../../utils/domain/settings/reducer.ts';
import { epochMs } from '../../../utils/domain/time.ts';
import { TRANSLATORS } from '../../../utils/domain/upwork/end-words.ts';
import { pageViewFor } from '../../../utils/domain/views/page-view.ts';
import type { MESSAGES } from '../../../utils/messages/protocol.ts';
import type { Handlers } from '../../../utils/messages/serve.ts';
import { ARMED_MS } from '../../../utils/page/view.ts';
import type { AfterWrite } from '../after-write.ts';
import { tabChanged } from '../broadcast.ts';
import type { Deps } from '../deps.ts';
import type { FirstHandlers } from './first-handlers.ts';

type Table = typeof MESSAGES;
/** The messages that a content script may send. */
export type FromPage = { [T in keyof Table]: Table[T]['from'] extends 'page' ? T : never }[keyof Table];

/** The revision that a change event names for a record; 0 where it is not there or not readable. */
export const revOf = (contract: Contract | Problem | undefined): number =>
  contract === undefined || isProblem(contract) ? 0 : contract.rev;

export const createPageHandlers = (
  { browserApi, store, tabs, pendingEndClicks, now, zone }: Deps,
  after: AfterWrite,
): Pick<Handlers, Exclude<FromPage, keyof FirstHandlers>> => {
  /** Whoever looks at the contract asks about its press from now on. */
  const settle = async (contractId: string): Promise<void> => {
    if (await pendingEndClicks.settled(contractId))
      after.contractChanged({ id: contractId, rev: revOf(await store.contracts.read(contractId)) });
  };
  // A tab that goes on quickly says that it left one contract and shows the next: in that order it stands in the list.
  const turns = new Map<number, Promise<unknown>>();
  const inTurn = <T>(tabId: number, work: () => Promise<T>): Promise<T> => {
    const mine = (turns.get(tabId) ?? Promise.resolve()).then(work, work);
    turns.set(tabId, mine);
    const forget = () => void (turns.get(tabId) === mine && turns.delete(tabId));
    mine.then(forget, forget);
    return mine;
  };
  return {
    'page-shown': async ({ contractId, settled = false }, { tabId }) => {
      if (await inTurn(tabId, () => tabs.shown(tabId, contractId))) void tabChanged(browserApi, tabId);
      if (settled) await settle(contractId);
      const [contract, settings, armedUntilMs] = await Promise.all([
        store.contracts.read(contractId),
        store.settings.read(),
        tabs.armedUntilMs(tabId, contractId),
      ]);
      after.tabChanged(tabId, contractId);
      const readable = isProblem(contract) ? undefined : contract;
      return {
        ...pageViewFor(readable, settings, now(), zone()),
        // A record that cannot be read is told in the sidebar; of its plan nothing is known, so nobody is held.
        ...(isProblem(contract) ? { mustDos: [] } : {}),
        hidden: isHidden(settings, contractId),
        translators: TRANSLATORS,
        ...(armedUntilMs === undefined ? {} : { armedUntilMs }),
      };
    },
    'page-left': async (_, { tabId }) => {
      const contractId = await inTurn(tabId, async () => {
        const shown = (await tabs.all()).get(tabId);
        await tabs.left(tabId);
        return shown;
      });
      if (contractId !== undefined) await settle(contractId);
      void tabChanged(browserApi, tabId);
      after.tabChanged(tabId, undefined);
      return null;
    },
    'page-armed': async ({ contractId }, { tabId }) => {
      await tabs.arm(tabId, contractId, epochMs(now()) + ARMED_MS);
      return null;
    },
    'end-pressed': async ({ contractId }) => {
      // The page may ask more on its own; the question comes when that is over.
      await pendingEndClicks.pressed(contractId, now());
      return null;
    },
    'open-panel': async (_, { tabId }) => {
      try {
        // Before any wait: a browser opens it upon a person's press alone, and forgets that press soon.
        if (browserApi.sidePanel === undefined) return problem('panel-refused');
        await browserApi.sidePanel.open({ tabId });
        return null;
      } catch {
        // The expected failure: what the person pressed (Esc, the shortcut) does not count as a press.
        return problem('panel-refused');
      }
    },
    // No change event: other tabs keep the place that the person gave the sidebar there.
    layout: async (change) => {
      const settings = await store.settings.change((stored) =>
        withPatch(stored, { layout: { ...stored.layout, ...change } }),
      );
      return isProblem(settings) ? settings : null;
    },
  };
};

// Owns calling our script in one tab: it lives in the top frame, and only where the tab shows a contract.
import type { browser } from '../browser.ts';
import type { TabCall } from './change-events.ts';
import { unlessGone } from './receiver-gone.ts';

/** What it answers; undefined where nobody is there: the tab shows another page by now, or none of Upwork's. */
export const callTab = async (
  tabs: Pick<typeof browser.tabs, 'sendMessage'>,
  tabId: number,
  call: TabCall,
): Promise<unknown> => (await unlessGone(tabs.sendMessage(tabId, call, { frameId: 0 }))).answer;

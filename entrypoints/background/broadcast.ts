// Owns broadcasting the change event: to all our own pages, and to the content script of every tab that shows a contract.
import type { ChangeEvent, TabChanged } from '../../utils/messages/change-events.ts';
import { unlessGone } from '../../utils/messages/receiver-gone.ts';
import type { BrowserApi } from './browser-api.ts';

// Into every frame of a tab: in Firefox our page in a frame of the tab does not hear the general call.
/** Sends the change event; gives the tabs in which nobody listens any more: they went on to a page without a contract. */
export const broadcast = async (
  { runtime, tabs }: Pick<BrowserApi, 'runtime' | 'tabs'>,
  tabIds: Iterable<number>,
  changeEvent: ChangeEvent,
): Promise<number[]> => {
  const ids = [...tabIds];
  const [, ...heard] = await Promise.all([
    unlessGone(runtime.sendMessage(changeEvent)),
    ...ids.map((tabId) => unlessGone(tabs.sendMessage(tabId, changeEvent))),
  ]);
  // Only a receiver that is not there counts; a failure of another kind says nothing about the tab.
  return ids.filter((_, index) => heard[index]?.isGone);
};

/** Tells our own pages that a tab came to a contract or left one; a panel that follows the tab looks again. */
export const tabChanged = async ({ runtime }: Pick<BrowserApi, 'runtime'>, tabId: number): Promise<void> => {
  const news: TabChanged = { tabChanged: tabId };
  await unlessGone(runtime.sendMessage(news));
};

// Owns the ringing of the bell: to all our own pages, and to the content script of every tab that shows a contract.
import type { Bell, TabTurned } from '../../utils/messages/change-events.ts';
import { unlessGone } from '../../utils/messages/receiver-gone.ts';
import type { Areas } from './browser-api.ts';

// Into every frame of a tab: in Firefox our page in a frame of the tab does not hear the general call.
/** Rings; gives the tabs in which nobody listens any more: they went on to a page without a contract. */
export const ring = async (
  { runtime, tabs }: Pick<Areas, 'runtime' | 'tabs'>,
  tabIds: Iterable<number>,
  bell: Bell,
): Promise<number[]> => {
  const ids = [...tabIds];
  const [, ...heard] = await Promise.all([
    unlessGone(runtime.sendMessage(bell)),
    ...ids.map((tabId) => unlessGone(tabs.sendMessage(tabId, bell))),
  ]);
  // Only a receiver that is not there counts; a failure of another kind says nothing about the tab.
  return ids.filter((_, index) => heard[index]?.isGone);
};

/** Tells our own pages that a tab came to a contract or left one; a panel that follows the tab looks again. */
export const turned = async ({ runtime }: Pick<Areas, 'runtime'>, tabId: number): Promise<void> => {
  const news: TabTurned = { turned: tabId };
  await unlessGone(runtime.sendMessage(news));
};

// Owns how ours stands in the tab in front, asked of that tab itself: what was last heard of it may be older than its page.
// Refuses to know the tab's address, which would need a permission.
import * as z from 'zod/mini';
import { browser } from '../browser.ts';
import { ContractIdSchema } from '../domain/ids.ts';
import { callTab } from './call-tab.ts';
import { isTabTurned } from './change-events.ts';

const TabStandingSchema = z.strictObject({
  contractId: ContractIdSchema,
  /** The page took our node away again and again, so it stays away. */
  removed: z.boolean(),
  /** `unseen`: something hides the guard's question, so the press passed. `blind`: the guard does not know the page's language. */
  guard: z.exactOptional(z.enum(['unseen', 'blind'])),
});
export type TabStanding = z.infer<typeof TabStandingSchema>;

/** undefined for a tab that shows no contract. */
export const standingInFront = async (): Promise<TabStanding | undefined> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return TabStandingSchema.safeParse(await callTab(browser.tabs, tab.id, { call: 'how-it-stands' })).data;
};

/** Reports how it stands in front at once, and whenever that may be another tab or page, until the signal aborts. */
export const followTabInFront = (
  report: (standing: TabStanding | undefined) => void,
  signal: AbortSignal,
): void => {
  // Answers may overtake each other; only the one to the newest question counts.
  let newest = 0;
  const look = (): void => {
    newest += 1;
    const turn = newest;
    standingInFront().then(
      (standing) => {
        if (turn === newest && !signal.aborted) report(standing);
      },
      (error: unknown) => console.error(error),
    );
  };
  // A page that is loaded says so by its status; a soft navigation is told by the background.
  const onUpdated = (_: number, { status }: { readonly status?: string }): void => {
    if (status !== undefined) look();
  };
  const onMessage = (message: unknown): undefined => {
    if (isTabTurned(message)) look();
    return undefined;
  };
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(look);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.runtime.onMessage.removeListener(onMessage);
  });
  look();
};

// Owns the change event: "this changed, look again". It carries no content, so a late, lost or double change event does no harm.
import { browser } from '../browser.ts';
import type { OperationId } from '../domain/ids.ts';
import type { Withheld } from '../domain/upwork/withheld.ts';

/**
 * `contractId` sent with its newest revision, and with the operation where nothing but that made it: who sent it has the
 * record from the reply. `settings` and `comeback` (the plan after a loss), or `all` after an import or a deletion.
 */
export type ChangeEvent =
  | {
      readonly changed: 'contract';
      readonly contractId: string;
      readonly rev: number;
      readonly by?: OperationId;
    }
  | { readonly changed: 'settings' | 'comeback'; readonly rev: number }
  | { readonly changed: 'all' };
/** Answered with the page's text where the tab shows this contract. */
export type ReadCall = {
  readonly call: 'read-page';
  readonly contractId: string;
  readonly withheld: Withheld;
};
/** Told to one tab's content script by the background. */
export type TabCall = { readonly call: 'close-sidebar' | 'toggle-sidebar' | 'how-it-stands' } | ReadCall;
/** Told to our own pages by the background: this tab came to a contract, or left one. */
export type TabChanged = { readonly tabChanged: number };

export const isChangeEvent = (message: unknown): message is ChangeEvent =>
  typeof message === 'object' && message !== null && 'changed' in message;
export const isTabTurned = (message: unknown): message is TabChanged =>
  typeof message === 'object' && message !== null && 'tabChanged' in message;
export const isTabCall = (message: unknown): message is TabCall =>
  typeof message === 'object' && message !== null && 'call' in message;

/** Calls `hear` at each change event until the signal aborts. */
export const onChangeEvent = (hear: (changeEvent: ChangeEvent) => void, signal: AbortSignal): void => {
  // undefined leaves every other message to whoever answers it.
  const listener = (message: unknown): undefined => {
    if (isChangeEvent(message)) hear(message);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
};

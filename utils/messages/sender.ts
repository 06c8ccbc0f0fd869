// Owns the question who sent a message: our content script in a page of Upwork, one of our own pages, or neither.
// Refuses to know what was said. Browser facts, not words of the sender: these fields are set by the browser.
import type { SenderClass } from './protocol.ts';

/** What the browser says of a sender; Firefox leaves `origin` out. */
export type SenderFacts = {
  readonly id?: string;
  readonly url?: string;
  readonly origin?: string;
  readonly tab?: { readonly id?: number };
};
/** Our own id and the address of our pages, `chrome-extension://<id>/`. */
export type Self = { readonly id: string; readonly baseUrl: string };

const UPWORK = 'https://www.upwork.com/';

/** undefined: nobody whom we answer. Our page framed in a tab of Upwork is our own: its address is ours. */
export const senderClass = (sender: SenderFacts, self: Self): SenderClass | undefined => {
  if (sender.id !== self.id) return undefined;
  const places = [sender.url, sender.origin && `${sender.origin}/`].filter((place) => place !== undefined);
  const isWeb = places.some((place) => /^https?:/.test(place));
  if (!isWeb) return places.some((place) => place.startsWith(self.baseUrl)) ? 'own' : undefined;
  const isPage = sender.tab?.id !== undefined && places.every((place) => place.startsWith(UPWORK));
  return isPage ? 'page' : undefined;
};

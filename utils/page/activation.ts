// Owns the moment at which a page is there for somebody: Chromium may load one in advance that is perhaps never seen.

/** Only Chromium knows the property. */
type Prerenderable = Document & { readonly prerendering?: boolean };

/** Calls `start` at once, or when a page that was loaded in advance is shown; never where that does not happen. */
export const whenShown = (document: Prerenderable, signal: AbortSignal, start: () => void): void => {
  if (document.prerendering) document.addEventListener('prerenderingchange', start, { once: true, signal });
  else start();
};

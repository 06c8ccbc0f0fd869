// Owns the moment at which a page is there for somebody: its document is parsed, and it is not one that Chromium loads in
// advance and that is perhaps never seen.

/** Only Chromium knows the property. */
type Prerenderable = Document & { readonly prerendering?: boolean };

/** Calls `start` at once, or when the document is parsed and shown; never where that does not happen. */
export const whenShown = (document: Prerenderable, signal: AbortSignal, start: () => void): void => {
  const later = (type: string) =>
    document.addEventListener(type, () => whenShown(document, signal, start), { once: true, signal });
  if (document.prerendering) later('prerenderingchange');
  else if (document.readyState === 'loading') later('readystatechange');
  else start();
};

// Owns the moment at which a page is there for somebody: its document is one of HTML, of that site, and parsed, and it is not one
// that Chromium loads in advance and that is perhaps never seen.
import { native, rootOf } from './native.ts';

// A picture or a feed at such an address has no place for us.
const HTML = ['text/html', 'application/xhtml+xml'];
/** In a sandbox without its own origin nobody answers us; what cannot be read as XHTML has a root of another kind. */
const isPage = (document: Document): boolean =>
  native(document, 'defaultView')?.origin !== 'null' && rootOf(document) instanceof HTMLElement;

/** Calls `start` at once, or when the document is parsed and shown; never where that does not happen. */
export const whenShown = (document: Document, signal: AbortSignal, start: () => void): void => {
  const later = (type: string) =>
    document.addEventListener(type, () => whenShown(document, signal, start), { once: true, signal });
  if (!HTML.includes(native(document, 'contentType') ?? '')) return;
  if (native(document, 'prerendering') === true) later('prerenderingchange');
  else if (native(document, 'readyState') === 'loading') later('readystatechange');
  else if (isPage(document)) start();
};

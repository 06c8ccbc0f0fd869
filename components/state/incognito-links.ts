// Owns the way to our own pages out of a private window: Chromium opens none of them there, and says nothing.
import { browser } from '../../utils/browser.ts';

/** From now on, links to our own pages open in a window that can show them; elsewhere they stay the browser's own. */
export const openOursInWindowThatCan = (document: Document): void => {
  document.addEventListener('click', (event) => {
    if (!browser.extension?.inIncognitoContext || !(event.target instanceof Element)) return;
    const link = event.target.closest('a');
    if (link === null || link.target !== '_blank' || link.origin !== document.location.origin) return;
    event.preventDefault();
    browser.tabs.create({ url: link.href }).catch((error: unknown) => console.error(error));
  });
};

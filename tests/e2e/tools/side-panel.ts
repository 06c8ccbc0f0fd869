// Owns looking into the browser's own side panel: a page of its own in Chromium, a view beside all pages in Firefox.
import type { Page, Target } from 'puppeteer-core';
import type { Session } from '../browser/launch.ts';
import { BROWSER } from './setting.ts';

type View = { readonly document: Document };
declare const browser: { extension: { getViews: (of: { type: string }) => View[] } };

// Each call for a page would attach to the panel once more.
const attached = new WeakMap<Target, Promise<Page>>();

/** The contract that the panel shows, else its main heading, asked by way of one of our pages; undefined while no panel is open. */
export const panelShows = async (session: Session, own: Page): Promise<string | undefined> => {
  if (BROWSER === 'firefox')
    return own.evaluate(() => {
      const [view] = browser.extension.getViews({ type: 'sidebar' });
      const shown = view?.document.querySelector<HTMLElement>('.sidebar')?.dataset.contract;
      return shown ?? view?.document.querySelector('h1')?.textContent;
    });
  const address = session.extensionUrl('sidebar.html');
  const target = session.browser.targets().find((known) => known.url() === address);
  if (target === undefined) return undefined;
  const page = attached.get(target) ?? target.asPage();
  attached.set(target, page);
  return (await page).evaluate(
    () =>
      document.querySelector<HTMLElement>('.sidebar')?.dataset.contract ??
      document.querySelector('h1')?.textContent ??
      undefined,
  );
};

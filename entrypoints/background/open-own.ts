// Owns how a page of ours is opened in a tab.
import type { BrowserApi } from './browser-api.ts';

/**
 * By its path alone: of the sidebar, which Upwork's pages may frame, Chromium's `getURL` names an address that only a frame may load
 * (`use_dynamic_url`); in a tab stands "blocked" instead.
 */
export const openOwn = async (tabs: Pick<BrowserApi['tabs'], 'create'>, path: string): Promise<void> => {
  await tabs.create({ url: `/${path}` });
};

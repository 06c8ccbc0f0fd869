// Owns opening the browser's side panel from the popup: one call in Chromium, another in Firefox, none on Android.
import { browser } from '../../utils/browser.ts';

type SidePanel = { open(where: { readonly windowId: number }): Promise<void> };
const { sidePanel, sidebarAction } = browser as Partial<typeof browser> & { readonly sidePanel?: SidePanel };

// At once, within the press: after a wait the browsers refuse.
const call = sidePanel
  ? () => sidePanel.open({ windowId: browser.windows.WINDOW_ID_CURRENT })
  : sidebarAction && (() => sidebarAction.open());

/** Opens the panel and closes the popup, which would cover it; absent where the browser has no panel. */
export const openPanel = call && (() => call().then(() => window.close()));

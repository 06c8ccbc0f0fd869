// Starts the popup; owns opening the browser's side panel from it: one call in Chromium, another in Firefox, none on Android.
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/controls.css';
import '../../components/styles/checklist.css';
import '../../components/styles/endings.css';
import '../../components/styles/pages.css';
import { Popup } from '../../components/popup/Popup.tsx';
import { mount } from '../../components/state/mount.ts';
import { checklistAddress } from '../../components/ui/page-addresses.ts';
import { browser } from '../../utils/browser.ts';
import { contractAddress, parseContractAddress } from '../../utils/domain/upwork/address.ts';

type SidePanel = { open(where: { readonly windowId: number }): Promise<void> };
const { sidePanel, sidebarAction } = browser as Partial<typeof browser> & { readonly sidePanel?: SidePanel };

// At once, within the press: after a wait the browsers refuse.
const call = sidePanel
  ? () => sidePanel.open({ windowId: browser.windows.WINDOW_ID_CURRENT })
  : sidebarAction && (() => sidebarAction.open());

/** Opens the panel and closes the popup, which would cover it; absent where the browser has no panel. */
const openPanel = call && (() => call().then(() => window.close()));

mount(
  <Popup
    readAddress={parseContractAddress}
    addressOf={contractAddress}
    open={(contractId) => window.open(checklistAddress(contractId), '_blank')}
    openPanel={openPanel}
  />,
);

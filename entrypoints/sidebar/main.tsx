// Starts the checklist page, the dossier to print, or the side panel; the contract's id comes from the page's own address, in a
// frame from the handshake alone: whoever frames our page by its address sees an empty one.
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/line.css';
import '../../components/styles/controls.css';
import '../../components/styles/checklist.css';
import '../../components/styles/sidebar.css';
import '../../components/styles/endings.css';
import '../../components/styles/dossier.css';
import { DossierPage } from '../../components/dossier/DossierPage.tsx';
import { Panel } from '../../components/sidebar/Panel.tsx';
import { SidebarPage } from '../../components/sidebar/SidebarPage.tsx';
import { mount } from '../../components/state/mount.ts';
import { checklistAddress } from '../../components/ui/page-addresses.ts';
import { browser } from '../../utils/browser.ts';
import { ContractIdSchema } from '../../utils/domain/ids.ts';
import { contractAddress, parseContractAddress } from '../../utils/domain/upwork/address.ts';
import { joinFrame } from '../../utils/messages/join-frame.ts';

const address = new URLSearchParams(location.search);
const isFramed = window.parent !== window;
const contractId = isFramed ? await joinFrame() : address.get('contract');
// A dossier is printed for a real id only; anything else falls to the page that asks for one.
const printed =
  !isFramed && address.has('print') && ContractIdSchema.safeParse(contractId).success ? contractId : null;
// Only the side panel is a page of ours that stands in no tab.
const isPanel = contractId === null && (await browser.tabs.getCurrent()) === undefined;

mount(
  isPanel ? (
    <Panel
      readAddress={parseContractAddress}
      addressOf={contractAddress}
      open={(contractId) => window.open(checklistAddress(contractId), '_blank')}
    />
  ) : printed !== null ? (
    <DossierPage contractId={printed} />
  ) : (
    <SidebarPage
      contractId={contractId}
      framed={isFramed}
      readAddress={parseContractAddress}
      open={(contractId) => location.assign(`?contract=${encodeURIComponent(contractId)}`)}
    />
  ),
);

// Starts the popup.
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/controls.css';
import '../../components/styles/checklist.css';
import '../../components/styles/endings.css';
import '../../components/styles/pages.css';
import { checklistAddress } from '../../components/popup/checklist-address.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import { mount } from '../../components/state/mount.ts';
import { contractAddress, parseContractAddress } from '../../utils/domain/upwork/address.ts';
import { openPanel } from './open-panel.ts';

mount(
  <Popup
    readAddress={parseContractAddress}
    addressOf={contractAddress}
    open={(contractId) => window.open(checklistAddress(contractId), '_blank')}
    openPanel={openPanel}
  />,
);

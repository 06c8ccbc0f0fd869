// Starts the checklist page: the contract's id comes from the page's own address.
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/controls.css';
import '../../components/styles/checklist.css';
import '../../components/styles/sidebar.css';
import { mount } from '../../components/mount.ts';
import { SidebarPage } from '../../components/sidebar/SidebarPage.tsx';
import { parseContractAddress } from '../../utils/page/address.ts';

mount(
  <SidebarPage
    contractId={new URLSearchParams(location.search).get('contract')}
    framed={window.parent !== window}
    readAddress={parseContractAddress}
    open={(contractId) => location.assign(`?contract=${encodeURIComponent(contractId)}`)}
  />,
);

// Starts the checklist page, or the dossier to print; the contract's id comes from the page's own address.
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/controls.css';
import '../../components/styles/checklist.css';
import '../../components/styles/sidebar.css';
import '../../components/styles/dossier.css';
import { DossierPage } from '../../components/dossier/DossierPage.tsx';
import { mount } from '../../components/mount.ts';
import { SidebarPage } from '../../components/sidebar/SidebarPage.tsx';
import { ContractIdSchema } from '../../utils/domain/ids.ts';
import { parseContractAddress } from '../../utils/page/address.ts';

const address = new URLSearchParams(location.search);
const contractId = address.get('contract');
const printed = address.has('print') && ContractIdSchema.safeParse(contractId).success ? contractId : null;

mount(
  printed !== null ? (
    <DossierPage contractId={printed} />
  ) : (
    <SidebarPage
      contractId={contractId}
      framed={window.parent !== window}
      readAddress={parseContractAddress}
      open={(contractId) => location.assign(`?contract=${encodeURIComponent(contractId)}`)}
    />
  ),
);

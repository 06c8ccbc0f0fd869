// Owns choosing between a contract's checklist and, where the address names none, saying so and asking for one.
import { ContractIdSchema } from '../../utils/domain/ids.ts';
import { AddressForm } from '../contract/address/AddressForm.tsx';
import type { ReadAddress } from '../contract/address/address-problems.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Notice } from '../ui/Notice.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { Sidebar, type SidebarProps } from './Sidebar.tsx';
import { SidebarFooter } from './SidebarFooter.tsx';
import { SidebarHeader } from './SidebarHeader.tsx';

type SidebarPageProps = Omit<SidebarProps, 'contractId'> & {
  /** As it stands in the page's address; null where it names none. */
  readonly contractId: string | null;
  readonly readAddress: ReadAddress;
  readonly open: (contractId: string) => void;
};

/** The address is outside text: an id that is none is never handed on. */
export const SidebarPage = ({ contractId, framed, readAddress, open }: SidebarPageProps) => {
  if (contractId !== null && ContractIdSchema.safeParse(contractId).success)
    return (
      <ErrorBoundary>
        {/* A key, so that nothing typed for one contract is ever shown under another. */}
        <Sidebar key={contractId} contractId={contractId} framed={framed} />
      </ErrorBoundary>
    );
  return (
    <div class="sidebar">
      <SidebarHeader
        title="Which contract?"
        close={undefined}
        menu={<MoreMenu ending={undefined} place={undefined} deleting={undefined} />}
      />
      <main class="sidebar-main stack-page">
        <Notice weight="info">
          <p>
            {contractId === null
              ? 'Paste the contract’s address or number.'
              : 'The number in the address is not the number of a contract. Paste the contract’s address or number.'}
          </p>
        </Notice>
        <AddressForm readAddress={readAddress} open={open} label="Which contract?" />
      </main>
      <SidebarFooter />
    </div>
  );
};

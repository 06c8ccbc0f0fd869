// Owns the sentence for each text that names no contract. Refuses to read addresses: the reader is handed in.
import type { AddressProblem } from '../../../utils/domain/ids.ts';

/** Reads an address or an id. */
export type ReadAddress = (
  text: string,
) => { readonly contractId: string | null } | { readonly problem: AddressProblem };
/** Where a contract can be opened on Upwork. */
export type AddressOf = (contractId: string) => string;

const EXAMPLE = 'It looks like https://www.upwork.com/nx/wm/workroom/42545630.';

/** Each says what is wrong and what to do instead. */
export const ADDRESS_PROBLEMS: Record<AddressProblem, string> = {
  empty: 'Paste the address of a contract page, or the number of a contract.',
  'too-long': 'This is longer than an address can be. Paste only the address of the contract page.',
  'not-upwork': `This is not an address on www.upwork.com. ${EXAMPLE}`,
  'not-a-contract': `This page of Upwork is not a contract page. ${EXAMPLE}`,
  'no-id': `This address names no single contract. Open the contract and copy its address. ${EXAMPLE}`,
  'bad-id': 'This is not the number of a contract. It has 5 to 20 digits, such as 42545630.',
  'client-page':
    'This is the client’s page of a contract. Copy the address of your own page, as a freelancer.',
};

// Owns addresses that a person pastes or opens: text -> contract, contract -> address.
// Refuses to word a refusal (the view does, by its code) and to open anything.
import type { AddressProblem } from '../ids.ts';
import { type ContractPage, detect, isContractId, isUpwork } from './detect.ts';

// In characters; what is longer is a text and no address.
const LONGEST = 2048;
const CLIENT_KINDS = new Set(['contract-client', 'contract-list-client']);
const BEFORE_AN_ID = /\/(?:workroom|contracts(?:\/v2)?)(?:\/(?<id>[^/]*).*)?$/;

/** Reads an address (with or without scheme, spaces around it) or a bare contract id; a bare id counts as a workroom. */
export const parseContractAddress = (text: string): ContractPage | { readonly problem: AddressProblem } => {
  const given = text.trim();
  if (given === '') return { problem: 'empty' };
  if (given.length > LONGEST) return { problem: 'too-long' };
  if (isContractId(given)) return { contractId: given, kind: 'workroom' };
  // One word is an attempt at an id; with a dot, a slash or a blank in it, at an address.
  if (!/[./\s]/.test(given)) return { problem: 'bad-id' };
  // Opening is always by https, so an old http link may stand for its https twin.
  const address = /^\w+:/.test(given) ? given.replace(/^http:/i, 'https:') : `https://${given}`;
  if (!URL.canParse(address)) return { problem: 'not-upwork' };
  const url = new URL(address);
  if (!isUpwork(url)) return { problem: 'not-upwork' };
  const page = detect(url);
  if (page === null) return { problem: unrecognised(url.pathname) };
  if (CLIENT_KINDS.has(page.kind)) return { problem: 'client-page' };
  if (page.contractId === null) return { problem: url.searchParams.get('contractId') ? 'bad-id' : 'no-id' };
  return { contractId: page.contractId, kind: page.kind };
};

const unrecognised = (path: string): AddressProblem => {
  const match = BEFORE_AN_ID.exec(path);
  if (match === null) return 'not-a-contract';
  return match.groups?.id ? 'bad-id' : 'no-id';
};

/** Where a contract can be opened: its workroom; an older cipher id only ever stood in the short address. */
export const contractAddress = (contractId: string): string =>
  contractId.startsWith('~')
    ? `https://www.upwork.com/contracts/${contractId}`
    : `https://www.upwork.com/nx/wm/workroom/${contractId}/overview`;

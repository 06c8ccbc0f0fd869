// Owns recognition: an address alone says which contract page it is. Runs in plain node.
// Refuses to look at the page, and every host, scheme or port that is not exactly Upwork's.
import { CONTRACT_ID, KINDS, type KindRow, type PageKind, SIDEBAR_KINDS } from './kinds.ts';

/** What an address names; `contractId` is null on lists and homes, which belong to no contract. */
type DetectedPage = { readonly kind: PageKind; readonly contractId: string | null };
/** A page of one contract. */
export type ContractPage = { readonly kind: PageKind; readonly contractId: string };

const HOST = /^(?:www\.)?upwork\.com$/;
const WHOLE_ID = new RegExp(`^${CONTRACT_ID}$`);

/** Whether a text is a contract id as Upwork writes it. */
export const isContractId = (text: string): boolean => WHOLE_ID.test(text);

/** Whether an address is on Upwork's own site: https, exact host, default port, no user info. */
export const isUpwork = ({ protocol, hostname, port, username, password }: URL): boolean =>
  protocol === 'https:' && HOST.test(hostname) && port + username + password === '';

/** The contract id that a row of one contract's pages finds; undefined where the row does not match. */
const idOn = ({ path, id }: KindRow, url: URL): string | undefined => {
  const match = path.exec(url.pathname);
  if (id === 'path') return match?.groups?.id;
  const given = match && url.searchParams.get('contractId');
  return given && isContractId(given) ? given : undefined;
};
/** The same for any row: null where its pages have none. */
export const matchRow = (row: KindRow, url: URL): string | null | undefined => {
  const { path, id } = row;
  if (id === 'path' || id === 'query') return idOn(row, url);
  const isGiven = id === 'without-query' && isContractId(url.searchParams.get('contractId') ?? '');
  return path.test(url.pathname) && !isGiven ? null : undefined;
};

const find = <Id>(
  url: string | URL,
  rows: readonly KindRow[],
  idOf: (row: KindRow, url: URL) => Id | undefined,
): { readonly kind: PageKind; readonly contractId: Id } | null => {
  const parsed = URL.parse(url);
  if (parsed === null || !isUpwork(parsed)) return null;
  for (const row of rows) {
    const contractId = idOf(row, parsed);
    if (contractId !== undefined) return { kind: row.kind, contractId };
  }
  return null;
};

/** The contract page that an address names; null for any other text. Never throws. */
export const detect = (url: string | URL): DetectedPage | null => find(url, KINDS, matchRow);

/** The contract whose sidebar belongs on this address; null on lists, client pages and everything else. */
export const contractOn = (url: string | URL): ContractPage | null => find(url, SIDEBAR_KINDS, idOn);

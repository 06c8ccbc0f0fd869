// Owns recognition: an address alone says which contract page it is. Runs in plain node.
// Refuses to look at the page, and every host, scheme or port that is not exactly Upwork's.
import { CONTRACT_ID, KINDS, type KindRow, type PageKind, SIDEBAR_KINDS } from './kinds.ts';

/** What an address names; `contractId` is null on lists and homes, which belong to no contract. */
type DetectedPage = { readonly kind: PageKind; readonly contractId: string | null };
/** A page of one contract. */
export type ContractPage = { readonly kind: PageKind; readonly contractId: string };

const HOSTS = new Set(['www.upwork.com', 'upwork.com']);
const WHOLE_ID = new RegExp(`^${CONTRACT_ID}$`);

/** Whether a text is a contract id as Upwork writes it. */
export const isContractId = (text: string): boolean => WHOLE_ID.test(text);

/** Whether an address is on Upwork's own site: https, exact host, default port, no user info. */
export const isUpwork = ({ protocol, hostname, port, username, password }: URL): boolean =>
  protocol === 'https:' && HOSTS.has(hostname) && port + username + password === '';

/** The contract id that one row finds (null where its pages have none); undefined where the row does not match. */
export const matchRow = ({ path, id }: KindRow, url: URL): string | null | undefined => {
  const match = path.exec(url.pathname);
  if (match === null) return undefined;
  if (id === 'none') return null;
  if (id === 'path') return match.groups?.id;
  const given = url.searchParams.get('contractId') ?? '';
  if (isContractId(given)) return id === 'query' ? given : undefined;
  return id === 'without-query' ? null : undefined;
};

const find = (url: string | URL, rows: readonly KindRow[]): DetectedPage | null => {
  const parsed = URL.parse(url);
  if (parsed === null || !isUpwork(parsed)) return null;
  for (const row of rows) {
    const contractId = matchRow(row, parsed);
    if (contractId !== undefined) return { kind: row.kind, contractId };
  }
  return null;
};

/** The contract page that an address names; null for any other text. Never throws. */
export const detect = (url: string | URL): DetectedPage | null => find(url, KINDS);

const isOfContract = (page: DetectedPage | null): page is ContractPage =>
  typeof page?.contractId === 'string';

/** The contract whose sidebar belongs on this address; null on lists, client pages and everything else. */
export const contractOn = (url: string | URL): ContractPage | null => {
  const page = find(url, SIDEBAR_KINDS);
  return isOfContract(page) ? page : null;
};

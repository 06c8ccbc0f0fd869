// Owns the identifiers: what a contract id, an operation id and a row key may look like, and why a text holds none.
// Refuses to know where an id comes from (addresses are utils/page's business).
import * as z from 'zod/mini';

/**
 * Upwork's contract id: 5 to 20 digits, or the older `~0` cipher text in hexadecimal. Every real link from 2017 to
 * 2026 has 8 digits, newer ids of other things have 19: the range leaves room for both.
 */
export const ContractIdSchema = z.string().check(z.regex(/^(?:\d{5,20}|~0[0-9a-f]{6,40})$/));
/** Names one intended change; the same id sent twice counts once. */
export const OperationIdSchema = z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/));
/** Names an entry of a list inside a contract (milestone, task ...). */
export const EntryIdSchema = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));
/** A table row's id, or `row:entry` where a row stands once for each entry of a list. */
export const RowKeySchema = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}(?::[A-Za-z0-9-]{1,64})?$/));

export type ContractId = z.infer<typeof ContractIdSchema>;
export type OperationId = z.infer<typeof OperationIdSchema>;

/**
 * Why a pasted text names no contract that can be added. `no-id`: such an address, without its id. `bad-id`:
 * with what is none. `client-page`: a page that only clients see.
 */
export type AddressProblem =
  | 'empty'
  | 'too-long'
  | 'not-upwork'
  | 'not-a-contract'
  | 'no-id'
  | 'bad-id'
  | 'client-page';

/** `row` alone, or `row:entry`. */
export const rowKey = (row: string, entryId?: string): string =>
  entryId === undefined ? row : `${row}:${entryId}`;

// Owns the rows of the protocol that bring a checklist onto the page: a background that has just started answers them before the
// rest of it is there. So it knows nothing of rules, plans and files.
import * as z from 'zod/mini';
import { ContractIdSchema } from '../domain/ids.ts';
import type { Row } from './protocol.ts';

export const FIRST_MESSAGES = {
  /** Our frame on that page asks for the contract: a key for one handshake with it. */
  'frame-key': { from: 'page', request: z.strictObject({ contractId: ContractIdSchema }) },
  /** Our page in a frame of a tab, with the key that our script there handed over: which contract it is to show. */
  'join-frame': { from: 'own', request: z.strictObject({ key: z.string().check(z.maxLength(100)) }) },
  /** One ending with the settings and the store's state; `contract` is null where nothing was ever done to it. */
  load: { from: 'own', request: z.strictObject({ contractId: ContractIdSchema }) },
} as const satisfies Record<string, Row>;

/**
 * Nobody waits for its answer, and it comes with the press that opens the checklist, whose record could not be read while that writes,
 * nor while the rest of the background is read through.
 */
export const isPatient = (type: unknown): boolean => type === 'layout';

// Owns which of two states of one record is the newer.
import type { Contract } from '../../utils/domain/contract/record.ts';

/** The higher revision, the second where both are the same. */
export const newer = <T extends { readonly rev: number }>(a: T, b: T): T => (b.rev >= a.rev ? b : a);
/** As `newer`; null knows nothing. */
export const newerContract = (a: Contract | null, b: Contract | null): Contract | null =>
  a === null || b === null ? (a ?? b) : newer(a, b);

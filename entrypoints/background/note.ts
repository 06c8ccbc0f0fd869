// Owns noting in a record what was done with it outside of it: announced, saved into a calendar file.
import type { Action } from '../../utils/domain/contract/action-schema.ts';
import { perform } from '../../utils/domain/contract/perform.ts';
import type { OperationId } from '../../utils/domain/ids.ts';
import type { Instant } from '../../utils/domain/time.ts';
import type { Contracts } from '../../utils/storage/contracts.ts';

/** Where the ending was deleted meanwhile there is nothing to note, and nothing to make anew. */
export const note = (
  contracts: Contracts,
  contractId: string,
  operationId: OperationId,
  action: Action,
  at: Instant,
): ReturnType<Contracts['update']> =>
  contracts.update(contractId, (stored) => stored && perform(stored, operationId, action, at));

// Owns what may be said between our parts: who may send it, the request's shape, the reply's type.
// A row here and a handler in entrypoints/background/handlers.ts make a message; one without the other does not compile.
import * as z from 'zod/mini';
import { ActionSchema } from '../domain/actions.ts';
import type { Contract } from '../domain/contract.ts';
import { ContractIdSchema, OperationIdSchema } from '../domain/ids.ts';
import type { PageView } from '../domain/page-view.ts';
import type { Problem } from '../domain/problems.ts';
import { type Settings, SettingsPatchSchema } from '../domain/settings.ts';
import { ZoneSchema } from '../domain/time.ts';
import type { StorageReport } from './storage-report.ts';

/** `page`: our content script in a tab of Upwork. `own`: one of our own pages, framed or not. */
export type SenderClass = 'page' | 'own';

export const MESSAGES = {
  /** A contract page is shown in the sender's tab; answers what launcher and guard show. Also sent again after a bell. */
  'page-shown': { from: 'page', request: z.strictObject({ contractId: ContractIdSchema, zone: ZoneSchema }) },
  /** The sender's tab left the contract page. */
  'page-left': { from: 'page', request: z.strictObject({}) },
  /** The person opened or closed the sidebar, or changed its place. */
  layout: {
    from: 'page',
    request: z.strictObject({
      open: z.exactOptional(z.boolean()),
      side: z.exactOptional(z.enum(['right', 'left'])),
      width: z.exactOptional(z.int().check(z.minimum(280), z.maximum(800))),
    }),
  },
  load: { from: 'own', request: z.strictObject({ contractId: ContractIdSchema }) },
  'load-all': { from: 'own', request: z.strictObject({}) },
  act: {
    from: 'own',
    request: z.strictObject({
      contractId: ContractIdSchema,
      operationId: OperationIdSchema,
      action: ActionSchema,
      zone: ZoneSchema,
    }),
  },
  'change-settings': { from: 'own', request: z.strictObject({ patch: SettingsPatchSchema }) },
  /** Deletes one ending, its mirror and its alarms. */
  'delete-contract': { from: 'own', request: z.strictObject({ contractId: ContractIdSchema }) },
  'delete-everything': { from: 'own', request: z.strictObject({ confirmation: z.string() }) },
  /** The sidebar's own close button: the tab that holds the frame closes it. */
  'close-sidebar': { from: 'own', request: z.strictObject({}) },
} as const satisfies Record<string, { from: SenderClass; request: z.ZodMiniType }>;

export type MessageType = keyof typeof MESSAGES;
export type Request<T extends MessageType> = z.infer<(typeof MESSAGES)[T]['request']>;

export type Loaded = {
  readonly contract: Contract | null;
  readonly settings: Settings;
  readonly storage: StorageReport;
};
export type LoadedAll = {
  readonly contracts: readonly Contract[];
  readonly settings: Settings;
  readonly storage: StorageReport;
};

export type Replies = {
  'page-shown': PageView;
  'page-left': null;
  layout: null;
  load: Loaded;
  'load-all': LoadedAll;
  act: Contract;
  'change-settings': Settings;
  'delete-contract': null;
  'delete-everything': null;
  'close-sidebar': null;
};
/** Every reply is the result or an expected failure. */
export type Reply<T extends MessageType> = Replies[T] | Problem;

// Owns when the person looked at each ending last, as a mark beside the records: a look changes none of them.
// Without it a view says less, which does no harm. Refuses to know what has happened since (domain/views/since.ts).
import * as z from 'zod/mini';
import { ContractIdSchema } from '../../utils/domain/ids.ts';
import { epochMs, type Instant } from '../../utils/domain/time.ts';
import { InstantSchema } from '../../utils/domain/time-schemas.ts';
import { isBack } from '../../utils/domain/views/away.ts';
import { createFlags } from '../../utils/storage/flags.ts';
import type { BrowserApi } from './browser-api.ts';

const SeenSchema = z.strictObject({
  by: z.exactOptional(z.record(ContractIdSchema, InstantSchema)),
  /** When they were looked at as a list. */
  all: z.exactOptional(InstantSchema),
});
/** The newest looks that are kept. */
const MOST = 500;
// A view asks after each change; not each of its questions is a look of its own.
const ONE_LOOK_MS = 10 * 60_000;

export type Seen = {
  /** The person looks now; gives when that was last, where it is more than a day ago. */
  look(contractId: string): Promise<Instant | undefined>;
  /** The person looks at the list of all now; gives when that was last, where it is more than a day ago, and each one's own last look. */
  lookAtAll(): Promise<
    { readonly seenAt: Instant; readonly by: Readonly<Record<string, Instant>> } | undefined
  >;
  forget(contractId: string): Promise<void>;
  /** Everything was deleted. */
  clear(): Promise<void>;
};

const isNewLook = (last: Instant | undefined, at: Instant): boolean =>
  last === undefined || Math.abs(epochMs(at) - epochMs(last)) > ONE_LOOK_MS;
const whenBack = (last: Instant | undefined, at: Instant): Instant | undefined =>
  last !== undefined && isBack({ seenAt: last, now: at }) ? last : undefined;

export const createSeen = ({ storage }: Pick<BrowserApi, 'storage'>, now: () => Instant): Seen => {
  const flags = createFlags(storage.local, 'seen', SeenSchema);
  return {
    look: async (contractId) => {
      const { by = {} } = await flags.read();
      const at = now();
      const last = by[contractId];
      if (isNewLook(last, at)) {
        const newest = Object.entries({ ...by, [contractId]: at }).sort(
          ([, a], [, b]) => epochMs(b) - epochMs(a),
        );
        await flags.set({ by: Object.fromEntries(newest.slice(0, MOST)) });
      }
      return whenBack(last, at);
    },
    lookAtAll: async () => {
      const { all, by = {} } = await flags.read();
      const at = now();
      if (isNewLook(all, at)) await flags.set({ all: at });
      const seenAt = whenBack(all, at);
      return seenAt === undefined ? undefined : { seenAt, by };
    },
    forget: async (contractId) => {
      const { by = {} } = await flags.read();
      if (by[contractId] === undefined) return;
      const { [contractId]: _, ...others } = by;
      await flags.set({ by: others });
    },
    clear: () => flags.clear(),
  };
};

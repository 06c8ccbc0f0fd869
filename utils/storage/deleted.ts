// Owns the deleted endings that can still be brought back: one copy of each beside the mirror, for ten minutes and no longer.
// Refuses to delete and to restore records, and to know who is told.
import * as z from 'zod/mini';
import { readRecord } from '../domain/backup/read-record.ts';
import { type Contract, titleOf } from '../domain/contract/record.ts';
import { ContractIdSchema } from '../domain/ids.ts';
import { isProblem } from '../domain/problems.ts';
import type { DeletedEnding } from '../domain/reports.ts';
import { epochMs, type Instant, later } from '../domain/time.ts';
import { InstantSchema } from '../domain/time-schemas.ts';
import { type Area, orNothing } from './area.ts';
import { RECORD_SHAPE } from './db/migrations.ts';

const KEPT_MS = 10 * 60_000;
const KEY = 'deleted';
const DeletedCopySchema = z.strictObject({
  contractId: ContractIdSchema,
  /** UTC. */
  until: InstantSchema,
  /** Whether the sidebar was hidden on its page. */
  hidden: z.boolean(),
  /** Under which version of the records it was kept. */
  version: z.int(),
  record: z.unknown(),
});
type DeletedCopy = z.infer<typeof DeletedCopySchema>;

export type DeletedEndings = {
  /** Keeps a copy until ten minutes from now; where the browser refuses, there is none. */
  keep(record: Contract, hidden: boolean): Promise<void>;
  /** Those that can be brought back now, newest first. */
  shown(): Promise<readonly DeletedEnding[]>;
  /** The copy, unless its time is over. */
  read(contractId: string): Promise<{ readonly record: Contract; readonly hidden: boolean } | undefined>;
  drop(contractId: string): Promise<void>;
  /** Removes every copy whose time is over; gives the instant (UTC) at which the next one is. Rejects where the browser refuses. */
  tidy(): Promise<Instant | undefined>;
  /** Rejects where the browser refuses. */
  clear(): Promise<void>;
};

export const createDeletedEndings = (area: Area, now: () => Instant): DeletedEndings => {
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: two deletions at once must not write over each other's copy. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined); // Whoever asked is told; the next one goes on all the same.
    return done;
  };
  const isOpen = ({ until }: DeletedCopy): boolean => {
    const leftMs = epochMs(until) - epochMs(now());
    // Where the clock was set back nobody knows how long it has been: then it is over.
    return leftMs > 0 && leftMs <= KEPT_MS;
  };
  const all = async (): Promise<readonly unknown[]> => {
    const stored = (await area.get(KEY))[KEY];
    return Array.isArray(stored) ? stored : stored === undefined ? [] : [stored];
  };
  const open = async (): Promise<DeletedCopy[]> =>
    (await all()).flatMap((one) => {
      const copy = DeletedCopySchema.safeParse(one).data;
      return copy !== undefined && isOpen(copy) ? [copy] : [];
    });
  const write = async (copy: readonly DeletedCopy[]): Promise<void> =>
    copy.length === 0 ? area.remove(KEY) : area.set({ [KEY]: copy });
  const without = async (contractId: string): Promise<DeletedCopy[]> =>
    (await open()).filter((one) => one.contractId !== contractId);
  const recordIn = ({ record, version }: DeletedCopy): Contract | undefined => {
    const read = readRecord('contracts', record, [], RECORD_SHAPE, version);
    return isProblem(read) ? undefined : read.record;
  };

  return {
    keep: (record, hidden) =>
      inTurn(async () => {
        const until = later(now(), KEPT_MS);
        const { version } = RECORD_SHAPE;
        const copy = { contractId: record.id, until, hidden, version, record };
        await orNothing(without(record.id).then((others) => write([...others, copy])));
      }),
    shown: () =>
      inTurn(async () =>
        ((await orNothing(open())) ?? []).toReversed().flatMap((copy) => {
          const record = recordIn(copy);
          const { contractId, until } = copy;
          return record === undefined ? [] : [{ contractId, until, title: titleOf(record) }];
        }),
      ),
    read: (contractId) =>
      inTurn(async () => {
        const copy = (await orNothing(open()))?.find((one) => one.contractId === contractId);
        const record = copy && recordIn(copy);
        return record && { record, hidden: copy.hidden };
      }),
    drop: (contractId) => inTurn(async () => write(await without(contractId))),
    tidy: () =>
      inTurn(async () => {
        const copy = await open();
        if (copy.length < (await all()).length) await write(copy);
        return copy[0]?.until;
      }),
    clear: () => inTurn(() => area.remove(KEY)),
  };
};

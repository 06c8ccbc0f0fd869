// Owns the store as the background sees it: opened on first use, opened again when the connection was lost.
import * as z from 'zod/mini';
import { type Comeback, EMPTY_COMEBACK } from '../domain/comeback/record.ts';
import { isProblem, type Problem } from '../domain/problems.ts';
import type { StorageReport } from '../domain/reports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings/settings.ts';
import { InstantSchema } from '../domain/time-schemas.ts';
import type { Backend, ReadOne, Use } from './backend.ts';
import { type Contracts, createContracts } from './contracts.ts';
import { recordKeyFor } from './db/record-keys.ts';
import { createFlags } from './flags.ts';
import { createLists, createWritten, type Lists } from './lists.ts';
import { createFirstLook } from './mirror/first-look.ts';
import { createMirror } from './mirror/mirror.ts';
import { type Deps, openBackend } from './open.ts';
import { orProblem } from './or-problem.ts';
import { createSingle, type SingleStore } from './single.ts';

/** Every call waits for the opening; an expected failure comes as a Problem. */
export type Store = {
  readonly contracts: Contracts;
  readonly settings: SingleStore<Settings>;
  readonly comeback: SingleStore<Comeback>;
  readonly lists: Lists;
  report(): Promise<StorageReport>;
  /** The same as far as it can be said before everything is compared; `onNews` is called where it then says more. */
  reportAtOnce(): Promise<StorageReport>;
  /** The person has read what the report tells by now. */
  markRead(): Promise<void>;
  /** Deletes all records, settings, copies and everything quarantined. */
  clear(): Promise<Problem | null>;
  /** What an import needs (import/imports.ts), which a background that has just started is not asked for. */
  readonly access: Access;
};
export type Access = Pick<Deps, 'now' | 'steps'> & {
  readonly use: Use;
  /** Contract id to the reason; kept up to date by whoever writes. */
  readonly unreadable: Map<string, string>;
};

const ReadFlagsSchema = z.strictObject({ readAt: z.exactOptional(InstantSchema) });

/**
 * Opens with the first call that needs more than one record; every such call waits for that, so a message that comes early
 * is not lost. Who starts it must ask for something of that kind within a minute, so that damage is found and told.
 */
export const createStore = (parts: Deps & { readonly onNews?: () => void }): Store => {
  const unreadable = new Map<string, string>();
  let opened: Promise<Backend> | undefined;
  // One for all openings: what is still on its way to it must not come after what a later one writes.
  const mirror = createMirror(parts.local, parts.steps);

  const firstLook = createFirstLook(parts);
  const written = createWritten();
  // A view was told that nothing is wrong, before that was known of every record.
  let wasCalledQuiet = false;

  const backend = (): Promise<Backend> => {
    if (opened === undefined) {
      const opening = openBackend(parts, mirror, () => {
        if (opened === opening) opened = undefined;
      }).then(written.noting);
      opened = opening;
      void opening.then((backend) => {
        firstLook.close();
        const { reason, restored, quarantined, lost } = backend.report();
        const hasNews =
          reason !== undefined || restored.length + quarantined.length > 0 || lost !== undefined;
        if (wasCalledQuiet && hasNews) parts.onNews?.();
        wasCalledQuiet = false;
      });
    }
    return opened;
  };
  let deletions = 0;
  // Changes carry operation ids, so one that was cut off with its connection can be made again.
  const use: Use = async (work) => {
    const current = backend();
    const begun = deletions;
    try {
      return await work(await current);
    } catch (error) {
      // The connection stands, so the error is about the work and would come again. And what somebody deleted meanwhile
      // must not be made anew.
      if (opened === current || deletions !== begun) throw error;
      return work(await backend());
    }
  };
  const useToDelete: Use = (work) => {
    deletions += 1;
    return use(work);
  };
  const readOne: ReadOne = async (recordKey) => {
    const seen = await firstLook.read(recordKey);
    return seen === undefined ? use((current) => current.read(recordKey)) : seen.record;
  };
  const readFlags = createFlags(parts.local, 'read', ReadFlagsSchema);
  const contracts = createContracts({ use, useToDelete, readOne }, unreadable);
  /** Of the keys of what was quarantined, those that have a readable record by now. */
  const replacedOf = async (keys: ReadonlySet<string>): Promise<ReadonlySet<string>> => {
    const isReplaced = async (key: string): Promise<boolean> => {
      // There is always something to go by.
      if (recordKeyFor(key).store !== 'contracts') return true;
      const record = await contracts.read(key);
      return record !== undefined && !isProblem(record);
    };
    const found = await Promise.all([...keys].map(async (key) => ((await isReplaced(key)) ? [key] : [])));
    return new Set(found.flat());
  };
  const report = async (): Promise<StorageReport> => {
    const { quarantined, ...more } = (await backend()).report();
    const replaced = await replacedOf(new Set(quarantined.map(({ key }) => key)));
    const found = [...unreadable].map(([key, reason]) => ({ key, reason }));
    const again = quarantined.map((one) =>
      replaced.has(one.key) ? { ...one, replaced: true as const } : one,
    );
    return { ...more, ...(await readFlags.read()), quarantined: [...found, ...again] };
  };

  return {
    contracts,
    settings: createSingle('settings', DEFAULT_SETTINGS, { use, readOne }, unreadable),
    comeback: createSingle('comeback', EMPTY_COMEBACK, { use, readOne }, unreadable),
    lists: createLists({ use, firstLook, written }),
    report,
    reportAtOnce: async () => {
      if (!(await firstLook.isQuiet())) return report();
      wasCalledQuiet = true;
      return { mode: 'durable', restored: [], ...(await readFlags.read()), quarantined: [] };
    },
    markRead: () => readFlags.set({ readAt: parts.now() }),
    clear: () =>
      useToDelete((current) => current.clear()).then(async () => {
        unreadable.clear();
        await readFlags.clear();
        return null;
      }, orProblem),
    access: { ...parts, use, unreadable },
  };
};

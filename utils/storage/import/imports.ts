// Owns an import in one transaction, and one step back over it.
// Refuses to know files (domain/backup/backup.ts) and what a person may choose (domain/backup/import.ts).
import type { Backup, Everything } from '../../domain/backup/backup.ts';
import {
  type ImportChoices,
  type ImportPreview,
  mergeImport,
  previewImport,
} from '../../domain/backup/import.ts';
import { isProblem, type Problem, problem } from '../../domain/problems.ts';
import type { ChangedSince, Imported, LastImport } from '../../domain/reports.ts';
import type { Replacement } from '../backend.ts';
import { MIGRATIONS, shapeOf } from '../db/migrations.ts';
import {
  COMEBACK_KEY,
  check,
  contractKey,
  recordKeyFor,
  recordName,
  SETTINGS_KEY,
} from '../db/record-keys.ts';
import { everythingIn, putIn, quarantinedOf, type Rows, readRows, storedIn } from '../everything.ts';
import { orProblem } from '../or-problem.ts';
import type { Access, Store } from '../store.ts';
import { changedSince, isOpen, type Standing, undoOf } from './undo-import.ts';

type Imports = {
  everything(): Promise<Everything | Problem>;
  preview(backup: Backup): Promise<ImportPreview | Problem>;
  /** All that was chosen or, with a Problem, nothing. A repeat writes nothing. */
  take(backup: Backup, choices: ImportChoices): Promise<Imported | Problem>;
  /** undefined where there is none, or it is older than 24 hours. */
  last(): Promise<LastImport | undefined | Problem>;
  /**
   * Puts back what stood before that step; it becomes a step itself. A repeat writes nothing, and so does a Problem:
   * nothing is taken away where what stood before cannot be read any more, nor what was changed since and not `seen`.
   */
  undo(step: number, seen?: ChangedSince): Promise<Imported | Problem>;
};

type Decision = Replacement | Problem | undefined;
/** Nothing may be written that could not be read again, such as a revision that cannot be raised any more. */
const ifReadable = (decision: Decision): Decision => {
  if (decision === undefined || isProblem(decision)) return decision;
  const unfit = decision.rows.find(
    ({ recordKey, record }) => record !== undefined && 'reason' in check(recordKey.store, record),
  );
  return unfit === undefined ? decision : problem('wrong-shape', recordName(unfit.recordKey));
};
const NOTHING: Imported = { put: [], removed: [] };

const importOf = (backup: Backup, choices: ImportChoices, rows: Rows): Decision => {
  const merged = mergeImport(backup, storedIn(rows), choices);
  if (isProblem(merged)) return merged;
  const contracts = merged.contracts.map((record) => putIn(rows, contractKey(record.id), record));
  const settings = merged.settings === undefined ? [] : [putIn(rows, SETTINGS_KEY, merged.settings)];
  const comeback = merged.comeback === undefined ? [] : [putIn(rows, COMEBACK_KEY, merged.comeback)];
  const put = [...contracts, ...settings, ...comeback];
  const names = new Set([...rows.keys(), ...put.map(({ recordKey }) => recordName(recordKey))]);
  // Without a record in its place it would come back as one at the next start, though it was left out.
  const spare = (backup.spare ?? []).filter(({ key }) => names.has(recordName(recordKeyFor(key))));
  return { rows: put, quarantine: [...backup.setAside, ...spare].map(quarantinedOf) };
};

/** The contracts that a replacement writes, by id. */
const importedBy = ({ rows }: Replacement): Imported => {
  const keys = (removed: boolean): string[] =>
    rows
      .filter(
        ({ recordKey, record }) => recordKey.store === 'contracts' && (record === undefined) === removed,
      )
      .map(({ recordKey }) => recordKey.key);
  return { put: keys(false), removed: keys(true) };
};

const createImports = ({ use, unreadable, now, steps = MIGRATIONS }: Access): Imports => {
  const shape = shapeOf(steps);
  const replace = async (decide: (standing: Standing) => Decision) => {
    let decision: Decision;
    const step = await use((backend) =>
      backend.replace((rows, snapshot) => {
        decision = ifReadable(decide({ rows, snapshot, quarantined: backend.quarantined() }));
        return isProblem(decision) ? undefined : decision;
      }),
    );
    const decided = decision as Decision;
    if (isProblem(decided)) return decided;
    const imported = decided === undefined ? NOTHING : importedBy(decided);
    for (const id of [...imported.put, ...imported.removed]) unreadable.delete(id);
    return step === undefined ? imported : { ...imported, step };
  };

  return {
    everything: () =>
      use(async (backend) => everythingIn(await readRows(backend), backend.quarantined(), now())).catch(
        orProblem,
      ),
    preview: (backup) => use(readRows).then((rows) => previewImport(backup, storedIn(rows)), orProblem),
    take: (backup, choices) => replace(({ rows }) => importOf(backup, choices, rows)).catch(orProblem),
    last: () =>
      use(async (backend) => {
        const snapshot = await backend.snapshot();
        if (!isOpen(snapshot, now())) return undefined;
        const { step, at, undone } = snapshot;
        const standing = {
          rows: await readRows(backend),
          snapshot,
          quarantined: backend.quarantined(),
        };
        const changed = changedSince(snapshot, standing, shape);
        return { step, at, undone, ...(changed === undefined ? {} : { changed }) };
      }).catch(orProblem),
    undo: (step, seen) =>
      replace((standing) => undoOf({ step, seen }, now(), standing, shape)).catch(orProblem),
  };
};

export type WholeStore = Store & { readonly imports: Imports };
export const withImports = (store: Store): WholeStore => ({ ...store, imports: createImports(store.access) });

// Owns an import in one transaction, and one step back over it.
// Refuses to know files (domain/backup.ts) and what a person may choose (domain/import.ts).
import type { Backup, Everything } from '../domain/backup.ts';
import { type ImportChoices, type ImportPreview, mergeImport, previewImport } from '../domain/import.ts';
import { isProblem, type Problem, problem } from '../domain/problems.ts';
import { DAY_MS, type Instant, isOver, later } from '../domain/time.ts';
import type { Imported, LastImport } from '../messages/import-report.ts';
import type { Replacement, Use } from './backend.ts';
import { asideOf, everythingIn, faultOf, type Rows, readRows, storedIn } from './everything.ts';
import type { Kept } from './kept.ts';
import { check, contractPlace, nameOf, type Place, SETTINGS_PLACE, type StoredRecord } from './places.ts';
import { orProblem } from './storage-problem.ts';

export type Imports = {
  everything(): Promise<Everything | Problem>;
  preview(backup: Backup): Promise<ImportPreview | Problem>;
  /** All that was chosen or, with a Problem, nothing. A repeat writes nothing. */
  take(backup: Backup, choices: ImportChoices): Promise<Imported | Problem>;
  /** undefined where there is none, or it is older than 24 hours. */
  last(): Promise<LastImport | undefined | Problem>;
  /** Puts back what stood before that step; it becomes a step itself. A repeat writes nothing. */
  undo(step: number): Promise<Imported | Problem>;
};

type Decision = Replacement | Problem | undefined;
const NOTHING: Imported = { put: [], removed: [] };

const putIn = (rows: Rows, place: Place, record: StoredRecord | undefined): Replacement['rows'][number] => {
  const fault = faultOf(place, rows.get(nameOf(place)));
  return { place, record, ...(fault === undefined ? {} : { setAside: fault }) };
};

const importOf = (backup: Backup, choices: ImportChoices, rows: Rows): Decision => {
  const merged = mergeImport(backup, storedIn(rows), choices);
  if (isProblem(merged)) return merged;
  const contracts = merged.contracts.map((record) => putIn(rows, contractPlace(record.id), record));
  const settings = merged.settings === undefined ? [] : [putIn(rows, SETTINGS_PLACE, merged.settings)];
  return { rows: [...contracts, ...settings], aside: backup.setAside.map(asideOf) };
};
const undoOf = (step: number, now: Instant, rows: Rows, kept: Kept | undefined): Decision => {
  if (kept?.undoes === step) return undefined;
  if (kept?.step !== step || isOver(later(kept.at, DAY_MS), now)) return problem('nothing-to-undo');
  const { aside = [] } = kept;
  return {
    rows: kept.rows.map(({ record, ...place }) => {
      const before = record === undefined ? undefined : check(place.store, record);
      // A later write on top of the import must not keep the views from taking the older record again.
      const present = check(place.store, rows.get(nameOf(place)));
      const rev = 'record' in present ? present.record.rev + 1 : 0;
      const put = before && 'record' in before ? before.record : undefined;
      return putIn(rows, place, put && { ...put, rev: Math.max(put.rev, rev) });
    }),
    aside: kept.undone ? aside : [],
    forget: kept.undone ? [] : aside,
    undoes: kept,
  };
};

/** The contracts that a replacement writes, by id. */
const importedBy = ({ rows }: Replacement): Imported => {
  const keys = (removed: boolean): string[] =>
    rows
      .filter(({ place, record }) => place.store === 'contracts' && (record === undefined) === removed)
      .map(({ place }) => place.key);
  return { put: keys(false), removed: keys(true) };
};

/** `unreadable` is kept up to date: contract id to the reason. */
export const createImports = (use: Use, unreadable: Map<string, string>, now: () => Instant): Imports => {
  const replace = async (decide: (rows: Rows, kept: Kept | undefined) => Decision) => {
    let decision: Decision;
    const step = await use((backend) =>
      backend.replace((rows, kept) => {
        decision = decide(rows, kept);
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
      use(async (backend) => everythingIn(await readRows(backend), backend.aside(), now())).catch(orProblem),
    preview: (backup) => use(readRows).then((rows) => previewImport(backup, storedIn(rows)), orProblem),
    take: (backup, choices) => replace((rows) => importOf(backup, choices, rows)).catch(orProblem),
    last: () =>
      use((backend) => backend.kept()).then((kept) => {
        if (kept === undefined || isOver(later(kept.at, DAY_MS), now())) return undefined;
        return { step: kept.step, at: kept.at, undone: kept.undone };
      }, orProblem),
    undo: (step) => replace((rows, kept) => undoOf(step, now(), rows, kept)).catch(orProblem),
  };
};

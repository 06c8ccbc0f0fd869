// Owns the person's choices in the store: defaults where nothing was chosen, one write path.
import { isProblem, type Problem, problem } from '../domain/problems.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings/settings.ts';
import type { ReadOne, Use } from './backend.ts';
import { check, SETTINGS_PLACE } from './db/record-keys.ts';
import { orProblem } from './storage-problem.ts';

export type SettingsStore = {
  /** The defaults where nothing was chosen, or what was cannot be read. */
  read(): Promise<Settings>;
  /** `change` is synchronous and pure; where it gives the same object back nothing is written. */
  change(change: (settings: Settings) => Settings): Promise<Settings | Problem>;
};

/** `unreadable` is kept up to date as in contracts.ts. */
export const createSettings = (
  { use, readOne }: { readonly use: Use; readonly readOne: ReadOne },
  unreadable: Map<string, string>,
): SettingsStore => {
  const stored = (row: unknown): Settings => {
    const result = row === undefined ? { record: DEFAULT_SETTINGS } : check('settings', row);
    if ('record' in result) {
      unreadable.delete(SETTINGS_PLACE.key);
      return result.record;
    }
    unreadable.set(SETTINGS_PLACE.key, result.reason);
    return DEFAULT_SETTINGS;
  };
  return {
    read: () =>
      readOne(SETTINGS_PLACE).then(stored, (error: unknown) => {
        orProblem(error); // A refusing store still has defaults to work with; the report tells of it.
        return DEFAULT_SETTINGS;
      }),
    change: async (change) => {
      let answer: Settings | Problem = problem('wrong-shape');
      try {
        await use((backend) =>
          backend.change(SETTINGS_PLACE, (row) => {
            const before = stored(row);
            const next = change(before);
            if (next === before) {
              answer = before;
              return undefined;
            }
            const result = check('settings', next);
            // A patch that leads to no valid choices: `answer` still says so.
            if ('reason' in result) return undefined;
            answer = result.record;
            // Unreadable choices would otherwise stand in the way for good.
            const old = row === undefined ? undefined : check('settings', row);
            return { put: result.record, ...(old && 'reason' in old ? { setAside: old.reason } : {}) };
          }),
        );
      } catch (error) {
        return orProblem(error);
      }
      // What stood in the way lies aside now, and is told as that.
      if (!isProblem(answer)) unreadable.delete(SETTINGS_PLACE.key);
      return answer;
    },
  };
};

// Owns the person's choices in the store: defaults where nothing was chosen, one write path.
import type * as z from 'zod/mini';
import { type Problem, problem } from '../domain/problems.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingsPatchSchema } from '../domain/settings.ts';
import type { Use } from './backend.ts';
import { check, SETTINGS_PLACE } from './places.ts';
import { orProblem } from './storage-problem.ts';

type Patch = z.infer<typeof SettingsPatchSchema>;
export type SettingsStore = {
  /** The defaults where nothing was chosen, or what was cannot be read. */
  read(): Promise<Settings>;
  /** Applies what `patchFor` gives for the stored choices; the same object where it changes nothing. */
  change(patchFor: (settings: Settings) => Patch): Promise<Settings | Problem>;
};

export const createSettings = (use: Use): SettingsStore => {
  const stored = (row: unknown): Settings => {
    const result = check('settings', row);
    return 'record' in result ? result.record : DEFAULT_SETTINGS;
  };
  return {
    read: () =>
      use((backend) => backend.read(SETTINGS_PLACE)).then(stored, (error: unknown) => {
        orProblem(error); // A refusing store still has defaults to work with; the report tells of it.
        return DEFAULT_SETTINGS;
      }),
    change: async (patchFor) => {
      let answer: Settings | Problem = problem('wrong-shape');
      try {
        await use((backend) =>
          backend.change(SETTINGS_PLACE, (row) => {
            const before = stored(row);
            const next = { ...before, ...patchFor(before), rev: before.rev + 1 };
            if (JSON.stringify({ ...next, rev: before.rev }) === JSON.stringify(before)) {
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
      return answer;
    },
  };
};

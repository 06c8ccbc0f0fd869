// Owns the marks by which the monthly reminder to make a backup counts. They lie beside the mirror and are no record:
// without them the reminder comes too early, which does no harm.
import { type ExportMarks, ExportMarksSchema } from '../domain/export-reminder.ts';
import type { Area } from './area.ts';

const KEY = 'export';

export type ExportMarksStore = {
  /** None where there are none, or they cannot be read. */
  read(): Promise<ExportMarks>;
  /** Resolves also where the browser refuses. */
  mark(marks: ExportMarks): Promise<void>;
  clear(): Promise<void>;
};

export const createExportMarks = (area: Area): ExportMarksStore => {
  // Where nothing can be kept, at least not asked again by the same worker.
  let made: ExportMarks = {};
  const orNothing = async <T>(work: Promise<T>): Promise<T | undefined> => {
    try {
      return await work;
    } catch {
      return undefined; // That nothing can be kept is told by the store's own report.
    }
  };
  const read = async (): Promise<ExportMarks> => {
    const items = await orNothing(area.get(KEY));
    return { ...ExportMarksSchema.safeParse(items?.[KEY]).data, ...made };
  };
  return {
    read,
    mark: async (marks) => {
      made = { ...made, ...marks };
      await orNothing(area.set({ [KEY]: await read() }));
    },
    clear: async () => {
      made = {};
      await orNothing(area.remove(KEY));
    },
  };
};

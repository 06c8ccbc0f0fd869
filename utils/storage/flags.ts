// Owns small marks that lie beside the mirror and are no records: when a backup was made, what was read. Without them
// something is said too early or once more, which does no harm. Refuses to know what they mean.
import type * as z from 'zod/mini';
import { type Area, orNothing } from './area.ts';

type Marks<T> = {
  /** None where there are none, or they cannot be read. */
  read(): Promise<Partial<T>>;
  /** Resolves also where the browser refuses. */
  mark(marks: Partial<T>): Promise<void>;
  clear(): Promise<void>;
};

/** All fields of the schema are optional. */
export const createFlags = <S extends z.ZodMiniType<object>>(
  area: Area,
  key: string,
  schema: S,
): Marks<z.infer<S>> => {
  // Where nothing can be kept, at least not forgotten by the same worker.
  let made: Partial<z.infer<S>> = {};
  // Only this worker writes them, so one read that succeeds is enough for its life.
  let kept: Partial<z.infer<S>> | undefined;
  const read = async (): Promise<Partial<z.infer<S>>> => {
    if (kept === undefined) {
      const items = await orNothing(area.get(key));
      // Not over what another read, or a clearing, has set meanwhile.
      if (items !== undefined) kept ??= { ...schema.safeParse(items[key]).data };
    }
    return { ...kept, ...made };
  };
  return {
    read,
    mark: async (marks) => {
      made = { ...made, ...marks };
      await orNothing(area.set({ [key]: await read() }));
    },
    clear: async () => {
      made = {};
      kept = {};
      await orNothing(area.remove(key));
    },
  };
};

// Owns small marks that lie beside the mirror and are no records: when a backup was made, what was read. Without them
// something is said too early or once more, which does no harm. Refuses to know what they mean.
import type * as z from 'zod/mini';
import { type Area, orNothing } from './area.ts';

export type Marks<T> = {
  /** None where there are none, or they cannot be read. */
  read(): Promise<Partial<T>>;
  /** Resolves also where the browser refuses. */
  mark(marks: Partial<T>): Promise<void>;
  clear(): Promise<void>;
};

/** All fields of the schema are optional. */
export const createMarks = <S extends z.ZodMiniType<object>>(
  area: Area,
  key: string,
  schema: S,
): Marks<z.infer<S>> => {
  type Some = Partial<z.infer<S>>;
  // Only this worker writes them, so they are read once in its life; what cannot be kept is at least not forgotten by it.
  let known: Promise<Some> | undefined;
  const look = async (): Promise<Some> => {
    const items = await orNothing(area.get(key));
    return { ...schema.safeParse(items?.[key]).data };
  };
  const read = (): Promise<Some> => {
    known ??= look();
    return known;
  };
  return {
    read,
    mark: async (marks) => {
      known = read().then((old) => ({ ...old, ...marks }));
      await orNothing(area.set({ [key]: await known }));
    },
    clear: async () => {
      known = Promise.resolve({});
      await orNothing(area.remove(key));
    },
  };
};

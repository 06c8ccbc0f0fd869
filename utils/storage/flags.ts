// Owns small flags that lie beside the mirror and are no records: when a backup was made, what was read. Without them
// something is said too early or once more, which does no harm. Refuses to know what they mean.
import type * as z from 'zod/mini';
import { type Area, orNothing } from './area.ts';

type Flags<T> = {
  /** None where there are none, or they cannot be read. */
  read(): Promise<Partial<T>>;
  /** Resolves also where the browser refuses. */
  set(flags: Partial<T>): Promise<void>;
  clear(): Promise<void>;
};

/** All fields of the schema are optional. */
export const createFlags = <S extends z.ZodMiniType<object>>(
  area: Area,
  key: string,
  schema: S,
): Flags<z.infer<S>> => {
  // Where nothing can be kept, at least not forgotten by the same worker.
  let made: Partial<z.infer<S>> = {};
  // Only this worker writes them, so one read that succeeds is enough for its life.
  let stored: Partial<z.infer<S>> | undefined;
  const read = async (): Promise<Partial<z.infer<S>>> => {
    if (stored === undefined) {
      const items = await orNothing(area.get(key));
      // Not over what another read, or a clearing, has set meanwhile.
      if (items !== undefined) stored ??= { ...schema.safeParse(items[key]).data };
    }
    return { ...stored, ...made };
  };
  return {
    read,
    set: async (flags) => {
      made = { ...made, ...flags };
      await orNothing(area.set({ [key]: await read() }));
    },
    clear: async () => {
      made = {};
      stored = {};
      await orNothing(area.remove(key));
    },
  };
};

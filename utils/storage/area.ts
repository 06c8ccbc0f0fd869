// Owns what is asked of a key-value area of the browser (storage.local, storage.session): an argument everywhere.
// Refuses to know what is kept in it.

/**
 * As the browser's own areas: null asks for all keys, an absent one is no error, and each call may reject.
 */
export type Area = {
  get(keys: null | string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
};

const PROBE = 'probe';

/** Whether the area lets itself be written and read. Two starts at once may ask: neither minds the other's answer. */
export const works = async (area: Area): Promise<boolean> => {
  try {
    await area.set({ [PROBE]: true });
    await area.get(PROBE);
    await area.remove(PROBE);
    return true;
  } catch {
    return false; // A refusal is the answer here; who asked says so to the person.
  }
};

/** What an area answers; undefined where it refuses, which the store's own report tells the person. */
export const orNothing = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work;
  } catch {
    return undefined;
  }
};

/** The area of last resort: gone when the worker ends. */
export const memoryArea = (): Area => {
  const items = new Map<string, unknown>();
  return {
    get: async (keys) =>
      keys === null ? Object.fromEntries(items) : items.has(keys) ? { [keys]: items.get(keys) } : {},
    set: async (values) => {
      for (const [key, value] of Object.entries(values)) items.set(key, structuredClone(value));
    },
    remove: async (keys) => {
      for (const key of [keys].flat()) items.delete(key);
    },
  };
};

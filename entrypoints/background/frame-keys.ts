// Owns the keys with which our page in a frame learns its contract: one for each tab, good for one use, in memory alone.
// Refuses to outlive the worker: who finds no key asks for a new one.

export type FrameKeys = {
  /** A new key for this tab; the one before opens nothing any more. */
  give(tabId: number, contractId: string): string;
  /** The contract that the key was given for, once; undefined for a wrong key, or from another tab. */
  take(tabId: number | undefined, key: string): string | undefined;
  forget(tabId: number): void;
};

export const createFrameKeys = (): FrameKeys => {
  const given = new Map<number, { readonly key: string; readonly contractId: string }>();
  return {
    give: (tabId, contractId) => {
      const key = crypto.randomUUID();
      given.set(tabId, { key, contractId });
      return key;
    },
    take: (tabId, key) => {
      const found = tabId === undefined ? undefined : given.get(tabId);
      if (tabId === undefined || found?.key !== key) return undefined;
      given.delete(tabId);
      return found.contractId;
    },
    forget: (tabId) => void given.delete(tabId),
  };
};

// Owns the list of tabs that show a contract page. It lives in storage.session: the worker may end, the tabs stay.
// Refuses to know more of a tab than its id (there is no `tabs` permission).
import type { Area } from '../../utils/storage/area.ts';

export type Tabs = {
  shown(tabId: number, contractId: string): Promise<void>;
  /** Also for tabs that never showed one. */
  left(tabId: number): Promise<void>;
  /** Contract id by tab id. */
  all(): Promise<ReadonlyMap<number, string>>;
  clear(): Promise<void>;
};

const PREFIX = 'tab:';

// One key for each tab: two tabs that change at the same time cannot overwrite each other.
export const createTabs = (session: Area): Tabs => {
  const all = async (): Promise<ReadonlyMap<number, string>> => {
    const items = Object.entries(await session.get(null));
    return new Map(
      items.flatMap(([key, value]): [number, string][] =>
        key.startsWith(PREFIX) && typeof value === 'string'
          ? [[Number(key.slice(PREFIX.length)), value]]
          : [],
      ),
    );
  };
  return {
    shown: (tabId, contractId) => session.set({ [`${PREFIX}${tabId}`]: contractId }),
    left: (tabId) => session.remove(`${PREFIX}${tabId}`),
    all,
    clear: async () => session.remove([...(await all()).keys()].map((tabId) => `${PREFIX}${tabId}`)),
  };
};

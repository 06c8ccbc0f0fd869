// Owns the list of tabs that show a contract page, and where the person let an end through. It lives in storage.session:
// the worker may end, the tabs stay.
// Refuses to know more of a tab than its id (there is no `tabs` permission).
import type { Area } from '../../utils/storage/area.ts';

/**
 * What is known of a tab may be older than its page: a tab that went elsewhere is found out by the next change event.
 */
export type Tabs = {
  /** Whether the tab showed another or none before. */
  shown(tabId: number, contractId: string): Promise<boolean>;
  /** Also for tabs that never showed one. */
  left(tabId: number): Promise<void>;
  /** Nothing more is kept of it. */
  closed(tabId: number): Promise<void>;
  /** Contract id by tab id. */
  all(): Promise<ReadonlyMap<number, string>>;
  /** Lets the end of this contract pass in this tab until then (epoch ms). */
  arm(tabId: number, contractId: string, untilMs: number): Promise<void>;
  /** Until when (epoch ms, perhaps past); undefined where the person never let it through. */
  armedUntilMs(tabId: number, contractId: string): Promise<number | undefined>;
  clear(): Promise<void>;
};

// In one area with the presses (pending-end-clicks.ts), told apart by these beginnings.
const PREFIX = 'tab:';
const ARMED = 'armed:';

/** More than a person says in ten minutes. */
const MOST_ARMED = 20;

const armedKey = (tabId: number, contractId: string): string => `${ARMED}${tabId}:${contractId}`;

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
    shown: async (tabId, contractId) => {
      const key = `${PREFIX}${tabId}`;
      const { [key]: before } = await session.get(key);
      if (before === contractId) return false;
      await session.set({ [key]: contractId });
      return true;
    },
    left: (tabId) => session.remove(`${PREFIX}${tabId}`),
    closed: async (tabId) => {
      const keys = Object.keys(await session.get(null));
      const armed = keys.filter((key) => key.startsWith(armedKey(tabId, '')));
      await session.remove([`${PREFIX}${tabId}`, ...armed]);
    },
    all,
    arm: async (tabId, contractId, untilMs) => {
      await session.set({ [armedKey(tabId, contractId)]: untilMs });
      const armed = Object.entries(await session.get(null)).filter(([key]) => key.startsWith(ARMED));
      const lastFirst = armed.sort(([, a], [, b]) => Number(b) - Number(a));
      await session.remove(lastFirst.slice(MOST_ARMED).map(([key]) => key));
    },
    armedUntilMs: async (tabId, contractId) => {
      const key = armedKey(tabId, contractId);
      const { [key]: untilMs } = await session.get(key);
      return typeof untilMs === 'number' ? untilMs : undefined;
    },
    clear: async () => {
      const keys = Object.keys(await session.get(null));
      await session.remove(keys.filter((key) => key.startsWith(PREFIX) || key.startsWith(ARMED)));
    },
  };
};

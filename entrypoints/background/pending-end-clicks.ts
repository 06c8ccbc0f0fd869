// Owns the memory of presses on "End contract" that went through, until the person has said what came of them.
// Beside the records: a press is no fact, only the person knows whether it ended anything.
import type { Instant } from '../../utils/domain/time.ts';
import { type Area, orNothing } from '../../utils/storage/area.ts';

export type PendingEndClicks = {
  /** The newest press (UTC) on a contract; it takes the place of an older one. While the page asks more, nobody asks about it. */
  pressed(contractId: string, at: Instant): Promise<void>;
  /** What came of a contract's press can be seen by now: whether there was one that had to wait for that. */
  settled(contractId: string): Promise<boolean>;
  /** undefined where nobody pressed, where the person has answered, and while the page may still ask more. */
  pressedAt(contractId: string): Promise<Instant | undefined>;
  /** Forgets a contract's press; where a moment is given, no newer one than that. */
  forget(contractId: string, at?: Instant): Promise<void>;
  clear(): Promise<void>;
  /** Forgets all but the newest ones, those of earlier sessions too. */
  tidy(): Promise<void>;
};

const PREFIX = 'pressed:';
// Of this session only: a browser that was closed has left the page behind.
const WAITS = 'pressed-waits:';
/** More than a person leaves unanswered; a page that broke into our script there must not fill the store. */
const MOST = 20;

const keysOf = (contractId: string): string[] => [`${PREFIX}${contractId}`, `${WAITS}${contractId}`];

/** What is not among the newest. */
const surplusIn = (items: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(items)
    .filter(([key]) => key.startsWith(PREFIX))
    .sort(([, a], [, b]) => (String(a) < String(b) ? 1 : -1))
    .slice(MOST)
    .flatMap(([key]) => keysOf(key.slice(PREFIX.length)));

/** Kept in both areas: the session's is there where the browser keeps nothing, the local one after the browser was closed. */
export const createPendingEndClicks = (session: Area, local: Area): PendingEndClicks => {
  const isWaiting = async (contractId: string): Promise<boolean> => {
    const key = `${WAITS}${contractId}`;
    return (await session.get(key))[key] === true;
  };
  const pressedAt = async (contractId: string): Promise<Instant | undefined> => {
    const key = `${PREFIX}${contractId}`;
    // At once: a view that opens waits for it.
    const [waits, kept, seen] = await Promise.all([
      isWaiting(contractId),
      orNothing(local.get(key)),
      session.get(key),
    ]);
    const { [key]: at } = { ...kept, ...seen };
    return !waits && typeof at === 'string' ? at : undefined;
  };
  const remove = (keys: string[]) => Promise.all([orNothing(local.remove(keys)), session.remove(keys)]);
  const everything = async () => ({ ...(await orNothing(local.get(null))), ...(await session.get(null)) });
  return {
    pressed: async (contractId, at) => {
      const items = { [`${PREFIX}${contractId}`]: at };
      await Promise.all([
        orNothing(local.set(items)),
        session.set({ ...items, [`${WAITS}${contractId}`]: true }),
      ]);
      // The session's are few; the local area holds every record besides, and is looked through at a start alone.
      const surplus = surplusIn(await session.get(null));
      if (surplus.length > 0) await remove(surplus);
    },
    settled: async (contractId) => {
      const waited = await isWaiting(contractId);
      if (waited) await session.remove(`${WAITS}${contractId}`);
      return waited;
    },
    pressedAt,
    forget: async (contractId, at) => {
      if (at === undefined || (await pressedAt(contractId)) === at) await remove(keysOf(contractId));
    },
    clear: async () => {
      const keys = Object.keys(await everything());
      await remove(keys.filter((key) => key.startsWith(PREFIX) || key.startsWith(WAITS)));
    },
    tidy: async () => {
      const surplus = surplusIn(await everything());
      if (surplus.length > 0) await remove(surplus);
    },
  };
};

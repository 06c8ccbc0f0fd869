// Owns the memory of presses on "End contract" that went through, until the person has said what came of them.
// In storage.session, beside the records: a press is no fact, only the person knows whether it ended anything.
import type { Instant } from '../../utils/domain/time.ts';
import type { Area } from '../../utils/storage/area.ts';

export type Presses = {
  /** The newest press (UTC) on a contract; it takes the place of an older one. */
  pressed(contractId: string, at: Instant): Promise<void>;
  /** undefined where nobody pressed, or where the person has answered. */
  pressedAt(contractId: string): Promise<Instant | undefined>;
  /** Forgets a contract's press; where a moment is given, no newer one than that. */
  forget(contractId: string, at?: Instant): Promise<void>;
  clear(): Promise<void>;
};

const PREFIX = 'pressed:';

export const createPresses = (session: Area): Presses => {
  const pressedAt = async (contractId: string): Promise<Instant | undefined> => {
    const key = `${PREFIX}${contractId}`;
    const { [key]: at } = await session.get(key);
    return typeof at === 'string' ? at : undefined;
  };
  return {
    pressed: (contractId, at) => session.set({ [`${PREFIX}${contractId}`]: at }),
    pressedAt,
    forget: async (contractId, at) => {
      if (at === undefined || (await pressedAt(contractId)) === at)
        await session.remove(`${PREFIX}${contractId}`);
    },
    clear: async () => {
      const keys = Object.keys(await session.get(null));
      await session.remove(keys.filter((key) => key.startsWith(PREFIX)));
    },
  };
};

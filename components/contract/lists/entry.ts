// Owns making and changing one entry of a list; clearing a field removes its key, since absence is the value.
import type { ListName, Lists } from '../../../utils/domain/contract/entries.ts';
import type { Act } from '../../state/use-changes.ts';

/** One entry of a list, or of several. */
export type Entry<L extends ListName> = Lists[L][number];

/** The entry with some fields changed; undefined removes a field. */
export const changedEntry = <E extends object>(
  entry: E,
  change: { readonly [K in keyof E]?: E[K] | undefined },
): E =>
  Object.fromEntries(Object.entries({ ...entry, ...change }).filter(([, value]) => value !== undefined)) as E;

/** Random, so that two views that add at the same time never meet. */
export const newEntryId = (): string => crypto.randomUUID();

/** Puts an entry; the reason where it is refused. */
export const put = <L extends ListName>(act: Act, list: L, entry: Entry<L>): ReturnType<Act> =>
  // The union of actions pairs each list with its own entry; the pair is right here by L.
  act({ type: 'put', list, entry } as Parameters<Act>[0]);

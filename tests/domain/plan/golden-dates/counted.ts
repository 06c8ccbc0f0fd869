// Owns the count of golden dates, by the table in which they stand, and which timers have one.
const counts = new Map<string, number>();
const keys = new Set<string>();

/** The cases of a table, counted; `key` is the timer's, where they are all of one. */
export const counted = <T>(table: string, cases: readonly T[], key?: string): readonly T[] => {
  counts.set(table, countedIn(table) + cases.length);
  if (key !== undefined && cases.length > 0) keys.add(key);
  return cases;
};
/** The keys of timers that have a date. */
export const countedKeys: ReadonlySet<string> = keys;
/** How many dates stand in a table. */
export const countedIn = (table: string): number => counts.get(table) ?? 0;

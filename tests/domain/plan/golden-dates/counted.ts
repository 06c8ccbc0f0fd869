// Owns the count of golden dates, by the table in which they stand.
const counts = new Map<string, number>();

/** The cases of a table, counted. */
export const counted = <T>(table: string, cases: readonly T[]): readonly T[] => {
  counts.set(table, countedIn(table) + cases.length);
  return cases;
};
/** How many dates stand in a table. */
export const countedIn = (table: string): number => counts.get(table) ?? 0;

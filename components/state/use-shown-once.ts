// Owns keeping a row in its place after it no longer belongs there, so that a tick can be taken back where it was made.
import { useRef } from 'preact/hooks';

/** The rows that belong, and those that did at any time in this view's life, in the given order. */
export const useShownOnce = <T extends { readonly key: string }>(
  rows: readonly T[],
  belongs: (row: T) => boolean,
): readonly T[] => {
  // Filled while drawing: a row that belongs now must stand in this very render.
  const keys = useRef(new Set<string>()).current;
  for (const row of rows) if (belongs(row)) keys.add(row.key);
  return rows.filter(({ key }) => keys.has(key));
};

// Owns the groups of a list of endings. A file of its own, since the popup draws them before any rule is loaded.

/** Most urgent first; nothing without a date stands above something with one. */
export const GROUPS = ['now', 'coming', 'undated', 'done'] as const;
/**
 * Where a list shows an ending. `now`: a deadline is due within 48 hours, or is over with money still at stake. `coming`: a
 * clock runs. `undated`: none does. `done`: settled or kept.
 */
export type Group = (typeof GROUPS)[number];

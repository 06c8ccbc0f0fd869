// Owns which list is asked for first. A file of its own, since that happens before any rule is loaded.

/** As many endings as fit the popup's height twice; the others are found by their words, or on request. */
export const FIRST_LIST = { words: '', count: 10 } as const;

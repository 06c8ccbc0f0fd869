// Owns the word that is typed before everything is deleted: our page asks for it, the background checks it once more.
/** Typed exactly: a click too many must not be enough. */
export const DELETE_WORD = 'DELETE';

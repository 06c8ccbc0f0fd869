// Owns how a place in a file is named for a person: keys and numbers, never a stored text.

/** In UTF-16 units. */
export const MAX_PLACE_LENGTH = 120;
/** What keys of ours look like; another key could be somebody's text. */
const KEY = /^[\w:-]{1,80}$/;

const step = (key: PropertyKey): string => {
  if (typeof key === 'number') return `[${key}]`;
  // An object that was opened and has no key yet.
  if (key === '') return '';
  return KEY.test(String(key)) ? `.${String(key)}` : '.?';
};

/** `contracts[3].facts.endedAt`; `file` for the whole of it; a long one keeps its beginning. */
export const placeInFile = (path: readonly PropertyKey[]): string => {
  const place = path.map(step).join('').replace(/^\./, '').slice(0, MAX_PLACE_LENGTH);
  return place === '' ? 'file' : place;
};

// Owns texts that try to be dear or to shift a mark: no blanks, other directions, marks over marks, halves of characters.

/** In UTF-16 units. */
export const HOSTILE_LENGTH = 100_000;
/** Pieces that such a text repeats; whether a piece is marked itself. */
export const HOSTILE: readonly (readonly [name: string, piece: string, marksOwn: boolean])[] = [
  ['one word without an end', 'a', false],
  ['letters typed apart', 'a ', false],
  ['the beginning of every row', "if you i will or i'll your the client every single nothing you ", false],
  ['what is marked, again and again', 'You never answered. ', true],
  ['the same without a full stop', 'you never answered ', true],
  ['right to left', 'אף פעם לא ענית לי. ', false],
  ['marks over marks', 'y\u0336\u0337\u0338', false],
  ['halves of characters', '\uD800', false],
  ['signs that stand for whole sentences', '\uFDFA', false],
  ['full stops', '.', false],
  ['addresses that never end', 'a.b-c@1.', false],
  ['digits', '+1 (2) 3', false],
  ['line ends', '\n', false],
  ['what cannot be seen', '\u200B', false],
];
export const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

// Owns how pieces of text side by side make one line, and where that line is cut into parts.
import { HOLE, type Line, MAX_LINE_LENGTH } from '../domain/page-text.ts';

/** A text node's words; `look` is the same for pieces that look alike. */
export type Piece = { readonly text: string; readonly look: string; readonly mark: string };

const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
// "Lindqvist" + "Payment", "calendar" + "$400", "week" + "12": beside each other on the page, not one word.
const SEAM = /[\p{Ll}\d.)%][\p{Lu}$€£₹]|\p{L}\d/u;
const DIGITS = /\d\d/;

const tidy = (words: string): string => words.replace(/ +/g, ' ').trim();

/** One line of the pieces, cut where the look changes or two words only touch; an empty text where nothing is written. */
export const joined = (pieces: readonly Piece[]): Pick<Line, 'text' | 'parts' | 'mark'> => {
  const parts: string[] = [];
  let text = '';
  let part = '';
  let last: Piece | undefined;
  let mark = '';
  for (const piece of pieces) {
    const words = piece.text.replace(INVISIBLE, '').replace(/[ \t\n\r\f]+/g, ' ');
    const isBlank = words.trim() === '';
    if (!isBlank && last !== undefined) {
      const junction = text.slice(-1) + words.slice(0, 1);
      const changed = last.look !== piece.look;
      const touching = SEAM.test(junction) || (changed && DIGITS.test(junction));
      if (touching) text += ' ';
      if (touching || changed) parts.push(part);
      if (touching || changed) part = '';
    }
    if (!isBlank) {
      mark ||= piece.mark;
      last = piece;
    }
    text += words;
    part += words;
  }
  const whole = tidy(text);
  if (whole.length > MAX_LINE_LENGTH) return { text: HOLE, parts: [HOLE], mark: '' };
  return { text: whole, parts: [...parts, part].map(tidy).filter((one) => one !== ''), mark };
};

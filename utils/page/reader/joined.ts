// Owns how pieces of text side by side make one line, and where that line is cut into parts.
// Refuses to know where they stand on the page.

/** A text node's words; `look` is the same for pieces of a line that look alike. */
export type Piece = { readonly text: string; readonly look: string };
/** One text, and the parts into which it is cut. */
type Joined = { readonly text: string; readonly parts: readonly string[] };

const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
// "Lindqvist" + "Payment", "calendar" + "$400", "week" + "12": beside each other on the page, not one word.
const SEAM = /[\p{Ll}\d.)%][\p{Lu}$€£₹]|\p{L}\d/u;
const DIGITS = /\d\d/;

const tidy = (words: string): string => words.replace(/ +/g, ' ').trim();

/** One line of the pieces, tidied of blanks and invisible signs; cut where the look changes or two words only touch. */
export const joined = (pieces: readonly Piece[]): Joined => {
  const parts: string[] = [];
  let text = '';
  let part = '';
  let look: string | undefined;
  for (const piece of pieces) {
    const words = piece.text.replace(INVISIBLE, '').replace(/[ \t\n\r\f]+/g, ' ');
    if (words.trim() !== '') {
      const junction = text.slice(-1) + words.slice(0, 1);
      const changed = look !== undefined && look !== piece.look;
      const touching = look !== undefined && (SEAM.test(junction) || (changed && DIGITS.test(junction)));
      if (touching) text += ' ';
      if (touching || changed) {
        parts.push(part);
        part = '';
      }
      look = piece.look;
    }
    text += words;
    part += words;
  }
  return { text: tidy(text), parts: [...parts, part].map(tidy).filter((one) => one !== '') };
};

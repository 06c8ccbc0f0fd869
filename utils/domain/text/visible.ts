// Owns how something that was typed is shown among words of ours: what cannot be seen is named, and no name turns a sentence round.
// Refuses to know the sentence, and how it is written down.

// Without the signs that Unicode counts as format although they can be seen, all of them before numbers or names.
const UNSEEN = String.raw`[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]--[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]]`;
// A joiner shapes what stands beside it only in emoji and in some scripts; in the others it would only hide in a word.
const SHAPED = String.raw`[\uFE0F\p{Extended_Pictographic}\p{Emoji_Modifier}[[\p{L}\p{M}]--[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{Default_Ignorable_Code_Point}]]]`;
const PART_OF_SOMETHING = String.raw`\p{RGI_Emoji}|(?<=${SHAPED})[\u200C\u200D](?=${SHAPED})|(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]`;
let pattern: RegExp | undefined;
/** Only what cannot be seen is in the group. Made when a text first needs it: its classes cost a start 3 ms. */
const sought = (): RegExp => {
  pattern ??= new RegExp(`${PART_OF_SOMETHING}|(${UNSEEN})`, 'gv');
  return pattern;
};
/** Letters, numbers and marks of the scripts that run from right to left. */
const FROM_THE_RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const ISOLATED = /\u2068([^\u2066-\u2069]*)\u2069/;
// Most names are nothing but these, and a list of all endings shows thousands. Without the brace, which
// a sentence keeps for its own places.
const PLAIN = /^[ -z|}~]*$/;
const PLAIN_LINES = /^[ -~\n\t]*$/;

const named = (char: string): string =>
  `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Any text: a bell, a zero or a turned direction is named instead of done; halves of characters are replaced as Unicode wants. */
export const visible = (text: string): string =>
  PLAIN_LINES.test(text)
    ? text
    : text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(sought(), (whole, unseen?: string) =>
          unseen === undefined || unseen === '\n' || unseen === '\t' ? whole : named(unseen),
        );
/** The same for one line: line ends and tabs are named too. */
export const visibleLine = (text: string): string => visible(text).replace(/[\n\t]/g, named);

/**
 * What was typed, as a part of a sentence of ours: on one line, and in isolation (U+2068, U+2069) where it runs from the right or
 * holds a brace, which could pass for a place that a sentence keeps free.
 */
export const isolated = (text: string): string => {
  if (PLAIN.test(text)) return text;
  const line = visibleLine(text);
  return line.includes('{') || FROM_THE_RIGHT.test(line) ? `\u2068${line}\u2069` : line;
};
/** A sentence as it may be written down: what stands in isolation stays so, and everything else that cannot be seen is named. */
export const visibleSentence = (sentence: string): string =>
  sentence
    .split(ISOLATED)
    // The split gives what stood between, and in isolation, in turn.
    .map((part, index) => (index % 2 === 0 ? visibleLine(part) : `\u2068${visibleLine(part)}\u2069`))
    .join('');
/** In the person's own words, in quotation marks. */
export const quoted = (text: string): string => `“${isolated(text)}”`;

// Owns a text as the rows of the second look read it, with the way back to every character that was typed.
// Refuses to know what is looked for.

/** Lower case, one form for each letter and quotation mark, nothing that cannot be seen. */
export type Normal = {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where in the given text its character begins. */
  readonly from: readonly number[];
  /** The same for where it ends, with the marks that stand on it. */
  readonly to: readonly number[];
};

const UNSEEN = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}\p{M}]/u;
const QUOTES: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '´': "'",
  '`': "'",
  '“': '"',
  '”': '"',
};
/** Plain text is taken at once, anything else character by character. */
const PIECES = /[ -~]+|[^ -~]+/g;
const LONGEST_SIGN = 4;
/** Letters that were typed apart, to be read by people alone. */
const SPACED = /(?<!\S)\S(?: \S(?![^\s,;:!?)])){4,}/gu;

/** As a row reads it; empty where it cannot be seen. */
const seen = (char: string): string => {
  if (char === '\n') return char;
  if (char === '\t' || char === '\r') return ' ';
  if (UNSEEN.test(char)) return '';
  const plain = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  // A few signs stand for whole sentences; nobody hides a word in one.
  return QUOTES[char] ?? (plain.length <= LONGEST_SIGN ? plain : char);
};

const joined = ({ text, from, to }: Normal): Normal => {
  const kept = { text: '', from: [] as number[], to: [] as number[] };
  let at = 0;
  const keep = (end: number, spaces: boolean) => {
    for (let index = at; index < end; index += 1) {
      if (!spaces && text[index] === ' ') continue;
      kept.text += text[index];
      kept.from.push(from[index] ?? 0);
      kept.to.push(to[index] ?? 0);
    }
    at = end;
  };
  for (const { index, 0: run } of text.matchAll(SPACED)) {
    keep(index, true);
    keep(index + run.length, false);
  }
  if (at === 0) return { text, from, to };
  keep(text.length, true);
  return kept;
};

/** Linear in the length; halves of characters stay as they are. */
export const normalOf = (given: string): Normal => {
  const from: number[] = [];
  const to: number[] = [];
  // Of most scripts the same few characters come again and again.
  const known = new Map<number, string>();
  // Joined once: a text that grows by single characters is copied together at the end, which costs more than all the rest.
  const shownPieces: string[] = [];
  for (const { index, 0: piece } of given.matchAll(PIECES)) {
    if (piece >= ' ' && piece <= '\u007f') {
      shownPieces.push(piece.toLowerCase());
      for (let at = index; at < index + piece.length; at += 1) {
        from.push(at);
        to.push(at + 1);
      }
      continue;
    }
    for (let at = 0; at < piece.length; ) {
      const code = piece.codePointAt(at) ?? 0;
      const start = index + at;
      at += code > 0xffff ? 2 : 1;
      let shown = known.get(code);
      if (shown === undefined) {
        shown = seen(String.fromCodePoint(code));
        known.set(code, shown);
      }
      // What cannot be seen belongs to the character before it, so that a mark never ends in the middle of one.
      if (shown === '' && to.length > 0) to[to.length - 1] = index + at;
      if (shown !== '') shownPieces.push(shown);
      for (let unit = 0; unit < shown.length; unit += 1) {
        from.push(start);
        to.push(index + at);
      }
    }
  }
  const text = shownPieces.join('');
  return joined({ text, from, to });
};

const ENDS = /(?<![.!?…])[.!?…]+["')\]]*(?=\s)|\n\s*\n|\n(?=\s*(?:[-*#]|\d+[.)])\s)/g;
/** After these a full stop ends no sentence. */
const SHORT = /(?:^|[\s(])(?:e\.g|i\.e|etc|mr|mrs|ms|dr|vs|no|approx|incl|resp|st|cf|a\.m|p\.m)\.$/;
// A sentence of nobody: so long a piece is read in parts, at a blank where there is one.
const LONGEST = 2_000;

/** A text in which a line is a sentence, as long as it was; and where each line begins. None is longer than 2,000 characters. */
export type Sentences = { readonly text: string; readonly starts: readonly number[] };

export const sentencesIn = (text: string): Sentences => {
  const starts: number[] = [];
  const lines: string[] = [];
  let start = 0;
  const close = (end: number) => {
    if (end <= start) return;
    const line = text.slice(start, end).replaceAll('\n', ' ');
    starts.push(start);
    // The blank between two sentences becomes the end of a line: no row sees past it.
    lines.push(lines.length > 0 && line.startsWith(' ') ? `\n${line.slice(1)}` : line);
    start = end;
  };
  const closeAll = (end: number) => {
    while (end - start > LONGEST) {
      const blank = text.lastIndexOf(' ', start + LONGEST);
      close(blank > start + LONGEST / 2 ? blank : start + LONGEST);
    }
    close(end);
  };
  for (const { index, 0: sign } of text.matchAll(ENDS)) {
    // A line end is left to be the blank between.
    const end = index + (sign.startsWith('\n') ? 0 : sign.length);
    if (!SHORT.test(text.slice(Math.max(start, end - 8), end))) closeAll(end);
  }
  closeAll(text.length);
  return { text: lines.join(''), starts };
};

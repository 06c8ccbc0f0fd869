// Owns the shape in which a page's visible text is handed over: lines of pieces, each with its place among the others.
// Refuses to know what they mean. Without a schema, so that the page side carries none; that is utils/messages/page-text.ts.

/** Beyond these a page is not handed over at all: half of it could say something else. */
export const MAX_PAGE_LINES = 5_000;
export const MAX_PAGE_DEPTH = 400;
/** In characters. Longer lines are prose; a hole stands in their place. */
export const MAX_LINE_LENGTH = 600;
/** In place of what is visible but not read, so that the words around it do not seem to belong together. */
export const HOLE = '\ufffc';

/** A text node's words; `look` is the same for pieces of a line that look alike. */
export type Piece = { readonly text: string; readonly look: string };
/** What stands in a block between two breaks, as it is written. */
export type RawLine = {
  readonly pieces: readonly Piece[];
  /** From the outermost block to the one that holds the line; each name begins with its kind: row, section, dt, dd or block. */
  readonly path: readonly string[];
  /** 1 to 6 in a heading, else 0. */
  readonly heading: number;
  /** The innermost `data-test` around its block, or "". */
  readonly mark: string;
};
/** The lines of a page in the order of the document; none where nothing can be read with certainty. */
export type PageText = readonly RawLine[];

// Owns the shape in which a page's visible text is handed over: lines, each with its place among the others.
// Refuses to know what the lines mean. Without a schema, so that the page side carries none; that is utils/messages/page-text.ts.

/** Beyond these a page is not handed over at all: half of it could say something else. */
export const MAX_PAGE_LINES = 5_000;
export const MAX_PAGE_DEPTH = 400;
/** Longer lines are prose; a hole stands in their place. */
export const MAX_LINE_LENGTH = 600;
/** In place of what is visible but not read, so that the words around it do not seem to belong together. */
export const HOLE = '\ufffc';

/** A visible line: a block's text between two breaks. */
export type Line = {
  readonly text: string;
  /** The line cut where its look changes: a name, an amount and a label beside each other are three. */
  readonly parts: readonly string[];
  /** From the outermost block to the one that holds the line; each name begins with its kind: row, section, dt, dd or block. */
  readonly path: readonly string[];
  /** 1 to 6 in a heading, else 0. */
  readonly heading: number;
  /** The innermost `data-test` around its beginning, or "". */
  readonly mark: string;
};
/** The lines of a page in the order of the document; none where nothing can be read with certainty. */
export type PageText = readonly Line[];

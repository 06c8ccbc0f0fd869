// Owns the shape in which a page's visible text is handed over: words, and the elements that open and close around them.
// Refuses to know what they mean. Without a schema, so that the page side carries none; that is entrypoints/background/handlers/read-tab.ts.

/** In characters. A longer text is prose; a hole stands in its place. */
export const MAX_WORDS_LENGTH = 600;
/** Deeper elements are not read. */
export const MAX_PAGE_DEPTH = 400;
/** A page beyond it is not read at all: half of it could say something else. */
export const MAX_PAGE_TOKENS = 50_000;
/** In place of what is visible but not read, so that the words around it do not seem to belong together. */
export const HOLE = '\ufffc';

/** Tag, computed `display`, and the attributes `role`, `aria-level`, `class` and `data-test`, null where there is none. */
export type Opening = readonly [
  tag: string,
  display: string,
  role: string | null,
  level: string | null,
  look: string | null,
  mark: string | null,
];
/** Words, the opening of an element, or (null) the end of the one opened last. */
export type Token = string | Opening | null;
/** In the order of the document, shadow roots and slots as they are shown; empty where nothing can be read with certainty. */
export type PageText = readonly Token[];

// Owns what a page is to the rest of the stand-in.
import type { Markup } from '../markup.ts';

export type Page = {
  status: 200 | 403 | 404;
  title: string;
  main: Markup;
  /** Without header and navigation, as login is. */
  bare?: true;
};

/** A page with a heading and a sentence, for places that no contract is bound to. */
export type Place = { title: string; text: string };

// Owns the pages of tests/fixtures/pages: each an HTML file with, beside it, its address and what is to be read of it.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Reads } from './show-page.ts';

export type FixturePage = {
  readonly name: string;
  readonly html: string;
  /** What the page is about, for the title of its test. */
  readonly shows: string;
  readonly url: string;
  /** An absent fact is "not found". */
  readonly reads: Reads;
  /** Changes that would take away what alone gives the page its meaning. */
  readonly asItIs?: readonly string[];
};

const FOLDER = new URL('../../fixtures/pages/', `file://${import.meta.dirname}/`);
const textOf = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');

export const PAGES: readonly FixturePage[] = readdirSync(FOLDER, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const path = file.replace(/\.json$/, '');
    return { name: basename(path), html: textOf(`${path}.html`), ...JSON.parse(textOf(file)) };
  });

/** Pages without a trap: what is taken away from them cannot make something else of the rest. */
export const FULL = PAGES.filter(({ name }) =>
  /^(?:hourly|fixed|euro|pound|rupee|reordered|renamed)-/.test(name),
);

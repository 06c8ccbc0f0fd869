// Owns sentences that nobody wrote to a client: the prose of the README files of packages that are installed anyway.
// Without code, tables and HTML.
import { globSync, readFileSync } from 'node:fs';

const CODE = /^ {0,3}(`{3,}|~{3,})[\s\S]*?^ {0,3}\1/gm;
/** At least this long: shorter ones are headings and names. */
const SHORTEST = 30;

const proseOf = (markdown: string): string =>
  markdown
    .replace(CODE, '\n\n')
    .replace(/<!--[\s\S]*?-->|<[^<>]{1,500}>/g, ' ')
    .split('\n')
    .filter((line) => !/^(?: {4}|\t)|^\s*\||^#|^\[[^\]]*\]:/.test(line))
    .join('\n')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1');

/** `count` of them, spread over all, the same ones each time. */
export const readmeSentences = (count: number): string[] => {
  const files = globSync(['node_modules/*/README.md', 'node_modules/@*/*/README.md']).sort();
  const all = files.flatMap((file) =>
    proseOf(readFileSync(file, 'utf8'))
      .split(/(?<=[.!?])\s+|\n\s*\n|\n(?=\s*[-*+] )/)
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text.length >= SHORTEST && / \w+ /.test(text)),
  );
  const sentences = [...new Set(all)];
  const step = sentences.length / count;
  return step < 1
    ? sentences
    : Array.from({ length: count }, (_, index) => sentences[Math.floor(index * step)] ?? '');
};

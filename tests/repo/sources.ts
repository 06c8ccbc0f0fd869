// Owns which files the repository rules look at, with their text and lines.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export type Source = { readonly path: string; readonly text: string; readonly lines: number };

/** The files that git knows or would take, below the given places, with their text. */
export const filesIn = (...places: string[]): Source[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...places], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '' && existsSync(path))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path, text, lines: text.split('\n').length - 1 };
    });

const CODE = /(?<!\.d)\.(?:ts|tsx|mjs)$/;
export const EVERYTHING = filesIn('.');
const codeIn = (rooms: RegExp): Source[] =>
  EVERYTHING.filter(({ path }) => rooms.test(path) && CODE.test(path));
/** Program text of the product itself. */
export const PRODUCT = codeIn(/^(?:entrypoints|components|utils)\//);
export const TESTS = codeIn(/^tests\//);

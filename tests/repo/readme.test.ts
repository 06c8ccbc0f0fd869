// Owns the rule that what the README shows and leads to, and the files to which the other documents point, are there for whoever arrives by a clone.
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { EVERYTHING } from './sources.ts';

it('every picture and page that the README names is there, and not left out of the repository', () => {
  const named = [...readFileSync('README.md', 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(
    ([, path]) => path ?? '',
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
  const ignored = readFileSync('.gitignore', 'utf8').split('\n').filter(Boolean);
  expect(
    named.filter((path) => ignored.some((rule) => !rule.startsWith('/') && path.includes(rule))),
  ).toEqual([]);
});

it.each(['ARCHITECTURE.md', 'CONTRIBUTING.md'])(
  'every file and folder that %s points to is there',
  (document) => {
    const paths = EVERYTHING.map(({ path }) => `/${path}`);
    const named = [...readFileSync(document, 'utf8').matchAll(/`([\w./-]+(?:\.(?:ts|tsx|md)|\/))`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.length).toBeGreaterThan(10);
    // A part of a path is enough, since a sentence names the room once; pictures/ and .output/ are made by commands.
    const isThere = (name: string): boolean =>
      paths.some((path) => (name.endsWith('/') ? path.includes(`/${name}`) : path.endsWith(`/${name}`)));
    expect(named.filter((name) => !isThere(name) && !/^(?:pictures|\.output)\//.test(name))).toEqual([]);
  },
);

it('what CONTRIBUTING.md says of a function or a store is in the file beside it', () => {
  const document = readFileSync('CONTRIBUTING.md', 'utf8');
  const named = [
    ...document.matchAll(/`([\w./-]+\.tsx?)` \(`(\w+)`/g),
    ...[...document.matchAll(/store `(\w+)` of `([\w./-]+)`/g)].map(([all, name, path]) => [all, path, name]),
    ...[...document.matchAll(/`(\w+)` in `([\w./-]+\.ts)`/g)].map(([all, name, path]) => [all, path, name]),
  ];
  expect(named.length).toBeGreaterThan(3);
  const wrong = named.filter(([, path = '', name = '']) => {
    const file = EVERYTHING.find((one) => `/${one.path}`.endsWith(`/${path}`));
    return !new RegExp(`\\b${name}\\b`).test(file?.text ?? '');
  });
  expect(wrong).toEqual([]);
});

it('what is read in one go stays so: at most 150 lines of architecture, and fewer than 60 of what a version brings', () => {
  const lines = (text: string): number => text.trimEnd().split('\n').length;
  expect(lines(readFileSync('ARCHITECTURE.md', 'utf8'))).toBeLessThanOrEqual(150);
  for (const version of readFileSync('CHANGELOG.md', 'utf8')
    .split(/^(?=## )/m)
    .slice(1))
    expect(lines(version)).toBeLessThan(60);
});

// Owns the rule that what the README shows and leads to is there for whoever arrives by a clone.
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

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

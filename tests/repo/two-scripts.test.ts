// Owns the border between the two scripts of the background: each has its own copy of what both import. So nothing of that may
// keep a memory of its own, or be told apart by its class: the one script would not know what the other one made.
import { dirname, join } from 'node:path/posix';
import { expect, it } from 'vitest';
import { PRODUCT } from './sources.ts';

const TEXTS = new Map(PRODUCT.map(({ path, text }) => [path, text]));
/** What a file imports to run; what is a type alone is gone by then. */
const importedBy = (path: string): string[] =>
  [...(TEXTS.get(path) ?? '').matchAll(/^(?:import|export) (?!type )([^;]*?) from '(\.[^']+)';/gms)]
    .filter(
      ([, names = '']) =>
        !names
          .replace(/[{}\s]/g, ',')
          .split(',')
          .every((name, index, all) => name === '' || name === 'type' || all[index - 1] === 'type'),
    )
    .map(([, , to = '']) => join(dirname(path), to));
const reachedFrom = (start: string): ReadonlySet<string> => {
  const found = new Set([start]);
  // A set goes on through what is added while it is walked.
  for (const path of found) for (const next of importedBy(path)) found.add(next);
  return found;
};

const FIRST = reachedFrom('entrypoints/background/index.ts');
const REST = reachedFrom('entrypoints/background-rest.ts');
const BOTH = [...FIRST].filter((path) => REST.has(path));

it('both scripts are followed to their ends', () => {
  expect(FIRST).toContain('utils/storage/db/record-keys.ts');
  expect(REST).toContain('utils/domain/plan/plan.ts');
  expect(BOTH).toContain('utils/messages/serve.ts');
});

it('the first script needs no plan and no rule', () => {
  const late = /^utils\/domain\/(?:plan|rules|calendar|patterns)|^utils\/page\//;
  expect([...FIRST].filter((path) => late.test(path))).toEqual([]);
});

it('what both have a copy of remembers nothing and is known by no class', () => {
  const keeps = /\binstanceof\b|^(?:export )?class |^(?:export )?(?:const|let) .*new Weak(?:Map|Set)\b/m;
  expect(BOTH.filter((path) => keeps.test(TEXTS.get(path) ?? ''))).toEqual([]);
});

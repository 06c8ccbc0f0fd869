// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FAULTS } from './faults.ts';

test.each(FAULTS.map((fault) => [fault.name, fault] as const))(
  'The fault "%s" still finds its place, exactly once, and changes it.',
  (_, { file, find, put }) => {
    expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2);
    expect(put).not.toBe(find);
  },
);
test('There are at least forty of them, each with a name of its own.', () => {
  expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
  expect(FAULTS.length).toBeGreaterThanOrEqual(40);
});

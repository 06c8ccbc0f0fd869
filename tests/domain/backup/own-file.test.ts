// @vitest-environment node
// Owns what holds for any shared file of own steps and messages, and for any damage to one: read the same, or refused with the place
// and never the content.
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { newIn, ownFileText, readOwnFile, type Shared } from '../../../utils/domain/backup/own-file.ts';
import { isProblem } from '../../../utils/domain/problems.ts';
import { OwnMessageSchema, StepSetSchema } from '../../../utils/domain/settings/own.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { valuesOf } from '../arbitraries.ts';
import { REFUSED_FILES } from './backup-files.ts';

const RUNS = countFrom('RUNS', 200);
const SEED = seedOfRun();
const RANDOM = `(RUNS=${RUNS} SEED=${SEED})`;
const timeout = 180_000 + RUNS * 50;
const bytes = (text: string): Uint8Array => Buffer.from(text);
const written = (shared: Shared): string => {
  const text = ownFileText(shared);
  if (isProblem(text)) throw new Error(JSON.stringify(text));
  return text;
};

const shared: fc.Arbitrary<Shared> = fc.record({
  sets: fc.array(valuesOf(StepSetSchema), { maxLength: 4 }),
  messages: fc.array(valuesOf(OwnMessageSchema), { maxLength: 4 }),
});
const SECRETS = ['Return the brass key', 'Nobody else knows'];
const GOOD = written({
  sets: [{ name: 'Office', steps: [{ text: SECRETS[0] ?? '', when: 'before', days: -2 }] }],
  messages: [{ title: 'Thanks', step: 'talk', text: SECRETS[1] ?? '', kinds: ['hourly'] }],
});

it(`Any steps and messages are read back the same, and none of them is new then ${RANDOM}.`, {
  timeout,
}, () => {
  const same = fc.property(shared, (all) => {
    expect(readOwnFile(bytes(written(all)))).toEqual(all);
    expect(newIn(all, all)).toEqual({ sets: [], messages: [] });
  });
  fc.assert(same, { numRuns: RUNS, seed: SEED });
});

describe('what was damaged is refused, or reads as it now stands there', () => {
  const index = fc.nat({ max: GOOD.length - 1 });
  const damages: readonly (readonly [string, fc.Arbitrary<Uint8Array>])[] = [
    ['cut anywhere', index.map((end) => bytes(GOOD.slice(0, end)))],
    [
      'one byte that is another',
      fc.tuple(index, fc.integer({ min: 1, max: 255 })).map(([place, change]) => {
        const damaged = Buffer.from(GOOD);
        damaged[place] = (damaged[place] ?? 0) ^ change;
        return damaged;
      }),
    ],
    [
      'a piece that is missing',
      fc
        .tuple(index, fc.integer({ min: 1, max: 60 }))
        .map(([from, length]) => bytes(GOOD.slice(0, from) + GOOD.slice(from + length))),
    ],
    [
      'any value in any part',
      fc
        .tuple(
          fc.constantFrom('sets', 'messages', 'version', 'format', 'more'),
          fc.jsonValue({ maxDepth: 3 }),
        )
        .map(([part, value]) => bytes(JSON.stringify({ ...JSON.parse(GOOD), [part]: value }))),
    ],
    ['any bytes', fc.uint8Array({ maxLength: 200 })],
  ];
  test.each(damages)(`%s ${RANDOM}`, { timeout }, (_, damaged) => {
    const noticed = fc.property(damaged, (file) => {
      const result = readOwnFile(file);
      if (!isProblem(result)) {
        expect(JSON.parse(Buffer.from(file).toString())).toMatchObject(result);
        return;
      }
      expect(result.detail).toMatch(/\S/);
      for (const secret of SECRETS) expect(JSON.stringify(result)).not.toContain(secret);
    });
    fc.assert(noticed, { numRuns: RUNS, seed: SEED });
  });
});

describe('what is no file of ours is refused, where it', () => {
  const files = REFUSED_FILES.map(([what, file]) => [what, file()] as const)
    // A file of so many bytes is not even looked into.
    .filter(([, { length }]) => length < 10_000_000);
  test.each(files)('%s', (_, file) => {
    const result = readOwnFile(typeof file === 'string' ? bytes(file) : file);
    expect(result).toEqual({ problem: expect.any(String), detail: expect.stringMatching(/\S/) });
  });
});

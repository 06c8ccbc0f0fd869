import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../utils/domain/backup/checksum.ts';
import { isSame } from '../../utils/domain/equal.ts';

describe('two values say the same', () => {
  it.each([
    ['equal words', 'a', 'a'],
    ['keys in another order', { a: 1, b: [2] }, { b: [2], a: 1 }],
    ['a part that is undefined, and none', { a: 1, b: undefined }, { a: 1 }],
    ['the same inside lists', [{ a: null }], [{ a: null }]],
  ])('%s', (_, a, b) => {
    expect(isSame(a, b)).toBe(true);
    expect(isSame(b, a)).toBe(true);
  });

  it('wherever they are the same JSON with sorted keys, and nowhere else', () => {
    const small = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom<unknown>(null, 0, 1, '', 'a', true),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'constructor', '__proto__'), tie('value'), { maxKeys: 3 }),
      ),
    })).value;
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(isSame(a, b)).toBe(canonicalJson(a) === canonicalJson(b));
        expect(isSame(a, JSON.parse(JSON.stringify(a)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('two values differ', () => {
  it.each([
    ['a list in another order', [1, 2], [2, 1]],
    ['a list and an object with the same keys', ['a'], { 0: 'a' }],
    ['a number and its digits', 1, '1'],
    ['null and nothing', null, undefined],
    ['null and an empty object', null, {}],
    ['a part that only one has', { a: 1 }, { a: 1, b: 2 }],
    ['another key with as many of them', { a: 1 }, { b: 1 }],
    ['a part that only the prototype has', { constructor: Object }, { a: 1 }],
  ])('%s', (_, a, b) => {
    expect(isSame(a, b)).toBe(false);
    expect(isSame(b, a)).toBe(false);
  });
});

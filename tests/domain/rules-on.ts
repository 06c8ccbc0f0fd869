import * as fc from 'fast-check';
import { test } from 'vitest';

/** A test of its own for each rule, on drawn values, named with what repeats it. */
export const rulesOn =
  (runs: number, seed: number) =>
  <T extends unknown[]>(
    rule: string,
    arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
    check: (...values: T) => void,
  ): void =>
    test(`${rule} (RUNS=${runs} SEED=${seed})`, { timeout: 180_000 + runs * 20 }, () =>
      fc.assert(
        fc.property(fc.tuple<T>(...arbitraries), (values) => check(...values)),
        { numRuns: runs, seed },
      ),
    );

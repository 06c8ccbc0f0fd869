// Owns chance in tests: the count and the seed of a random run, from RUNS, KILLS ... and SEED, and numbers drawn by a seed.

/** A count from the environment, such as RUNS; the short form where it is not set. */
export const countFrom = (variable: string, short: number): number => Number(process.env[variable] ?? short);
/** The seed of this run: SEED, or any. */
export const seedOfRun = (): number => Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Whole numbers from 0 up to `below`, without it. */
export type Chance = (below: number) => number;
/** By mulberry32: the same seed gives the same row of them. */
export const chance = (seed: number): Chance => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

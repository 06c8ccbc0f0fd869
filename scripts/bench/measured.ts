// Owns what a measure says at its end: a row for each figure with its bar, and whether every bar was kept.

export type Figure = {
  readonly name: string;
  /** ms. */
  readonly samples: readonly number[];
  /** The 95th percentile stays below it, in ms; absent where the figure is only told. */
  readonly bar?: number;
};

/** The sample below which that share of all lies, NaN of none. */
export const percentile = (samples: readonly number[], share: number): number =>
  samples.toSorted((a, b) => a - b)[Math.ceil(samples.length * share) - 1] ?? Number.NaN;
const ms = (figure: number): string => `${figure.toFixed(figure < 10 ? 1 : 0)} ms`.padStart(9);

/** Prints the table; false where a bar was missed. */
export const report = (title: string, figures: readonly Figure[]): boolean => {
  console.log(`\n${title}\n${'p50'.padStart(51)}${'p95'.padStart(10)}${'bar'.padStart(11)}`);
  const kept = figures.map(({ name, samples, bar }) => {
    const p95 = percentile(samples, 0.95);
    const isKept = bar === undefined || p95 < bar;
    const limit = bar === undefined ? '' : `< ${ms(bar)}${isKept ? '' : '  MISSED'}`;
    const count = `(${samples.length})`.padStart(6);
    console.log(`${name.padEnd(36)}${count}${ms(percentile(samples, 0.5))} ${ms(p95)} ${limit}`);
    return isKept;
  });
  return kept.every((is) => is);
};

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

/**
 * Prints by how much these samples (ms) are above those, pair by pair: the median of the ratios with their quartiles, and both
 * medians; false where the ratio is above `most`.
 */
export const compared = (
  name: string,
  these: readonly number[],
  those: readonly number[],
  most?: number,
): boolean => {
  const ratios = these.map((took, index) => took / (those[index] ?? Number.NaN));
  const [low, ratio, high] = [0.25, 0.5, 0.75].map((share) => percentile(ratios, share).toFixed(2));
  const times = [these, those].map((samples) => percentile(samples, 0.5).toFixed(1)).join(' and ');
  const isKept = most === undefined || Number(ratio) <= most;
  const limit = most === undefined ? '' : `; at most ${most}`;
  console.log(
    `${name}: ${ratio} (quartiles ${low} to ${high}; medians ${times} ms${limit})${isKept ? '' : '  MISSED'}`,
  );
  return isKept;
};

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

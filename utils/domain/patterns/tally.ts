// Owns counting: values by name, days in buckets, the middle one. Refuses to know contracts.

export type Count = { readonly label: string; readonly count: number };

const UNKNOWN = 'Not noted';

/** Most frequent first, among equals in order of first appearance; what is not known comes last. */
export const countOf = (labels: readonly (string | undefined)[]): Count[] => {
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  const known = [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count);
  const unknown = labels.filter((label) => label === undefined).length;
  return unknown === 0 ? known : [...known, { label: UNKNOWN, count: unknown }];
};

// Whole days, up to and with the figure.
const BUCKETS: readonly { readonly label: string; readonly upTo: number }[] = [
  { label: 'The same day', upTo: 0 },
  { label: '1 to 7 days', upTo: 7 },
  { label: '8 to 14 days', upTo: 14 },
  { label: '15 to 30 days', upTo: 30 },
  { label: 'More than 30 days', upTo: Number.POSITIVE_INFINITY },
];
/** Every bucket, the empty ones too: a gap is a part of the picture. */
export const inBuckets = (days: readonly number[]): Count[] =>
  BUCKETS.map(({ label, upTo }, index) => {
    const above = BUCKETS[index - 1]?.upTo ?? -1;
    return { label, count: days.filter((day) => day > above && day <= upTo).length };
  });

/** Of at least one value; between two middle ones it is rounded down. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return Math.floor(((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2);
};

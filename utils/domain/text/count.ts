// Owns how numbers and counts are written. Needs nothing, so that a page's first view may have it; no Intl, whose first use costs 20 ms.

/** "12,500" of a whole number; another one as it is. */
export const grouped = (count: number): string => `${count}`.replace(/\B(?=(?:\d{3})+$)/g, ',');
/** "1 day", "3 days". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

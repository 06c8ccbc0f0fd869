// Owns how names are compared: whole words may be split over spans and joined again by layout, so spaces do not count.
/** The words of the one control as Upwork writes them, compact. */
export const ORIGINAL = 'endcontract';

/** A name without spaces and unseen signs, in small letters. */
export const compact = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, '')
    .toLowerCase();

// Owns how each share of money or of days is drawn, in bars and beside words: a colour, or where it has none a pattern.

export const SHARE_LOOKS = {
  held: 'share share-held lose',
  review: 'share wait',
  'given-up': 'share',
  approved: 'share share-approved gain',
  paid: 'share gain',
  returned: 'share',
  none: 'share share-none',
} as const;

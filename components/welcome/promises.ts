// Owns what the product says of itself: what it never does, and the risk that remains. Shown on two pages.

/** Each is held by a test on the sources or on the wire. */
export const NEVER: readonly string[] = [
  'It sends nothing: no request to Upwork or to anyone else.',
  'It never clicks, types, sends or reloads anything on Upwork.',
  'It reads no cookies and no logins. It recognises a contract page by its address.',
  'What you type stays on this computer, out of reach of the scripts on the page.',
  'It does not run in private windows, so nothing that you do there is written down.',
  'It promises no rating, and helps nobody to trade money for stars.',
];

/** Said plainly, since nobody can promise it away. */
export const RISK: readonly string[] = [
  'Upwork names browser extensions in its policy on bots, and can restrict accounts after an automated review.',
  'This extension is built to do none of what that policy forbids. Even so, no extension is free of this risk.',
];

/** Stands wherever the product says what it is. */
export const NOT_AFFILIATED =
  'End Contract Safely is for Upwork freelancers. It is not affiliated with Upwork. Nothing here is legal advice.';

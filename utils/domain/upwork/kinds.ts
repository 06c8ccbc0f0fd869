// Owns the table of Upwork's contract pages: which address is which kind, and where its contract id stands.
// Refuses to know the page behind the address; a new kind is one row here, and example addresses in kind-examples.ts.

/** What kind of page an address names; only some of them carry the sidebar. */
export type PageKind =
  | 'workroom'
  | 'contract-end'
  | 'contract-legacy'
  | 'contract-client'
  | 'workdiary'
  | 'workdiary-home'
  | 'contract-list'
  | 'contract-list-client';

export type KindRow = {
  readonly kind: PageKind;
  /** Matches the whole path; no two rows match the same address. */
  readonly path: RegExp;
  /** `path`: the group `id`. `query`: `contractId`, without which the row does not match. `without-query`: the reverse. */
  readonly id: 'path' | 'query' | 'without-query' | 'none';
};

/** Upwork's contract id: 5 to 20 digits, or the older cipher text. */
export const CONTRACT_ID = String.raw`(?:\d{5,20}|~0[0-9a-f]{6,40})`;

const ID = `/(?<id>${CONTRACT_ID})`;
// `/nx/s/` runs beside `/nx/` on other pages; here nobody has seen it yet, and it costs nothing to know.
const ROOM = '/nx/(?:s/)?wm/workroom';
const LEGACY = '/(?:(?:ab/(?:f/)?|d/|nx/wm/)?contracts|ab/(?:w/)?workroom|e/[^/]+/contracts/v2)';
// Upwork writes its open dialog into the path, so the segment that names the end may stand anywhere after the id.
const END = '(?:/[^/]+)*/end(?:-contract[^/]*)?(?:/.*)?$';
const NOT_END = `(?!${END})(?:/|$)`;

/** Pages of one contract, which carry the sidebar. Apart from the others, so that a page of Upwork's loads no more than it asks. */
export const SIDEBAR_KINDS: readonly KindRow[] = [
  {
    kind: 'workroom',
    path: new RegExp(`^${ROOM}${ID}${NOT_END}`),
    id: 'path',
  },
  {
    kind: 'contract-end',
    path: new RegExp(`^(?:${ROOM}|${LEGACY})${ID}${END}`),
    id: 'path',
  },
  {
    kind: 'contract-legacy',
    path: new RegExp(`^${LEGACY}${ID}${NOT_END}`),
    id: 'path',
  },
  {
    kind: 'workdiary',
    path: /^\/(?:nx|ab)\/workdiary(?:\/|$)/,
    id: 'query',
  },
];
/** Lists, homes, and pages that only clients see. */
const OTHER_KINDS: readonly KindRow[] = [
  {
    kind: 'contract-client',
    path: /* @__PURE__ */ (() => new RegExp(`^/ab/c/(?:[^/]+/)?contracts${ID}(?:/|$)`))(),
    id: 'path',
  },
  {
    kind: 'workdiary-home',
    path: /^\/(?:nx|ab)\/workdiary(?:\/|$)/,
    id: 'without-query',
  },
  {
    kind: 'contract-list',
    path: /^\/(?:(?:d\/|nx\/|nx\/wm\/|ab\/flservices\/)?contracts|ab\/contracts(?:\/active)?|nx\/wm\/freelancer\/(?:home|contracts))\/?$/,
    id: 'none',
  },
  {
    kind: 'contract-list-client',
    path: /^\/(?:nx\/wm\/client(?:\/.*)?|ab\/c\/[^/]+\/(?:home|contracts)\/?)$/,
    id: 'none',
  },
];
// Said to be pure, so that a bundle which asks for the first table alone goes without the second.
export const KINDS: readonly KindRow[] = /* @__PURE__ */ SIDEBAR_KINDS.concat(OTHER_KINDS);

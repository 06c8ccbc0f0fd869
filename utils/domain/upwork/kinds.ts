// Owns the table of Upwork's contract pages: which address is which kind, and where its contract id stands.
// Refuses to know the page behind the address; a new kind is one row here, with its example addresses.

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
  /** False for lists, homes, and pages that only clients see. */
  readonly carriesSidebar: boolean;
  /** Addresses of this kind and of no other. */
  readonly examples: readonly [string, ...string[]];
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

export const KINDS: readonly KindRow[] = [
  {
    kind: 'workroom',
    path: new RegExp(`^${ROOM}${ID}${NOT_END}`),
    id: 'path',
    carriesSidebar: true,
    examples: [
      'https://www.upwork.com/nx/wm/workroom/42545630/overview',
      'https://www.upwork.com/nx/wm/workroom/32771669',
      'https://www.upwork.com/nx/wm/workroom/31953978/timesheet?timesheetDate=2024-06-03',
      'https://www.upwork.com/nx/s/wm/workroom/42545630/messages?sidebar=true#top',
    ],
  },
  {
    kind: 'contract-end',
    path: new RegExp(`^(?:${ROOM}|${LEGACY})${ID}${END}`),
    id: 'path',
    carriesSidebar: true,
    examples: [
      'https://www.upwork.com/nx/wm/workroom/42545630/end-contract',
      'https://www.upwork.com/nx/wm/workroom/42545630/overview/end-contract-modal?pageTitle=End%20contract',
      'https://www.upwork.com/contracts/12345678/end',
    ],
  },
  {
    kind: 'contract-legacy',
    path: new RegExp(`^${LEGACY}${ID}${NOT_END}`),
    id: 'path',
    carriesSidebar: true,
    examples: [
      'https://www.upwork.com/ab/f/contracts/22684975',
      'https://www.upwork.com/d/contracts/18729685',
      'https://www.upwork.com/e/acmeteam/contracts/v2/14512345/',
      'https://www.upwork.com/contracts/~0123456789abcdef',
    ],
  },
  {
    kind: 'contract-client',
    path: new RegExp(`^/ab/c/(?:[^/]+/)?contracts${ID}(?:/|$)`),
    id: 'path',
    carriesSidebar: false,
    examples: ['https://www.upwork.com/ab/c/2315977/contracts/21713898#terms'],
  },
  {
    kind: 'workdiary',
    path: /^\/(?:nx|ab)\/workdiary(?:\/|$)/,
    id: 'query',
    carriesSidebar: true,
    examples: [
      'https://www.upwork.com/nx/workdiary/?date=2026-04-14&contractId=12345678&tz=mine',
      'https://www.upwork.com/nx/workdiary?contractId=41069448',
    ],
  },
  {
    kind: 'workdiary-home',
    path: /^\/(?:nx|ab)\/workdiary(?:\/|$)/,
    id: 'without-query',
    carriesSidebar: false,
    examples: ['https://www.upwork.com/nx/workdiary/', 'https://www.upwork.com/ab/workdiary/freelancer'],
  },
  {
    kind: 'contract-list',
    path: /^\/(?:(?:d\/|nx\/|nx\/wm\/|ab\/flservices\/)?contracts|ab\/contracts(?:\/active)?|nx\/wm\/freelancer\/(?:home|contracts))\/?$/,
    id: 'none',
    carriesSidebar: false,
    examples: [
      'https://www.upwork.com/nx/wm/freelancer/contracts',
      'https://www.upwork.com/nx/wm/freelancer/home',
      'https://www.upwork.com/ab/flservices/contracts/',
      'https://www.upwork.com/contracts',
    ],
  },
  {
    kind: 'contract-list-client',
    path: /^\/(?:nx\/wm\/client(?:\/.*)?|ab\/c\/[^/]+\/(?:home|contracts)\/?)$/,
    id: 'none',
    carriesSidebar: false,
    examples: [
      'https://www.upwork.com/nx/wm/client/contracts?contractStatus=ended',
      'https://www.upwork.com/nx/wm/client/dashboard',
      'https://www.upwork.com/ab/c/2572761/contracts/',
    ],
  },
];

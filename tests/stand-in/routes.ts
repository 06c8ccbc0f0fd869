// Owns which address shows which page. Written on its own, not taken from the extension's table of kinds,
// so that the two can disagree.

import { endContractPage } from './pages/end-contract.ts';
import { contractListPage } from './pages/lists.ts';
import * as others from './pages/others.ts';
import type { Page, Place } from './pages/page.ts';
import { workroomPage } from './pages/workroom.ts';
import { currentContract, currentContracts, type StandInState } from './state.ts';

type Route = {
  path: RegExp;
  page: (found: { groups: Record<string, string>; state: StandInState; query: URLSearchParams }) => Page;
};

const place = (title: string, text: string) => (): Page => others.placePage({ title, text } satisfies Place);
const NEIGHBOUR = place('Elsewhere', 'A page that no contract is bound to.');

/** A contract's page and its end flow; the only area in which the page itself navigates without a load. */
export const WORKROOM =
  /^(?<base>\/nx\/(?:s\/)?wm\/workroom\/(?<id>\d+))(?:\/(?<tab>[\w-]+))?(?:\/[\w-]+)*\/?$/;

const ROUTES: Route[] = [
  {
    path: WORKROOM,
    page: ({ groups: { id = '', base = '', tab = '' }, state }) => {
      const contract = currentContract(state, id);
      return tab === 'end-contract' ? endContractPage(contract) : workroomPage(contract, base, tab);
    },
  },
  {
    path: /^\/contracts\/(?<id>\d+)\/end\/?$/,
    page: ({ groups: { id = '' }, state }) => endContractPage(currentContract(state, id)),
  },
  {
    path: /^(?:\/ab\/f|\/ab|\/d|\/nx\/wm|\/e\/[\w-]+)?\/contracts\/(?:v2\/)?(?<id>\d+|~[\da-z]+)\/?$/,
    page: ({ groups: { id = '' }, state }) =>
      workroomPage(currentContract(state, id), `/nx/wm/workroom/${id}`, 'overview'),
  },
  { path: /^\/ab\/c\/\d+\/contracts\/\d+\/?$/, page: place('Contract', 'A contract as its client sees it.') },
  { path: /^\/ab\/c\/\d+\/(?:contracts|home)\/?$/, page: place('Contracts', 'The contracts of a client.') },
  { path: /^\/nx\/wm\/client\//, page: place('Contracts', 'The contracts of a client.') },
  { path: /^\/nx\/wm\/freelancer\/home\/?$/, page: ({ state }) => list(state, 'Your active contracts') },
  { path: /^\/nx\/wm\/freelancer\/contracts\/?$/, page: ({ state }) => list(state, 'Contract history') },
  { path: /^(?:\/d|\/ab\/flservices)?\/contracts\/?$/, page: ({ state }) => list(state, 'Contracts') },
  { path: /^\/nx\/wm\/offers?\/(?<id>\d+)\/?$/, page: ({ groups }) => others.offerPage(groups.id ?? '') },
  {
    path: /^\/(?:nx|ab)\/workdiary(?:\/|$)/,
    page: ({ query }) => others.workDiaryPage(query.get('contractId')),
  },
  { path: /^(?:\/ab)?\/messages\/rooms(?:\/|$)/, page: others.messagesPage },
  { path: /^\/(?:ab\/account-security|nx)\/login\/?$/, page: others.loginPage },
  { path: /^\/$/, page: NEIGHBOUR },
  {
    path: /^\/nx\/(?:s\/)?(?:find-work|search|universal-search|proposals|reports|payments|tax)\//,
    page: NEIGHBOUR,
  },
  { path: /^\/nx\/(?:my-stats|account-health|wm)\/$/, page: NEIGHBOUR },
  { path: /^\/(?:jobs|freelancers|agencies|ab\/proposals|resources)\/./, page: NEIGHBOUR },
];

/** The page of an address; every address has one, if only "not found". */
export function pageFor({ pathname, searchParams }: URL, state: StandInState): Page {
  if ([...searchParams.keys()].some((name) => name.startsWith('__cf_chl'))) return others.challengePage();
  for (const { path, page } of ROUTES) {
    const found = path.exec(pathname);
    if (found) return page({ groups: found.groups ?? {}, state, query: searchParams });
  }
  return others.notFoundPage();
}

function list(state: StandInState, title: string): Page {
  const contracts = currentContracts(state);
  const running = contracts.filter(({ status }) => status !== 'ended');
  return contractListPage(title === 'Your active contracts' ? running : contracts, title);
}

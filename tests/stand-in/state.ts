// Owns what can be switched in the stand-in, by a test or for one page by its query.
// Knows nothing of how it is drawn.
import { CONTRACTS, contractOf, type StandInContract } from './contracts.ts';

export type View = {
  layout: 'classic' | 'nextgen';
  theme: 'light' | 'dark';
  /** Upwork's own right sidebar. */
  sidebar: 'none' | 'collapsed' | 'expanded';
  /** How long the skeleton stands before the content, in ms. */
  slowMs: number;
  /** A page that tries to see everything; its findings stand in `window.__seen`. */
  hostile: boolean;
};

export type StandInState = View & {
  loggedIn: boolean;
  /** A whole document of a test's own, which then stands at every address, without any policy. */
  ownPage?: string;
  /** With which headers it comes; its kind too, where it is no HTML. */
  ownHeaders?: Record<string, string>;
  /** Scripts beside it, by path. */
  ownScripts?: Record<string, string>;
  /** How long the server takes to answer a form, in ms. */
  answerMs: number;
  /** Contracts that were ended since the start of the stand-in, by id. */
  ended: Record<string, 'client' | 'freelancer'>;
};

export const FIRST_STATE: StandInState = {
  layout: 'classic',
  theme: 'light',
  sidebar: 'none',
  slowMs: 300,
  hostile: false,
  loggedIn: true,
  answerMs: 0,
  ended: {},
};

/** The view of one address: `?layout= &theme= &sidebar= &slow= &hostile=listener` go before the state (`&items=menu`: client/page.js). */
export function viewOf(state: StandInState, query: URLSearchParams): View {
  const slowMs = Number.parseInt(query.get('slow') ?? '', 10);
  return {
    layout: oneOf(['classic', 'nextgen'], query.get('layout')) ?? state.layout,
    theme: oneOf(['light', 'dark'], query.get('theme')) ?? state.theme,
    // Upwork writes `true`, which stands for the expanded one.
    sidebar:
      query.get('sidebar') === 'true'
        ? 'expanded'
        : (oneOf(['none', 'collapsed', 'expanded'], query.get('sidebar')) ?? state.sidebar),
    slowMs: Number.isNaN(slowMs) ? state.slowMs : slowMs,
    hostile: query.get('hostile') === 'listener' || state.hostile,
  };
}

/** The contracts as they stand now, those ended since the start included. */
export function currentContracts(state: StandInState): StandInContract[] {
  return CONTRACTS.map((contract) => currentContract(state, contract.id));
}

/** One contract as it stands now. */
export function currentContract(state: StandInState, id: string): StandInContract {
  const endedBy = state.ended[id];
  const contract = contractOf(id);
  return endedBy ? { ...contract, status: 'ended', endedBy } : contract;
}

function oneOf<const T extends string>(values: readonly T[], value: string | null): T | undefined {
  return values.find((known) => known === value);
}

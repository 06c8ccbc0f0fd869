// Owns what the page side is told of a contract, in the words that it uses for it. The shape itself is the domain's.
import type { ShownPage } from '../domain/views/page-view.ts';

/** How long "I know, let me end it" holds. */
export const ARMED_MS = 10 * 60_000;

export type ContractView = ShownPage;
export type Progress = ContractView['progress'];
export type Side = ContractView['layout']['side'];

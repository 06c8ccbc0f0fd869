// Owns what the page side is told of a contract: the very shape in which the background answers `page-shown`.
// Refuses notes, names and ids; the page may be watched by others.
import type { Theme } from './theme.ts';

export type Progress = { readonly done: number; readonly total: number; readonly open: number };
export type Side = 'right' | 'left';
export type GuardMode = 'hold' | 'tell' | 'off';

/** How long "I know, let me end it" holds. */
export const ARMED_MS = 10 * 60_000;

export type ContractView = {
  /** Whether a plan exists; without one, progress says nothing. */
  readonly begun: boolean;
  readonly progress: Progress;
  /** Of the worst warning. */
  readonly severity?: 'critical' | 'warning' | 'info';
  readonly theme: Theme;
  /** `width` in CSS px; `place` is the tab's distance from the top in percent of the window's height. */
  readonly layout: {
    readonly open: boolean;
    readonly side: Side;
    readonly width: number;
    readonly place?: number;
  };
  readonly guard: GuardMode;
  /** Open must-dos, worst first, as plain sentences. */
  readonly mustDos: readonly string[];
  readonly held?: string;
  readonly safeToEnd?: string;
  /** Until when (epoch ms) the person's own "End contract" passes, as said on an earlier page. */
  readonly armedUntilMs?: number;
};

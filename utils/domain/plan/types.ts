// Owns the shape of a plan: what every view is a projection of.
// Refuses to compute any of it (plan.ts and the files beside it do).

import type { ListName, Milestone } from '../contract/entries.ts';
import type { FactKey } from '../contract/facts.ts';
import type { Money } from '../money.ts';
import type {
  Confidence,
  LeadKind,
  Loss,
  Phase,
  Rank,
  Recorded,
  Role,
  Severity,
  TimerId,
  TimerRow,
  WarningWait,
  Wish,
} from '../rules/rows.ts';
import type { OwnDraftId } from '../text/labels.ts';
import type { Instant } from '../time.ts';
import type { Notice } from './notice.ts';
import type { SafeToEnd } from './safe-to-end.ts';
import type { Stage } from './stage.ts';
import type { TimelineEntry } from './timeline.ts';
import type { Verdict } from './verdict/parts.ts';

type Produced = {
  /** The table row's id. */
  readonly id: string;
  /** `id`, or `id:entry` where the row stands once for each entry of a list. */
  readonly key: string;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  readonly contested?: string;
  /** The answers that make its row fit at all: who ends, which kind, that it has ended. */
  readonly fitsBecause: readonly FactKey[];
  /** The facts it came from; empty where it holds for every such contract. */
  readonly because: readonly FactKey[];
  /** The entries it came from, where it stands once for several. */
  readonly entryIds?: readonly string[];
  /** The entry it stands for, where its row stands once for each entry of a list. */
  readonly entryId?: string;
};

export type PlanItem = Produced & {
  readonly phase: Phase;
  readonly text: string;
  readonly why: string;
  readonly mustDo: boolean;
  readonly status: 'open' | 'done' | 'dismissed';
  /** Who says that it is done: the person's tick, or a fact. */
  readonly doneBy?: 'tick' | 'fact';
  readonly doneAt?: Instant;
  readonly dismissedFor?: string;
  readonly note?: string;
  readonly facts: readonly FactKey[];
  readonly lists: readonly ListName[];
  /** Those that fit this contract. */
  readonly templates: readonly string[];
  /** Only time or the other side can do it. */
  readonly waits: boolean;
  /** The draft of the person's own that is written at it. */
  readonly draft?: OwnDraftId;
  /** Short questions that the person answers for themselves at it. */
  readonly answers?: readonly OwnDraftId[];
  /** That draft is put together from answers; `page` is ours, on which it is done. */
  readonly prompted?: true;
  readonly page?: 'back';
  /** What the planner knows it by, where it has a role. */
  readonly role?: Role;
  readonly rank: Rank;
  /** It belongs to the last day rather than to now. */
  readonly lastDay: boolean;
  /** The safe moment names its own wait for it. */
  readonly ownWait: boolean;
  /** What a tick on it writes down, where it stands for a fact. */
  readonly records?: Recorded;
  /** A recorded fact says that it is not done: a tick has to say more, so its form opens instead. */
  readonly asks: boolean;
  /** The milestone whose held money may be given up beside it, by an act of its own. */
  readonly givesUp?: Milestone;
  /** Key of the timer that it starts or waits for, where that runs. */
  readonly timer?: string;
  /** When the person wants to be reminded of it. */
  readonly reminds?: Wish & { readonly key: string };
};
export type PlanWarning = Produced & {
  readonly severity: Severity;
  /** What ending now loses, where it is this warning that says so. */
  readonly loss?: Loss;
  readonly text: string;
  readonly settledBy: string;
  readonly waits?: WarningWait;
};
export type PlanTimer = Produced & {
  readonly id: TimerId;
  readonly label: string;
  /** The same with its moment, as in the verdict's sentence. */
  readonly dated: string;
  readonly sense: 'deadline' | 'expected';
  readonly announce: TimerRow['announce'];
  readonly leads?: LeadKind;
  readonly passed?: string;
  readonly money: boolean;
  readonly answer: boolean;
  /** What the verdict says of the answer, where it is not simply one; and the sum that silence loses, where it is named. */
  readonly asks?: TimerRow['asks'];
  readonly sum?: Money;
  readonly background: boolean;
  /** What it brings, where that is money. */
  readonly brings?: string;
  /** No fact and no entry says when it began: it is shown, never announced. */
  readonly assumed: boolean;
  readonly startAt: Instant;
  readonly dueAt: Instant;
  /** `over` at due and after it; `settled` when a fact closed it. */
  readonly status: 'running' | 'over' | 'settled';
  readonly settledAt?: Instant;
  readonly onSilence: string;
};
export type Plan = {
  readonly contractId: string;
  /** May I end now, and what do I lose: every view says the same words from it. */
  readonly verdict: Verdict;
  readonly stage: Stage;
  /** What is missing for the next stage, in plain words. */
  readonly missing: readonly string[];
  /** In order of phase and table; must-dos are marked, not moved. */
  readonly items: readonly PlanItem[];
  /** Worst first. */
  readonly warnings: readonly PlanWarning[];
  /** Running ones by due instant, then over, then settled. */
  readonly timers: readonly PlanTimer[];
  readonly notice: Notice;
  readonly safeToEnd: SafeToEnd;
  /** All of these and the last day, by instant. */
  readonly timeline: readonly TimelineEntry[];
  /** Key of the item to do next; absent when nothing is open. */
  readonly next?: string;
  /** All 0 where the contract goes on. */
  readonly progress: { readonly done: number; readonly total: number; readonly openMustDos: number };
};

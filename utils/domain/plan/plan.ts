// Owns the projection that every view shows: planFor(contract, settings, now). Pure and total.
// Refuses to hold rules (the tables do) and to know who looks at it.

import type { ListName } from '../contract/entries.ts';
import type { FactKey } from '../contract/facts.ts';
import type { Contract } from '../contract/record.ts';
import type { Confidence, Phase, Severity, TimerId } from '../rules/rows.ts';
import type { Settings } from '../settings/settings.ts';
import type { Day, Instant, InstantLike } from '../time.ts';
import { contextFor } from './context.ts';
import { itemsFor } from './items.ts';
import { nextOf } from './next.ts';
import type { Notice } from './notice.ts';
import { safeToEnd } from './safe-to-end.ts';
import { type Stage, stageOf } from './stage.ts';
import { timelineFor } from './timeline.ts';
import { timersFor } from './timers.ts';
import { warningsFor } from './warnings.ts';

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
  readonly status: 'open' | 'done' | 'set-aside';
  /** Who says that it is done: the person's tick, or a fact. */
  readonly doneBy?: 'tick' | 'fact';
  readonly doneAt?: Instant;
  readonly setAsideReason?: string;
  readonly note?: string;
  readonly facts: readonly FactKey[];
  readonly lists: readonly ListName[];
  /** Those that fit this contract. */
  readonly templates: readonly string[];
  /** Only time or the other side can do it. */
  readonly waits: boolean;
  /** Key of the timer that it starts or waits for, where that runs. */
  readonly timer?: string;
};
export type PlanWarning = Produced & {
  readonly severity: Severity;
  readonly text: string;
  readonly settledBy: string;
};
export type PlanTimer = Produced & {
  readonly id: TimerId;
  readonly label: string;
  readonly sense: 'deadline' | 'expected';
  readonly startAt: Instant;
  readonly dueAt: Instant;
  /** `over` at due and after it; `settled` when a fact closed it. */
  readonly status: 'running' | 'over' | 'settled';
  readonly settledAt?: Instant;
  readonly onSilence: string;
};
/** One reason to wait; without `until` no date can be named. */
export type Wait = {
  readonly text: string;
  readonly until?: Instant;
  readonly because: readonly FactKey[];
  /** The milestone that is waited for. */
  readonly entryId?: string;
};
export type SafeToEnd = {
  /** Earliest instant (UTC) at which nothing is lost; absent while a wait has no date, or after the end. */
  readonly at?: Instant;
  /** Latest instant that can be named (UTC) while another wait has no date. */
  readonly notBefore?: Instant;
  readonly waits: readonly Wait[];
};
/** One mark on the line of time. Its `key` is the timer's own, `last-day` or `safe`. */
export type TimelineEntry = {
  readonly key: string;
  /** Where it stands (UTC): a clock's due instant, the beginning of the last day, the safe moment or its earliest bound. */
  readonly at: Instant;
  /** Over or settled. */
  readonly isPast: boolean;
} & (
  | { readonly kind: 'timer'; readonly timer: PlanTimer }
  | { readonly kind: 'last-day'; readonly day: Day }
  | { readonly kind: 'safe' }
);
export type Plan = {
  readonly contractId: string;
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

/** The plan for one record at one instant (UTC); same in, same out; throws for no record that its schema admits. */
export const planFor = (contract: Contract, settings: Settings, now: InstantLike): Plan => {
  const context = contextFor(contract, settings, now);
  const timers = timersFor(context);
  const items = itemsFor(context, timers);
  const safe = safeToEnd(context, items);
  const next = nextOf(items, timers, context.ended);
  const isOpen = ({ status }: PlanItem): boolean => status === 'open';
  const stage = stageOf(context, { items, timers, safeToEnd: safe });
  // What goes on has nothing to do, whatever stands noted for the case that it is ended after all.
  const counted = stage.stage === 'kept' ? [] : items;
  return {
    contractId: contract.id,
    ...stage,
    items,
    warnings: warningsFor(context),
    timers,
    notice: context.notice,
    safeToEnd: safe,
    timeline: timelineFor(context, timers, safe),
    ...(next === undefined ? {} : { next: next.key }),
    progress: {
      done: counted.filter((item) => !isOpen(item)).length,
      total: counted.length,
      openMustDos: counted.filter((item) => isOpen(item) && item.mustDo).length,
    },
  };
};

// Owns the stage of an ending: derived from the plan's parts, never stored, with what is missing for the next one.

import type { Role } from '../rules/rows.ts';
import { dayText } from '../text/format.ts';
import { type Context, hasPassed } from './context.ts';
import type { SafeToEnd } from './safe-to-end.ts';
import type { PlanItem, PlanTimer } from './types.ts';

/** In their usual order. `kept` may come at any time before the end. */
export const STAGES = ['considering', 'notice', 'wrapping-up', 'ready', 'ended', 'settled', 'kept'] as const;
export type Stage = (typeof STAGES)[number];
/** The stages in which the contract is over; a view then turns to what is due. */
export const AFTER_THE_END: readonly Stage[] = ['ended', 'settled'];

type Parts = {
  readonly items: readonly PlanItem[];
  readonly timers: readonly PlanTimer[];
  readonly safeToEnd: SafeToEnd;
};
/**
 * `missing`: what stands between this stage and the next, one sentence or label each; empty for the last
 * ones.
 */
type StageOf = { readonly stage: Stage; readonly missing: readonly string[] };

const openMustDos = (items: readonly PlanItem[]): string[] =>
  items.filter(({ mustDo, status }) => mustDo && status === 'open').map(({ text }) => text);

// A clock whose item the person ticked or dismissed is theirs no more.
const isAwaited = ({ key, status, background, assumed }: PlanTimer, items: readonly PlanItem[]): boolean => {
  if (status !== 'running' || background || assumed) return false;
  const own = items.filter(({ timer }) => timer === key);
  return own.length === 0 || own.some((item) => item.status === 'open');
};
const afterEnd = (items: readonly PlanItem[], timers: readonly PlanTimer[]): StageOf => {
  const clocks = timers.filter((timer) => isAwaited(timer, items)).map(({ label }) => label);
  // Settled is when no must-do is open and no clock is waited for.
  const missing = [...openMustDos(items), ...clocks];
  return { stage: missing.length === 0 ? 'settled' : 'ended', missing };
};

/** The stage at the context's moment. `kept` wins over everything but an end. */
export const stageOf = (context: Context, { items, timers, safeToEnd }: Parts): StageOf => {
  if (context.ended) return afterEnd(items, timers);
  if (context.contract.keptAt !== undefined) return { stage: 'kept', missing: [] };
  const { lastDay, dueAt } = context.notice;
  const isOpen = (wanted: Role) => items.some(({ role, status }) => role === wanted && status === 'open');
  // A ticked or dismissed "tell" goes on without a moment: then no notice is known to run.
  if (context.facts.toldAt === undefined && isOpen('tell')) {
    const kind = context.kind === undefined ? ['Say whether the contract is hourly or fixed-price.'] : [];
    return { stage: 'considering', missing: ['Tell the client, or keep the contract.', ...kind] };
  }
  const served = lastDay === undefined || dueAt === undefined || hasPassed(context, dueAt);
  if (!served && isOpen('serve-notice'))
    return { stage: 'notice', missing: [`Your notice ends with ${dayText(lastDay)}.`] };
  if (safeToEnd.at !== undefined && hasPassed(context, safeToEnd.at))
    return { stage: 'ready', missing: ['End the contract on Upwork, then say so here.'] };
  const waits = safeToEnd.waits.map(({ text }) => text);
  return { stage: 'wrapping-up', missing: waits };
};

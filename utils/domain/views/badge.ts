// Owns the badge on the icon: a number or nothing, its colour, and the sentence on pointing at it.
// Refuses to set it; the background does.

import type { Contract } from '../contract/record.ts';
import type { Plan, PlanTimer } from '../plan/types.ts';
import type { Verdict } from '../plan/verdict/parts.ts';
import { counted } from '../text/count.ts';
import { amountsText } from '../text/format.ts';
import { DAY_MS, epochMs } from '../time.ts';

// How long before its due instant a deadline counts on the badge.
export const SOON_MS = 2 * DAY_MS;
// Longer numbers have no room on the icon.
const MAX_BADGE = 99;

/** On the icon: a number or "", the sentence on pointing at it, and what gives the number its colour. */
export type Badge = {
  readonly text: string;
  readonly title: string;
  readonly state?: Verdict['state'];
};
type Colours = { readonly ground: string; readonly ink: string };
const INK = '#ffffff';
const WAIT = { ground: '#8a5200', ink: INK };
/** As the verdict has them in the views; each at least 6:1. */
export const BADGE_COLOURS: Readonly<Record<Verdict['state'], Colours>> = {
  lose: { ground: '#b3261e', ink: INK },
  wait: WAIT,
  ready: WAIT,
  gain: { ground: '#1c6b43', ink: INK },
  ask: { ground: '#4046b8', ink: INK },
};

/** Notice speaks when it ends; a deadline while there is time to act. What is only assumed or expected is silent. */
export const isAnnounced = ({ announce, status, assumed }: PlanTimer): boolean =>
  status !== 'settled' && !assumed && announce !== 'never';

const isQuiet = ({ begunAt }: Contract, { stage, verdict }: Plan): boolean =>
  begunAt === undefined || (stage === 'settled' && verdict.state !== 'lose');
/** A contract that goes on has no feedback to leave, but a clock with money behind it runs all the same. */
export const countsFor = ({ stage }: Plan, { money }: PlanTimer): boolean => money || stage !== 'kept';
/** How many deadlines are due within 48 hours of an instant (epoch ms). */
export const soonIn = (plan: Plan, contract: Contract, nowMs: number): number =>
  isQuiet(contract, plan)
    ? 0
    : plan.timers.filter(
        (timer) =>
          timer.status === 'running' &&
          isAnnounced(timer) &&
          countsFor(plan, timer) &&
          epochMs(timer.dueAt) - nowMs < SOON_MS,
      ).length;

const OPEN = { one: '{n} step open', other: '{n} steps open' };
const NOTHING = { text: '', title: 'End contract safely' };
const numbered = (count: number): string => (count > MAX_BADGE ? `${MAX_BADGE}+` : `${count}`);
const soonText = (count: number): string =>
  counted(count, {
    one: '{n} deadline within the next 48 hours',
    other: '{n} deadlines within the next 48 hours',
  });

/** Of one ending at an instant (epoch ms): its open steps, else what is due within 48 hours. */
export const badgeOf = (plan: Plan, contract: Contract, nowMs: number): Badge => {
  if (isQuiet(contract, plan)) return NOTHING;
  const { progress, verdict } = plan;
  const { state } = verdict;
  const { openMustDos } = progress;
  const said =
    verdict.atStake.length === 0
      ? `${verdict.label}.`
      : `${verdict.label}: ${amountsText(verdict.atStake, verdict.orMore)} at stake.`;
  // One number cannot say both: deadlines are counted only where no must-do is open.
  if (openMustDos > 0)
    return { text: numbered(openMustDos), title: `${said} ${counted(openMustDos, OPEN)}`, state };
  const soon = soonIn(plan, contract, nowMs);
  if (plan.stage === 'kept' && soon === 0 && state !== 'lose') return NOTHING;
  return soon === 0
    ? { ...NOTHING, title: said }
    : { text: numbered(soon), title: `${said} ${soonText(soon)}`, state };
};
/** Where no contract is shown: what is due within 48 hours in all endings together. */
export const badgeOfAll = (soon: number): Badge =>
  soon === 0 ? NOTHING : { text: numbered(soon), title: soonText(soon), state: 'lose' };

// Owns the badge on the icon of the tab that shows a contract: a number or nothing, and the sentence on pointing at it.
// Refuses to set it; the background does.

import type { Contract } from '../contract/record.ts';
import type { Plan, PlanTimer } from '../plan/types.ts';
import { amountsText, counted } from '../text/format.ts';
import { DAY_MS, epochMs } from '../time.ts';

// How long before its due instant a deadline is announced and counts on the badge.
export const LEAD_MS = 2 * DAY_MS;
// Longer numbers have no room on the icon.
const MAX_BADGE = 99;

/** On the icon of the tab that shows the contract: a number or "", and the sentence on pointing at it. */
export type Badge = { readonly text: string; readonly title: string };

/** Notice speaks when it ends; a deadline while there is time to act. What is only assumed or expected is silent. */
export const isAnnounced = ({ announce, status, assumed }: PlanTimer): boolean =>
  status !== 'settled' && !assumed && announce !== 'never';

/** Of one ending at an instant (epoch ms): its open steps, else what is due within 48 hours. */
export const badgeOf = (
  { progress, stage, timers, verdict }: Plan,
  contract: Contract,
  nowMs: number,
): Badge => {
  const quiet = { text: '', title: 'End contract safely' };
  if (contract.begunAt === undefined || stage === 'settled') return quiet;
  const { openMustDos } = progress;
  const said =
    verdict.atStake.length === 0
      ? `${verdict.label}. `
      : `${verdict.label}: ${amountsText(verdict.atStake, verdict.orMore)} at stake. `;
  // One number cannot say both: deadlines are counted only where no must-do is open.
  if (openMustDos > 0)
    return {
      text: openMustDos > MAX_BADGE ? `${MAX_BADGE}+` : `${openMustDos}`,
      title: `${said}${counted(openMustDos, 'step')} open`,
    };
  const soon = timers.filter(
    (timer) =>
      timer.status === 'running' &&
      isAnnounced(timer) &&
      (timer.money || stage !== 'kept') &&
      epochMs(timer.dueAt) - nowMs < LEAD_MS,
  ).length;
  if (stage === 'kept' && soon === 0 && verdict.state !== 'lose') return quiet;
  return soon === 0
    ? { ...quiet, title: said.trim() }
    : { text: `${soon}`, title: `${said}${counted(soon, 'deadline')} within the next 48 hours` };
};

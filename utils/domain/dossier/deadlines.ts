// Owns the deadlines in a dossier and the last day of the notice: what follows from a count is never told as having happened.

import type { PlanTimer } from '../plan/types.ts';
import { counted } from '../text/count.ts';
import { dayText, listed, sentencesText } from '../text/format.ts';
import { TIMER_SAID } from '../text/labels.ts';
import { localDay } from '../time.ts';
import { type DossierEntry, type DossierParts, entry } from './entry.ts';

/** Once it is settled, silence leads to nothing any more. */
const silenceText = ({ sense, status, onSilence }: PlanTimer): string | undefined => {
  if (status === 'settled') return undefined;
  return sense === 'expected' ? `By Upwork’s rules: ${onSilence}` : `What silence leads to: ${onSilence}`;
};

export const deadlinesIn = ({ plan, at }: DossierParts): DossierEntry[] =>
  plan.timers.map((timer) =>
    entry(
      TIMER_SAID[timer.sense][timer.status],
      timer.label,
      timer.sense === 'deadline'
        ? `Due: ${at(timer.dueAt)}. Counted from: ${at(timer.startAt)}.`
        : `Expected from: ${at(timer.dueAt)}. Counted from: ${at(timer.startAt)}.`,
      timer.settledAt && `Settled: ${at(timer.settledAt)}.`,
      silenceText(timer),
      timer.contested && `Contested: ${timer.contested}`,
      `Sources: ${listed(timer.sources)}.`,
    ),
  );

const DAYS = {
  calendar: {
    one: '{n} calendar day after {told}, the day on which the client was told',
    other: '{n} calendar days after {told}, the day on which the client was told',
  },
  working: {
    one: '{n} working day after {told}, the day on which the client was told',
    other: '{n} working days after {told}, the day on which the client was told',
  },
} as const;
/** None before the client was told: a last day that nobody knows of binds nobody. */
export const lastDayIn = ({ contract: { facts }, plan: { notice } }: DossierParts): DossierEntry[] => {
  const { toldAt, toldOn, toldZone = 'UTC' } = facts;
  if (toldAt === undefined || notice.lastDay === undefined) return [];
  const told = dayText(toldOn ?? localDay(toldAt, toldZone));
  const days = counted(notice.days, DAYS[notice.counting]).replace('{told}', () => told);
  return [
    entry(
      'Last day of the notice',
      dayText(notice.lastDay),
      facts.lastDay === undefined
        ? `${sentencesText(days, notice.from === 'default' ? 'That is the freelancer’s usual notice' : '')}.`
        : `Chosen by the freelancer. The client was told on ${told}.`,
      `It ends with that day, at 24:00 in ${toldZone}.`,
    ),
  ];
};

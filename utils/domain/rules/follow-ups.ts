// Owns the follow-ups that are offered after an end: when each comes and what it is for.
import type { Contract } from '../contract/record.ts';
import { addDays, type Day, localDay } from '../time.ts';

type FollowUpRow = { readonly inDays: number; readonly text: string };

/** Calendar days after the end; each has its message among the templates. */
export const FOLLOW_UPS: readonly FollowUpRow[] = [
  { inDays: 30, text: 'Ask how it has been going' },
  { inDays: 60, text: 'Share something useful and ask about plans' },
  { inDays: 90, text: 'Say that you have time for new work' },
];
/** With its day: counted from the end, or from today where that day has passed or no end is known. */
export const followUpsFor = (
  { facts }: Pick<Contract, 'facts'>,
  today: Day,
  zone: string,
): (FollowUpRow & { readonly on: Day })[] => {
  const end = facts.endedOn ?? (facts.endedAt === undefined ? today : localDay(facts.endedAt, zone));
  return FOLLOW_UPS.map((row) => {
    const on = addDays(end, row.inDays);
    return { ...row, on: on > today ? on : addDays(today, row.inDays) };
  });
};

// Owns how reminders that are due at the same moment become one notification. Refuses to show it.
import type { Instant } from '../../time.ts';
import { type Announcement, reminderId } from './reminders.ts';
import type { Snooze } from './snooze.ts';
import { wordsOfSeveral } from './words.ts';

/** One reminder of one ending. */
type Due = { readonly contractId: string; readonly announcement: Announcement };
export type Bundle = {
  /** Of one: its own, so that shown twice it replaces itself. Of several: made of the moment. */
  readonly id: string;
  /** At most 60 characters. */
  readonly title: string;
  /** At most 150 characters. */
  readonly text: string;
  readonly members: readonly Due[];
  /** What each of them can be put off to. */
  readonly snoozes: readonly Snooze[];
};

const SEVERAL = 'several';
/** Money first, then what comes first. */
const byRank = ({ announcement: a }: Due, { announcement: b }: Due): number =>
  a.rank - b.rank || (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0);

/** undefined for none; `at` is the present moment (UTC). */
export const bundleOf = (due: readonly Due[], at: Instant): Bundle | undefined => {
  const members = due.toSorted(byRank);
  const [first] = members;
  if (first === undefined) return undefined;
  const { title, text, snoozes } = first.announcement;
  if (members.length === 1) return { id: memberId(first), title, text, members, snoozes };
  // Of several, what fits all of them.
  const shared = snoozes.filter(({ id }) =>
    members.every(({ announcement: { snoozes: own } }) => own.some((other) => other.id === id)),
  );
  return {
    id: `${SEVERAL}|${at}`,
    ...wordsOfSeveral(members.map((member) => member.announcement)),
    members,
    snoozes: shared,
  };
};
export const memberId = ({ contractId, announcement: { timerKey, dueAt } }: Due): string =>
  reminderId(timerKey, dueAt, contractId);

/** What the id of a notification says; undefined where it is none of a reminder, or one of several. */
export const readReminderId = (
  id: string,
): { readonly timerKey: string; readonly contractId: string } | undefined => {
  const [timerKey = '', , contractId] = id.split('|');
  return contractId === undefined ? undefined : { timerKey, contractId };
};
/** Whether a notification stands for several. */
export const isSeveral = (id: string): boolean => id.startsWith(`${SEVERAL}|`);

// Owns the one line for somebody who comes back: what has happened since, from the plan then and now, never from the network.
// Refuses to know when somebody was here.
import type { Plan } from '../plan/types.ts';
import { counted } from '../text/count.ts';
import { sentencesText } from '../text/format.ts';
import { startDay } from '../text/moments.ts';
import { isolated } from '../text/visible.ts';
import { epochMs, type Instant } from '../time.ts';
import { isBack } from './away.ts';

const MOST = 3;
const AND_MORE = { one: '{n} more change', other: '{n} more changes' };

type Visit = {
  /** When the person looked last (UTC). */
  readonly seenAt: Instant;
  readonly now: Instant;
  readonly zone: string;
};

/** What happened between two plans of the same record, each a sentence without a full stop, in the order in which it came. */
const happened = (before: Plan, after: Plan): string[] => {
  const ran = new Set(before.timers.filter(({ status }) => status === 'running').map(({ key }) => key));
  const passed = after.timers
    .filter(({ key, status, assumed }) => status === 'over' && !assumed && ran.has(key))
    .toSorted((a, b) => epochMs(a.dueAt) - epochMs(b.dueAt))
    .flatMap(({ passed }) => passed ?? []);
  const isSafe = before.verdict.state !== 'gain' && after.verdict.state === 'gain' && after.stage === 'ready';
  return [...new Set([...passed, ...(isSafe ? ['It became safe to end the contract'] : [])])];
};

const text = (all: readonly string[], { seenAt, now, zone }: Visit): string => {
  const rest = all.length - MOST;
  const shown = [...all.slice(0, MOST), ...(rest > 0 ? [counted(rest, AND_MORE)] : [])];
  return `Since ${startDay(seenAt, now, zone)}: ${sentencesText(...shown)}.`;
};

/** "Since Wed 18 Nov: The client’s review of your hours ended." undefined after a day or less, and where nothing happened. */
export const sinceText = (before: Plan, after: Plan, visit: Visit): string | undefined => {
  const all = happened(before, after);
  return !isBack(visit) || all.length === 0 ? undefined : text(all, visit);
};

/** One ending as it stood when the person looked at it last, or at all of them, and as it stands now. */
type Stood = { readonly title: string; readonly before: Plan; readonly after: Plan };
/** The same of all endings, each by its name: "Since Wed 18 Nov: Shop: Your notice ended." */
export const sinceTextOfAll = (endings: readonly Stood[], visit: Visit): string | undefined => {
  const all = endings.flatMap(({ title, before, after }) =>
    happened(before, after).map((part) => `${isolated(title)}: ${part}`),
  );
  return !isBack(visit) || all.length === 0 ? undefined : text(all, visit);
};

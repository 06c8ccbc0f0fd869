// Owns the table of what a page can say of a contract, beside its milestones: its label, its words, and the fact that it becomes.
// A row without a fact holds for the day of the look only, so it goes into the record of the work with its date.

import type { FactKey, Facts, Kind } from '../contract/facts.ts';
import { formatMoney, type Money } from '../money.ts';
import { counted } from '../text/count.ts';
import { factText } from '../text/facts.ts';
import { dayText } from '../text/format.ts';
import { hoursAndMinutes } from '../text/locale.ts';
import type { PageStatus, Reading } from './reading.ts';

export type ReadKey = Exclude<keyof Reading, 'milestones'>;
type ReadValue<K extends ReadKey> = NonNullable<Reading[K]>['value'];
/** What a page leaves open about a fact is none. */
type Known<K extends ReadKey> = Exclude<ReadValue<K>, 'unknown'>;
/** The facts that take such a value as it was read. */
type FactFor<K extends ReadKey> = {
  [F in FactKey]: Known<K> extends NonNullable<Facts[F]> ? F : never;
}[FactKey];
export type ReadRow<K extends ReadKey> = {
  readonly label: string;
  readonly text: (value: ReadValue<K>) => string;
  readonly fact?: FactFor<K>;
  /** Only this kind of contract has it. */
  readonly kind?: Kind;
  /** Its absence is worth a word only in this status; `never`: not at all. */
  readonly missed?: PageStatus | 'never';
};

const unchanged = (text: string): string => text;
const money = (amount: Money): string => formatMoney(amount);
const hours = (count: number): string => {
  const minutes = Math.round(count * 60);
  return hoursAndMinutes({ hours: Math.floor(minutes / 60), minutes: minutes % 60 });
};
// None of these facts is a moment, so the zone is never looked at.
const ZONE = 'UTC';
const STATUSES_SAID: Readonly<Record<PageStatus, string>> = {
  active: 'Active',
  paused: 'Paused',
  ended: 'Ended',
};
const PAUSED_BY = { client: 'The client', upwork: 'Upwork', unknown: 'The page does not say' } as const;

/** In the order in which they are proposed; to make a fact of a row, name it here. */
export const READ_FACTS: { readonly [K in ReadKey]: ReadRow<K> } = {
  title: { label: 'Name of the contract', text: unchanged, fact: 'title' },
  client: { label: 'Client', text: unchanged, fact: 'client' },
  kind: { label: 'Kind of contract', text: (kind) => factText('kind', kind, ZONE), fact: 'kind' },
  rate: { label: 'Hourly rate', text: money, fact: 'rate', kind: 'hourly' },
  weeklyLimitHours: {
    label: 'Weekly limit',
    text: (limit) => counted(limit, 'hour'),
    fact: 'weeklyLimitHours',
    kind: 'hourly',
  },
  endedBy: {
    label: 'Who pressed End',
    text: (who) => factText('endedBy', who, ZONE),
    fact: 'endedBy',
    missed: 'ended',
  },
  // Together with who pressed End it becomes the end itself (absorb.ts).
  endedOn: { label: 'Ended on', text: dayText, fact: 'endedOn', missed: 'ended' },
  refundAskedAmount: {
    label: 'Refund requested',
    text: money,
    fact: 'refundAskedAmount',
    missed: 'never',
  },
  status: { label: 'Status', text: (status) => STATUSES_SAID[status] },
  pausedBy: { label: 'Paused by', text: (who) => PAUSED_BY[who], fact: 'pausedBy', missed: 'never' },
  held: { label: 'Money held', text: money, kind: 'fixed' },
  hoursThisWeek: { label: 'Hours this week', text: hours, kind: 'hourly' },
  hoursLastWeek: { label: 'Hours last week', text: hours, kind: 'hourly' },
  // Not `lastActivityOn`: the page may count messages, and the clock of idle contracts would then end too late.
  lastActivityOn: { label: 'Last activity, at the earliest', text: dayText, missed: 'never' },
};
export const READ_KEYS = Object.keys(READ_FACTS) as ReadKey[];

// Owns what a reading of the page proposes for a record: each thing found, in words, beside what is said already.
// Refuses to change anything: absorb.ts makes actions of what the person confirmed.

import type { Lists, Milestone } from '../contract/entries.ts';
import type { Facts } from '../contract/facts.ts';
import type { Contract } from '../contract/record.ts';
import { isSame } from '../equal.ts';
import { formatMoney } from '../money.ts';
import { factText } from '../text/facts.ts';
import { MILESTONES_SAID } from '../text/labels.ts';
import { quoted } from '../text/visible.ts';
import type { Day } from '../time.ts';
import type { Reading, ReadMilestone, Seen } from './reading.ts';

/** One thing that was seen on the page, in words, and what confirming it would write. */
export type Proposed = {
  /** Of its own in each proposal. */
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** Quotation from the page, shortened; `under` is the heading above it. */
  readonly seen: string;
  readonly under?: string;
  /** What the record says instead; absent where it says nothing or the same. */
  readonly said?: string;
  /** The record says the same already. */
  readonly same: boolean;
  readonly writes:
    | { readonly facts: Facts }
    | { readonly milestone: Omit<Milestone, 'id'>; readonly id?: string }
    /** Holds for today only, so it goes into the record of the work with its date. */
    | { readonly remark: string };
};

const FACTS = {
  title: 'Name of the contract',
  client: 'Client',
  kind: 'Kind of contract',
  rate: 'Hourly rate',
  weeklyLimitHours: 'Weekly limit',
} as const;
const OF_TODAY = {
  status: 'Status',
  held: 'Money held',
  thisWeekMinutes: 'Hours this week',
  lastWeekMinutes: 'Hours last week',
} as const;
const FACT_KEYS = Object.keys(FACTS) as (keyof typeof FACTS)[];
const TODAY_KEYS = Object.keys(OF_TODAY) as (keyof typeof OF_TODAY)[];
// Only the other kind of contract has these.
const FIXED_ONLY: readonly string[] = ['held', 'milestones'];
const HOURLY_ONLY: readonly string[] = ['rate', 'weeklyLimitHours', 'thisWeekMinutes', 'lastWeekMinutes'];

/** What was found, beside what the record says on this day (local). */
export const proposalFor = (reading: Reading, contract: Contract, today: Day): Proposed[] => [
  ...FACT_KEYS.flatMap((key) => factOf(key, reading, contract.facts)),
  ...reading.milestones.map((milestone, at) =>
    milestoneOf(milestone, `milestone-${at}`, contract.milestones),
  ),
  ...TODAY_KEYS.flatMap((key) => remarkOf(key, reading, contract.evidence, today)),
];

/** What was looked for and not found, in words; what the kind of contract does not have was not looked for. */
export const notFoundIn = (reading: Reading): string[] => {
  const kind = reading.kind?.value;
  const other = kind === 'hourly' ? FIXED_ONLY : kind === 'fixed' ? HOURLY_ONLY : [];
  const missing = [
    ...[...FACT_KEYS, ...TODAY_KEYS].filter((key) => reading[key] === undefined),
    ...(reading.milestones.length === 0 ? (['milestones'] as const) : []),
  ];
  const labels = { ...FACTS, ...OF_TODAY, milestones: 'Milestones' };
  return missing.filter((key) => !other.includes(key)).map((key) => labels[key]);
};

const placeOf = ({ seen, under }: Seen<unknown>) => ({ seen, ...(under === undefined ? {} : { under }) });

const factOf = (key: keyof typeof FACTS, reading: Reading, facts: Facts): Proposed[] => {
  const found = reading[key];
  if (found === undefined) return [];
  const said = facts[key];
  const same = isSame(said, found.value);
  // None of these facts is a moment, so the zone is never looked at.
  const words = (value: NonNullable<Facts[typeof key]>) => factText(key, value, 'UTC');
  return [
    {
      key,
      label: FACTS[key],
      text: words(found.value),
      ...placeOf(found),
      ...(said === undefined || same ? {} : { said: words(said) }),
      same,
      writes: { facts: { [key]: found.value } },
    },
  ];
};

const milestoneText = ({ amount, state }: Pick<Milestone, 'amount' | 'state'>): string =>
  [...(amount === undefined ? [] : [formatMoney(amount)]), MILESTONES_SAID[state]].join(', ');

const milestoneOf = (found: Seen<ReadMilestone>, key: string, said: readonly Milestone[]): Proposed => {
  const { name, amount, state } = found.value;
  // By name, the one thing that both the page and the record have of it.
  const known = said.find((entry) => entry.name.trim().toLowerCase() === name.toLowerCase());
  const same = known !== undefined && known.state === state && isSame(known.amount, amount);
  return {
    key,
    label: `Milestone ${quoted(name)}`,
    text: milestoneText(found.value),
    ...placeOf(found),
    ...(known === undefined || same ? {} : { said: milestoneText(known) }),
    same,
    // What the page does not show, such as the moment of a submission, stays as it was said.
    writes: known ? { milestone: { ...known, amount, state }, id: known.id } : { milestone: found.value },
  };
};

const hoursText = (minutes: number): string => `${Math.floor(minutes / 60)} h ${minutes % 60} min`;

const remarkOf = (
  key: keyof typeof OF_TODAY,
  reading: Reading,
  evidence: Lists['evidence'],
  today: Day,
): Proposed[] => {
  const found = reading[key];
  if (found === undefined) return [];
  const { value } = found;
  const text =
    typeof value === 'number'
      ? hoursText(value)
      : typeof value === 'string'
        ? capitalised(value)
        : formatMoney(value);
  const label = OF_TODAY[key];
  const remark = `${label.toLowerCase()}: ${text}`;
  // Noted today already. Tomorrow the same line is news again, with its own day.
  const same = evidence.some((entry) => entry.on === today && entry.text.includes(remark));
  return [{ key, label, text, ...placeOf(found), same, writes: { remark } }];
};
const capitalised = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

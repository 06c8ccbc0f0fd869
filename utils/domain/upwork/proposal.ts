// Owns what a reading of the page proposes for a record: each thing found, in words, beside what is said already.
// Refuses to change anything: absorb.ts makes actions of what the person confirmed.

import type { Lists, Milestone } from '../contract/entries.ts';
import type { FactKey, Facts, Kind } from '../contract/facts.ts';
import type { Contract } from '../contract/record.ts';
import { isSame } from '../equal.ts';
import { formatMoney } from '../money.ts';
import { factText } from '../text/facts.ts';
import { MILESTONES_SAID } from '../text/labels.ts';
import { quoted } from '../text/visible.ts';
import { type Day, earliestOfDay, epochMs, type Instant, latestOfDay } from '../time.ts';
import { READ_FACTS, READ_KEYS, type ReadKey, type ReadRow } from './read-facts.ts';
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

/** What was found, beside what the record says on this day (local). */
export const proposalFor = (reading: Reading, contract: Contract, today: Day): Proposed[] => [
  ...READ_KEYS.flatMap((key) => factOf(key, reading, contract.facts)),
  ...reading.milestones.map((milestone, at) =>
    milestoneOf(milestone, `milestone-${at}`, contract.milestones),
  ),
  ...READ_KEYS.flatMap((key) => remarkOf(key, reading, contract.evidence, today)),
];

/** What was looked for and not found, in words; what the kind or status of the contract does not have was not looked for. */
export const notFoundIn = (reading: Reading): string[] => {
  const fits = (kind: Kind | undefined): boolean =>
    kind === undefined || reading.kind === undefined || reading.kind.value === kind;
  const missing = READ_KEYS.filter((key) => {
    const { kind, missed }: Pick<ReadRow<ReadKey>, 'kind' | 'missed'> = READ_FACTS[key];
    return (
      reading[key] === undefined && fits(kind) && (missed === undefined || missed === reading.status?.value)
    );
  });
  const labels = missing.map((key) => READ_FACTS[key].label);
  return reading.milestones.length === 0 && fits('fixed') ? [...labels, 'Milestones'] : labels;
};

// The page shows that something is so, and not by whom.
const OPEN = 'unknown';
/** Whether a moment that is noted lies on that day somewhere; it says more than the day does. */
const isMomentOn = (at: Instant | undefined, day: unknown): boolean => {
  if (at === undefined || typeof day !== 'string') return false;
  // The page names no zone.
  return epochMs(at) >= epochMs(earliestOfDay(day)) && epochMs(at) < epochMs(latestOfDay(day));
};
/** A moment of the end that is noted where the page names another day. */
const otherEnd = (fact: FactKey, same: boolean, { endedAt, endedOn }: Facts): { readonly said?: string } =>
  fact === 'endedOn' && !same && endedOn === undefined && endedAt !== undefined
    ? { said: factText('endedAt', endedAt, 'UTC') }
    : {};

const seenUnder = ({ seen, under }: Seen<unknown>) => ({ seen, ...(under === undefined ? {} : { under }) });

const factOf = <K extends ReadKey>(key: K, reading: Reading, facts: Facts): Proposed[] => {
  const { label, fact, text }: ReadRow<K> = READ_FACTS[key];
  const found = reading[key];
  if (found === undefined || fact === undefined || found.value === OPEN) return [];
  const said = facts[fact];
  const same = isSame(said, found.value) || (fact === 'endedOn' && isMomentOn(facts.endedAt, found.value));
  return [
    {
      key,
      label,
      text: text(found.value),
      ...seenUnder(found),
      // None of these facts is a moment, so the zone is never looked at.
      ...(said === undefined || same ? otherEnd(fact, same, facts) : { said: factText(fact, said, 'UTC') }),
      same,
      writes: { facts: { [fact]: found.value } },
    },
  ];
};

const milestoneText = ({ amount, state }: Pick<Milestone, 'amount' | 'state'>): string =>
  amount === undefined ? MILESTONES_SAID[state] : `${MILESTONES_SAID[state]} (${formatMoney(amount)})`;

const milestoneOf = (found: Seen<ReadMilestone>, key: string, said: readonly Milestone[]): Proposed => {
  const { name, amount, state } = found.value;
  // By name, the one thing that both the page and the record have of it.
  const known = said.find((entry) => entry.name.trim().toLowerCase() === name.toLowerCase());
  const same = known !== undefined && known.state === state && isSame(known.amount, amount);
  return {
    key,
    label: `Milestone ${quoted(name)}`,
    text: milestoneText(found.value),
    ...seenUnder(found),
    ...(known === undefined || same ? {} : { said: milestoneText(known) }),
    same,
    // What the page does not show, such as the moment of a submission, stays as it was said.
    writes: known ? { milestone: { ...known, amount, state }, id: known.id } : { milestone: found.value },
  };
};

const remarkOf = <K extends ReadKey>(
  key: K,
  reading: Reading,
  evidence: Lists['evidence'],
  today: Day,
): Proposed[] => {
  const { label, fact, text }: ReadRow<K> = READ_FACTS[key];
  const found = reading[key];
  if (found === undefined || (fact !== undefined && found.value !== OPEN)) return [];
  const words = text(found.value);
  const remark = `${label}: ${words}`;
  // Noted today already. Tomorrow the same line is news again, with its own day.
  const same = evidence.some((entry) => entry.on === today && entry.text.includes(remark));
  return [{ key, label, text: words, ...seenUnder(found), same, writes: { remark } }];
};

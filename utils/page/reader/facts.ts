// Owns the facts in a page's lines: each from everything that speaks of it, and found only where all of that agrees.
// Refuses to know the document: it is given lines.
import type { Kind } from '../../domain/contract/facts.ts';
import type { Day } from '../../domain/time.ts';
import type { PageText } from '../../domain/upwork/page-text.ts';
import type { Reading, Seen } from '../../domain/upwork/reading.ts';
import { moneyIn } from './amounts.ts';
import { pastDayIn } from './days.ts';
import { endingIn, voicesIn } from './ending.ts';
import { hoursIn, hoursOf, limitBeside, withLimits } from './hours.ts';
import { linesOf } from './lines.ts';
import { milestonesIn } from './milestones.ts';
import { areCards, clientsIn, inCrowdedRow, isList, titlesIn } from './names.ts';
import { labelled } from './pairs.ts';
import { isKnownHeading, isRow, type OpenLine, openLines } from './regions.ts';
import { agreed, seenAs, when } from './seen.ts';
import { limitIn, rateIn, statusIn, type Terms, termsIn } from './terms.ts';

const HELD = `(?:funds |money |amount )?(?:(?:held |now )?in (?:escrow(?: funds)?|project funds)|escrow(?: balance| funds)?|project funds(?: balance)?)`;
const PRICE = '(?:project|contract) (?:price|budget)|total price|fixed price';
const SAYS_ENDED =
  /\bended (?:this|the) contract\b|\bcontract (?:has |was |is )?(?:been )?(?:ended|closed)\b/i;
const SAYS_AGAIN = /\b(?:restarted|resumed|re-?opened|re-?activated|unpaused)\b/i;
const MARK = /^contract-(?<id>\d{5,20})(?:-|$)/;

/** What the lines of a page say of the contract with this id; what it says in "weeks ago" counts from `today` (local). */
export const factsIn = (text: PageText, id: string, today?: Day): Reading => {
  const all = withLimits(linesOf(text));
  if (isList(all) || isMarkedAsAnother(text, id)) return { milestones: [] };
  const open = openLines(all);
  // A heading of its own words may be the name of another contract; then only a milestone is looked for under it.
  const lines = open.filter(({ under }) => under === '' || isKnownHeading(under));
  if (areCards(lines)) return { milestones: [] };
  const said = lines.flatMap((line) =>
    [...termsIn(line), ...markedTerms(line, id)].map((term) => ({ line, term })),
  );
  const terms = <K extends keyof Terms>(key: K, among = said): Seen<NonNullable<Terms[K]>>[] =>
    among.flatMap(({ line, term }) => seenAs(line.text, line, term[key]));
  const values = <T>(label: string, read: (text: string) => T | undefined): Seen<NonNullable<T>>[] =>
    labelled(lines, label).flatMap(({ value, line, seen }) => seenAs(seen, line, read(value)));
  const alone = <T>(label: string, read: (text: string) => T | undefined): Seen<NonNullable<T>>[] =>
    labelled(lines, label).flatMap(({ value, line, seen }) =>
      inCrowdedRow(line, open) ? [] : seenAs(seen, line, read(value)),
    );

  const weeks = { hoursThisWeek: hoursOf(lines, 'this week'), hoursLastWeek: hoursOf(lines, 'last week') };
  const hours = (week: keyof typeof weeks) =>
    weeks[week].flatMap(({ value, line, seen }) => seenAs(seen, line, hoursIn(value)));
  const thisWeek = hours('hoursThisWeek');
  const lastWeek = hours('hoursLastWeek');
  const rates = [
    ...terms('rate'),
    ...values('(?:your )?(?:hourly )?rate', (text) => rateIn(text) ?? moneyIn(text)),
  ];
  const limits = [
    ...terms('weeklyLimitHours'),
    ...values('(?:your )?weekly (?:hours? )?limit', limitIn),
    ...lines.flatMap((line) => seenAs(line.text, line, limitBeside(line.text))),
  ];
  const milestones = milestonesIn(open);
  const held = alone(HELD, moneyIn);
  const kinds: Seen<Kind>[] = [
    ...terms('kind'),
    ...as('hourly', [...rates, ...limits, ...thisWeek, ...lastWeek]),
    ...as('fixed', [...milestones, ...held, ...values(PRICE, moneyIn)]),
  ];
  const kind = agreed(kinds);
  // Two kinds on one page: it speaks of another contract as well, and nobody knows which amount is whose.
  const mixed = kind === undefined && kinds.length > 0;

  const client = agreed(clientsIn(lines.filter((line) => !inCrowdedRow(line, open))));
  const voices = voicesIn(lines, client?.value);
  const atTop = said.filter(({ line }) => line.under === '' && !line.path.some(isRow));
  const told = agreed([
    ...terms('status', atTop),
    ...values('(?:contract )?status', statusIn),
    ...voices.status,
  ]);
  const isSaid = (pattern: RegExp): boolean => open.some(({ text }) => pattern.test(text));
  const contradicted =
    (told?.value !== 'ended' && isSaid(SAYS_ENDED)) || (told?.value !== 'active' && isSaid(SAYS_AGAIN));
  const status = contradicted ? undefined : told;
  const title = agreed(titlesIn(all, lines, id));
  return {
    // A heading alone may be that of an error, or of any page.
    ...when('title', (client ?? kind ?? told) ? title : undefined),
    ...when('client', client),
    ...when('kind', kind),
    ...when('status', status),
    ...(mixed
      ? { ...endingIn({ ...voices, refundAskedAmount: [] }, status, today), milestones: [] }
      : {
          ...endingIn(voices, status, today),
          ...when('rate', agreed(rates)),
          ...when('weeklyLimitHours', agreed(limits)),
          ...when('hoursThisWeek', agreed(thisWeek)),
          ...when('hoursLastWeek', agreed(lastWeek)),
          // Said twice it may be the money of two milestones.
          ...when('held', held.length === 1 ? held[0] : undefined),
          ...when(
            'lastActivityOn',
            agreed(
              alone('last activity', (text) => (today === undefined ? undefined : pastDayIn(text, today))),
            ),
          ),
          milestones,
        }),
  };
};

const as = (value: Kind, signs: readonly Seen<unknown>[]): Seen<Kind>[] =>
  signs.map((sign) => ({ ...sign, value }));

/** A list marks its contracts with their numbers; where another one's stands, nobody knows what is whose. */
const isMarkedAsAnother = (text: PageText, id: string): boolean =>
  text.some((token) => {
    const marked = typeof token === 'object' ? MARK.exec(token?.[5] ?? '')?.groups?.id : undefined;
    return marked !== undefined && marked !== id;
  });

/** The verified names of Upwork's own list of contracts, where they stand on this page too. */
const markedTerms = ({ mark }: OpenLine, id: string): Terms[] => {
  if (mark === `contract-${id}-hourly-terms`) return [{ kind: 'hourly' }];
  if (mark === `contract-${id}-fixed-price-terms`) return [{ kind: 'fixed' }];
  if (mark === `contract-${id}-active-info`) return [{ status: 'active' }];
  return mark === `contract-${id}-paused-info` ? [{ status: 'paused' }] : [];
};

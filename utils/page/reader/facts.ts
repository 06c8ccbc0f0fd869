// Owns the facts in a page's lines: each from everything that speaks of it, and found only where all of that agrees.
// Refuses to know the document: it is given lines.
import type { Kind } from '../../domain/contract/facts.ts';
import type { PageText } from '../../domain/upwork/page-text.ts';
import type { Reading, Seen } from '../../domain/upwork/reading.ts';
import { minutesIn, moneyIn } from './amounts.ts';
import { type Line, linesOf } from './lines.ts';
import { milestonesIn } from './milestones.ts';
import { type Labelled, labelled } from './pairs.ts';
import { isRow, type OpenLine, openLines } from './regions.ts';
import { limitIn, rateIn, statusIn, type Terms, termsIn } from './terms.ts';
import { nameIn, quoted } from './words.ts';

const CLIENT = /^(?:hired by\s+|client(?: name)?\s*:\s*)(?<name>\S.*)$/i;
const HELD = `(?:funds |money |amount )?(?:(?:held |now )?in (?:escrow|project funds)|escrow(?: balance)?|project funds(?: balance)?)`;
const PRICE = '(?:project|contract) (?:price|budget)|total price|fixed price';
const HOURS = '(?:hours |tracked |logged )?';
const SAYS_ENDED =
  /\bended (?:this|the) contract\b|\bcontract (?:has |was |is )?(?:been )?(?:ended|closed)\b/i;
/** A heading of every contract, and so the name of none. */
const NO_TITLE =
  /^(?:end contract|contracts?(?: details)?|details|files|leave feedback|messages|overview|timesheet|work ?(?:diary|room))$/i;

/** What the lines of a page say of the contract with this id. */
export const factsIn = (text: PageText, id: string): Reading => {
  const all = linesOf(text);
  const lines = openLines(all);
  const said = lines.flatMap((line) =>
    [...termsIn(line), ...markedTerms(line, id)].map((term) => ({ line, term })),
  );
  const terms = <K extends keyof Terms>(key: K, among = said): Seen<NonNullable<Terms[K]>>[] =>
    among.flatMap(({ line, term }) => seenAs(line.text, line, term[key]));
  const values = <T>(label: string, read: (text: string) => T | undefined): Seen<T>[] =>
    labelled(lines, label).flatMap(({ value, line, seen }) => seenAs(seen, line, read(value)));

  const rates = [
    ...terms('rate'),
    ...values('(?:your )?(?:hourly )?rate', (text) => rateIn(text) ?? moneyIn(text)),
  ];
  const limits = [...terms('weeklyLimitHours'), ...values('(?:your )?weekly (?:hours? )?limit', limitIn)];
  const thisWeek = values(`${HOURS}this week`, minutesIn);
  const lastWeek = values(`${HOURS}last week`, minutesIn);
  const milestones = milestonesIn(lines);
  const held = labelled(lines, HELD).flatMap((found) =>
    inCrowdedRow(found, lines) ? [] : seenAs(found.seen, found.line, moneyIn(found.value)),
  );
  const kinds: Seen<Kind>[] = [
    ...terms('kind'),
    ...as('hourly', [...rates, ...limits, ...thisWeek, ...lastWeek]),
    ...as('fixed', [...milestones, ...held, ...values(PRICE, moneyIn)]),
  ];
  const kind = agreed(kinds);
  // Two kinds on one page: it speaks of another contract as well, and nobody knows which amount is whose.
  const mixed = kind === undefined && kinds.length > 0;

  const atTop = said.filter(({ line }) => line.under === '' && !line.path.some(isRow));
  const status = agreed([...terms('status', atTop), ...values('(?:contract )?status', statusIn)]);
  const contradicted = status?.value !== 'ended' && lines.some(({ text }) => SAYS_ENDED.test(text));
  const client = agreed(clientsIn(lines));
  const title = agreed(titlesIn(all, lines, id));
  return {
    // A heading alone may be that of an error, or of any page.
    ...when('title', (client ?? kind ?? status) ? title : undefined),
    ...when('client', client),
    ...when('kind', kind),
    ...when('status', contradicted ? undefined : status),
    ...(mixed
      ? { milestones: [] }
      : {
          ...when('rate', agreed(rates)),
          ...when('weeklyLimitHours', agreed(limits)),
          ...when('thisWeekMinutes', agreed(thisWeek)),
          ...when('lastWeekMinutes', agreed(lastWeek)),
          // Said twice it may be the money of two milestones.
          ...when('held', held.length === 1 ? held[0] : undefined),
          milestones,
        }),
  };
};

// Everything that speaks of it says the same; one voice that differs is a doubt, and a doubt is "not found".
const agreed = <T>(all: readonly Seen<T>[]): Seen<T> | undefined =>
  new Set(all.map(({ value }) => JSON.stringify(value))).size === 1 ? all[0] : undefined;
const when = <K extends string, T>(key: K, found: T | undefined) =>
  (found === undefined ? {} : { [key]: found }) as { readonly [P in K]?: T };
const seenAs = <T>(seen: string, { under }: OpenLine, value: T | undefined): Seen<NonNullable<T>>[] =>
  value === undefined || value === null ? [] : [{ value, ...quoted(seen, under) }];
const as = (value: Kind, signs: readonly Seen<unknown>[]): Seen<Kind>[] =>
  signs.map((sign) => ({ ...sign, value }));

/** The verified names of Upwork's own list of contracts, where they stand on this page too. */
const markedTerms = ({ mark }: OpenLine, id: string): Terms[] => {
  if (mark === `contract-${id}-hourly-terms`) return [{ kind: 'hourly' }];
  if (mark === `contract-${id}-fixed-price-terms`) return [{ kind: 'fixed' }];
  if (mark === `contract-${id}-active-info`) return [{ status: 'active' }];
  return mark === `contract-${id}-paused-info` ? [{ status: 'paused' }] : [];
};

/** A row with more than a label and its value speaks of one milestone. */
const inCrowdedRow = ({ line }: Labelled, lines: readonly OpenLine[]): boolean => {
  const row = line.path.findLast(isRow);
  return row !== undefined && lines.filter(({ path }) => path.includes(row)).length > 2;
};

const clientsIn = (lines: readonly OpenLine[]): Seen<string>[] => {
  const inLine = lines.flatMap((line) => {
    const name = CLIENT.exec(line.text)?.groups?.name;
    // "Hired by" and one name; where the look changes again, something else follows.
    const alone = line.parts.length === 1 || (line.parts.length === 2 && line.parts[1] === name);
    return seenAs(line.text, line, name !== undefined && alone ? nameIn(name) : undefined);
  });
  const beside = labelled(lines, 'hired by|client(?: name)?').flatMap(({ value, line, seen }) => {
    // Beside "Client" may stand anything, so that label counts only in a list of terms.
    const isName = /^hired/i.test(seen) || line.path.some((block) => block.startsWith('dd'));
    const alone = line.text === value && line.parts.length === 1;
    return seenAs(seen, line, isName && alone ? nameIn(value) : undefined);
  });
  return [...inLine, ...beside];
};

const titlesIn = (all: readonly Line[], lines: readonly OpenLine[], id: string): Seen<string>[] => {
  const headings = all.filter(({ heading }) => heading === 1);
  const candidates = lines.filter(
    ({ heading, mark }) => (heading === 1 && headings.length === 1) || mark === `contract-${id}-title`,
  );
  return candidates.flatMap((line) => {
    const name = line.parts.length === 1 && !NO_TITLE.test(line.text) ? nameIn(line.text) : undefined;
    return seenAs(line.text, line, name);
  });
};

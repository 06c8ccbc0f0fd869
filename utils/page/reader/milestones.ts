// Owns the rows of milestones on a page: a name, one amount and one state that stand together.
// Refuses rows in which anything is missing, doubled or cut off, and two rows of the same name.
import type { MilestoneState } from '../../domain/contract/entries.ts';
import { MAX_READ_MILESTONES, type ReadMilestone, type Seen } from '../../domain/upwork/reading.ts';
import { moneyIn } from './amounts.ts';
import { isRow, type OpenLine } from './regions.ts';
import { nameIn, quoted } from './words.ts';

/** Each pattern is a whole label. */
const STATES: readonly (readonly [MilestoneState, RegExp])[] = [
  ['not-funded', /^(?:not (?:yet )?funded|unfunded|(?:awaiting|pending) funding)$/i],
  ['funded', /^(?:active|funded|active (?:&|and) funded|funded (?:&|and) active)$/i],
  [
    'submitted',
    /^(?:(?:work )?submitted(?: for (?:review|approval|payment))?|in review|(?:awaiting|pending) (?:approval|review))$/i,
  ],
  ['changes-asked', /^changes (?:requested|asked)$/i],
  ['approved', /^approved$/i],
  ['paid', /^paid$/i],
  ['returned', /^(?:refunded|returned)$/i],
];
/** Stands in a row without being its name. */
const NOISE = /^(?:\ufffc|due\b.*|(?:amount|state|status|milestone|name)(?: \d{1,3})?:?)$/i;
const NO_NAME =
  /^(?:balance|bonus|budget|contract|deposit|earnings|escrow|fixed[- ]price|hourly|in escrow|invoice|milestones?|overview|payments?|project|refund|remaining|service fee|sub-?total|summary|tax|terms|total|withdrawal)\b(?! \d)/i;
const ORDINAL = /^#?\d{1,3}[.)]?$/;
const PAYMENTS = /bonus|earning|hour|invoice|payment|timesheet|transaction|week/i;
// A longer one is no row but a part of the page.
const MAX_ROW_LINES = 8;

type Row = { readonly milestone: ReadMilestone; readonly lines: readonly OpenLine[] };
const stateIn = (text: string): MilestoneState | undefined =>
  STATES.find(([, label]) => label.test(text))?.[0];

/** The milestones that a page lists, in its order. */
export const milestonesIn = (lines: readonly OpenLine[]): Seen<ReadMilestone>[] => {
  const rows = lines.flatMap((line) => rowAround(lines, line) ?? []);
  const isUnique = ({ milestone: { name } }: Row) =>
    rows.filter(({ milestone }) => milestone.name === name).length === 1;
  return rows
    .filter(isUnique)
    .slice(0, MAX_READ_MILESTONES)
    .map(({ milestone, lines: row }) => ({
      value: milestone,
      ...quoted(row.map(({ text }) => text).join(' '), row.find(({ heading }) => heading === 0)?.under ?? ''),
    }));
};

/** The row to which a line with a state belongs: the smallest place around it that also holds an amount. */
const rowAround = (lines: readonly OpenLine[], line: OpenLine): Row | undefined => {
  if (!line.parts.some(stateIn)) return undefined;
  if (PAYMENTS.test(line.under) && !/milestone/i.test(line.under)) return undefined;
  for (const place of line.path.toReversed()) {
    const inside = lines.filter(({ path }) => path.includes(place));
    // Beyond its own part of the page there is no row, only the page.
    if (inside.some(({ heading, under }) => heading === 1 || under !== line.under)) return undefined;
    // The heading of a whole part is no name, even where the part holds but one milestone.
    const row = inside.filter(({ heading }) => heading === 0 || heading > 2 || isRow(place));
    if (row.length > MAX_ROW_LINES) return undefined;
    if (isRow(place) || row.some(({ parts }) => parts.some(moneyIn))) return rowOf(row);
  }
  return undefined;
};

const rowOf = (lines: readonly OpenLine[]): Row | undefined => {
  const headings = lines.filter(({ heading }) => heading > 0);
  const parts = lines.filter(({ heading }) => heading === 0).flatMap((line) => line.parts);
  const amounts = parts.map(moneyIn).filter((amount) => amount !== undefined);
  const [state, ...otherStates] = new Set(parts.map(stateIn).filter((known) => known !== undefined));
  const rest = parts.filter(
    (part, at) => !moneyIn(part) && !stateIn(part) && !NOISE.test(part) && !(at === 0 && ORDINAL.test(part)),
  );
  // A heading names its row, whatever else is said in it.
  const names = headings.length > 0 ? headings.map(({ text }) => text) : rest;
  const name = names.length === 1 ? nameIn(names[0] ?? '') : undefined;
  const [amount] = amounts;
  if (name === undefined || NO_NAME.test(name) || amount === undefined || amounts.length > 1)
    return undefined;
  if (state === undefined || otherStates.length > 0) return undefined;
  return { milestone: { name, amount, state }, lines };
};

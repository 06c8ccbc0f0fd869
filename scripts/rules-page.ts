// Owns docs/rules.md: every rule of the product for people to read, written from the tables. `--check` only compares.
// Sentences that name a contract's facts are shown for an example: a milestone of $400, hours and dates made up.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Lists } from '../utils/domain/contract/entries.ts';
import type { Facts } from '../utils/domain/contract/facts.ts';
import { type Contract, newContract } from '../utils/domain/contract/record.ts';
import { contextFor } from '../utils/domain/plan/context.ts';
import { CHECKLIST } from '../utils/domain/rules/checklist/checklist.ts';
import { MYTHS } from '../utils/domain/rules/myths.ts';
import {
  type Confidence,
  type Fit,
  type ItemFields,
  PHASES,
  textOf,
  type WarningFields,
} from '../utils/domain/rules/rows.ts';
import { SOURCES, type Source } from '../utils/domain/rules/sources.ts';
import { TIMERS } from '../utils/domain/rules/timers/timers.ts';
import { WARNINGS } from '../utils/domain/rules/warnings/warnings.ts';
import { DEFAULT_SETTINGS } from '../utils/domain/settings/settings.ts';

const PAGE = new URL('../docs/rules.md', import.meta.url);
const NOW = '2026-11-04T10:00:00Z';
const AMOUNT = { cents: 40_000, currency: 'USD' };
const ENTRIES: { readonly [L in keyof Lists]: Lists[L][number] } = {
  milestones: { id: 'm1', name: 'Logo', amount: AMOUNT, state: 'submitted', submittedAt: NOW },
  tasks: { id: 't1', text: 'Each open task' },
  access: { id: 'a1', text: 'each login, file or thing' },
  evidence: { id: 'e1', text: 'Each note', on: '2026-11-04' },
  followUps: { id: 'f1', text: 'Each follow-up', on: '2026-12-04' },
  ownSteps: { id: 'o1', text: 'Each step that you add', when: 'before' },
};
const FACTS: Facts = {
  unloggedHours: 2,
  manualHours: 2,
  hoursOverLimit: 2,
  hourlyDisputeFiledAt: NOW,
  nonResolutionAt: NOW,
  lastActivityOn: '2026-10-05',
};
/** What a warning is about, where a step would be worded otherwise by it. */
const WARNED: Facts = { agreementNoticeDays: 14, lastDay: '2026-11-10' };
const example = ({ situations, kinds, ended }: Fit, more: Facts): Contract => {
  const situation = situations?.[0] ?? 'me';
  const kind = kinds?.[0] ?? 'hourly';
  const after = ended === true || situation === 'client';
  return {
    ...newContract('38114251', NOW),
    facts: {
      ...FACTS,
      ...more,
      situation,
      kind,
      ...(after ? { endedAt: NOW, endedBy: 'client' as const } : {}),
    },
    milestones: [{ ...ENTRIES.milestones, state: 'funded' }],
  };
};
const contextOf = (fit: Fit, more: Facts = {}) =>
  contextFor(example(fit, more), DEFAULT_SETTINGS, NOW, 'UTC');

const SURE: Readonly<Record<Confidence, string>> = { H: 'high', M: 'medium', L: 'low' };
const WHO = { me: 'I end it', client: 'the client ended it', both: 'agreed' } as const;
const KIND = { hourly: 'hourly', fixed: 'fixed-price' } as const;
const fitText = ({ situations, kinds, ended }: Fit): string => {
  const parts = [
    situations?.map((situation) => WHO[situation]).join(' or '),
    kinds?.map((kind) => KIND[kind]).join(' or '),
    ended === undefined ? undefined : ended ? 'after the end' : 'before the end',
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? 'every contract' : parts.join(', ');
};
type Cited = {
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  readonly contested?: string;
};
const cited = ({ sources, confidence, contested }: Cited): string => {
  const codes = sources.map((code) => `[${code}](#${code.toLowerCase()})`).join(' ');
  const doubt = contested === undefined ? '' : ` Contested or unknown: ${contested}`;
  return `${codes}, confidence ${SURE[confidence]}.${doubt}`;
};
const bullet = (head: string, ...lines: readonly string[]): string =>
  [`- **${head}**`, ...lines.map((line) => `  ${line}`)].join('  \n');

const timers = TIMERS.map((row) =>
  bullet(
    `\`${row.id}\``,
    `Starts: ${row.startsWith}. Ends: ${row.endsWith}.`,
    row.onSilence,
    `Fits: ${fitText(row)}. Sources: ${cited(row)}`,
  ),
);
const warnings = WARNINGS.map((row) => {
  const fields = row as WarningFields<unknown>;
  const context = contextOf(row, WARNED);
  const entry = row.each === undefined ? undefined : ENTRIES[row.each];
  return bullet(
    textOf(fields.text, context, entry),
    `${row.severity}, \`${row.id}\`. ${textOf(fields.settledBy, context, entry)}`,
    `Fits: ${fitText(row)}. Sources: ${cited(row)}`,
  );
});
const items = PHASES.map((phase) => {
  const rows = CHECKLIST.filter((row) => row.phase === phase).map((row) => {
    const fields = row as ItemFields<unknown>;
    const context = contextOf(row);
    const entry = row.each === undefined ? undefined : ENTRIES[row.each];
    const must =
      row.mustDo === undefined
        ? ''
        : row.mustDo === true
          ? 'The guard asks about it. '
          : 'The guard asks about it in some cases. ';
    return bullet(
      textOf(fields.text, context, entry),
      `${must}\`${row.id}\`. ${textOf(fields.why, context, entry)}`,
      `Fits: ${fitText(row)}. Sources: ${cited(row)}`,
    );
  });
  return `### ${phase}\n\n${rows.join('\n')}`;
});
const myths = MYTHS.map((row) =>
  bullet(`“${row.said}”`, `${row.verdict}. ${row.holds}`, `Sources: ${cited(row)}`),
);
const source = ({ code, title, publisher, address, note, checkedOn, confidence }: Source): string => {
  const where = address === undefined ? (note ?? '') : `<${address}>${note === undefined ? '' : ` ${note}`}`;
  const from = publisher === 'None' ? '' : `${publisher}. `;
  return `- <a id="${code.toLowerCase()}"></a>**${code}** ${title}. ${from}${where} Read ${checkedOn}, confidence ${SURE[confidence]}.`;
};

const page = `# The rules

Written from the tables in \`utils/domain\` by \`node scripts/rules-page.ts\`. Do not edit by hand.

What applies to a contract, and until when, each with its source and how sure we are of it. All deadlines are counted in UTC, a day is
24 hours unless dates are named, and the end of a window is exclusive: at that instant it is over. Where a source leaves room, a deadline
counts to the earlier moment, and what is expected to the later one. Sentences with figures are examples. Nothing here is legal advice.

## Deadlines

${timers.join('\n')}

## Warnings

${warnings.join('\n')}

## Checklist

${items.join('\n\n')}

## Myths

${myths.join('\n')}

## Sources

High: an official page says it. Medium: an official page that is old or partial, or several other sources. Low: one other source, a custom or an inference.

${SOURCES.map(source).join('\n')}
`;

if (process.argv.includes('--check')) {
  if (readFileSync(PAGE, 'utf8') !== page) {
    console.error('docs/rules.md is not current. Run: node scripts/rules-page.ts');
    process.exitCode = 1;
  }
} else writeFileSync(PAGE, page);

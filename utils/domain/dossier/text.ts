// Owns a dossier as text: Markdown for people, JSON for programs.
// Refuses to decide what stands in it (dossier.ts).
import type { Contract } from '../contract/record.ts';
import type { Plan } from '../plan/types.ts';
import type { Source } from '../rules/sources.ts';
import { isUtc, momentIn } from '../text/facts.ts';
import type { Dossier } from './dossier.ts';
import type { DossierEntry, DossierSection } from './entry.ts';
import { block, inline, link } from './markdown.ts';

/**
 * For programs of others: nothing of ours reads a dossier back. The version is raised when the JSON's form
 * changes.
 */
const DOSSIER_FORMAT = 'end-contract-safely-dossier';
const DOSSIER_VERSION = 1;

/** What a reader must know before anything else, one paragraph each. */
export const introOf = ({ contractId, madeAt, zone }: Dossier): string[] => [
  `Notes of a freelancer on the Upwork contract ${contractId}, written down on ${momentIn(madeAt, zone)}.`,
  '“I” and “you” mean the freelancer who kept these notes. What is called done, ticked or not applicable is the freelancer’s own statement.',
  'Deadlines are calculated from the freelancer’s answers and Upwork’s published rules. Nothing here was checked or signed by Upwork.',
  isUtc(zone) ? 'Times are in UTC.' : `Times are local to ${zone}, with UTC beside them.`,
  'The history says what was noted or changed, and when; it does not keep what stood there before.',
];
const TYPED =
  'Whether a draft was sent is not known here. Characters that cannot be seen are named by their number in Unicode, in square brackets.';
/** How to read what was typed: in the file, and on the page. */
export const ABOUT_TYPED = {
  file: `Notes and drafts stand below “Word for word”, as they were typed. ${TYPED}`,
  page: `Notes and drafts stand in boxes, as they were typed. ${TYPED}`,
} as const;

const entryText = ({ lead, text, more, typed, link: address }: DossierEntry): string => {
  const label = /[?:]$/.test(lead) ? lead : `${lead}:`;
  const lines = [`- **${inline(label)}** ${inline(text)}`, ...more.map((line) => `    - ${inline(line)}`)];
  if (address !== undefined) lines.push(`    - ${link(address)}`);
  return typed === undefined ? lines.join('\n') : `${lines.join('\n')}\n\n${block(typed)}`;
};

/** A list may begin again right below a note only after an empty line. */
const sectionText = ({ heading, entries }: DossierSection): string => {
  const points = entries.map((one, index) =>
    one.typed === undefined || index === entries.length - 1 ? entryText(one) : `${entryText(one)}\n`,
  );
  return `## ${inline(heading)}\n\n${points.join('\n')}`;
};

/** Text in which everything that was typed stays text; ends with a line end. */
export const markdownOf = (dossier: Dossier): string => {
  const sections = dossier.sections.map(sectionText);
  return `${['# Dossier of a contract', ...introOf(dossier).map(inline), inline(ABOUT_TYPED.file), ...sections].join('\n\n')}\n`;
};

// What turns a line round would do so in the file too, among the names of ours.
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The record as it is kept, without its undo stack; with what follows from it. `sources` are those of `dossierOf`. */
export const dossierJson = (
  { madeAt, zone }: Dossier,
  contract: Contract,
  plan: Plan,
  sources: readonly Source[],
): string => {
  const cited = new Set([...plan.items, ...plan.timers].flatMap((row) => row.sources));
  const head = { format: DOSSIER_FORMAT, version: DOSSIER_VERSION, madeAt, zone };
  const used = sources.filter(({ code }) => cited.has(code));
  const { stage, safeToEnd, items, timers } = plan;
  // What the person took out of a note is nobody else's to read.
  const record: Contract = { ...contract, undo: [], redo: [] };
  const all = { ...head, contract: record, stage, safeToEnd, items, timers, sources: used };
  return JSON.stringify(all, undefined, 2).replace(TURNING, escaped);
};

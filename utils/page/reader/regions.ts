// Owns which lines of a page speak of the contract itself: by the heading above them, and by sections and rows.
// Refuses job posts, talk, other contracts and every part whose heading it does not know.
import type { Line } from './lines.ts';

/** A line that may be read. */
export type OpenLine = Line & {
  /** The heading above it, "" at the top of the page. */
  readonly under: string;
  /** How many lines each place of the page holds, whether they may be read or not; without headings. */
  readonly holding: ReadonlyMap<string, number>;
};
type Scope = {
  readonly level: number;
  readonly open: boolean;
  readonly text: string;
  /** The heading says nothing beyond it. */
  readonly section: string | undefined;
};

const KNOWN =
  /\b(?:hourly|fixed(?:[- ]price)?|milestones?|earnings|payments?|terms|contract|hours|timesheet|weeks?|budget|escrow|funds|overview|summary)\b/i;
/** What a heading of the contract's own parts is made of, and nothing else: "Smart contract audit" is the name of a job. */
const VOCABULARY =
  /^(?:\d+|and|budget|contract|current|details|earnings|escrow|fixed|for|funds?|held|hourly|hours|in|information|last|limit|logged|milestones?|of|overview|payments?|phase|price[ds]?|project|rates?|start|since|status|summary|terms|the|this|time|timesheet|total|tracked|weekly|weeks?|work|worked|your)$/i;
const OTHERS =
  /\b(?:about|activity|another|appl(?:y|ied)|attachments?|chat|clients?|comments?|conversations?|cover|description|details of the job|earlier|feedback|files?|guide|help|history|how|invitations?|jobs?|learn|letter|messages?|more|notes?|offers?|others?|past|people|posts?|posting|previous|proposals?|questions?|recent|recommended|refunds?|related|reviews?|similar|suggested|templates?|tips?|what|your contracts)\b/i;
/** In a row of a list only these close: a milestone may well be called "Client portal". */
const CLOSING =
  /^(?:(?:the|your|latest|new|recent) )?(?:about|attachments?|chat|comments?|conversations?|cover letter|description|feedback|files?|job (?:description|details|post(?:ing)?)|messages?|notes?|other contracts|proposals?|questions?|reviews?|similar jobs?)$/i;
/** Whether a block is one row of a list or table. */
export const isRow = (block: string): boolean => block.startsWith('row');

/** Whether a heading names a part of every contract, so that nothing under it can belong to another one. */
export const isKnownHeading = (text: string): boolean =>
  KNOWN.test(text) &&
  !OTHERS.test(text) &&
  (text.match(/[\p{L}\d]+/gu) ?? []).every((word) => VOCABULARY.test(word));

/** The lines that may be read, headings among them, in their order. */
export const openLines = (lines: readonly Line[]): OpenLine[] => {
  const holding = new Map<string, number>();
  for (const { path, heading } of lines)
    if (heading === 0) for (const place of path) holding.set(place, (holding.get(place) ?? 0) + 1);
  let scopes: Scope[] = [];
  const open: OpenLine[] = [];
  for (const line of lines) {
    scopes = scopes.filter(({ section }) => section === undefined || line.path.includes(section));
    if (line.heading > 0) scopes = afterHeading(scopes, line);
    const scope = scopes.at(-1);
    if (scope === undefined || scope.open) open.push({ ...line, under: scope?.text ?? '', holding });
  }
  return open;
};

const afterHeading = (scopes: readonly Scope[], { text, path, heading: level }: Line): Scope[] => {
  const row = path.findLast(isRow);
  const section = path.findLast((block) => isRow(block) || block.startsWith('section'));
  // A heading ends those of its own part, down from its level; it never opens a part that an outer one has closed.
  const around = scopes.filter((scope) => scope.section !== section || scope.level < level);
  if (around.some(({ open }) => !open)) return around;
  if (level === 1) return scopes.some(({ open }) => !open) ? [...scopes] : around;
  const nested = around.some((scope) => scope.level < level);
  const open = row === undefined ? (nested ? !OTHERS.test(text) : isKnownHeading(text)) : !CLOSING.test(text);
  // The name of a row is no heading of a part.
  return row !== undefined && open ? around : [...around, { level, open, text, section }];
};

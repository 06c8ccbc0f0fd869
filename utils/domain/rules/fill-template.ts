// Owns filling a message with this contract's facts. A fact that is not known stays as a marked blank: [your last day].
// Refuses to guess: nothing is put in that was not said.

import type { Milestone } from '../contract/entries.ts';
import type { Context } from '../plan/context.ts';
import { counted } from '../text/count.ts';
import { dayText, listed, milestoneAsTyped } from '../text/format.ts';
import type { TemplateRow } from './templates.ts';

type Placeholder = {
  /** What stands in brackets while the fact is not known. */
  readonly blank: string;
  readonly value: (context: Context) => string | undefined;
};

// Nobody asks to be paid for no hours: 0 stays a blank, like a number that is not known.
const positive = (hours: number | undefined): string | undefined =>
  hours === undefined || hours === 0 ? undefined : counted(hours, 'hour');
const named = (milestones: readonly Milestone[]): string | undefined =>
  milestones.length === 0 ? undefined : listed(milestones.map(milestoneAsTyped));
const bullets = (texts: readonly string[]): string | undefined =>
  texts.length === 0 ? undefined : texts.map((text) => `- ${text}`).join('\n');
const tasks = ({ contract }: Context, done: boolean): string[] =>
  contract.tasks.filter(({ doneAt }) => (doneAt !== undefined) === done).map(({ text }) => text);
const accesses = ({ contract }: Context): string[] => contract.access.map(({ text }) => text);
const or = (text: string): string | undefined => (text === '' ? undefined : text);

/** By the name that stands in braces in templates.ts. */
export const PLACEHOLDERS: Readonly<Record<string, Placeholder>> = {
  client: { blank: 'client’s name', value: ({ facts }) => or(facts.client ?? '') },
  title: { blank: 'name of the contract', value: ({ facts }) => or(facts.title ?? '') },
  'last day': {
    blank: 'your last day',
    value: ({ notice }) => (notice.lastDay === undefined ? undefined : dayText(notice.lastDay)),
  },
  'silent since': {
    blank: 'day of their last answer',
    value: ({ facts }) =>
      facts.clientSilentSince === undefined ? undefined : dayText(facts.clientSilentSince),
  },
  'manual hours': { blank: 'number of hours', value: ({ facts }) => positive(facts.manualHours) },
  'missing hours': {
    blank: 'number of hours',
    value: ({ facts }) => positive((facts.unloggedHours ?? 0) + (facts.hoursOverLimit ?? 0)),
  },
  'held milestones': {
    blank: 'name of the milestone',
    value: ({ held }) => named(held.filter(({ state }) => state !== 'submitted')),
  },
  'submitted milestones': {
    blank: 'name of the milestone',
    value: ({ held }) => named(held.filter(({ state }) => state === 'submitted')),
  },
  'open tasks': { blank: 'what you will finish', value: (context) => or(listed(tasks(context, false))) },
  access: { blank: 'logins and systems', value: (context) => or(listed(accesses(context))) },
  'open tasks list': { blank: 'what is still open', value: (context) => bullets(tasks(context, false)) },
  'done tasks list': { blank: 'what is done', value: (context) => bullets(tasks(context, true)) },
  'access list': { blank: 'logins and systems', value: (context) => bullets(accesses(context)) },
};

/** A message as it can be copied. */
type FilledTemplate = {
  readonly text: string;
  /** What is still to be filled in by hand, in order, as it stands between the brackets. */
  readonly blanks: readonly string[];
};

/** The message with every known fact in place; blanks stand as `[your last day]`. Stored texts are never read as blanks. */
export const fillTemplate = ({ text }: TemplateRow, context: Context): FilledTemplate => {
  const blanks: string[] = [];
  // One pass, so that braces or brackets inside a fact are left as they are.
  const filled = text.replace(/\{([^{}]+)\}|\[([^[\]]+)\]/g, (whole, name?: string, byHand?: string) => {
    const placeholder = name === undefined ? undefined : PLACEHOLDERS[name];
    const value = placeholder?.value(context);
    if (value !== undefined) return value;
    blanks.push(placeholder?.blank ?? byHand ?? whole);
    return `[${placeholder?.blank ?? byHand ?? whole}]`;
  });
  return { text: filled, blanks };
};

/** Whether a template suits the contract's situation, kind and reason; what is not known yet suits all. */
export const templateFits = (
  { situations, kinds, reasons }: TemplateRow,
  { situation, kind, facts }: Context,
): boolean =>
  (situations === undefined || situations.includes(situation)) &&
  (kinds === undefined || kind === undefined || kinds.includes(kind)) &&
  (reasons === undefined || facts.reason === undefined || reasons.includes(facts.reason));

// Owns standing a fixture page up in a document, and writing a reading as the fixtures do. Runs in jsdom and in browsers alike.
import type { Money } from '../../../utils/domain/money.ts';
import type { Reading } from '../../../utils/domain/upwork/reading.ts';

/** A reading, short enough to be compared by eye. */
export type Reads = {
  readonly title?: string;
  readonly client?: string;
  readonly kind?: string;
  readonly status?: string;
  readonly rate?: string;
  readonly weeklyLimitHours?: number;
  /** `h:mm`. */
  readonly thisWeek?: string;
  readonly lastWeek?: string;
  readonly held?: string;
  readonly endedOn?: string;
  readonly endedBy?: string;
  readonly refundAsked?: string;
  readonly pausedBy?: string;
  readonly lastActivityOn?: string;
  /** "name | amount | state". */
  readonly milestones?: readonly string[];
};

/** The present day of every fixture: what is told in "weeks ago" counts from it. */
export const PAGES_TODAY = '2026-11-25';

/** Opens the roots that a browser would have opened while parsing. */
const openRoots = (root: ParentNode): void => {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const shadow = template.parentElement?.attachShadow({ mode: 'open' });
    shadow?.append(template.content);
    template.remove();
    if (shadow) openRoots(shadow);
  }
};

/** Puts a page in place of all that the document holds. */
export const showPage = (document: Document, html: string): void => {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
  openRoots(document);
};

/** Everything that the document holds, open shadow roots included, as text: to see that nothing was changed. */
export const serialised = (root: ParentNode): string =>
  [...root.children].map(({ outerHTML }) => outerHTML).join('') +
  [...root.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot && serialised(shadowRoot)).join('');

const money = ({ cents, currency }: Money): string => `${(cents / 100).toFixed(2)} ${currency}`;
const clock = (hours: number): string => {
  const minutes = Math.round(hours * 60);
  return `${Math.floor(minutes / 60)}:${`${minutes % 60}`.padStart(2, '0')}`;
};

/** A reading as the fixtures write it. */
export const plain = (reading: Reading): Reads => {
  const { title, client, kind, status, rate, weeklyLimitHours, hoursThisWeek, hoursLastWeek } = reading;
  const { held, milestones, endedOn, endedBy, refundAskedAmount, pausedBy, lastActivityOn } = reading;
  return {
    ...(title && { title: title.value }),
    ...(client && { client: client.value }),
    ...(kind && { kind: kind.value }),
    ...(status && { status: status.value }),
    ...(rate && { rate: money(rate.value) }),
    ...(weeklyLimitHours && { weeklyLimitHours: weeklyLimitHours.value }),
    ...(hoursThisWeek && { thisWeek: clock(hoursThisWeek.value) }),
    ...(hoursLastWeek && { lastWeek: clock(hoursLastWeek.value) }),
    ...(held && { held: money(held.value) }),
    ...(endedOn && { endedOn: endedOn.value }),
    ...(endedBy && { endedBy: endedBy.value }),
    ...(refundAskedAmount && { refundAsked: money(refundAskedAmount.value) }),
    ...(pausedBy && { pausedBy: pausedBy.value }),
    ...(lastActivityOn && { lastActivityOn: lastActivityOn.value }),
    ...(milestones.length > 0 && {
      milestones: milestones.map(
        ({ value: { name, amount, state } }) => `${name} | ${money(amount)} | ${state}`,
      ),
    }),
  };
};

/** One text for each fact, in an order of its own; "unknown" is said of what the page does not say, so it is none. */
export const factsOf = ({ milestones = [], ...facts }: Reads): string[] => {
  const known = Object.entries(facts).filter(([, value]) => value !== 'unknown');
  return [...known.map(([fact, value]) => `${fact}: ${value}`), ...milestones].sort();
};

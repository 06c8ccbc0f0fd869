// Owns the writing of a calendar file (RFC 5545): its properties, escapes, folds and ends of lines, such that real programs
// keep it right. The same facts give the same bytes. Refuses to know what is worth an entry (entries.ts).

import type { Contract } from '../contract/record.ts';
import { planFor } from '../plan/plan.ts';
import type { Settings } from '../settings/settings.ts';
import { addDays, epochMs, type Instant, type InstantLike, later, MINUTE_MS, utcMidnight } from '../time.ts';
import { contractAddress } from '../upwork/address.ts';
import { newsIn, type Outgoing, outgoingOf } from './compare.ts';

/** A file for a calendar, and what each ending is to remember of it once it is saved. */
export type CalendarFile = {
  readonly text: string;
  /** How many entries stand in it, with those that no longer apply. */
  readonly count: number;
  /** Only endings of which something is new. */
  readonly news: readonly { readonly contractId: string; readonly entries: Contract['exported'] }[];
};

// In octets of UTF-8, without the end of the line.
const MAX_OCTETS = 75;
// A moment has no length; without an end, or with one of 0, some programs drop it.
const LENGTH_MS = 15 * 60_000;
/** From here the versions of an entry are counted, in minutes; no record is older. */
const FIRST_MS = epochMs('1990-01-01T00:00:00Z');

const PIECE = /\\?./gu;
const octetsOf = (text: string): number => {
  let octets = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    octets += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return octets;
};
/** Never inside a letter, or some programs guess another encoding for the whole file; nor between a backslash and what it escapes. */
const folded = (line: string): string => {
  let text = '';
  let octets = 0;
  for (const [piece] of line.matchAll(PIECE)) {
    const more = octetsOf(piece);
    if (octets + more > MAX_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += piece;
    octets += more;
  }
  return text;
};

/** What could end a line in any reader's eyes; a line end itself is asked for apart. */
const LINE_ENDERS = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(LINE_ENDERS, (char) => (char === '\n' ? char : ' '))
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
const onOneLine = (text: string): string => escaped(text.replace(/[\r\n]+/g, ' '));

const compact = (text: string): string => text.replace(/\.\d+|[-:]/g, '');
/** A moment of a quarter of an hour, or the whole day. */
const timeOf = (start: Instant | string): string[] =>
  start.includes('T')
    ? [`DTSTART:${compact(start)}`, `DTEND:${compact(later(start, LENGTH_MS))}`]
    : [`DTSTART;VALUE=DATE:${compact(start)}`, `DTEND;VALUE=DATE:${compact(addDays(start, 1))}`];

const alarm = (trigger: string, summary: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${onOneLine(summary)}`,
  `TRIGGER:${trigger}`,
  'END:VALARM',
];
const eventOf = (contractId: string, uid: string, entry: Outgoing): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${compact(entry.at)}`,
  `SEQUENCE:${Math.floor((epochMs(entry.at) - FIRST_MS) / MINUTE_MS)}`,
  ...timeOf(entry.start),
  `SUMMARY:${onOneLine(entry.summary)}`,
  `DESCRIPTION:${escaped(entry.text)}`,
  // An address is no text: nothing in it is escaped.
  `URL:${contractAddress(contractId)}`,
  entry.cancelled === true ? 'STATUS:CANCELLED' : 'STATUS:CONFIRMED',
  // A deadline makes nobody busy.
  'TRANSP:TRANSPARENT',
  ...entry.triggers.flatMap((trigger) => alarm(trigger, entry.summary)),
  'END:VEVENT',
];
/** The same for ever, whatever moves: neither a date nor a version stands in it. */
const uidOf = (contractId: string, key: string): string =>
  `${contractId}-${key.replace(':', '-')}@end-contract-safely`;
const startMs = ({ start }: Outgoing): number => epochMs(start.includes('T') ? start : utcMidnight(start));

/** The file of these endings at an instant (UTC), as the viewer's zone (IANA) has it; each ending stands once in it. */
export const calendarFileOf = (
  contracts: readonly Contract[],
  settings: Settings,
  now: InstantLike,
  zone = 'UTC',
): CalendarFile => {
  const nowMs = epochMs(now);
  const endings = contracts.map((contract) => ({
    contract,
    outgoing: outgoingOf(contract, planFor(contract, settings, now, zone), nowMs),
  }));
  const events = endings
    .flatMap(({ contract: { id }, outgoing }) =>
      outgoing.map((entry) => ({ id, entry, uid: uidOf(id, entry.key) })),
    )
    .sort((a, b) => startMs(a.entry) - startMs(b.entry) || (a.uid < b.uid ? -1 : 1));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//End Contract Safely//Calendar 1//EN',
    'X-WR-CALNAME:End Contract Safely',
    ...events.flatMap(({ id, entry, uid }) => eventOf(id, uid, entry)),
    'END:VCALENDAR',
  ];
  return {
    text: lines.map((line) => `${folded(line)}\r\n`).join(''),
    count: events.length,
    news: endings
      .map(({ contract, outgoing }) => ({ contractId: contract.id, entries: newsIn(contract, outgoing) }))
      .filter(({ entries }) => Object.keys(entries).length > 0),
  };
};

/** The text of the file alone. */
export const calendarFor = (contracts: readonly Contract[], settings: Settings, now: InstantLike): string =>
  calendarFileOf(contracts, settings, now).text;

// @vitest-environment node
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it, test } from 'vitest';
import { calendarFor } from '../../../utils/domain/calendar/ics.ts';
import { type Contract, ContractSchema } from '../../../utils/domain/contract/record.ts';
import { fixed, followUp, milestone, settings, told } from '../../builders.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { at, NOW } from '../../clock.ts';
import { contentLines, eventsIn, linesOf, unescaped } from './calendar-text.ts';

/** Each run puts five texts into one ending. */
const TEXTS = 5;
const RUNS = Math.ceil(countFrom('RUNS', 10_000) / TEXTS);
const SEED = seedOfRun();

/** What somebody would try, or paste without a thought. */
const ATTEMPTS = [
  'x\r\nATTENDEE:mailto:eve@example.org',
  'x\nBEGIN:VEVENT\nUID:1\nEND:VEVENT',
  'x\rEND:VCALENDAR\rBEGIN:VCALENDAR',
  'x\u2028ATTACH:https://example.org/x\u2029y',
  'x\u0085METHOD:REQUEST\v\f\u001c\u001d\u001e',
  'x\r\n ;VALUE=URI:https://example.org',
  '\\nBEGIN:VALARM\\n',
  '\\\\n\\;\\,\\',
  ';:,="\'^n^^',
  '\0\u0007\u001b[2J',
  '\uFEFF\u202E\u2068\u2066abc',
  '\uD800 half \uDC00',
  '👩‍👩‍👧‍👦'.repeat(9),
  'é'.repeat(40),
  'é'.normalize('NFD').repeat(30),
  '“Angebot”; größer, „schöner“ – 中文字符测试长行折叠 العربية עברית',
  ' \t ',
  '=0D=0A%0D%0A&#13;&#10;',
  'a'.repeat(76),
  `${'a'.repeat(62)}😀`,
];
const texts = fc
  .oneof(
    fc.constantFrom(...ATTEMPTS),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 90 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    // Halves of characters too.
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 40 })
      .map((units) => String.fromCharCode(...units)),
    fc
      .array(fc.constantFrom('\r', '\n', '\\', ';', ',', ':', ' ', 'n', 'N', 'é', '😀', '\u2028'), {
        minLength: 1,
        maxLength: 90,
      })
      .map((parts) => parts.join('')),
  )
  .filter((text) => text.length <= 500);

const ending = ([title = '', client = '', name = '', follow = '', known = '']: readonly string[]): Contract =>
  fixed(
    [milestone({ name, state: 'submitted', submittedAt: NOW })],
    { title, client, ...told() },
    {
      followUps: [followUp({ text: follow })],
      // From a file: nobody has looked at these words before they are written.
      exported: { sec: { at: NOW, start: at({ days: 3 }), summary: known, text: known } },
    },
  );
const fileOf = (given: readonly string[]): string => calendarFor([ending(given)], settings(), NOW);
/** What stands before the value of each line. */
const frame = (text: string): string[] =>
  contentLines(text).map((line) => /^[A-Z-]+/.exec(line)?.[0] ?? line);
const FRAME = frame(fileOf(['Shop', 'Ada', 'Logo', 'Ask', 'Known']));

it(
  `No text gives a line or a property more (${RUNS * TEXTS} texts, SEED=${SEED}).`,
  () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: TEXTS, maxLength: TEXTS }), (given) => {
        const record = ending(given);
        fc.pre(ContractSchema.safeParse(record).success);
        const text = fileOf(given);
        expect(frame(text)).toEqual(FRAME);
        expect(linesOf(text).find((line) => Buffer.byteLength(line) > 75)).toBeUndefined();
        // As bytes and back it is the same: no half of a character is left.
        expect(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text))).toBe(
          text,
        );
        const summaries = Object.values(eventsIn(text)).map(({ SUMMARY = '' }) => unescaped(SUMMARY));
        expect(summaries.find((summary) => summary.includes('\n'))).toBeUndefined();
        const parts = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents();
        expect([...new Set(parts.map(({ name }) => name))]).toEqual(['vevent']);
        expect(parts).toHaveLength(summaries.length);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  },
  180_000 + RUNS * 100,
);

test.each(ATTEMPTS)('%j stays a text in every place.', (attempt) => {
  expect(frame(fileOf(Array(TEXTS).fill(attempt)))).toEqual(FRAME);
});

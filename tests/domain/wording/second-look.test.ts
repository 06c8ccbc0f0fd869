// @vitest-environment node
// Owns what the second look promises: it is right where it speaks, says how often it speaks, stays quick, and marks where the words stand.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../../utils/domain/rules/sources.ts';
import { ADVICE, KIND_WORDS } from '../../../utils/domain/wording/advice.ts';
import { ROWS } from '../../../utils/domain/wording/rows.ts';
import { RULE_ROWS } from '../../../utils/domain/wording/rows-rules.ts';
import { secondLook } from '../../../utils/domain/wording/second-look.ts';
import { filled, HOSTILE, HOSTILE_LENGTH } from './hostile.ts';
import { readmeSentences } from './readme-sentences.ts';
import { KINDS, type Labelled, labelled } from './sentences.ts';
import { TESTING } from './testing.ts';
import { TUNING } from './tuning.ts';

const HALVES = { tuning: labelled(TUNING), testing: labelled(TESTING) };
const kindsIn = (text: string) => secondLook(text).map(({ kind }) => kind);
const marked = (text: string) =>
  secondLook(text).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);

/** Of the sentences that hold it, those in which it is marked. */
const recall = (half: readonly Labelled[], kind: string) => {
  const of = half.filter(({ kinds }) => kinds.includes(kind));
  const hit = of.filter(({ text }) => kindsIn(text).some((found) => found === kind));
  const plain = (some: readonly Labelled[]) => some.filter(({ oblique }) => !oblique).length;
  const marks = half.filter(({ text }) => kindsIn(text).some((found) => found === kind));
  return `${kind} ${hit.length} of ${of.length} (plainly said: ${plain(hit)} of ${plain(of)}), right ${hit.length} of ${marks.length}`;
};

describe('on labelled sentences', () => {
  it.each(Object.entries(HALVES))('at least 95 of 100 marks are right: %s half', (name, half) => {
    const marks = half.flatMap(({ text, kinds }) =>
      kindsIn(text).map((kind) => ({ text, kind, right: kinds.includes(kind) })),
    );
    const wrong = marks.filter(({ right }) => !right);
    const precision = 1 - wrong.length / marks.length;
    console.info(
      `Second look, ${name} half: precision ${precision.toFixed(3)} of ${marks.length} marks; found:\n  ${KINDS.map((kind) => recall(half, kind)).join('\n  ')}`,
    );
    expect(precision, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.95);
    expect(marks.length).toBeGreaterThan(30);
  });
  it.each(KINDS)('at least 95 of 100 marks of one kind are right: %s', (kind) => {
    const marked = [...HALVES.tuning, ...HALVES.testing].filter(({ text }) => kindsIn(text).includes(kind));
    const right = marked.filter(({ kinds }) => kinds.includes(kind));
    expect(right.length / marked.length).toBeGreaterThanOrEqual(0.95);
  });
  it.each(KINDS)('%s is found where it is said plainly: more than half in the testing half', (kind) => {
    const plain = HALVES.testing.filter(({ kinds, oblique }) => kinds.includes(kind) && !oblique);
    const hit = plain.filter(({ text }) => kindsIn(text).includes(kind));
    expect(hit.length / plain.length).toBeGreaterThan(0.5);
  });
});

it('In 1,000 sentences of README files it marks at most five.', () => {
  const sentences = readmeSentences(1_000);
  expect(sentences).toHaveLength(1_000);
  const found = sentences.flatMap((text) => marked(text));
  console.info(`Second look: ${found.length} marks in 1,000 sentences of README files.`);
  expect(found.length, found.join('\n')).toBeLessThanOrEqual(5);
});

describe('a mark', () => {
  it('has a reason in words, an example, and a rule that is listed where there is one', () => {
    for (const kind of KINDS) {
      const { because, example, source } = ADVICE[kind];
      expect(because, kind).toMatch(/^This .+\.$/s);
      expect(example, kind).toMatch(/\.$/);
      expect(KIND_WORDS[kind]).not.toBe('');
      if (source !== undefined) expect(SOURCES.map(({ code }) => code)).toContain(source);
    }
    const [mark] = secondLook('Leave me five stars and I refund you.');
    expect(mark?.because).toBe(ADVICE.stars.because);
    expect(ADVICE.stars.source).toBe('H-FBREM');
  });
  it('our own examples carry none', () => {
    for (const { example } of Object.values(ADVICE)) expect(marked(example)).toEqual([]);
  });
  it.each([
    ['You never answered. Thanks anyway.', ['blame: You never answered', 'absolute: You never answered']],
    ['“It’s your fault”, he said.', ['blame: your fault']],
    ['All good.\n\nMail me: a@b.example\n\nBye.', ['contact: a@b.example']],
    [
      'You ne\u200Bver answer\u00ADed us.',
      ['blame: You ne\u200Bver answer\u00ADed', 'absolute: You ne\u200Bver answer\u00ADed'],
    ],
    ['y\u0336o\u0336u\u0336 are an i\u0336diot\u0336!', ['insult: i\u0336diot\u0336']],
    ['😀 Ｙｏｕ　ａｒｅ　ａ　ｌｉａｒ 😀', ['insult: Ｙｏｕ　ａｒｅ　ａ　ｌｉａｒ']],
    ['Mine: a n n a @ e x a m p l e . c o m, ok', ['contact: a n n a @ e x a m p l e . c o m']],
    ['You said, e.g. on Monday, that it was my idea.', []],
    ['I waited, e.g. in May, because you ignored me.', ['blame: you ignored']],
    // The offer in the second sentence does not excuse the first.
    ['I will sue you. If you like, I can also help.', ['threat: I will sue you']],
    ['You always\nchange the scope.', ['absolute: You always\nchange', 'blame: You always\nchange']],
    ['Everyone at your company was welcoming.', []],
    ['I will delete my copy of the files unless you need it.', []],
    ['', []],
  ])('stands where the words stand, as they were typed: %j', (text, expected) => {
    expect(marked(text).sort()).toEqual([...expected].sort());
  });
  it('of one kind never lies over another of its kind, and all come in the order of the text', () => {
    const text = [...HALVES.tuning, ...HALVES.testing].map((one) => one.text).join(' ');
    const marks = secondLook(text);
    expect(marks.length).toBeGreaterThan(60);
    for (const kind of KINDS) {
      const own = marks.filter((mark) => mark.kind === kind);
      for (const [index, { start }] of own.entries())
        expect(start).toBeGreaterThanOrEqual(own[index - 1]?.end ?? 0);
    }
    expect(marks.map(({ start }) => start)).toEqual(marks.map(({ start }) => start).sort((a, b) => a - b));
    expect(secondLook(text)).toEqual(marks);
  });
});

describe('the rows', () => {
  it('have a name of their own each, and no gap without a length', () => {
    const all = [...ROWS, ...RULE_ROWS];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const plain = (source: string) => source.replace(/\\[^w]/g, 'x').replace(/\[[^\]]*\]/g, 'C');
    for (const { id, needs } of all) expect(plain(needs.source), id).not.toMatch(/[.C)][*+]|\{\d+,\}/);
  });
});

describe('a hostile text of 100,000 characters', () => {
  const PLANTED = 'You\u200B failed to pay';
  it.each(HOSTILE)('gets its marks where they belong: %s', (_, piece, marksOwn) => {
    const text = `${filled(piece, HOSTILE_LENGTH / 2)}\n\n${PLANTED} me.\n\n${filled(piece, HOSTILE_LENGTH / 2)}`;
    const found = secondLook(text);
    const words = (mark: { start: number; end: number }) => text.slice(mark.start, mark.end);
    expect(found.filter((mark) => words(mark) === 'You\u200B failed to')).toHaveLength(1);
    const others = found.map(words).filter((said) => said !== 'You\u200B failed to');
    expect(new Set(others)).toEqual(new Set(marksOwn ? [piece.trim().replace('.', '')] : []));
  });
  it.each(HOSTILE)('takes time in proportion to its length: %s', (_, piece) => {
    const spent = (length: number): number => {
      const text = filled(piece, length);
      const runs = Array.from({ length: 4 }, () => {
        const before = process.cpuUsage();
        secondLook(text);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      });
      return Math.min(...runs);
    };
    // Eight times the length: eight times as much where it is linear, 64 where it is not.
    expect(spent(HOSTILE_LENGTH) / Math.max(spent(HOSTILE_LENGTH / 8), 500)).toBeLessThan(32);
  });
});

it('All of it together is smaller than 12 kB gzipped, even as it is written here.', () => {
  const folder = 'utils/domain/wording';
  const sources = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  expect(sources.length).toBeGreaterThanOrEqual(4);
  expect(gzipSync(sources.join('\n'), { level: 9 }).length).toBeLessThan(12_000);
});

// @vitest-environment node
// Owns the rules of what is typed among our words: nothing unseen in it, and no name that turns a sentence round.
import { describe, expect, it } from 'vitest';
import { perform } from '../../../utils/domain/contract/perform.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { historyText } from '../../../utils/domain/text/history.ts';
import { isolated, visible, visibleLine, visibleSentence } from '../../../utils/domain/text/visible.ts';
import { access, fixed, followUp, milestone, settings, task } from '../../builders.ts';
import { NOW } from '../../clock.ts';

describe('what cannot be seen', () => {
  it.each([
    ...[
      '200B',
      'FEFF',
      '00AD',
      '200E',
      '200F',
      '061C',
      '2060',
      '180E',
      '3164',
      '202E',
      '2069',
      '2028',
      '0007',
    ],
    ...['034F', '115F', 'FFA0', '2800', 'E0041', 'FE0F', '200C', '200D'],
  ])('is named: U+%s', (code) => {
    const char = String.fromCodePoint(Number.parseInt(code, 16));
    expect(visible(`pay${char}pal`)).toBe(`pay[U+${code}]pal`);
  });
  it.each([
    ['a joiner where letters need it', 'می\u200Cخواهم'],
    ['a joiner within a syllable', 'क्\u200Dष'],
    ['emoji that are made of several', '👩\u200D👩\u200D👧 ❤\uFE0F\u200D🔥 🇩🇪 1\uFE0F\u20E3'],
    ['the tags of a flag', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
    ['a sign before a number', '\u0600١٢'],
    ['the lines and tabs of a text', 'a\n\tb'],
  ])('is not %s', (_, text) => expect(visible(text)).toBe(text));
  it('holds line ends too where there is one line', () => expect(visibleLine('a\r\nb')).toBe('a[U+000A]b'));
});

describe('a name within a sentence', () => {
  const SENTENCES = ['Logo', 'Größe 3', 'логотип', '标志'];
  it.each(SENTENCES)('%s stands as it is', (name) => expect(isolated(name)).toBe(name));
  it.each([
    ['לוגו', '\u2068לוגו\u2069'],
    ['شعار 2', '\u2068شعار 2\u2069'],
    // It cannot leave its isolation by itself.
    ['לוגו\u2069\u202E', '\u2068לוגו[U+2069][U+202E]\u2069'],
    ['Logo\u202E', 'Logo[U+202E]'],
  ])('%j stands as %j', (name, shown) => {
    expect(isolated(name)).toBe(shown);
    expect(visibleSentence(`For “${shown}” ($400)`)).toBe(`For “${shown}” ($400)`);
  });
  it('is isolated in every word of a plan and of a history', () => {
    const name = 'לוגו\u202E';
    const record = fixed(
      [milestone({ name, state: 'submitted', submittedAt: NOW })],
      {},
      {
        tasks: [task({ text: name })],
        access: [access({ text: name })],
        followUps: [followUp({ text: name })],
      },
    );
    const action = { type: 'drop', list: 'tasks', id: 't1' } as const;
    const changed = perform(record, 'operation-1', action, NOW);
    const { items, warnings, timers, safeToEnd } = planFor(record, settings(), NOW);
    const texts = [
      ...items.map(({ text }) => text),
      ...warnings.map(({ text }) => text),
      ...timers.map(({ label }) => label),
      ...safeToEnd.waits.map(({ text }) => text),
      ...changed.history.map(historyText(changed, planFor(changed, settings(), NOW))),
    ].filter((text) => text.includes('לוגו'));
    expect(texts.length).toBeGreaterThan(7);
    for (const text of texts) expect(text).toContain('\u2068לוגו[U+202E]\u2069');
  });
});

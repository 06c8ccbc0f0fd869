// @vitest-environment jsdom
// Owns the promise that a dossier reads the same in whatever a third person opens it with, amounts above all.
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../utils/domain/dossier/dossier.ts';
import { dossierOf } from '../../../utils/domain/dossier/dossier.ts';
import { markdownOf } from '../../../utils/domain/dossier/text.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { SOURCES } from '../../../utils/domain/rules/sources.ts';
import { isolated, visible, visibleSentence } from '../../../utils/domain/text/visible.ts';
import { fixed, milestone, settings } from '../../builders.ts';
import { type Chance, chance, countFrom, seedOfRun } from '../../chance.ts';
import { NOW } from '../../clock.ts';
import { RICH } from '../backup/backup-files.ts';
import { type ReadPage, readPage } from './read-html.ts';
import { readable } from './read-markdown.ts';
import { PROGRAMS } from './reader-programs.ts';
import { READERS, type Render } from './readers.ts';

const TEXTS = Math.max(300, countFrom('TEXTS', 300));
const SEED = seedOfRun();
/** How many texts a reader may change, in whatever way, but never an amount. */
const MOST_CHANGED = 3;

const PIECES = [
  ...[
    '$800',
    '$400',
    '($400)',
    '1/2 of $800',
    '$1,250.50',
    '€99',
    '£20',
    '100$/month',
    '250$',
    'US$ 5',
    '$$',
    '30 %',
  ],
  ...[
    'Day tickets',
    'Logo',
    'the shop',
    'Budget',
    'and',
    'for',
    'per hour,',
    'paid.',
    'Phase 2:',
    'v1.2',
    '10^6',
    'H2O',
  ],
  ...[
    '<b>',
    '</b>',
    '<del>',
    '<!--',
    '-->',
    '<a href="tel:1">',
    '<script>',
    '<img src=x>',
    '&copy;',
    '&copy',
    '&lt;',
    '&#36;',
  ],
  ...[
    '{.cls}',
    '{::comment}',
    '{#id}',
    '{{x}}',
    '{client}',
    '[x]',
    '[x]: http://evil.example',
    '[y](javascript:alert(1))',
  ],
  ...[
    '```',
    '`',
    '~~~',
    '``',
    '~~',
    '==',
    '**',
    '*',
    '__',
    '_',
    ':smile:',
    '(c)',
    '(tm)',
    '...',
    '--',
    "'",
    '"',
    '\\',
    '\\$',
    '\\<',
    '|',
    '^2^',
  ],
  ...[
    'https://evil.example',
    'http://evil.example/?a=1&copy=2',
    'www.evil.example',
    'evil.com',
    'a@evil.example',
    '//evil.example',
    '@someone',
    '#1',
  ],
  ...[
    'לוגו',
    'شعار',
    'Ада',
    '設計',
    'A\u00A0B',
    'Ünï',
    '😀',
    '1.',
    '2)',
    '-',
    '+',
    '#',
    '>',
    'a)',
    '12. x',
    '!!',
    '??',
    ',,',
  ],
];
const IN_NOTES = [
  '\n',
  '\n\n',
  '\n- ',
  '\n# ',
  '\n> ',
  '\n```\n',
  '\n    ',
  '\n---\n',
  '\n| a | b |\n|---|---|\n',
  '\n1. ',
  '\n[x]: http://evil.example\n',
  '\n<div>\n',
  '\n$$\n',
  '\n\n\n',
];
const textOf = (draw: Chance, pieces: readonly string[]): string =>
  Array.from({ length: 1 + draw(7) }, () => pieces[draw(pieces.length)] ?? '').join(draw(4) === 0 ? '' : ' ');

/** Three texts in all places where a text of the person's own may stand. */
type Texts = { readonly name: string; readonly sentence: string; readonly note: string };
const draw = chance(SEED);
const drawn: readonly Texts[] = Array.from({ length: TEXTS }, () => ({
  name: textOf(draw, PIECES).trim(),
  sentence: textOf(draw, PIECES).trim(),
  note: textOf(draw, [...PIECES, ...IN_NOTES]).trim(),
}));

const small = ({ name, sentence, note }: Texts): Dossier => ({
  contractId: '11111111',
  madeAt: RICH.begunAt ?? NOW,
  zone: 'America/New_York',
  sections: [
    {
      heading: 'Milestones',
      entries: [
        { lead: 'Funded', text: isolated(name), more: ['Amount: $400.', `Submitted: ${isolated(sentence)}`] },
        { lead: 'Approved', text: `Press Submit work for “${isolated(name)}” ($400)`, more: [] },
      ],
    },
    {
      heading: 'Checklist: the end',
      entries: [
        { lead: 'Done', text: isolated(sentence), more: ['Amount: $99.50.'], typed: note },
        { lead: 'Open', text: '1/2 of $800 ($400)', more: [], link: 'https://example.org/a?b=c' },
      ],
    },
  ],
});

const seen = (sentence: string): string => readable(visibleSentence(sentence));
/** The lines that were written, as a page should show them; the introduction has a test of its own. */
const linesOf = ({ sections }: Dossier): string[] =>
  sections.flatMap(({ heading, entries }) => [
    heading,
    ...entries.flatMap(({ lead, text, more, typed, link }) => [
      seen(`${/[?:]$/.test(lead) ? lead : `${lead}:`} ${text}`).trim(),
      ...more.map((line) => `› ${seen(line).trim()}`),
      ...(link === undefined ? [] : [`› ${link}`]),
      ...(typed === undefined
        ? []
        : [
            'Word for word:',
            ...readable(visible(typed))
              .replaceAll('\t', '    ')
              .split('\n')
              .map((line) => line.trimEnd())
              .filter((line) => line !== ''),
          ]),
    ]),
  ]);
const amountsIn = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => line.match(/[$€£] ?[\d.,]*\d|\d[\d.,]* ?[$€£]/g) ?? []);

/** The long form, `npm run readers`: programs of this computer too. */
const LONG = process.env.READERS === 'all';
const ALL: readonly { readonly name: string; readonly render: Render; readonly misplaces?: string }[] = [
  ...Object.entries(READERS).map(([name, render]) => ({ name, render })),
  ...(LONG ? PROGRAMS : []),
];
describe.each(ALL)(`a dossier in $name (TEXTS=${TEXTS} SEED=${SEED})`, ({ render, misplaces }) => {
  const placed = (lines: readonly string[]) =>
    JSON.stringify(misplaces === undefined ? lines : lines.map((line) => line.replace(/^(?:› )+/, '› ')));
  const readAll = (dossiers: readonly Dossier[]) =>
    render(dossiers.map(markdownOf)).map((html, index) => {
      const page = readPage(html);
      const begin = page.lines.indexOf(dossiers[index]?.sections[0]?.heading ?? '');
      return { ...page, lines: page.lines.slice(begin) };
    });
  const timeout = 60_000 + TEXTS * 200;
  it('reads as it was written: of all texts at most three are changed, and no amount', { timeout }, () => {
    const changed: unknown[] = [];
    const dossiers = drawn.map(small);
    const pages = readAll(dossiers);
    expect(pages).toHaveLength(TEXTS);
    for (const [index, { lines, links, alive }] of pages.entries()) {
      const texts = drawn[index];
      const written = linesOf(dossiers[index] as Dossier);
      expect(amountsIn(lines), JSON.stringify(texts)).toEqual(amountsIn(written));
      expect(alive, JSON.stringify(texts)).toEqual([]);
      expect(links, JSON.stringify(texts)).toEqual(['https://example.org/a?b=c']);
      if (placed(lines) !== placed(written)) changed.push({ texts, lines, written });
    }
    expect(changed.length, JSON.stringify(changed.slice(0, 5), undefined, 1)).toBeLessThanOrEqual(
      MOST_CHANGED,
    );
  });
  it('reads as it was written where it is a whole one', () => {
    const record = fixed(
      [milestone({ name: '1/2 of $800 ($400)' }), milestone({ id: 'm2', name: 'לוגו <b>' })],
      { title: 'Budget {.x} $5', client: 'Ada & Co' },
      { notes: { agreement: '<!-- $400\n```\n[x]: http://evil.example' }, drafts: { feedback: '# $5 {a}' } },
    );
    const dossier = dossierOf(
      { ...record, id: RICH.id },
      planFor(record, settings(), NOW),
      SOURCES,
      NOW,
      'UTC',
    );
    const { lines, links, alive } = readAll([dossier])[0] as ReadPage;
    expect(lines).toEqual(linesOf(dossier));
    expect(alive).toEqual([]);
    for (const link of links) expect(link).toMatch(/^https:\/\//);
  });
  it('holds no backslash and says first how it is to be read', () => {
    const markdown = markdownOf(small({ name: 'A_B', sentence: '*c*', note: 'd' }));
    expect(markdown).not.toContain('\\');
    expect(readPage(render([markdown])[0] ?? '').lines.slice(0, 2)).toEqual([
      'Dossier of a contract',
      expect.stringMatching(/^Notes of a freelancer on the Upwork contract 11111111, written down on /),
    ]);
  });
});

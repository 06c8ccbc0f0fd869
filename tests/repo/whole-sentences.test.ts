// Owns the rule that every sentence stands whole in the sources, so that it can be said in another language: counts by plural rules,
// no glued letters or halves, no word in another case, no decision by what a sentence says, and Intl in one place.
import { describe, expect, it } from 'vitest';
import { LOCALE } from '../../utils/domain/text/locale.ts';
import { filesIn, PRODUCT } from './sources.ts';
import { brokenSentencesIn, type Offence } from './whole-sentences.ts';

/** Where a rewrite would not pay, or no sentence is meant; each with its reason. */
const EXCEPTIONS: readonly {
  readonly path: RegExp;
  readonly offences: readonly Offence[];
  readonly text: RegExp;
  readonly why: string;
}[] = [
  {
    path: /^utils\/page\/(?:reader|guard)\//,
    offences: ['case of a word changed', 'count without forms', 'letters glued to a word', 'logic on words'],
    text: /./,
    why: 'They read Upwork’s page, not ours: its English words, in whatever case it writes them.',
  },
  {
    path: /^utils\/page\/overlay\/theme\.ts$/,
    offences: ['case of a word changed'],
    text: /theme/,
    why: 'The name of a theme in an attribute of Upwork’s page.',
  },
  {
    path: /^utils\/domain\/wording\/normal\.ts$/,
    offences: ['case of a word changed'],
    text: /./,
    why: 'The second look searches what a person wrote, in English.',
  },
  {
    path: /^components\/contract\/messages\/use-second-look\.ts$/,
    offences: ['case of a word changed'],
    text: /words/,
    why: 'A key that tells the same words in another case apart from others; never shown.',
  },
  {
    path: /^components\/state\/use-undo-key\.ts$/,
    offences: ['case of a word changed'],
    text: /key/,
    why: 'A key of the keyboard.',
  },
  {
    path: /^utils\/domain\/(?:upwork\/proposal|views\/lessons|views\/listing)\.ts$/,
    offences: ['case of a word changed'],
    text: /name|client|words|title/,
    why: 'Names and search words as they were typed are compared, and never shown so.',
  },
  {
    path: /^utils\/domain\/text\/visible\.ts$/,
    offences: ['case of a word changed'],
    text: /toString\(16\)/,
    why: 'The number of a character.',
  },
  {
    path: /^utils\/domain\/text\/moments\.ts$/,
    offences: ['case of a word changed'],
    text: /charAt\(0\)/,
    why: '“Today” where a moment begins a line; a script without capitals is left as it is.',
  },
  {
    path: /^utils\/domain\/text\/moments\.ts$/,
    offences: ['fragment'],
    text: /^'in \{n\} /,
    why: 'A distance stands where a moment would.',
  },
  {
    path: /^utils\/domain\/backup\/json-scan\.ts$/,
    offences: ['fragment'],
    text: /placeInFile/,
    why: 'A place in a file, for whoever repairs it.',
  },
  {
    path: /^utils\/domain\/rules\/fill-template\.ts$/,
    offences: ['fragment'],
    text: /^'[\p{Ll} ]+'$/u,
    why: 'A blank stands in brackets in a message in English, which a person completes.',
  },
  {
    path: /^utils\/domain\/text\/locale\.ts$/,
    offences: ['fragment'],
    text: /'am'|^' and '$/,
    why: 'Written from Intl for the one language, and anew for another.',
  },
  {
    path: /^utils\/domain\/text\/count\.ts$/,
    offences: ['Intl elsewhere'],
    text: /PluralRules/,
    why: 'The one place.',
  },
  {
    path: /^utils\/messages\/receiver-gone\.ts$/,
    offences: ['logic on words'],
    text: /./,
    why: 'Browsers say only in words, always English ones, that nobody receives a message.',
  },
  {
    path: /^components\/options\/StorageDetails\.tsx$/,
    offences: ['logic on words'],
    text: /The part/,
    why: 'Reasons in quarantine are stored as sentences, also by earlier versions.',
  },
];
const found = PRODUCT.flatMap(({ path, text }) =>
  brokenSentencesIn(path, text).map((one) => ({ path, ...one })),
);
const excepting = ({ path, offence, text }: (typeof found)[number]) =>
  EXCEPTIONS.filter((one) => one.offences.includes(offence) && one.path.test(path) && one.text.test(text));

describe('every sentence stands whole', () => {
  it('in all that the product is made of', () => {
    const wrong = found.filter((one) => excepting(one).length === 0);
    expect(wrong.map(({ path, line, offence, text }) => `${path}:${line} ${offence}: ${text}`)).toEqual([]);
  });

  it('and no exception outlives its place', () => {
    const used = new Set(found.flatMap(excepting));
    expect(EXCEPTIONS.filter((one) => !used.has(one))).toEqual([]);
  });
});

describe('the language', () => {
  const pages = filesIn('entrypoints').filter(({ path }) => path.endsWith('.html'));

  it('is the same in each page as in what is counted', () => {
    expect(pages.length).toBeGreaterThan(3);
    for (const { text } of pages)
      expect(/<html lang="([^"]+)">/.exec(text)?.[1]).toBe(new Intl.Locale(LOCALE).language);
  });

  it('is said nowhere else', () => {
    const named = PRODUCT.filter(({ text }) => /['"](?:en|en-[A-Z]{2})['"]/.test(text));
    expect(named.map(({ path }) => path)).toEqual(['utils/domain/text/locale.ts']);
  });
});

describe('the search for broken sentences', () => {
  const in_ = (text: string): string[] => brokenSentencesIn('sample.tsx', text).map(({ offence }) => offence);
  it.each<[string, string, Offence]>([
    ['a plural by hand', `const a = count === 1 ? 'step' : 'steps';`, 'plural by hand'],
    ['the other way round', `const a = all.length > 1 ? 'they are' : 'it is';`, 'plural by hand'],
    ['a plural in JSX', `const a = <p>{1 !== n ? 'hours' : 'hour'}</p>;`, 'plural by hand'],
    ['a plural with a hole', `const a = n === 1 ? \`one day\` : \`\${n} days\`;`, 'plural by hand'],
    ['letters behind a hole', `const a = \`\${unit}s left\`;`, 'letters glued to a word'],
    ['a fragment that begins with a space', `const a = more ? ' or more' : '';`, 'fragment'],
    ['one that begins with a comma', `const a = n === 0 ? \`\` : \`, and \${n} others\`;`, 'fragment'],
    ['one that ends with a space', `const a = undone ? 'Taken back: ' : null;`, 'fragment'],
    ['one that was kept under a name', `const tail = ' and it is over';`, 'fragment'],
    ['one in a list', `const a = [name, ', which is held'];`, 'fragment'],
    ['words joined by a plus', `const a = 'Ends with ' + day;`, 'fragment'],
    ['one word joined by a plus', `const a = days + 'd';\nconst b = unit + 'left';`, 'fragment'],
    ['a list joined into a line', `const a = [name, over ? 'is over' : 'runs'].join(' ');`, 'fragment'],
    ['half a sentence behind a pronoun', `const a = \`Safe once you \${conditions[0]}\`;`, 'fragment'],
    ['a noun behind its article', `const a = \`Name of the \${of}\`;`, 'fragment'],
    [
      'words that only a choice brings',
      `const a = \`\${over ? 'Changed' : 'Before it'} \${name}\`;`,
      'fragment',
    ],
    ['a count beside its word', `const a = \`Show \${all.length} more\`;`, 'count without forms'],
    ['days beside their word', `const a = <b>In {inDays} days</b>;`, 'count without forms'],
    ['a noun with its number', `const a = \`Serve \${counted(n, 'day')} first\`;`, 'count without forms'],
    ['the same in JSX', `const a = <p>{counted(n, 'date')} of it.</p>;`, 'count without forms'],
    ['a hole behind a word', `const a = \`{n} unlogged hour\${pay} is lost\`;`, 'letters glued to a word'],
    ['a list of clauses', `const a = \`End it now and \${listed(losses)}\`;`, 'fragment'],
    ['a sentence that goes on from a hole', `const a = \`\${clause}, your money lasts\`;`, 'fragment'],
    ['half a sentence with a place', `const a = 'by {when}, or {sums} goes back';`, 'fragment'],
    ['a clause in a table', `const a = { passed: 'the time to leave feedback ended' };`, 'fragment'],
    ['a line that begins small', `const a = <li>you noted {text}</li>;`, 'fragment'],
    ['an element that goes on', `const a = <>, since {at}</>;`, 'fragment'],
    ['half of it chosen', `const a = <p>Not saved: {x ? 'a change' : said}.</p>;`, 'fragment'],
    ['a separator of its own', `const a = names.join('; ');`, 'list joined by hand'],
    ['a decision by a label', `if (label === 'Answer needed') go();`, 'logic on words'],
    ['a sign of per cent', `const a = \`\${cut}% less\`;`, 'Intl elsewhere'],
    ['the same in JSX', `const a = <p>{cut}% less</p>;`, 'Intl elsewhere'],
    ['the same of a long number', `const a = \`\${grouped(n)} characters\`;`, 'count without forms'],
    ['a word chosen inside', `const a = \`It \${over ? 'was' : 'is'} due\`;`, 'fragment'],
    ['a lower-cased half', `const a = \`\${label.toLowerCase()}: 3\`;`, 'case of a word changed'],
    ['a capital made', 'const a = word.charAt(0).toUpperCase();', 'case of a word changed'],
    ['a decision by the first word', `if (text.startsWith('If ')) go();`, 'logic on words'],
    ['a pattern of words', `const a = reason.replace(/^The part "x"/, '');`, 'logic on words'],
    ['a format elsewhere', `const a = new Intl.NumberFormat('de').format(3);`, 'Intl elsewhere'],
    ['the browser’s own format', `const a = date.toLocaleDateString();`, 'Intl elsewhere'],
  ])('finds %s', (_, text, offence) => expect(in_(text)).toEqual([offence]));

  it.each([
    ['forms for a count', `const a = counted(n, { one: '{n} step', other: '{n} steps' });`],
    ['two whole sentences', `const a = over ? 'It is over.' : 'It runs.';`],
    ['a number chosen by a number', 'const a = n === 1 ? 2 : 3;'],
    ['a first one', `const a = all.length === 1 ? all[0] : undefined;`],
    ['a number that stands for itself', `const a = \`Added: \${counted(n, 'step')}.\`;`],
    ['places with names', `const a = \`Up to \${MOST} sets and \${MORE} messages fit.\`;`],
    ['a list of names', `const a = listed(names);`],
    ['an element list', `const a = 'svg, style, script, template, video';`],
    ['an address', `const a = \`\${origin}/s/\${id}\`;`],
    ['what is written by a function of its own', `const a = \`Ask for the \${amountsText(sums)}.\`;`],
    ['a text in two lines', `const a = 'One sentence. ' + 'Another.';`],
    ['a selector', `const a = ':disabled, .name';`],
    ['a class of styles', `const a = <p class={\`mark \${bad ? 'mark-bad' : ''}\`} />;`],
    ['a word of code', `if (key.endsWith('At')) go();`],
    ['a pattern of code', `const a = /^https?:/.test(url);`],
    ['a type', `type A = Intl.LDMLPluralRule;`],
  ])('leaves %s alone', (_, text) => expect(in_(text)).toEqual([]));
});

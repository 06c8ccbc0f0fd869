// Owns the rule that a name is exported only where some other file imports it.
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, PRODUCT, type Source, TESTS } from './sources.ts';

/** What is relied on from outside, wherever the files stand. */
const KEPT_FOR_OTHERS = [
  'planFor',
  'newContract',
  'apply',
  'detect',
  'readPage',
  'dossierOf',
  'markdownOf',
  'calendarFor',
  'secondLook',
];

type File = Pick<Source, 'path' | 'text'>;
const namesIn = (list: string): string[] =>
  list.split(',').map(
    (one) =>
      one
        .trim()
        .replace(/^type /, '')
        .split(/ as |:/)[0]
        ?.trim() ?? '',
  );

/** `path name` of everything that a file takes from another of ours, at once or later. */
const importsIn = ({ path, text }: File): string[] => {
  const from = (target: string, list: string): string[] => {
    const file = posix.join(posix.dirname(path), target);
    return namesIn(list).map((name) => `${file} ${name}`);
  };
  return [
    ...text.matchAll(/\b(?:import|export)\s(?:type\s)?\s*\{([^}]*)\}\s*from '(\.[^']+)'/g),
    ...[...text.matchAll(/\bimport\('(\.[^']+)'\)\.then\(\(\{([^}]*)\}/g)].map(([all, target, list]) => [
      all,
      list,
      target,
    ]),
    ...[...text.matchAll(/\{([^}]*)\} = await import\('(\.[^']+)'\)/g)],
  ].flatMap(([, list = '', target = '']) => from(target, list));
};
const exportsIn = ({ path, text }: File): string[] => [
  ...[...text.matchAll(/^export (?:declare )?(?:async )?(?:const|let|type|class|function\*?) (\w+)/gm)].map(
    ([, name]) => `${path} ${name}`,
  ),
  ...[...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = '']) =>
    namesIn(list).map((name) => `${path} ${name}`),
  ),
];
/** The exports of the first files that none of the others takes. */
const unasked = (files: readonly File[], others: readonly File[]): string[] => {
  const asked = new Set([...files, ...others].flatMap(importsIn));
  return files.flatMap(exportsIn).filter((one) => !asked.has(one));
};
const isKept = (one: string): boolean => KEPT_FOR_OTHERS.includes(one.split(' ')[1] ?? '');

it('nothing is exported that nobody imports', () => {
  const scripts = filesIn('scripts', 'wxt.config.ts', 'vitest.config.ts', 'vitest.browsers.config.ts');
  expect(unasked(PRODUCT, [...TESTS, ...scripts]).filter((one) => !isKept(one))).toEqual([]);
});

describe('the rule looks through each way to import', () => {
  const owner = { path: 'utils/a/owner.ts', text: 'export const one = 1;\nexport type Two = number;\n' };
  const beside = (text: string) => unasked([owner], [{ path: 'components/b/user.ts', text }]);
  it.each([
    ['by name', "import { one, type Two } from '../../utils/a/owner.ts';"],
    [
      'under another name',
      "import { one as other } from '../../utils/a/owner.ts';\nimport type { Two } from '../../utils/a/owner.ts';",
    ],
    ['over several lines', "import {\n  one,\n  type Two,\n} from '../../utils/a/owner.ts';"],
    ['later', "import('../../utils/a/owner.ts').then(({ one, Two }) => one);"],
    ['later, waited for', "const { one, Two } = await import('../../utils/a/owner.ts');"],
  ])('%s', (_, text) => {
    expect(beside(text)).toEqual([]);
  });

  it('and finds what none of them takes, also where another file has that name', () => {
    expect(beside("import { one } from '../../utils/a/owner.ts';")).toEqual(['utils/a/owner.ts Two']);
    expect(beside("import { one, Two } from './owner.ts';")).toEqual([
      'utils/a/owner.ts one',
      'utils/a/owner.ts Two',
    ]);
  });
});

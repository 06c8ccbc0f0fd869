// Owns what a release asks for before it is sent anywhere, and that nothing is sent where something is missing.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isVersion, sectionsOf } from '../../scripts/release/changelog.ts';
import { type Facts, readiness } from '../../scripts/release/ready.ts';
import { STORES, submissions } from '../../scripts/release/stores.ts';
import { STORE, type StoreConfig } from '../../store.config.ts';
import { compareVersions, NEWS } from '../../utils/domain/views/whats-new.ts';

const own = JSON.parse(readFileSync('package.json', 'utf8'));
const FILLED: StoreConfig = {
  ...STORE,
  homepage: 'https://somewhere.test/',
  privacyPolicy: 'https://somewhere.test/privacy',
  support: 'help@somewhere.test',
};
const LOG = '# Changelog\n\nWords.\n\n## 0.2.0 (2026-12-01)\n\n- New.\n\n## 0.1.0 (2026-11-01)\n\n- First.\n';
const READY: Facts = { version: '0.2.0', changelog: LOG, tag: '0.2.0', store: FILLED, changed: '' };

describe('the version', () => {
  it('is one of Semantic Versioning, the same in package, lockfile and changelog', () => {
    expect(isVersion(own.version)).toBe(true);
    expect(JSON.parse(readFileSync('package-lock.json', 'utf8')).version).toBe(own.version);
    const sections = sectionsOf(readFileSync('CHANGELOG.md', 'utf8'));
    expect(sections[0]?.version).toBe(own.version);
    const versions = sections.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted(compareVersions).reverse());
  });

  it('is told of in the popup and the options by rows of versions that the changelog has, the newest first', () => {
    const versions = NEWS.map(({ version }) => version);
    const known = sectionsOf(readFileSync('CHANGELOG.md', 'utf8')).map(({ version }) => version);
    expect(versions.filter((version) => !known.includes(version))).toEqual([]);
    expect(versions).toEqual(versions.toSorted(compareVersions).reverse());
    for (const { text } of NEWS) expect(text.length).toBeLessThanOrEqual(120);
  });

  it.each(['1.2', '1.2.3.4', '01.2.3', '1.2.3-beta', 'v1.2.3', ''])('is never "%s"', (text) => {
    expect(isVersion(text)).toBe(false);
  });

  it('is later by its numbers, not by its letters', () => {
    expect(compareVersions('0.10.0', '0.9.9')).toBeGreaterThan(0);
    expect(compareVersions('1.0.0', '1.0.0')).toBe(0);
    expect(compareVersions('1.9.0', '2.0.0')).toBeLessThan(0);
  });
});

describe('the changelog', () => {
  it('gives each version with its day and its words', () => {
    expect(sectionsOf(LOG)).toEqual([
      { version: '0.2.0', date: '2026-12-01', text: '- New.' },
      { version: '0.1.0', date: '2026-11-01', text: '- First.' },
    ]);
  });

  it('holds no day where it says "not released yet", and refuses a section without a version', () => {
    expect(sectionsOf('## 0.1.0 (not released yet)\n\n- A.\n')).toEqual([{ version: '0.1.0', text: '- A.' }]);
    expect(() => sectionsOf('## Soon\n')).toThrow('no version: "Soon"');
  });
});

describe('a release', () => {
  it('is ready where all agrees', () => {
    expect(readiness(READY)).toEqual({ faults: [], missing: [] });
  });

  it.each<[string, Partial<Facts>, RegExp]>([
    ['package and changelog differ', { version: '0.3.0', tag: '0.3.0' }, /is version 0.3.0, .* is 0.2.0/],
    ['the tag is another', { tag: '0.1.0' }, /tag says 0.1.0/],
    ['the changelog goes backwards', { changelog: LOG.replace('0.1.0', '0.2.1') }, /above 0.2.1/],
  ])('stops where %s', (_, change, fault) => {
    expect(readiness({ ...READY, ...change }).faults.join()).toMatch(fault);
  });

  it.each<[string, Partial<Facts>, RegExp]>([
    ['a date', { changelog: LOG.replace(' (2026-12-01)', ' (not released yet)') }, /A date for 0.2.0/],
    ['a tag', { tag: undefined }, /npm run tag/],
    ['a clean tree', { changed: ' M a.ts' }, /M a.ts/],
    ['a homepage', { store: { ...FILLED, homepage: 'http://somewhere.test' } }, /`homepage`/],
    ['a privacy policy', { store: { ...FILLED, privacyPolicy: '' } }, /`privacyPolicy`/],
    ['a support address', { store: { ...FILLED, support: 'nobody' } }, /`support`/],
  ])('misses %s, and says so', (_, change, line) => {
    const { faults, missing } = readiness({ ...READY, ...change });
    expect(faults).toEqual([]);
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatch(line);
  });
});

describe('sending', () => {
  const files = { chrome: 'c.zip', firefox: 'f.zip', sources: 's.zip' };
  const allKeys = Object.fromEntries(STORES.flatMap(({ keys }) => keys.map((key) => [key, 'given'])));

  it('leaves out each store of which a single key is not given', () => {
    for (const { name, keys } of STORES)
      for (const key of keys)
        for (const absent of [undefined, '']) {
          const calls = submissions(files, FILLED, { ...allKeys, [key]: absent }, true);
          expect(calls.filter(({ without }) => without.length > 0)).toEqual([
            expect.objectContaining({ name, without: [key] }),
          ]);
        }
  });

  it('only tries the keys in a dry run', () => {
    for (const config of [FILLED, { ...FILLED, firefoxChannel: 'unlisted' } as const])
      for (const { program, args } of submissions(files, config, allKeys, false)) {
        expect(program).toBe('wxt');
        expect(args).toContain('--dry-run');
      }
  });

  it('hands each store its package, and Mozilla the sources', () => {
    const [chrome, firefox, edge] = submissions(files, FILLED, allKeys, true);
    expect(chrome?.args).toEqual(expect.arrayContaining(['submit', '--chrome-zip', 'c.zip']));
    expect(firefox?.args).toEqual(
      expect.arrayContaining(['--firefox-zip', 'f.zip', '--firefox-sources-zip', 's.zip', STORE.geckoId]),
    );
    expect(edge?.args).toEqual(['submit', '--edge-zip', 'c.zip']);
    for (const { args } of [chrome, firefox, edge].filter((call) => call !== undefined))
      expect(args).not.toContain('--dry-run');
  });

  it('has Mozilla only sign what one hands out oneself, and puts no key on a command line', () => {
    const calls = submissions(files, { ...FILLED, firefoxChannel: 'unlisted' }, allKeys, true);
    expect(calls[1]).toMatchObject({
      program: 'web-ext',
      env: { WEB_EXT_API_KEY: 'given', WEB_EXT_API_SECRET: 'given' },
    });
    expect(calls[1]?.args).toContain('--upload-source-code=s.zip');
    for (const { args } of calls) expect(args).not.toContain('given');
  });

  it('is asked for by the workflow with every key, and only on a tag', () => {
    const workflow = readFileSync('.github/workflows/release.yml', 'utf8');
    const [build = '', publish = ''] = workflow.split('\n  publish:\n');
    // The only push that starts it is one of a tag; by hand, even on a tag, it is a dry run.
    expect(workflow).toMatch(/^on:\n {2}push:\n {4}tags: \["v\*"\]\n {2}workflow_dispatch:\n/m);
    expect(publish).toMatch(/^ {4}if: github.event_name == 'push'$/m);
    for (const key of Object.keys(allKeys)) expect(publish).toContain(`${key}: \${{ secrets.${key} }}`);
    expect(build).not.toMatch(/secrets\.|--send|write/);
  });
});

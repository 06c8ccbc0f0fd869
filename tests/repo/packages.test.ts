// Owns what a package says of the code of others in it, and what lies beside it. Looks at .output, which `npm run zip` writes.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bundledPackages, packageOf } from '../../scripts/package/bundled.ts';
import { noticesFor } from '../../scripts/package/notices.ts';
import { sbomFor } from '../../scripts/package/sbom.ts';
import { handedOut, releaseIn, SUMS } from '../../scripts/package/sums.ts';
import { filesInZip, unzip } from '../../scripts/package/unzip.ts';
import { NOTICES, sbomName } from '../../scripts/package/write-notices.ts';

const RELEASE = releaseIn('.');
const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;

type Json = Readonly<Record<string, unknown>>;
const clone = (packages: Readonly<Record<string, { json: Json; files?: Json }>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'bundled-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, { json, files = {} }] of Object.entries(packages)) {
    const folder = join(root, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...json }));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), String(text));
  }
  return root;
};
/** What a build with that package would write. */
const noticesOf = (json: Json, files: Json): string => {
  const root = clone({ thing: { json, files } });
  const { plugin, packages } = bundledPackages(root);
  const module = join(root, 'node_modules/thing/index.js');
  plugin.generateBundle(undefined, {
    'a.js': { type: 'chunk', modules: { [module]: { renderedLength: 9 } } },
  });
  return noticesFor(packages());
};

describe('a build fails', () => {
  it.each([
    ['has no licence', {}, { LICENSE: 'Do what you want.' }, /thing is bundled under "no licence"/],
    ['has a licence that nobody admitted', { license: 'AGPL-3.0' }, { LICENSE: 'x' }, /thing .* "AGPL-3.0"/],
    ['leaves the choice of a licence', { license: '(MIT OR GPL-3.0)' }, { LICENSE: 'x' }, /does not admit/],
    ['brings no text of its licence', { license: 'MIT' }, {}, /thing is bundled and brings no text/],
    ['brings an empty text', { license: 'MIT' }, { LICENSE: ' \n' }, /thing is bundled and the text/],
    ['must name its source and does not', { license: 'MPL-2.0' }, { LICENSE: 'x' }, /where its source is/],
  ])('where a bundled package %s', (_, json, files, message) => {
    expect(() => noticesOf(json, files)).toThrow(message);
  });

  it('where a module belongs to nobody', () => {
    const root = clone({});
    expect(() => packageOf('\0made-up', root)).toThrow(/nobody knows whose it is/);
    expect(() => packageOf(`${root}/node_modules/gone/index.js`, root)).toThrow(/No package was found/);
    expect(packageOf(`${root}/utils/ids.ts`, root)).toBeUndefined();
  });

  it('where what is bundled has no hash in the lockfile', () => {
    const root = clone({ thing: { json: { license: 'MIT' }, files: { LICENSE: 'x' } } });
    const owner = packageOf(join(root, 'node_modules/thing/index.js'), root);
    expect(() => sbomFor({ ...RELEASE, license: 'MIT' }, owner ? [owner] : [], locked)).toThrow(
      /thing 1.0.0 is bundled without a hash/,
    );
  });
});

describe('what is listed', () => {
  it('is what the bundler wrote, not what it dropped, and comes with its own words', () => {
    const root = clone({
      kept: {
        json: { license: 'MIT', repository: 'someone/kept' },
        files: { 'license.md': 'Kept’s words.' },
      },
      dropped: { json: { license: 'SECRET' } },
    });
    const { plugin, packages } = bundledPackages(root);
    plugin.generateBundle(undefined, {
      'a.js': {
        type: 'chunk',
        modules: {
          [join(root, 'node_modules/kept/a.js?commonjs')]: { renderedLength: 1 },
          [join(root, 'node_modules/dropped/b.js')]: { renderedLength: 0 },
        },
      },
    });
    expect(packages().map(({ name }) => name)).toEqual(['kept']);
    const text = noticesFor(packages());
    expect(text).toContain('kept 1.0.0 (MIT)\nSource: https://github.com/someone/kept\n\nKept’s words.\n');
  });
});

describe.each(['chrome', 'firefox'])('the package for %s', (browser) => {
  const { name, version } = RELEASE;
  const zip = filesInZip(readFileSync(`.output/${name}-${version}-${browser}.zip`));
  const bom = JSON.parse(readFileSync(`.output/${sbomName(name, version, browser)}`, 'utf8'));
  const listed = bom.components.map((part: Json) => `${part.name} ${part.version}`);

  it('holds notices for the same parts as its bill of materials', () => {
    const notices = zip.get(NOTICES)?.toString('utf8') ?? '';
    const heads = [...notices.matchAll(/^-{72}\n\n(\S+ \S+) \(/gm)].map(([, head]) => head);
    expect(heads).toEqual(listed);
  });

  it('lists every package that we say we bundle, by the version and the hash of the lockfile', () => {
    const own = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const [part, of] of Object.entries(own.dependencies)) expect(listed).toContain(`${part} ${of}`);
    for (const { name: part, hashes } of bom.components)
      expect(Buffer.from(hashes[0].content, 'hex').toString('base64')).toBe(
        locked[`node_modules/${part}`].integrity.replace('sha512-', ''),
      );
  });

  it('has a bill of materials that names no time and no machine', () => {
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(bom.serialNumber).toBeUndefined();
    expect(bom.metadata.timestamp).toBeUndefined();
    expect(bom.metadata.component).toMatchObject({ name, version });
  });
});

describe('beside the packages', () => {
  it('lies the SHA-256 of each', () => {
    const sums = readFileSync(`.output/${SUMS}`, 'utf8');
    const files = handedOut(RELEASE);
    expect(files).toHaveLength(5);
    expect(sums).toBe(
      files
        .map((file) => {
          const content = readFileSync(`.output/${file}`);
          return `${createHash('sha256').update(content).digest('hex')}  ${file}\n`;
        })
        .join(''),
    );
  });

  it('lies the reviewer’s page, with these hashes in it', () => {
    const page = readFileSync(`.output/${RELEASE.name}-${RELEASE.version}-reviewer-build.md`, 'utf8');
    expect(page).toContain(readFileSync(`.output/${SUMS}`, 'utf8'));
    expect(page).not.toContain('<!--');
  });

  it('lie sources with everything that the build takes and reviewers are sent to, and nothing that was built', () => {
    const sources = filesInZip(readFileSync(`.output/${RELEASE.name}-${RELEASE.version}-sources.zip`));
    for (const file of [
      'package.json',
      'package-lock.json',
      'wxt.config.ts',
      'store.config.ts',
      'scripts/bootstrap.mjs',
      'docs/store/reviewer-build.md',
      'tests/repo/promises.test.ts',
    ])
      expect(sources.get(file)?.toString('utf8')).toBe(readFileSync(file, 'utf8'));
    const built = [...sources.keys()].filter((file) => /^(?:\.|node_modules|pictures)/.test(file));
    expect(built).toEqual([]);
    const named = [
      ...readFileSync('docs/store/reviewer-notes.md', 'utf8').matchAll(/`((?:\w+\/)+[\w./-]*)`/g),
    ];
    expect(named.length).toBeGreaterThan(3);
    for (const [, path = ''] of named)
      expect(
        [...sources.keys()].some((file) => file.startsWith(path)),
        path,
      ).toBe(true);
  });
});

describe('taking a zip apart', () => {
  const [first = '', second = '', third = ''] = handedOut(RELEASE).filter((file) => file.endsWith('.zip'));
  it.each([first, second, third])('gives every file of %s, readable', (file) => {
    const files = filesInZip(readFileSync(`.output/${file}`));
    expect(files.size).toBeGreaterThan(10);
    for (const [name, content] of files)
      if (name.endsWith('.json')) expect(() => JSON.parse(content.toString('utf8')), name).not.toThrow();
  });

  it('refuses what is no zip, and a name that leads out of the folder', () => {
    expect(() => filesInZip(Buffer.from('no zip at all'))).toThrow('This is no zip.');
    const zip = readFileSync(`.output/${first}`);
    const evil = Buffer.from(zip.toString('latin1').replaceAll('manifest.json', '../ifest.json'), 'latin1');
    const folder = clone({});
    expect(() => unzip(evil, folder)).toThrow('../ifest.json would lie outside the folder.');
  });
});

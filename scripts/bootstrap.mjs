// Owns the first step of every command on a fresh clone: packages as locked, then the named script under the pinned Node.
// Runs under any Node from 20.19 and imports nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.installed-from');
const lockHash = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const windows = process.platform === 'win32';

const run = (command, args, options = {}) => {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  return status ?? 1;
};

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old. Install Node 20.19 or newer.`);
  process.exit(1);
}
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lockHash) {
  console.log('Installing the packages of package-lock.json (about a minute the first time) ...');
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell: windows });
  if (status !== 0) process.exit(status);
  writeFileSync(stamp, lockHash);
}
const bin = join(root, 'node_modules', '.bin');
const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
const path = `${bin}${windows ? ';' : ':'}${process.env.PATH}`;
process.exit(run(node, process.argv.slice(2), { env: { ...process.env, PATH: path } }));

// Owns the proof that the packages can be built again: takes the sources zip apart elsewhere, builds there with the one
// command that reviewers are given, and compares every hash. Needs `npm run zip` before.
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handedOut, releaseIn, SUMS } from './package/sums.ts';
import { unzip } from './package/unzip.ts';
import { run } from './run.ts';

const sources = handedOut(releaseIn('.')).find((file) => file.endsWith('-sources.zip')) ?? '';
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'end-contract-safely-sources-')));
try {
  unzip(readFileSync(join('.output', sources)), folder);
  await run('the one command of docs/store/reviewer-build.md, on the sources alone', 'npm', [
    '--prefix',
    folder,
    'run',
    'zip',
  ]);
  const here = readFileSync(join('.output', SUMS), 'utf8');
  const there = readFileSync(join(folder, '.output', SUMS), 'utf8');
  if (here !== there) throw new Error(`The hashes differ.\nHere:\n${here}\nFrom the sources zip:\n${there}`);
  console.log(`\nFrom the sources zip alone the same bytes came out:\n${there}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

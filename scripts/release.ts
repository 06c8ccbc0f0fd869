// Owns `npm run release`: checks that all agrees, builds, asks both linters, builds once more from the sources, and submits
// where `--send` and a store's keys are given. Without them it is a dry run that names what is missing.
// `--expect=<file>` names hashes that must come out, as SHA256SUMS holds them.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STORE } from '../store.config.ts';
import { lintStore } from './lint-store.ts';
import { releaseIn, SUMS } from './package/sums.ts';
import { readiness } from './release/ready.ts';
import { submissions } from './release/stores.ts';
import { run } from './run.ts';

const git = (...args: string[]): string | undefined => {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};
const stopAt = (title: string, faults: readonly string[]): void => {
  if (faults.length > 0) throw new Error(`${title}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
};

const { name, version } = releaseIn('.');
const file = (end: string): string => join('.output', `${name}-${version}-${end}.zip`);
const send = process.argv.includes('--send');
const expected = process.argv.find((arg) => arg.startsWith('--expect='))?.slice('--expect='.length);
const files = { chrome: file('chrome'), firefox: file('firefox'), sources: file('sources') };
const calls = submissions(files, STORE, process.env, send);

const { faults, missing } = readiness({
  version,
  changelog: readFileSync('CHANGELOG.md', 'utf8'),
  tag: git('describe', '--tags', '--exact-match', '--match', 'v*')?.slice(1),
  store: STORE,
  changed: git('status', '--porcelain') ?? 'no git',
});
stopAt('The versions do not agree', faults);
if (send && calls.some(({ without }) => without.length === 0)) stopAt('Nothing can be sent yet', missing);

await run('both builds and the store packages', 'node', ['scripts/build.ts', '--zip']);
if (expected !== undefined && readFileSync(expected, 'utf8') !== readFileSync(join('.output', SUMS), 'utf8'))
  throw new Error(`What was built differs from ${expected}.`);
console.log('\n> what the stores’ own checks say');
stopAt('The stores’ own checks found', lintStore('.output/firefox-mv3', file('firefox')));
console.log('Nothing, in the folder and in the package.');
await run('the same bytes from the sources zip', 'node', ['scripts/reproduce.ts']);

console.log(`\n${name} ${version} ${send ? '' : '(dry run: nothing is sent)'}`);
for (const line of missing) console.log(`  still missing: ${line}`);
for (const { name: store, without, program, args, env } of calls) {
  if (without.length > 0) console.log(`  ${store}: left out, without ${without.join(', ')}`);
  else await run(`${send ? 'sending to' : 'trying the keys of'} ${store}`, program, args, env);
}

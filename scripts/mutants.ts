// Owns `npm run mutants`: seeds one fault after the other into a copy of the code and runs the tests that must notice it.
// Prints which were caught and by what; ends with an error where one was missed. `npm run mutants -- mirror` takes some.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAULTS, type Fault, ROUNDS } from '../tests/mutants/faults.ts';
import { seeded } from '../tests/mutants/seed.ts';
import { run } from './run.ts';

const COPIED = ['.wxt', 'utils', 'entrypoints', 'tests', 'package.json', 'tsconfig.json', 'vitest.config.ts'];
const SIDE_BY_SIDE = 2;
// Short random runs: a fault that only luck finds counts as missed.
const ENV = { CHANGES: '100', RUNS: '25', SEED: '1', ...process.env, NO_COLOR: '1' };
const LIMIT_MS = 180_000;

const newCopy = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'end-contract-safely-mutants-'));
  for (const name of COPIED) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
};
/** The first failed test, `no end` for one that hangs; undefined where all passed. */
const failureOf = (folder: string, files: readonly string[]): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const args = ['run', '--bail=1', '--maxWorkers=1', '--reporter=tap-flat', ...files];
    const child = spawn('vitest', args, { cwd: folder, env: ENV, shell: process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (part) => {
      output += part;
    });
    const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(limit);
      if (code === 0) return resolve(undefined);
      // Tests that no longer ran stand there as "not ok" too, but without an error below them.
      const name = /^not ok \d+ - (.* > .*?)(?: # time.*)?\n +---/m.exec(output)?.[1];
      if (signal !== null) resolve('no end');
      else if (name === undefined) reject(new Error(`No test ran to its end:\n${output}`));
      else resolve(name);
    });
  });
/** The test that noticed the fault; undefined where none did. */
const caughtBy = async (folder: string, fault: Fault): Promise<string | undefined> => {
  const path = join(folder, fault.file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, seeded(text, fault));
  try {
    for (const files of ROUNDS) {
      const failure = await failureOf(folder, files);
      if (failure !== undefined) return failure;
    }
    return undefined;
  } finally {
    writeFileSync(path, text);
  }
};

await run('types for the extension APIs', 'wxt', ['prepare', '--level', 'warn']);
const words = process.argv.slice(2);
const wanted = FAULTS.filter(({ name, file }) => words.every((word) => `${file} ${name}`.includes(word)));
const folders = Array.from({ length: SIDE_BY_SIDE }, newCopy);
const missed: string[] = [];
let next = 0;
const work = async (folder: string): Promise<void> => {
  for (let fault = wanted[next++]; fault !== undefined; fault = wanted[next++]) {
    const test = await caughtBy(folder, fault);
    if (test === undefined) missed.push(fault.name);
    console.log(
      `${test === undefined ? 'MISSED' : 'caught'}  ${fault.name}${test === undefined ? '' : `\n          by ${test}`}`,
    );
  }
};
try {
  const [unchanged] = folders;
  for (const files of ROUNDS) {
    const failure = await failureOf(unchanged ?? '', files);
    if (failure !== undefined) throw new Error(`Without any fault a test fails already: ${failure}`);
  }
  // Both to their end: the folder of one that goes on could not be removed.
  for (const outcome of await Promise.allSettled(folders.map(work)))
    if (outcome.status === 'rejected') throw outcome.reason;
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${wanted.length - missed.length} of ${wanted.length} faults caught.`);
for (const name of missed) console.log(`Missed: ${name}`);
process.exitCode = missed.length === 0 ? 0 : 1;

// Owns `npm run torture`: the random tests of `npm test` with their long counts, one row after the other, and a table of
// what came out. `npm run torture -- killed chromium` takes the rows with such words; SEED replays; TENTH=1 runs a tenth of each.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, browserEnv } from './find-browser.ts';
import { run } from './run.ts';
import { runVitest } from './run-vitest.ts';
import { reportOf } from './second-try.ts';

type Row = {
  readonly what: string;
  /** So many where `npm test` has the short form. */
  readonly count: number;
  readonly variable: string;
  readonly files: readonly string[];
  /** Absent for those that run without one. */
  readonly browser?: BrowserName;
};
const ROWS: readonly Row[] = [
  {
    what: 'model test of the store',
    count: 100_000,
    variable: 'RUNS',
    files: ['tests/storage/model.test.ts'],
  },
  {
    what: 'write pairs racing',
    count: 10_000,
    variable: 'RUNS',
    files: ['tests/background/races.test.ts'],
  },
  {
    what: 'changes at the same time to one record, of each kind',
    count: 1_000,
    variable: 'CHANGES',
    files: ['tests/storage/at-once.test.ts'],
  },
  {
    what: 'older versions, killed at points of the upgrade',
    count: 100,
    variable: 'RUNS',
    files: ['tests/storage/upgrade.test.ts', 'tests/storage/frozen.test.ts'],
  },
  {
    what: 'malformed imports',
    count: 10_000,
    variable: 'RUNS',
    files: [
      'tests/domain/backup/backup.test.ts',
      'tests/domain/backup/own-file.test.ts',
      'tests/background/imports.test.ts',
    ],
  },
  {
    what: 'export and import, identical',
    count: 10_000,
    variable: 'RUNS',
    files: ['tests/storage/import/imports.test.ts', 'tests/domain/backup/import.test.ts'],
  },
  {
    what: 'verdicts, deadlines and warnings of random records',
    count: 100_000,
    variable: 'RUNS',
    files: ['tests/domain/plan/no-false-all-clear.test.ts', 'tests/domain/plan/properties.test.ts'],
  },
  {
    what: 'hostile strings through the dossier',
    count: 100_000,
    variable: 'RUNS',
    files: ['tests/domain/dossier/dossier.test.ts'],
  },
  {
    what: 'calendar files read back, and saved again after anything',
    count: 5_000,
    variable: 'RUNS',
    files: ['tests/domain/calendar/readers.test.ts', 'tests/domain/calendar/again.test.ts'],
  },
  {
    what: 'hostile strings through the calendar file',
    count: 100_000,
    variable: 'RUNS',
    files: ['tests/domain/calendar/hostile.test.ts'],
  },
  {
    what: 'reminders lived through with the alarms of both browsers',
    count: 1_000_000,
    variable: 'RUNS',
    files: ['tests/domain/views/reminders-model.test.ts'],
  },
  {
    what: 'worker killed while three views write',
    count: 10_000,
    variable: 'KILLS',
    files: ['tests/e2e/storage/worker-death.test.ts'],
    browser: 'chromium',
  },
  {
    what: 'worker killed while three views write',
    count: 500,
    variable: 'KILLS',
    files: ['tests/e2e/storage/worker-death.test.ts'],
    browser: 'firefox',
  },
  {
    what: 'browser process killed while writing',
    count: 200,
    variable: 'PROCESS_KILLS',
    files: ['tests/e2e/storage/process-death.test.ts'],
    browser: 'chromium',
  },
  {
    what: 'browser process killed while writing',
    count: 50,
    variable: 'PROCESS_KILLS',
    files: ['tests/e2e/storage/process-death.test.ts'],
    browser: 'firefox',
  },
  {
    what: 'damaged profiles, each kind',
    count: 20,
    variable: 'DAMAGES',
    files: ['tests/e2e/storage/damaged-profile.test.ts'],
    browser: 'chromium',
  },
  {
    what: 'damaged profiles, each kind',
    count: 20,
    variable: 'DAMAGES',
    files: ['tests/e2e/storage/damaged-profile.test.ts'],
    browser: 'firefox',
  },
  {
    what: 'model test in the browser',
    count: 1_000,
    variable: 'BROWSER_RUNS',
    files: ['tests/e2e/storage/model.test.ts'],
    browser: 'chromium',
  },
  {
    what: 'model test in the browser',
    count: 200,
    variable: 'BROWSER_RUNS',
    files: ['tests/e2e/storage/model.test.ts'],
    browser: 'firefox',
  },
];

const seed = process.env.SEED ?? String(Math.floor(Math.random() * 2 ** 31));
const share = process.env.TENTH === '1' ? 10 : 1;
const reports = mkdtempSync(join(tmpdir(), 'end-contract-safely-'));
type Outcome = { passed: number; failed: number; tookMs: number };

const torture = async ({ what, count, variable, files, browser }: Row, number: number): Promise<Outcome> => {
  const report = join(reports, `${number}.json`);
  const config = browser === undefined ? 'vitest.config.ts' : 'vitest.browsers.config.ts';
  const env: NodeJS.ProcessEnv = {
    SEED: seed,
    [variable]: String(Math.ceil(count / share)),
    ...(browser === undefined ? {} : browserEnv(browser)),
  };
  const startedMs = performance.now();
  const title = `${what}, ${browser ?? 'node'}`;
  const { passed, failed } = reportOf(await runVitest(title, { config, args: files, env, report }));
  return { passed, failed: failed.length, tookMs: performance.now() - startedMs };
};

const words = process.argv.slice(2);
const wanted = ROWS.filter(({ what, browser = 'node' }) =>
  words.every((word) => `${what} ${browser}`.includes(word)),
);
if (wanted.some(({ browser }) => browser !== undefined))
  await run('both builds', 'node', ['scripts/build.ts']);
const table: Record<string, string | number>[] = [];
let failures = 0;
for (const [number, row] of wanted.entries()) {
  const { passed, failed, tookMs } = await torture(row, number).catch((error: unknown): Outcome => {
    console.error(error);
    return { passed: 0, failed: 1, tookMs: Number.NaN };
  });
  failures += failed;
  const minutes = (tookMs / 60_000).toFixed(1);
  const runs = `${Math.ceil(row.count / share)} ${row.variable}`;
  table.push({ what: row.what, where: row.browser ?? 'node', runs, passed, failed, minutes });
}
rmSync(reports, { recursive: true, force: true });
console.log(`\nSEED=${seed}`);
console.table(table);
process.exitCode = failures === 0 ? 0 : 1;

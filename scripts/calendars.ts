// Owns `npm run calendars`: random endings through calendar programs of this computer, each moment, text and reminder held
// against what was meant, and again after changes. Installs nothing; says what is missing. COUNT and SEED are taken from the environment.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { countFrom, seedOfRun } from '../tests/chance.ts';
import { at, NOW } from '../tests/clock.ts';
import { contracts } from '../tests/domain/arbitraries.ts';
import { type Read, wantedOf } from '../tests/domain/calendar/read-back.ts';
import { calendarFileOf } from '../utils/domain/calendar/ics.ts';
import type { Action } from '../utils/domain/contract/action-schema.ts';
import { perform } from '../utils/domain/contract/perform.ts';
import { type Contract, newContract } from '../utils/domain/contract/record.ts';
import { DEFAULT_SETTINGS } from '../utils/domain/settings/settings.ts';
import { PROGRAMS } from './calendars/programs.ts';

const COUNT = countFrom('COUNT', 200);
const SEED = seedOfRun();

/** All of it understood everywhere: a backslash before an n is read as a new line by two of the programs. */
const isPlain = (record: Contract): boolean => !JSON.stringify(record).includes('\\\\');
const endings = fc
  .sample(contracts.filter(isPlain), { numRuns: COUNT, seed: SEED })
  .map((record, index): Contract => {
    const id = String(10_000_000 + index);
    return { ...record, id, begunAt: NOW, exported: {}, history: newContract(id, NOW).history };
  });

const LATER = at({ hours: 1 });
const wantedOfAll = (records: readonly Contract[], now: string): Read[] =>
  records.flatMap((record) => wantedOf(record, DEFAULT_SETTINGS, now));
const saving = (records: readonly Contract[]): Contract[] => {
  const { news } = calendarFileOf(records, DEFAULT_SETTINGS, NOW);
  const known = new Map(news.map(({ contractId, entries }) => [contractId, entries]));
  return records.map((record) => {
    const entries = known.get(record.id);
    return entries === undefined
      ? record
      : perform(record, 'operation-saved', { type: 'exported', entries }, NOW);
  });
};
/** One goes on, one gets another notice and name, one stays as it is, and so on. */
const CHANGES: readonly (Action | undefined)[] = [
  { type: 'keep' },
  { type: 'say', facts: { title: 'Moved', noticeDays: 3, endedAt: at({ days: -1 }) }, clear: [] },
  undefined,
];
const changing = (records: readonly Contract[]): Contract[] =>
  records.map((record, index) => {
    const action = CHANGES[index % CHANGES.length];
    return action === undefined ? record : perform(record, 'operation-changed', action, LATER);
  });

const saved = saving(endings);
const changed = changing(saved);
const file = (records: readonly Contract[], now: string) => ({
  text: calendarFileOf(records, DEFAULT_SETTINGS, now).text,
  wanted: wantedOfAll(records, now),
});
const first = file(endings, NOW);
const second = file(changed, LATER);
const cancelled = second.wanted.filter(({ status }) => status === 'CANCELLED').length;
const before = new Map(first.wanted.map((entry) => [entry.uid, entry]));
const moved = second.wanted.filter(
  ({ uid, start, status }) => status === 'CONFIRMED' && before.has(uid) && before.get(uid)?.start !== start,
).length;
console.log(
  `${endings.length} endings (SEED=${SEED}): ${first.wanted.length} entries, then ${second.wanted.length}, of which ${moved} moved and ${cancelled} no longer apply.`,
);
if (moved === 0 || cancelled === 0) throw new Error('Nothing moved or ended: such a run shows too little.');

let failed = false;
for (const { name, command, debian, check } of PROGRAMS) {
  const version = spawnSync(command, ['--version'], { encoding: 'utf8' });
  if (version.error !== undefined) {
    failed = true;
    console.log(`${name}: missing. On Debian: apt-get install ${debian}`);
    continue;
  }
  const folder = mkdtempSync(join(tmpdir(), `calendars-${command}-`));
  try {
    const said = await check(folder, first, second);
    console.log(`${name} (${version.stdout.trim().split('\n')[0]}): ${said.join(' ')}`);
  } catch (error) {
    failed = true;
    console.log(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
process.exitCode = failed ? 1 : 0;

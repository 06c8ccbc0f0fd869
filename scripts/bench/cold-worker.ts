// Owns the measure of a worker that has just died: its first answer about one contract, its first list and the popup, with many
// endings against one, in turn in two browsers. `--firefox` measures there. Fails where the first answer depends on their number.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { launch, type Session } from '../../tests/e2e/browser/launch.ts';
import { until } from '../../tests/e2e/browser/time-limit.ts';
import { closeWelcome } from '../../tests/e2e/tools/welcome.ts';
import { startStandIn } from '../../tests/stand-in/server.ts';
import { writeBackup } from '../../utils/domain/backup/backup.ts';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings/settings.ts';
import { RECORD_SHAPE } from '../../utils/storage/db/migrations.ts';
import { findBrowser } from '../find-browser.ts';
import { run } from '../run.ts';
import { askOnce } from './ask-once.ts';
import { importAll } from './import-all.ts';
import { endings } from './large-backup.ts';
import { compared } from './measured.ts';
import { popupOf } from './waits.ts';
import { workerMemory } from './worker-memory.ts';

const BROWSER = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const BUILD = BROWSER === 'firefox' ? 'firefox' : 'chrome';
const MANY = Number(process.env.ENDINGS ?? 10_000);
const ENTRIES = 12;
const ROUNDS = Number(process.env.ROUNDS ?? 15);
/** Runs in a page of ours: whether the lists of the next worker have something to go by. */
const isListKept = async (): Promise<boolean> => {
  const resultOf = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const database = await resultOf(indexedDB.open('end-contract-safely'));
  const meta = database.transaction('meta').objectStore('meta');
  const [seq, head] = await Promise.all([resultOf(meta.get('list')), resultOf(meta.get('head'))]);
  database.close();
  return seq !== undefined && seq === head?.seq;
};
const KEPT_MS = 120_000;
/** Longer than a worker takes to compare everything, and shorter than an idle one lives. */
const SETTLED_MS = 4_000;

/** Longer than a worker takes to plan all of them, and shorter than an idle one lives. */
const LOOKED_MS = 20_000;

type Place = { readonly session: Session; readonly page: Page; readonly id: string };
type Measure = {
  readonly what: string;
  /** ms; the worker was just killed. */
  readonly ask: (place: Place) => Promise<number>;
  /** Of many to one; absent where it is only told. */
  readonly most?: number;
};
const MEASURES: readonly Measure[] = [
  {
    what: 'first answer about one contract of a dead worker',
    ask: ({ page, id }) => page.evaluate(askOnce, 'load' as const, id),
    most: 1.5,
  },
  { what: 'first list of a dead worker', ask: ({ page, id }) => page.evaluate(askOnce, 'list' as const, id) },
];
// Firefox names as its largest text one that was painted before the list.
const IN_CHROMIUM: readonly Measure[] = [
  { what: 'popup painted, its worker dead', ask: (place) => popupOf({ ...place, remembers: true }, false) },
];
const folder = await mkdtemp(join(tmpdir(), 'end-contract-safely-'));
const openWith = async (count: number, standInPort: number): Promise<Place> => {
  const extensionDir = resolve('.output', `${BUILD}-mv3`);
  const session = await launch({ browser: BROWSER, extensionDir, standInPort });
  await closeWelcome(session);
  const now = new Date().toISOString();
  const contracts = endings(count, ENTRIES, now);
  const text = writeBackup({ contracts, settings: DEFAULT_SETTINGS, setAside: [] }, now, RECORD_SHAPE);
  if (typeof text !== 'string') throw new Error(`No backup could be made: ${text.problem}.`);
  const path = join(folder, `backup-${count}.json`);
  await writeFile(path, text);
  const page = await session.openExtensionPage('options.html');
  await importAll(page, path);
  await until(KEPT_MS, 'the list to be kept', () => page.evaluate(isListKept));
  return { session, page, id: contracts[0]?.id ?? '' };
};

findBrowser(BROWSER);
if (!process.argv.includes('--no-build'))
  await run(`Building the extension for ${BROWSER}`, 'wxt', ['build', '-b', BUILD, '--level', 'warn']);
const standIn = await startStandIn();
const places: Place[] = [];
try {
  for (const count of [1, MANY]) places.push(await openWith(count, standIn.port));
  for (const { what, ask, most } of BROWSER === 'chromium' ? [...MEASURES, ...IN_CHROMIUM] : MEASURES) {
    const samples: number[][] = places.map(() => []);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [index, place] of places.entries()) {
        await place.session.killWorker();
        samples[index]?.push(await ask(place));
        await pass(SETTLED_MS);
      }
    const [one = [], many = []] = samples;
    const name = `${BROWSER}: ${what}, with ${MANY} endings against 1`;
    if (!compared(name, many, one, most)) process.exitCode = 1;
  }
  const [, many] = places;
  await pass(LOOKED_MS);
  if (many !== undefined) console.log(await workerMemory(many.session));
} finally {
  for (const { session } of places) await session.close();
  await standIn.close();
  await rm(folder, { recursive: true, force: true });
}

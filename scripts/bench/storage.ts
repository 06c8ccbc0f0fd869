// Owns the measure of the product with 1,000 endings of 100 history entries each, in a real browser on the production
// build, the background awake: list, tick and export. `--firefox` measures there. Fails above the promised times.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { launch } from '../../tests/e2e/browser/launch.ts';
import { until } from '../../tests/e2e/browser/time-limit.ts';
import { closeWelcome } from '../../tests/e2e/tools/welcome.ts';
import { startStandIn } from '../../tests/stand-in/server.ts';
import { writeBackup } from '../../utils/domain/backup/backup.ts';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings/settings.ts';
import { RECORD_SHAPE } from '../../utils/storage/db/migrations.ts';
import { findBrowser } from '../find-browser.ts';
import { run } from '../run.ts';
import { importAll } from './import-all.ts';
import { noteTheExport, openOnce, tickOnce } from './in-view.ts';
import { endings, LEFT_OPEN } from './large-backup.ts';
import { report } from './measured.ts';
import { workerMemory } from './worker-memory.ts';

const BROWSER = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const BUILD = BROWSER === 'firefox' ? 'firefox' : 'chrome';
const ENDINGS = 1_000;
const ENTRIES = 100;
const OPENINGS = 40;
const TICKS = 60;
const EXPORTS = 5;
const LONG_MS = 120_000;
const PACE_MS = 250;

/** One after the other, as fast as a person is: what follows a write in the background is over by the next. */
const times = async <T>(count: number, work: () => Promise<T>): Promise<T[]> => {
  const results: T[] = [];
  for (let index = 0; index < count; index += 1) {
    results.push(await work());
    await pass(PACE_MS);
  }
  return results;
};

findBrowser(BROWSER);
if (!process.argv.includes('--no-build'))
  await run(`Building the extension for ${BROWSER}`, 'wxt', ['build', '-b', BUILD, '--level', 'warn']);
const folder = await mkdtemp(join(tmpdir(), 'end-contract-safely-'));
const standIn = await startStandIn();
const extensionDir = resolve('.output', `${BUILD}-mv3`);
const session = await launch({ browser: BROWSER, extensionDir, standInPort: standIn.port });
try {
  await closeWelcome(session);
  const now = new Date().toISOString();
  const contracts = endings(ENDINGS, ENTRIES, now);
  const text = writeBackup({ contracts, settings: DEFAULT_SETTINGS, setAside: [] }, now, RECORD_SHAPE);
  if (typeof text !== 'string') throw new Error(`No backup could be made: ${text.problem}.`);
  await writeFile(join(folder, 'backup.json'), text);
  const options = await session.openExtensionPage('options.html');
  const importedFrom = performance.now();
  await importAll(options, join(folder, 'backup.json'));
  console.log(
    `Imported ${ENDINGS} endings, ${(text.length / 1e6).toFixed(1)} MB, in ${((performance.now() - importedFrom) / 1000).toFixed(1)} s.`,
  );
  await times(3, () => options.evaluate(openOnce));
  const opened = await times(OPENINGS, () => options.evaluate(openOnce));

  const page = await session.openExtensionPage('popup.html');
  await page.waitForSelector('details');
  await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
  await page.waitForSelector(`[data-item="${LEFT_OPEN}"] input`);
  await times(5, () => page.evaluate(tickOnce, LEFT_OPEN));
  const inList = await times(TICKS, () => page.evaluate(tickOnce, LEFT_OPEN));
  await page.close();

  const sidebar = await session.openExtensionPage(`sidebar.html?contract=${contracts[7]?.id}`);
  await sidebar.waitForSelector(`[data-item="${LEFT_OPEN}"] input`);
  await times(5, () => sidebar.evaluate(tickOnce, LEFT_OPEN));
  const inSidebar = await times(TICKS, () => sidebar.evaluate(tickOnce, LEFT_OPEN));
  await sidebar.close();
  const memory = await workerMemory(session);
  const exported = await times(EXPORTS, async () => {
    await options.evaluate(noteTheExport);
    return Number(
      await until(LONG_MS, 'the export', () =>
        options.evaluate(() => document.documentElement.dataset.exportedMs),
      ),
    );
  });

  const kept = report(`${BROWSER}: ${ENDINGS} endings with ${ENTRIES} history entries each`, [
    { name: 'scripts of the popup ran', samples: opened.map(({ ran }) => ran) },
    { name: 'list of the popup there', samples: opened.map(({ listed }) => listed), bar: 100 },
    { name: 'list of the popup painted', samples: opened.map(({ painted }) => painted), bar: 100 },
    { name: 'tick in the popup, painted', samples: inList.map(({ painted }) => painted), bar: 50 },
    {
      name: 'tick in the popup, acknowledged',
      samples: inList.map(({ acknowledged }) => acknowledged),
      bar: 30,
    },
    { name: 'tick in the popup, shown as saved', samples: inList.map(({ saved }) => saved) },
    { name: 'tick in the sidebar, painted', samples: inSidebar.map(({ painted }) => painted), bar: 50 },
    {
      name: 'tick in the sidebar, acknowledged',
      samples: inSidebar.map(({ acknowledged }) => acknowledged),
      bar: 30,
    },
    { name: 'tick in the sidebar, shown as saved', samples: inSidebar.map(({ saved }) => saved) },
    { name: 'export of everything', samples: exported, bar: 3_000 },
  ]);
  console.log(memory);
  process.exitCode = kept ? 0 : 1;
} finally {
  await session.close();
  await standIn.close();
  await rm(folder, { recursive: true, force: true });
}

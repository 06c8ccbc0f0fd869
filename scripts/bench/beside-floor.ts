// Owns the measure of us beside the floor: what a page's load costs, a press on the tab until the checklist is painted, and a
// worker's start until its first answer. Both in turn in one run; only ratios are judged.
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { launch, type Session } from '../../tests/e2e/browser/launch.ts';
import { until } from '../../tests/e2e/browser/time-limit.ts';
import { closeSidebar, hostCount, pressTab } from '../../tests/e2e/tools/person.ts';
import { beginHourly } from '../../tests/e2e/tools/record.ts';
import { closeWelcome } from '../../tests/e2e/tools/welcome.ts';
import { startStandIn } from '../../tests/stand-in/server.ts';
import { findBrowser } from '../find-browser.ts';
import { run } from '../run.ts';
import { askOnce } from './ask-once.ts';
import { writeFloor } from './floor.ts';
import { compared } from './measured.ts';
import { CATEGORIES, stretches } from './trace.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 15);
const SCRIPT = 'content-scripts/upwork.js';
const ID = '42545630';
const CONTRACT = `/nx/wm/workroom/${ID}/overview?slow=0`;
const OTHER = '/nx/find-work/best-matches?slow=0';
/** Long enough for a page's load to be over, for both alike. */
const SETTLED_MS = 700;

type Side = { readonly name: 'ours' | 'floor'; readonly session: Session };

/** ms of thread time that the content script took of one load, in a new tab. */
const loadOf = async ({ session }: Side, path: string): Promise<number> => {
  const page = await session.browser.newPage();
  try {
    await page.tracing.start({ categories: CATEGORIES });
    await page.goto(`https://www.upwork.com${path}`, { waitUntil: 'load' });
    await pass(SETTLED_MS);
    const ran = stretches((await page.tracing.stop()) ?? new Uint8Array(), SCRIPT);
    return ran.reduce((sum, ms) => sum + ms, 0);
  } finally {
    await page.close();
  }
};

/** ms from a press on the tab until the largest text of the frame is painted. */
const openingOf = async ({ name, session }: Side, isKilled: boolean): Promise<number> => {
  const page = await session.open(CONTRACT);
  try {
    await until(10_000, 'the tab', async () => (await hostCount(page)) === 1);
    await pass(SETTLED_MS);
    if (isKilled) await session.killWorker();
    const pressedAt = await page.evaluate(() => performance.timeOrigin + performance.now());
    await pressTab(page);
    const frame = await session.sidebarFrame(page);
    const took = await until(10_000, 'the checklist', async () => {
      const paintedAt = await frame.evaluate(async () => {
        if (document.querySelector('h1') === null) return undefined;
        return new Promise<number>((done) => {
          new PerformanceObserver((list) => {
            const last = list.getEntries().at(-1);
            if (last !== undefined) done(performance.timeOrigin + last.startTime);
          }).observe({ type: 'largest-contentful-paint', buffered: true });
        });
      });
      return paintedAt === undefined ? undefined : paintedAt - pressedAt;
    });
    // Whether it was open is remembered: left open, it would open by itself the next time.
    if (name === 'ours') await closeSidebar(page, frame);
    return took;
  } finally {
    await page.close();
  }
};

/** ms from a question until a worker that was just killed has answered it. */
const answerOf = async ({ session }: Side): Promise<number> => {
  await session.killWorker();
  return session.evaluateInExtension(askOnce, 'load' as const, ID);
};

findBrowser('chromium');
if (!process.argv.includes('--no-build'))
  await run('Building the extension for chromium', 'wxt', ['build', '-b', 'chrome', '--level', 'warn']);
const floor = await writeFloor();
const standIn = await startStandIn();
const sides: Side[] = [];
try {
  const at = (extensionDir: string) =>
    launch({ browser: 'chromium', extensionDir, standInPort: standIn.port });
  const ours = await at(resolve('.output', 'chrome-mv3'));
  sides.push({ name: 'ours', session: ours });
  await closeWelcome(ours);
  await beginHourly(ours, ID);
  sides.push({ name: 'floor', session: await at(floor) });

  /** In turn, the order changed from round to round. */
  const compare = async (name: string, most: number, work: (side: Side) => Promise<number>) => {
    const samples = { ours: [] as number[], floor: [] as number[] };
    for (let round = -2; round < ROUNDS; round += 1)
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
        const took = await work(side);
        if (round >= 0) samples[side.name].push(took);
      }
    if (!compared(name, samples.ours, samples.floor, most)) process.exitCode = 1;
  };
  await compare('load of a contract page', 6, (side) => loadOf(side, CONTRACT));
  await compare('load of another page', 2, (side) => loadOf(side, OTHER));
  await compare('press on the tab to the checklist, worker awake', 1.3, (side) => openingOf(side, false));
  await compare('press on the tab to the checklist, worker killed', 1.4, (side) => openingOf(side, true));
  await compare('start of a killed worker to its first answer', 2, answerOf);
} finally {
  for (const { session } of sides) await session.close();
  await standIn.close();
  await rm(floor, { recursive: true, force: true });
}

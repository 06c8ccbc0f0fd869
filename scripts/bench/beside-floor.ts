// Owns the measure of us beside the floor: what a page's load costs, a press on the tab until the checklist is painted, and a
// worker's start until its first answer. Both in turn in one run; only ratios are judged.
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { launch, type Session } from '../../tests/e2e/browser/launch.ts';
import { until } from '../../tests/e2e/browser/time-limit.ts';
import { closeSidebar, hostCount, pressTab } from '../../tests/e2e/tools/person.ts';
import { sendAction } from '../../tests/e2e/tools/record.ts';
import { closeWelcome } from '../../tests/e2e/tools/welcome.ts';
import { median } from '../../tests/median.ts';
import { startStandIn } from '../../tests/stand-in/server.ts';
import { findBrowser } from '../find-browser.ts';
import { run } from '../run.ts';
import { writeFloor } from './floor.ts';
import { percentile } from './measured.ts';
import { CATEGORIES, stretches } from './trace.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 15);
const SCRIPT = 'content-scripts/upwork.js';
const ID = '42545630';
const CONTRACT = `/nx/wm/workroom/${ID}/overview?slow=0`;
const OTHER = '/nx/find-work/best-matches?slow=0';
/** Long enough for a page's load to be over, for both alike. */
const SETTLED_MS = 700;

type Side = { readonly name: 'ours' | 'floor'; readonly session: Session };
declare const browser: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };
declare const chrome: typeof browser;

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

/** ms from a press on the tab until the largest text of the frame is painted, and its boxes are there. */
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
const answerOf = async ({ session }: Side, asking: Page): Promise<number> => {
  await session.killWorker();
  return asking.evaluate(async (id) => {
    const startMs = performance.now();
    await chrome.runtime.sendMessage({ type: 'load', request: { contractId: id } });
    return performance.now() - startMs;
  }, ID);
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
  const options = await ours.openExtensionPage('options.html');
  await sendAction(options, ID, { type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
  await options.close();
  sides.push({ name: 'floor', session: await at(floor) });

  /** In turn, the order changed from round to round; says the median of the ratios, and their quartiles. */
  const compare = async (name: string, most: number, work: (side: Side) => Promise<number>) => {
    const samples = { ours: [] as number[], floor: [] as number[] };
    for (let round = -2; round < ROUNDS; round += 1)
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
        const took = await work(side);
        if (round >= 0) samples[side.name].push(took);
      }
    const ratios = samples.ours.map((took, index) => took / (samples.floor[index] ?? Number.NaN));
    const ratio = median(ratios);
    const spread = `${percentile(ratios, 0.25).toFixed(2)} to ${percentile(ratios, 0.75).toFixed(2)}`;
    const times = `${median(samples.ours).toFixed(1)} and ${median(samples.floor).toFixed(1)} ms`;
    console.log(
      `${name}: ${ratio.toFixed(2)} (quartiles ${spread}; medians ${times}; at most ${most})${ratio > most ? '  MISSED' : ''}`,
    );
    if (ratio > most) process.exitCode = 1;
  };
  await compare('load of a contract page', 6, (side) => loadOf(side, CONTRACT));
  await compare('load of another page', 2, (side) => loadOf(side, OTHER));
  await compare('press on the tab to the checklist, worker awake', 1.3, (side) => openingOf(side, false));
  await compare('press on the tab to the checklist, worker killed', 1.4, (side) => openingOf(side, true));
  const asking = new Map<Side, Page>();
  for (const side of sides)
    asking.set(
      side,
      await side.session.openExtensionPage(side.name === 'ours' ? 'welcome.html' : 'manifest.json'),
    );
  await compare('start of a killed worker to its first answer', 2, (side) =>
    answerOf(side, asking.get(side) as Page),
  );
} finally {
  for (const { session } of sides) await session.close();
  await standIn.close();
  await rm(floor, { recursive: true, force: true });
}

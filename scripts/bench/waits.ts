// Owns what a person waits for, each timed once in one browser: a page's load, the checklist after a press on the tab, the popup,
// and a worker's first answer. And the comparison of two browsers in turn.
import { setTimeout as pass } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import type { Session } from '../../tests/e2e/browser/launch.ts';
import { until } from '../../tests/e2e/browser/time-limit.ts';
import { closeSidebar, hostCount, pressTab } from '../../tests/e2e/tools/person.ts';
import { askOnce } from './ask-once.ts';
import { compared } from './measured.ts';
import { CATEGORIES, stretches } from './trace.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 15);
const SCRIPT = 'content-scripts/upwork.js';
export const ID = '42545630';
export const CONTRACT = `/nx/wm/workroom/${ID}/overview?slow=0`;
export const OTHER = '/nx/find-work/best-matches?slow=0';
/** Long enough for a page's load to be over, for both alike. */
const SETTLED_MS = 700;
/** A cold popup with ten thousand endings takes seconds. */
const LONG_MS = 60_000;

export type Side = {
  readonly session: Session;
  /** Its sidebar remembers that it was open. */
  readonly remembers: boolean;
};

/** ms of thread time that the content script took of one load, in a new tab. */
export const loadOf = async ({ session }: Side, path: string): Promise<number> => {
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

/**
 * When (epoch ms) the largest text of a view was painted, with what it is there to show: a frame of grey is no view. Chromium does not
 * tell it where the press ended in the frame; a page that is drawn once has it in its first paint.
 */
const paintedAt = (place: Page | Frame, isDrawnOnce = false): Promise<number> =>
  until(LONG_MS, 'the view', () =>
    place.evaluate(async (isFirst) => {
      if (document.querySelector('main input[type=checkbox], li[data-contract]') === null) return undefined;
      // It is there; two frames later it has been painted.
      for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
      const [first] = performance.getEntriesByName('first-contentful-paint');
      if (isFirst && first !== undefined) return performance.timeOrigin + first.startTime;
      return new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          if (last !== undefined) done(performance.timeOrigin + last.startTime);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      });
    }, isDrawnOnce),
  );

/** ms from a press on the tab until the largest text of the frame is painted. */
export const openingOf = async ({ remembers, session }: Side, isKilled: boolean): Promise<number> => {
  const page = await session.open(CONTRACT);
  try {
    await until(10_000, 'the tab', async () => (await hostCount(page)) === 1);
    await pass(SETTLED_MS);
    if (isKilled) await session.killWorker();
    const pressedAt = await page.evaluate(() => performance.timeOrigin + performance.now());
    await pressTab(page);
    const frame = await session.sidebarFrame(page);
    const took = (await paintedAt(frame, !remembers)) - pressedAt;
    // Left open, it would open by itself the next time.
    if (remembers) await closeSidebar(page, frame);
    return took;
  } finally {
    await page.close();
  }
};

/** ms from a question until a worker that was just killed has answered it. */
export const answerOf = async ({ session }: Side): Promise<number> => {
  await session.killWorker();
  return session.evaluateInExtension(askOnce, 'load' as const, ID);
};

/** ms from the beginning of the popup's page, in a tab, until its largest text is painted. */
export const popupOf = async ({ session }: Side, isKilled: boolean): Promise<number> => {
  if (isKilled) await session.killWorker();
  const page = await session.openExtensionPage('popup.html');
  try {
    return (await paintedAt(page)) - (await page.evaluate(() => performance.timeOrigin));
  } finally {
    await page.close();
  }
};

/** In turn, the order changed from round to round; false where the ratio of these to those is above `most`. */
export const inTurn = async (
  name: string,
  [these, those]: readonly [Side, Side],
  work: (side: Side) => Promise<number>,
  most?: number,
): Promise<boolean> => {
  const samples = new Map<Side, number[]>([
    [these, []],
    [those, []],
  ]);
  for (let round = -2; round < ROUNDS; round += 1)
    for (const side of round % 2 === 0 ? [these, those] : [those, these]) {
      const took = await work(side);
      if (round >= 0) samples.get(side)?.push(took);
    }
  return compared(name, samples.get(these) ?? [], samples.get(those) ?? [], most);
};

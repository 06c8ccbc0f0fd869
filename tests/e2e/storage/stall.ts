// Owns a background that is there but does not answer: its thread is kept busy for a while.
import type { Page } from 'puppeteer-core';
import { BROWSER } from '../tools/setting.ts';

/** Answers first and is busy then: who waits for the answer goes on while the thread does not. */
const beBusy = (ms: number): void => {
  // No timer: those of a hidden page come late.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const end = performance.now() + ms;
    while (performance.now() < end);
    port1.close();
  };
  port2.postMessage('');
};

/** Keeps the background busy for so long from now on; `own` is a page of ours, which in Firefox shares its thread. */
const stallBackground = async (own: Page, ms: number): Promise<void> => {
  if (BROWSER === 'firefox') return own.evaluate(beBusy, ms);
  const { host } = new URL(own.url());
  const worker = await own
    .browser()
    .waitForTarget((target) => target.type() === 'service_worker' && new URL(target.url()).host === host);
  const session = await worker.createCDPSession();
  await session.send('Runtime.evaluate', { expression: `(${beBusy})(${ms})` });
  // Let go of: a worker that is looked into does not end as it does alone.
  await session.detach();
};

/**
 * What `act` gives, done while the background is busy. Where the machine took longer for it than that was, its outcome
 * shows nothing: it is prepared and done again, with a background that is busy for longer.
 */
export const whileBusy = async <T>(
  own: Page,
  prepare: () => Promise<T>,
  act: (on: T) => Promise<void>,
): Promise<T> => {
  for (const ms of [3_000, 10_000, 30_000]) {
    const prepared = await prepare();
    await stallBackground(own, ms);
    const startedMs = performance.now();
    const [outcome] = await Promise.allSettled([act(prepared)]);
    if (performance.now() - startedMs >= ms) continue;
    if (outcome.status === 'rejected') throw outcome.reason;
    return prepared;
  }
  throw new Error('The background was not busy for long enough.');
};

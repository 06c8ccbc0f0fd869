// Owns the promise that our page in a frame shows a contract only where our own script on that page says so, and stands nowhere else.

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../browser/time-limit.ts';
import { inRoot } from '../tools/closed-root.ts';
import { contractIn } from '../tools/on-page.ts';
import { openSidebar, pressTab, see } from '../tools/person.ts';
import { sendAction } from '../tools/record.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';

const OPEN = '48000011';
const OTHER = '48000012';
const TITLE = 'Muskatbluete';
const at = (contractId: string) => `/nx/wm/workroom/${contractId}/overview`;
const EMPTY =
  '<!doctype html><html lang="en"><head><title>Empty</title></head><body><main></main></body></html>';
const setting = openSetting();

const openWith = async (ownPage: string, ownHeaders: Record<string, string> = {}): Promise<Page> => {
  const { session, standIn } = setting();
  standIn.setState({ ownPage, ownHeaders });
  return session.open(at(OPEN));
};

it('the frame’s address names no contract, and its page shows the one of the page around', async () => {
  const page = await openWith(EMPTY);
  const frame = await openSidebar(setting().session, page);
  expect(await contractIn(frame)).toBe(OPEN);
  expect(await frame.evaluate(() => location.pathname + location.search + location.hash)).toBe(
    '/sidebar.html',
  );
  const written = await inRoot(page, (root) =>
    [...root.querySelectorAll('iframe')].map(({ src, allow }) => `${src} ${allow}`),
  );
  expect(written).toEqual([expect.stringMatching(/\/sidebar\.html $/)]);
  await page.close();
});

it('a frame that the page makes of it stays empty, whatever the page names or hands over', async () => {
  const { session } = setting();
  const own = await session.openExtensionPage('options.html');
  await sendAction(own, OTHER, { type: 'begin', facts: { situation: 'me', title: TITLE } });
  await own.close();
  const page = await openWith(EMPTY);
  const address = session.extensionUrl(`sidebar.html?contract=${OTHER}`);
  // Chromium lets no page load ours by its lasting address; by the session's own it would, so that is tried too.
  const framed = await openSidebar(session, page).then(() =>
    inRoot(page, (root) => root.querySelector('iframe')?.src),
  );
  await page.evaluate(
    (addresses, contractId) => {
      for (const src of addresses) {
        const frame = document.createElement('iframe');
        frame.src = src;
        frame.className = 'theirs';
        frame.onload = () => {
          for (const key of ['', 'guess', contractId, crypto.randomUUID()])
            for (const data of [{ key }, { key, contractId }, contractId])
              frame.contentWindow?.postMessage(data, '*', [new MessageChannel().port2]);
          frame.dataset.loaded = '';
        };
        document.body.append(frame);
      }
    },
    [address, `${framed}?contract=${OTHER}`],
    OTHER,
  );
  await until(10_000, 'both frames', () =>
    page.evaluate(() => document.querySelectorAll('.theirs[data-loaded]').length === 2),
  );
  const ours = await session.sidebarFrame(page);
  const others = page.frames().filter((frame) => frame !== page.mainFrame());
  expect(others.length).toBeGreaterThanOrEqual(3);
  // Ours has long asked and been answered by the time that it is closed and opened again.
  await see(ours, 'What is happening?');
  for (const frame of others) {
    const text = await frame.evaluate(() => document.body?.innerText ?? '').catch(() => 'refused');
    expect(text).not.toContain(TITLE);
    expect(text).not.toContain(OTHER);
  }
  await page.close();
});

it('a frame whose page was led elsewhere is taken away, and ours stands there again', async () => {
  const { session } = setting();
  const page = await openWith(EMPTY);
  const frame = await openSidebar(session, page);
  await frame.evaluate(() => void location.assign('https://www.upwork.com/nx/find-work/'));
  await until(10_000, 'ours again', async () => {
    const again = await session.sidebarFrame(page);
    return again !== frame && (await contractIn(again)) === OPEN;
  });
  // What our page says to the page around arrives there later than what it shows.
  await until(5_000, 'one frame, which has answered', async () => {
    const joined = await inRoot(page, (root) =>
      [...root.querySelectorAll('iframe')].map((one) => one.hasAttribute('data-joined')),
    );
    return joined?.length === 1 && joined[0];
  });
  await page.close();
});

it.each(['require-corp', 'credentialless'])(
  'on a page that embeds nothing of others (%s) it stands, or says where the checklist can be opened instead',
  async (policy) => {
    const page = await openWith(EMPTY, { 'cross-origin-embedder-policy': policy });
    await pressTab(page);
    if (BROWSER === 'firefox')
      expect(await contractIn(await openSidebar(setting().session, page))).toBe(OPEN);
    else {
      const said = await until(15_000, 'a line of ours', async () => {
        const line = await inRoot(page, (root) =>
          root.querySelector('[role=alert] span')?.getAttribute('data-words'),
        );
        return line ?? undefined;
      });
      expect(said).toMatch(/does not let your checklist stand in it.*toolbar.*side panel.*tab/);
      expect(await inRoot(page, (root) => root.querySelector('iframe'))).toBeNull();
      expect(await inRoot(page, (root) => root.querySelector('.tab')?.getAttribute('aria-expanded'))).toBe(
        'false',
      );
    }
    await page.close();
  },
);

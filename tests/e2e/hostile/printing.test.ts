// Owns the promise that a page is printed as if we were not there, whatever of ours stands on it.
import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../browser/time-limit.ts';
import { asks, asksNoMore, isSidebarOpen, knows, WITH_OPEN_STEPS } from '../tools/on-page.ts';
import { onHost } from '../tools/person.ts';
import { changeSettings, sendAction } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';

const CONTRACT = '48000090';
const PAGE = `<!doctype html><html lang="en"><head><title>Printed</title></head><body><main id="main">
<p><button id="end">End contract</button></p>${'<p>A line of the page.</p>'.repeat(80)}</main></body></html>`;
const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/g;
/** The operators by which a page of a PDF shows text. */
const SHOWS_TEXT = /\bT[jJ]\b/;
const setting = openSetting({ window: { width: 1_400, height: 900 } });

const inflated = (stream: Buffer): string => {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    // A font or a picture of another kind.
    return '';
  }
};
/** What is drawn on paper, page by page. */
const printed = async (page: Page): Promise<readonly string[]> => {
  const file = Buffer.from(await page.pdf({ format: 'A4', tagged: false })).toString('latin1');
  return [...file.matchAll(STREAM)]
    .map(([, stream = '']) => inflated(Buffer.from(stream, 'latin1')))
    .filter((drawn) => SHOWS_TEXT.test(drawn));
};

it('a page is printed as if we were not there, with a docked sidebar beside it and our dialog before it', async () => {
  const { session, standIn } = setting();
  const own = await session.openExtensionPage('options.html');
  await sendAction(own, CONTRACT, { type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
  await changeSettings(own, { mode: 'dock', layout: { open: true, width: 400 } });
  standIn.setState({ ownPage: PAGE });
  const plain = await session.open('/nx/find-work/');
  const withoutUs = await printed(plain);
  expect(withoutUs.length).toBeGreaterThan(1);
  await plain.close();

  const page = await session.open(`/nx/wm/workroom/${CONTRACT}/overview`);
  await knows(page, WITH_OPEN_STEPS);
  await until(5_000, 'the sidebar', () => isSidebarOpen(page));
  expect(await printed(page)).toEqual(withoutUs);
  await page.click('#end');
  await asks(page);
  expect(await printed(page)).toEqual(withoutUs);
  // The dialog stands as before, and has the keyboard.
  await asks(page);
  await until(5_000, 'the keyboard in it', () => onHost(page));
  await page.keyboard.press('Escape');
  await asksNoMore(page);
});

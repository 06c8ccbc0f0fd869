// Owns the proof that the browser's own side panel follows the tab in front, and that the person chooses where ours stands.

import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Settings } from '../../../utils/domain/settings/settings.ts';
import { IDS } from '../../stand-in/contracts.ts';
import { until } from '../browser/time-limit.ts';
import { inRoot } from '../tools/closed-root.ts';
import { asks, knows, WITH_OPEN_STEPS } from '../tools/on-page.ts';
import { hostCount, press } from '../tools/person.ts';
import { changeSettings, sendAction } from '../tools/record.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';
import { panelShows } from '../tools/side-panel.ts';
import { pressEnd } from '../tools/tour.ts';

declare const browser: {
  runtime: { sendMessage: (message: unknown) => Promise<unknown> };
  windows: {
    create: (options: { url: string }) => Promise<{ id: number }>;
    remove: (id: number) => Promise<void>;
  };
};

const setting = openSetting();
const workroom = (id: string) => `/nx/wm/workroom/${id}/overview?slow=0`;
const NONE = 'No contract in this tab';

let own: Page;
beforeAll(async () => {
  own = await setting().session.openExtensionPage('options.html');
});
const choose = (where: Settings['where']) => changeSettings(own, { where });
afterEach(() => choose('both'));

const shows = (text: string): Promise<true> =>
  until(
    10_000,
    `"${text}" in the panel`,
    async () => (await panelShows(setting().session, own)) === text || undefined,
  );
const openPanel = async (): Promise<void> => {
  const popup = await setting().session.openExtensionPage('popup.html');
  await press(popup, 'More');
  await press(popup, 'Open in the side panel');
  await until(10_000, 'the panel', async () => (await panelShows(setting().session, own)) !== undefined);
};
const push = (page: Page, to: string) => page.evaluate((path) => history.pushState(null, '', path), to);
const tabSeen = (page: Page) => inRoot(page, (root) => root.querySelector('.tab')?.checkVisibility());
const openWithOpenSteps = async (id: string): Promise<Page> => {
  await sendAction(own, id, { type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
  const page = await setting().session.open(workroom(id));
  await knows(page, WITH_OPEN_STEPS);
  return page;
};

it('where only the panel is chosen, no tab stands on the page, and the guard leads to the panel or says the way', async () => {
  await choose('panel');
  const page = await openWithOpenSteps('45200001');
  expect(await hostCount(page)).toBe(1);
  expect(await tabSeen(page)).toBe(false);
  await pressEnd(page);
  await asks(page);
  await page.keyboard.press('Enter');
  if (BROWSER === 'chromium') await shows('45200001');
  else
    await until(5_000, 'the line', () =>
      inRoot(page, (root) =>
        root.querySelector('[role=alert] span')?.getAttribute('data-words')?.includes('side panel'),
      ),
    );
  await choose('both');
  await until(5_000, 'our tab', () => tabSeen(page));
  await page.close();
});

it('the panel follows the tab in front: other tabs, soft navigation, full loads, a page without a contract', async () => {
  const { session, standIn } = setting();
  const page = await session.open(workroom('45200002'));
  await openPanel();
  await page.bringToFront();
  await shows('45200002');
  await push(page, workroom(IDS.fixed));
  await shows(IDS.fixed);
  await push(page, '/nx/wm/freelancer/contracts');
  await shows(NONE);
  await page.goto(standIn.url(workroom('45200003')));
  await shows('45200003');
  await page.goto(standIn.url('/nx/find-work/'));
  await shows(NONE);
  await session.back(page);
  await shows('45200003');
  const other = await session.open(workroom('45200004'));
  await shows('45200004');
  await page.bringToFront();
  await shows('45200003');
  await page.close();
  await other.bringToFront();
  await shows('45200004');
  await other.close();
});

it('the panel of one window stays with it while another window shows another contract', async () => {
  const { session, standIn } = setting();
  const page = await session.open(workroom('45200005'));
  if ((await panelShows(session, own)) === undefined) await openPanel();
  await page.bringToFront();
  await shows('45200005');
  const { id } = await own.evaluate(
    (url) => browser.windows.create({ url }),
    standIn.url(workroom('45200006')),
  );
  await until(10_000, 'the page in the other window', async () => {
    for (const other of await session.browser.pages())
      if (other.url().includes('45200006')) return (await hostCount(other)) === 1;
    return false;
  });
  expect(await panelShows(session, own)).toBe('45200005');
  await push(page, workroom('45200007'));
  await shows('45200007');
  await own.evaluate((other) => browser.windows.remove(other), id);
  await page.close();
});

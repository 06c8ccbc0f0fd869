// Owns the promise of "Read this page": read once and on request, proposed, and kept only where the person confirmed.
import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { IDS } from '../../stand-in/contracts.ts';
import { until } from '../browser/time-limit.ts';
import { choose, find, openSidebar, press, pressInMenu, see } from '../tools/person.ts';
import { rememberedOpen, storedRecord } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';

const setting = openSetting();
declare const browser: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };

const BUTTON = 'Read this page and go on';
const SWITCH = 'Offer to fill in';
const pathOf = (id: string, tab = 'overview') => `/nx/wm/workroom/${id}/${tab}?slow=0`;
let wasOpened = false;
/** Once opened, it opens by itself on the next page: a press for it would close it, now or a moment later. */
const open = async (path: string): Promise<{ page: Page; frame: Frame }> => {
  const { session } = setting();
  const page = await session.open(path);
  const frame = wasOpened ? await session.sidebarFrame(page) : await openSidebar(session, page);
  await rememberedOpen(frame, true);
  wasOpened = true;
  return { page, frame };
};
const propose = async (frame: Frame): Promise<void> => {
  await press(frame, BUTTON);
  await see(frame, 'Is this right?');
  await press(frame, 'Leave something out');
};
const rowsIn = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() =>
    [...document.querySelectorAll('[data-read] label')].map((label) => label.textContent ?? ''),
  );
const tickedIn = (frame: Frame): Promise<number> =>
  frame.evaluate(() => document.querySelectorAll('[data-read] input:checked').length);
const ask = (place: Page | Frame, contractId: string): Promise<unknown> =>
  place.evaluate((message) => browser.runtime.sendMessage(message), {
    type: 'read-page',
    request: { contractId },
  });

it('what the page shows is proposed, what is confirmed is kept, and nobody is asked for anything', async () => {
  const { session, standIn } = setting();
  const { page, frame } = await open(pathOf(IDS.fixed));
  const asked = standIn.requests.length;
  const before = await page.content();
  await propose(frame);
  expect(await rowsIn(frame)).toEqual([
    'Name of the contract: Booking form for a climbing hall',
    'Client: Hallwerk Co-op',
    'Kind of contract: Fixed-price',
    'Milestone “Course calendar”: Funded ($400)',
    'Milestone “Day tickets”: In review ($400)',
    'Milestone “Translations”: Not funded ($350)',
    'Status: Active',
    'Money held: $800',
  ]);
  // Everything is taken unless it is unticked, and nothing is stored by looking.
  expect(await tickedIn(frame)).toBe(8);
  expect(await storedRecord(frame, IDS.fixed)).toBeNull();
  if (process.env.PICTURES) await session.screenshot(page, `${process.env.PICTURES}/reading.png`);

  for (const label of [
    'Client:',
    'Kind of contract:',
    'Milestone “Day',
    'Milestone “Translations”',
    'Status:',
  ])
    await choose(frame, label);
  expect(await tickedIn(frame)).toBe(3);
  await press(frame, 'Make my checklist');
  const record = await until(5_000, 'the answers to be stored', async () => {
    const stored = await storedRecord(frame, IDS.fixed);
    return stored?.evidence.length === 1 && stored.facts.situation !== undefined ? stored : undefined;
  });
  expect(record.facts).toEqual({ title: 'Booking form for a climbing hall', situation: 'me' });
  expect(record.milestones.map(({ name, state }) => [name, state])).toEqual([['Course calendar', 'funded']]);
  expect(record.evidence[0]?.text).toBe('Seen on the contract’s page: Money held: $800.');
  expect(await page.content()).toBe(before);
  expect(standIn.requests.slice(asked).filter(({ cause }) => cause !== 'browser')).toEqual([]);
  await page.close();
});

it('what is noted already is not proposed again, and a proposal can be put away', async () => {
  const { page, frame } = await open(pathOf(IDS.fixed));
  await pressInMenu(frame, 'Read this page');
  await see(frame, 'Found on this page');
  expect(await rowsIn(frame)).not.toContain('Name of the contract: Booking form for a climbing hall');
  await see(frame, 'Already noted: Name of the contract');
  await press(frame, 'Discard');
  await until(5_000, 'the view to close', () =>
    frame.evaluate(() => document.querySelector('dialog') === null),
  );
  await page.close();
});

it('the messages of a contract are not read, and a page of another contract is not answered for', async () => {
  const { page, frame } = await open(pathOf(IDS.paused, 'messages'));
  await press(frame, BUTTON);
  await see(frame, 'Nothing could be read with certainty');
  expect(await ask(frame, IDS.hourly)).toEqual({ problem: 'page-not-there' });
  await page.close();
});

it('a view that stands on no page of Upwork offers nothing and is answered nothing', async () => {
  const { session } = setting();
  const own = await session.openExtensionPage(`sidebar.html?contract=${IDS.fixed}`);
  await see(own, 'Now');
  expect(await own.evaluate(() => document.body.textContent)).not.toContain(BUTTON);
  expect(await ask(own, IDS.fixed)).toEqual({ problem: 'page-not-there' });
  await own.close();
});

it('switched off in the options, there is no button, also in a sidebar that is open, and no answer', async () => {
  const { session } = setting();
  const { page, frame } = await open(pathOf(IDS.hourly));
  await find(frame, BUTTON);
  const options = await session.openExtensionPage('options.html');
  await choose(options, SWITCH);
  await see(options, 'Saved');
  await until(5_000, 'the button to go', () =>
    frame.evaluate((name) => !document.body.textContent?.includes(name), BUTTON),
  );
  expect(await ask(frame, IDS.hourly)).toEqual({ problem: 'reading-off' });
  await choose(options, SWITCH);
  await find(frame, BUTTON);
  await options.close();
  await page.close();
});

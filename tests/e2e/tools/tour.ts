// Owns the tour: what a newcomer does first, step by step. Each step waits to see its result, or says what it missed.
// The browser tests take it as a proof, `npm start` takes it for the pictures.

import type { Frame, Page } from 'puppeteer-core';
import type { Milestone } from '../../../utils/domain/contract/entries.ts';
import { IDS } from '../../stand-in/contracts.ts';
import type { Session } from '../browser/launch.ts';
import { until } from '../browser/time-limit.ts';
import { contractIn } from './on-page.ts';
import { choose, fill, find, openSidebar, press, see } from './person.ts';
import { sendAction, storedRecord } from './record.ts';

export const NOTE = 'Agreed in the call: last report on Friday.';
/** Called after the steps that are worth a picture. */
export type Show = (name: string, page: Page) => Promise<void>;

const workroom = (id: string, query = '') => `/nx/wm/workroom/${id}/overview${query}`;

/** Items of the checklist that are ticked, by their row's key, once those that are folded away are made too. */
export const tickedIn = (frame: Frame): Promise<string[]> =>
  until(10_000, 'the steps that are folded away', () =>
    frame.evaluate(() =>
      document.querySelector('.steps-by-time .fold-body:empty') !== null
        ? undefined
        : [...document.querySelectorAll<HTMLElement>('[data-item]')]
            .filter((row) => row.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked)
            .map((row) => row.dataset.key ?? ''),
    ),
  );

/** Makes the checklist without a look at the page. */
export const beginByHand = async (frame: Frame, kind: 'Hourly' | 'Fixed-price'): Promise<void> => {
  await press(frame, 'Fill it in myself');
  await choose(frame, kind);
  await press(frame, 'Make my checklist');
  await see(frame, 'Show me how');
};

/** Opens an hourly contract and makes its checklist. */
export const beginHourly = async (
  session: Session,
  show: Show,
  query?: string,
): Promise<{ page: Page; frame: Frame }> => {
  const page = await session.open(workroom(IDS.hourly, query));
  await show('page', page);
  const frame = await openSidebar(session, page);
  await see(frame, 'What is happening?');
  await show('questions', page);
  await beginByHand(frame, 'Hourly');
  await show('sidebar', page);
  return { page, frame };
};

/** Whether a press on a box took: it is ticked or, where a date or a fact is needed, its details are open instead. */
const isAnswered = (frame: Frame, key: string): Promise<boolean> =>
  frame.$eval(
    `[data-key="${key}"]`,
    (row) =>
      row.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked === true ||
      row.querySelector('.item-more[aria-expanded=true]') !== null,
  );
/** Ticks the first three things that a tick alone can settle, and waits until each is saved. */
export const tickThree = async (frame: Frame): Promise<string[]> => {
  const done: string[] = [];
  const tried = new Set<string>();
  while (done.length < 3) {
    // Looked for again each time: the last of the must-dos makes room for what is optional.
    const keys = await frame.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-item]')]
        .filter((row) => row.checkVisibility())
        .map((row) => row.dataset.key ?? ''),
    );
    const key = keys.find((one) => !tried.has(one));
    if (key === undefined) break;
    tried.add(key);
    await until(5_000, `the press on ${key}`, async () => {
      // Once more where the row moved from under the mouse.
      await frame.click(`[data-key="${key}"] input[type=checkbox]`);
      return (await isAnswered(frame, key)) || undefined;
    });
    if ((await tickedIn(frame)).includes(key)) done.push(key);
  }
  await until(5_000, 'the ticks to be saved', () =>
    frame.evaluate(() => !document.body.innerText.includes('Saving')),
  );
  return done;
};

/** Writes a note under the first ticked item. */
export const writeNote = async (frame: Frame, key: string, text = NOTE): Promise<void> => {
  const more = await frame.waitForSelector(`[data-key="${key}"] .item-more`);
  if ((await more?.evaluate((button) => button.getAttribute('aria-expanded'))) !== 'true')
    await more?.click();
  if ((await frame.$(`[data-key="${key}"] textarea`)) === null)
    await (await frame.waitForSelector(`[data-key="${key}"] [aria-controls$="-note"]`))?.click();
  const field = await frame.waitForSelector(`[data-key="${key}"] textarea`);
  await field?.type(text);
  await field?.evaluate((area) => (area as HTMLTextAreaElement).blur());
  await until(5_000, 'the note to be stored', async () =>
    Object.values((await storedRecord(frame, IDS.hourly))?.notes ?? {}).includes(text),
  );
};

/** Goes softly to the fixed-price contract, whose sidebar is its own. */
export const goToFixed = async (session: Session, page: Page, show: Show): Promise<Frame> => {
  for (const address of ['/nx/wm/freelancer/home', IDS.fixed])
    await (await page.waitForSelector(`a[href*="${address}"]`))?.click();
  const frame = await until(10_000, 'the other contract in the sidebar', async () => {
    const shown = await session.sidebarFrame(page);
    return (await contractIn(shown)) === IDS.fixed ? shown : undefined;
  });
  await see(frame, 'What is happening?');
  await beginByHand(frame, 'Fixed-price');
  await show('fixed', page);
  return frame;
};

const MILESTONES: readonly Milestone[] = [
  { id: 'calendar', name: 'Course calendar', amount: { cents: 40_000, currency: 'USD' }, state: 'funded' },
  {
    id: 'tickets',
    name: 'Day tickets',
    amount: { cents: 40_000, currency: 'USD' },
    state: 'submitted',
    submittedAt: '2026-11-20T15:00:00Z',
  },
];

/** Lists what the stand-in shows of the fixed-price contract: one milestone funded, one submitted. */
export const listMilestones = async (frame: Frame): Promise<void> => {
  for (const entry of MILESTONES)
    await sendAction(frame, IDS.fixed, { type: 'put', list: 'milestones', entry });
  await see(frame, '$800');
};

/** Presses "End contract" as a person would, in the (...) menu of the page, with our sidebar out of the way. */
export const pressEnd = async (page: Page): Promise<void> => {
  const menu = await page.waitForSelector('article [data-act=menu]');
  await menu?.click();
  const end = await page.waitForSelector('[data-act=end]');
  await end?.click();
};

/** Looks at both endings in the popup. */
export const review = async (session: Session, show: Show): Promise<Page> => {
  const popup = await session.openExtensionPage('popup.html');
  await popup.setViewport({ width: 380, height: 600 });
  for (const id of [IDS.hourly, IDS.fixed]) await popup.waitForSelector(`[data-contract="${id}"]`);
  await show('popup', popup);
  return popup;
};

/** Sets another default for the notice. */
export const setNotice = async (session: Session, days: string, show: Show): Promise<Page> => {
  const options = await session.openExtensionPage('options.html');
  await find(options, 'Hourly contracts', 'input');
  await show('options', options);
  await fill(options, 'Hourly contracts', days);
  await options.keyboard.press('Tab');
  await see(options, 'Saved');
  return options;
};

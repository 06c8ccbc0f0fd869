// Owns the main job in a real browser: begin, tick, note, leave, come back, find everything.
import { expect, it } from 'vitest';
import { IDS } from '../../stand-in/contracts.ts';
import { until } from '../browser/time-limit.ts';
import { find, see } from '../tools/person.ts';
import { sendAction, storedRecord } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';
import {
  beginHourly,
  goToFixed,
  NOTE,
  review,
  setNotice,
  tickedIn,
  tickThree,
  writeNote,
} from '../tools/tour.ts';
import { closeWelcome } from '../tools/welcome.ts';

const setting = openSetting();
const noPicture = async () => undefined;

it('what a person ticks and notes is there after a reload, on another contract, and after the browser was closed', async () => {
  const { session } = setting();
  const { page, frame } = await beginHourly(session, noPicture);
  const ticked = await tickThree(frame);
  expect(ticked).toHaveLength(3);
  await writeNote(frame, ticked[0] ?? '');

  await page.reload();
  const again = await session.sidebarFrame(page);
  await see(again, 'Show me how');
  expect((await tickedIn(again)).toSorted()).toEqual(ticked.toSorted());

  const fixed = await goToFixed(session, page, noPicture);
  expect(await tickedIn(fixed)).toEqual([]);

  const popup = await review(session, noPicture);
  await popup.close();
  const options = await setNotice(session, '10', noPicture);
  await options.close();

  await session.restart();
  await closeWelcome(session);
  const later = await session.openExtensionPage(`sidebar.html?contract=${IDS.hourly}`);
  await see(later, 'Show me how');
  expect((await tickedIn(later.mainFrame())).toSorted()).toEqual(ticked.toSorted());
  const notes = Object.values((await storedRecord(later, IDS.hourly))?.notes ?? {});
  expect(notes).toEqual([NOTE]);
  const kept = await session.openExtensionPage('options.html');
  const notice = await find(kept, 'Hourly contracts', 'input');
  expect(await notice.evaluate((field) => (field as HTMLInputElement).value)).toBe('10');
});

it('the badge of the tab counts the open steps of its contract, and no other tab has one', async () => {
  const { session } = setting();
  const page = await session.open(`/nx/wm/workroom/${IDS.hourly}/overview`);
  const popup = await session.openExtensionPage('popup.html');
  const row = await popup.waitForSelector(`[data-contract="${IDS.hourly}"]`);
  await (await row?.waitForSelector('.popup-more'))?.click();
  await see(popup, 'open step');
  const open = await row?.evaluate((element) => /(\d+) open step/.exec(element.textContent ?? '')?.[1]);
  const badges = () =>
    popup.evaluate(async () => {
      const tabs = await browser.tabs.query({});
      const texts = await Promise.all(tabs.map(({ id }) => browser.action.getBadgeText({ tabId: id ?? -1 })));
      return texts.filter((text) => text !== '');
    });
  const shown = await until(5_000, 'a badge', async () => {
    const texts = await badges();
    return texts.length === 0 ? undefined : texts;
  });
  expect(shown).toEqual([open]);
  await page.goto('https://www.upwork.com/nx/find-work/best-matches');
  await until(5_000, 'the badge to go', async () => (await badges()).length === 0);
  await sendAction(popup, IDS.hourly, { type: 'note', item: 'agreement', text: 'Another note.' });
  await see(popup, 'open step');
  expect(await badges()).toEqual([]);
});

declare const browser: {
  tabs: { query: (query: object) => Promise<{ id?: number }[]> };
  action: { getBadgeText: (tab: { tabId: number }) => Promise<string> };
};

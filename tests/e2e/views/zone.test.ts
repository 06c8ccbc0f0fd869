// Owns the promise that nothing of ours is dead where the browser cannot name its own time zone: Chromium under TZ=EST5, UTC-5 or a path.
import { expect, it } from 'vitest';
import { asks, knows, WITH_OPEN_STEPS } from '../tools/on-page.ts';
import { openSidebar, see } from '../tools/person.ts';
import { sendAction, storedRecord } from '../tools/record.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';
import { pressEnd } from '../tools/tour.ts';

const ID = '45000001';

const setting = openSetting({ env: { TZ: 'EST5' }, window: { width: 2200, height: 900 } });

it('the popup lists, the guard holds, the sidebar answers, and telling is stored', async () => {
  const { session } = setting();
  const own = await session.openExtensionPage('options.html');
  if (BROWSER === 'chromium') expect(await own.evaluate(() => Temporal.Now.timeZoneId())).toBe('Etc/Unknown');
  await sendAction(own, ID, { type: 'begin', facts: { situation: 'me', kind: 'hourly', title: 'Shop' } });

  const popup = await session.openExtensionPage('popup.html');
  await popup.waitForSelector(`[data-contract="${ID}"]`);
  await see(popup, 'Shop');
  await popup.close();

  const page = await session.open(`/nx/wm/workroom/${ID}/overview?slow=0`);
  await knows(page, WITH_OPEN_STEPS);
  await pressEnd(page);
  await asks(page);
  await page.keyboard.press('Escape');
  const frame = await openSidebar(session, page);
  await see(frame, 'if you tell the client today');
  const zone = await own.evaluate(() => Temporal.Now.zonedDateTimeISO().offset);
  const at = new Date(Date.now() - 1_000).toISOString().replace(/\.\d+/, '');
  await sendAction(own, ID, { type: 'tell', at, zone, facts: {} });
  expect((await storedRecord(own, ID))?.facts).toMatchObject({ toldAt: at, toldZone: zone });
  await see(frame, 'Notice: day 1 of 14');
});

// Owns the promise that a desktop with a program of Debian's own for notifications shows ours as a person is to read them, and that a
// press there leads to the checklist. What is sent to any desktop is shown beside it (desktop.test.ts).
import { describe, expect, it } from 'vitest';
import { whyNoDaemon, whyNoDesktop } from '../../../scripts/find-desktop.ts';
import { until } from '../browser/time-limit.ts';
import { pageAt } from '../tools/page-at.ts';
import { changeSettings, importRecords } from '../tools/record.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';
import { openDesktopWith } from './desktop.ts';
import { startDunst } from './dunst.ts';
import { refundDue } from './endings.ts';

const why = whyNoDesktop() ?? whyNoDaemon();
if (why !== undefined) console.warn(`Left out: ${why}`);

describe.skipIf(why !== undefined)('on a desktop with dunst', () => {
  const desktop = openDesktopWith(startDunst, 'Etc/UTC');
  const setting = openSetting(() => desktop().launch);

  it('a reminder is drawn with the person’s own words; a press leads to its checklist, and it goes', async () => {
    const { session } = setting();
    const page = await session.openExtensionPage('popup.html');
    await changeSettings(page, { quiet: false, leadsMoney: [3] });
    const { displayed, press, history } = desktop();
    expect(await displayed()).toBe(0);
    await importRecords(page, [refundDue('43000001', 'Logo & <b>brand</b> for “Ana”', Date.now())]);
    await until(15_000, 'the notification on the screen', async () => (await displayed()) === 1);
    await press();
    const opened = await pageAt(session, 'sidebar.html?contract=43000001');
    await until(10_000, 'the step', () =>
      opened.evaluate(() =>
        document.activeElement?.closest('[data-item]')?.textContent.includes('refund request'),
      ),
    );
    await until(10_000, 'it to go', async () => (await displayed()) === 0);

    const [one, ...others] = await history();
    expect(others).toEqual([]);
    const { app, title, markup } = one ?? {};
    expect(app).toBe(BROWSER === 'chromium' ? 'Chromium' : 'Firefox');
    expect(title).toBe('End Contract Safely: Answer the client’s refund request');
    // What dunst hands over to be drawn is read as that is: strictly, markup and all.
    const drawn = await page.evaluate(
      (text) => new DOMParser().parseFromString(`<p>${text}</p>`, 'text/xml').documentElement.textContent,
      String(markup),
    );
    expect(drawn.split('\n')).toEqual([
      title,
      expect.stringMatching(
        /^Logo & <b>brand<\/b> for “Ana”: By .*The held money goes back to the client\.$/u,
      ),
    ]);
    await opened.close();
    await page.close();
  });
});

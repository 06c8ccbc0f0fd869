// Owns the promise that the page's own scripts see nothing of what is typed or shown in the sidebar.
import { expect, it } from 'vitest';
import { until } from '../browser/time-limit.ts';
import { openSidebar, see } from '../tools/person.ts';
import { openSetting } from '../tools/setting.ts';
import { beginByHand, tickThree, writeNote } from '../tools/tour.ts';

const SECRET = 'Zimtschnecke';
const setting = openSetting();

declare global {
  interface Window {
    __seen: string[];
    __look: () => void;
  }
}

it('a page that listens to everything sees its own keys and none of ours', async () => {
  const { session } = setting();
  const page = await session.open('/nx/wm/workroom/42545630/messages?hostile=listener');
  const seen = async () =>
    (
      await page.evaluate(() => {
        window.__look();
        return window.__seen;
      })
    ).join('\n');

  await page.waitForSelector('input[name=message]');
  await page.type('input[name=message]', 'Pfeffernuss');
  // The page does watch: what is typed into it arrives in its record.
  await until(5_000, 'the page to see its own keys', async () => (await seen()).includes('Pfeffernuss'));

  const frame = await openSidebar(session, page);
  await beginByHand(frame, 'Hourly');
  await see(frame, 'Now');
  const before = (await seen()).length;
  const [key = ''] = await tickThree(frame);
  await writeNote(frame, key, SECRET);

  const after = await seen();
  expect(after).not.toContain(SECRET);
  expect(after.slice(before)).not.toMatch(/^event (?:key|input|beforeinput|change|click|pointerdown)/m);
  expect(after).not.toMatch(/-extension:\/\//);
  expect(after).not.toContain('Now');
  await page.close();
});

it('the closed root gives the page no way in, also when it took every name and prototype first', async () => {
  const { session } = setting();
  const page = await session.open('/nx/wm/workroom/42545630/overview?hostile=listener');
  await openSidebar(session, page);
  const inside = await page.evaluate(() => {
    const host = document.querySelector('div[data-end-contract-safely]') as HTMLElement;
    return { root: host.shadowRoot, text: host.textContent, html: host.innerHTML, frames: window.length };
  });
  expect(inside).toEqual({ root: null, text: '', html: '', frames: 0 });
  await page.close();
});

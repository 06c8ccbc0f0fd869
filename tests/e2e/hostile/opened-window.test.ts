// Owns what a page learns in a window that it opened by script, where its listeners may stand before ours: nothing that ours says.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../browser/time-limit.ts';
import { asksNoMore, isAsking, knows, WITH_OPEN_STEPS } from '../tools/on-page.ts';
import { middleOf } from '../tools/parts.ts';
import { sendAction } from '../tools/record.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';
import { documentOf } from './hostile-page.ts';

const CONTRACT = '48000800';
const STYLE = '<style>#end{position:fixed;left:40px;top:40px;width:120px;height:40px}</style>';
const setting = openSetting();

/** `polled`: empty first, and from then on looked at all the time for the next document. */
type How = 'empty first' | 'at once' | 'empty first and polled';
/** Opens the contract from another page of Upwork's, which listens in the new window first of all. */
const openFrom = async (page: Page, how: How): Promise<Page> => {
  const opened = new Promise<Page | null>((done) => page.once('popup', done));
  await page.evaluate(
    (address, how) => {
      const other = window.open(how === 'at once' ? address : '', 'theirs');
      const hear = (event: Event) => {
        for (const name of ['target', 'originalTarget', 'explicitOriginalTarget', 'rangeParent']) {
          const node = Reflect.get(event, name) as { getRootNode?: () => Node & { host?: Element } } | null;
          const root = node?.getRootNode?.();
          if (root?.host !== undefined) globalThis.note(['our', 'root'].join(' '), event.type, name);
        }
        const { target } = event as Event & { target: Element };
        globalThis.note(event.type, target.outerHTML?.slice(0, 30));
      };
      const listen = () => {
        for (const type of ['pointermove', 'pointerdown', 'click', 'keydown', 'focusin'])
          other?.addEventListener(type, hear, true);
      };
      listen();
      if (how !== 'at once') window.open(address, 'theirs');
      if (!how.endsWith('polled')) return;
      const empty = other?.document;
      // No timer: those wait for 4 ms.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (other?.document === empty ? port2.postMessage(0) : listen());
      port2.postMessage(0);
    },
    `/nx/wm/workroom/${CONTRACT}/overview`,
    how,
  );
  const other = await opened;
  if (other === null) throw new Error('No window was opened.');
  return other;
};

declare global {
  var note: (...parts: readonly unknown[]) => void;
}

it.each<How>([
  'empty first',
  // In Firefox whoever hears an event of ours gets its node; there such windows are as the architecture says.
  ...(BROWSER === 'chromium' ? (['at once', 'empty first and polled'] as const) : []),
])('a contract opened %s by a page’s script: the person is asked, and no node is heard of', async (how) => {
  const { session, standIn } = setting();
  const own = await session.openExtensionPage('options.html');
  await sendAction(own, CONTRACT, { type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
  await own.close();
  const ownPage = documentOf({ what: 'opens a contract', act: () => undefined });
  standIn.setState({ ownPage: ownPage.replace('</title>', `</title>${STYLE}`) });
  const page = await session.open('/nx/find-work/');
  // No browser lets a page open a window without a press.
  await page.mouse.click(600, 600);
  const other = await openFrom(page, how);
  await other.bringToFront();
  await knows(other, WITH_OPEN_STEPS);
  await until(10_000, 'our dialog', async () => {
    await other.mouse.click(100, 60);
    return isAsking(other);
  });
  const { x, y } = await middleOf(other, 'dialog');
  await other.mouse.move(x, y - 60, { steps: 3 });
  await other.mouse.click(x, y - 60);
  await other.keyboard.press('Escape');
  await asksNoMore(other);
  const seen = await page.evaluate(() => globalThis.seen.join('\n'));
  expect(seen).not.toContain('our root');
  // Of a window that was its own for a moment nothing is left; in the others it does hear.
  expect(seen.includes('click <button id="end"')).toBe(how !== 'empty first');
  await other.close();
  await page.close();
});

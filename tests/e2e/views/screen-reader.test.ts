// Owns the promise that a screen reader hears our tab and the guard's dialog word for word as they are shown.

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openChromeScope } from '../browser/firefox-chrome-scope.ts';
import { until } from '../browser/time-limit.ts';
import { inRoot } from '../tools/closed-root.ts';
import { knows, tabName, WITH_OPEN_STEPS } from '../tools/on-page.ts';
import { partOf } from '../tools/parts.ts';
import { sendAction } from '../tools/record.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';

const CONTRACT = '48000021';
const ADDRESS = `/nx/wm/workroom/${CONTRACT}/overview`;
const PAGE = `<!doctype html><html lang="en"><head><title>One</title></head><body><main>
<button id="end" style="position:fixed;left:40px;top:40px;width:120px;height:40px">End contract</button></main></body></html>`;
const setting = openSetting();

type Heard = { readonly role: string; readonly name: string };
/** What is in the browser's own accessibility tree of a page, in its order. */
const heardOn = async (page: Page): Promise<readonly Heard[]> => {
  if (BROWSER === 'firefox') {
    const evaluate = await openChromeScope(page.browser());
    return JSON.parse(await evaluate(FIREFOX_TREE)) as Heard[];
  }
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '') }));
};
// The tree of a tab's page is in the browser's own process too.
const FIREFOX_TREE = `(() => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const heard = [];
  const walk = (node) => {
    heard.push({ role: service.getStringRole(node.role), name: node.name ?? '' });
    for (let index = 0; index < node.childCount; index += 1) walk(node.getChildAt(index));
  };
  for (const { linkedBrowser } of Services.wm.getMostRecentWindow('navigator:browser').gBrowser.tabs) {
    const outer = service.getAccessibleFor(linkedBrowser);
    if (outer !== null) walk(outer);
  }
  return JSON.stringify(heard);
})()`;

it('the tab by its name, the dialog by its name, its sentences and its answers', async () => {
  const { session, standIn } = setting();
  const own = await session.openExtensionPage('options.html');
  await sendAction(own, CONTRACT, { type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
  await own.close();
  standIn.setState({ ownPage: PAGE });
  const page = await session.open(ADDRESS);
  await knows(page, WITH_OPEN_STEPS);
  const name = await tabName(page);
  await until(20_000, 'the tab to be heard', async () =>
    (await heardOn(page)).some((heard) => heard.name === name && /button/i.test(heard.role)),
  );

  await until(10_000, 'our dialog', async () => {
    await page.mouse.click(100, 60);
    return (await partOf(page, 'dialog')) !== undefined;
  });
  const shown =
    (await inRoot(page, (root) =>
      [...root.querySelectorAll('dialog [data-words]')].map((node) => node.getAttribute('data-words') ?? ''),
    )) ?? [];
  expect(shown.length).toBeGreaterThan(5);
  await until(20_000, 'every word of the dialog to be heard', async () => {
    const heard = await heardOn(page);
    const names = heard.map((one) => one.name.trim());
    return shown.every((words) => names.includes(words));
  });
  const heard = await heardOn(page);
  const dialog = heard.find(({ role }) => /^alert.?dialog$/i.test(role) || role === 'dialog');
  expect(dialog?.name).toBe('Before you end this contract');
  for (const answer of ['Back to the checklist', 'I know, let me end it'])
    expect(heard.some((one) => one.name === answer && /button/i.test(one.role))).toBe(true);
  await page.close();
});

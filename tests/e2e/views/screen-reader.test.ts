// Owns the promise that a screen reader hears our tab and the guard's dialog word for word as they are shown, and can press there.

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openChromeScope } from '../browser/firefox-chrome-scope.ts';
import { until } from '../browser/time-limit.ts';
import { inRoot } from '../tools/closed-root.ts';
import { asks, asksNoMore, isAsking, knows, tabName, WITH_OPEN_STEPS } from '../tools/on-page.ts';
import { partOf } from '../tools/parts.ts';
import { beginHourly } from '../tools/record.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';

const CONTRACT = '48000021';
const ADDRESS = `/nx/wm/workroom/${CONTRACT}/overview`;
const PAGE = `<!doctype html><html lang="en"><head><title>One</title></head><body><main>
<button id="end" onclick="document.title = 'ended'" style="position:fixed;left:40px;top:40px;width:120px;height:40px">End contract</button></main></body></html>`;
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
const inFirefoxTree = (each: string): string => `(() => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const heard = [];
  const walk = (node) => {
    const role = service.getStringRole(node.role);
    const name = node.name ?? '';
    ${each}
    for (let index = 0; index < node.childCount; index += 1) walk(node.getChildAt(index));
  };
  for (const { linkedBrowser } of Services.wm.getMostRecentWindow('navigator:browser').gBrowser.tabs) {
    const outer = service.getAccessibleFor(linkedBrowser);
    if (outer !== null) walk(outer);
  }
  return JSON.stringify(heard);
})()`;
const FIREFOX_TREE = inFirefoxTree('heard.push({ role, name });');

/**
 * Presses what is called so as an assistive tool does, without mouse or key: in Firefox by the action of its accessible node.
 * Chromium's protocol has no such action, so there its node is found by the same name and told to click itself.
 */
const pressHeard = async (page: Page, name: string): Promise<void> => {
  if (BROWSER === 'firefox') {
    const evaluate = await openChromeScope(page.browser());
    const press = `if (name === ${JSON.stringify(name)} && /button/.test(role)) { heard.push(name); node.doAction(0); }`;
    const pressed = JSON.parse(await evaluate(inFirefoxTree(press))) as string[];
    expect(pressed).toEqual([name]);
    return;
  }
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const found = nodes.filter((node) => node.name?.value === name && node.role?.value === 'button');
  expect(found).toHaveLength(1);
  const backendNodeId = found[0]?.backendDOMNodeId;
  const { object } = await session.send(
    'DOM.resolveNode',
    backendNodeId === undefined ? {} : { backendNodeId },
  );
  await session.send('Runtime.callFunctionOn', {
    functionDeclaration: 'function () { this.click(); }',
    objectId: object.objectId ?? '',
    userGesture: true,
  });
  await session.detach();
};

it('the tab by its name, the dialog by its name, its sentences and its answers', async () => {
  const { session, standIn } = setting();
  await beginHourly(session, CONTRACT);
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

it.each([
  ['Back to the checklist', 'true'],
  ['I know, let me end it', 'false'],
])('the answer “%s” works by an action of the accessibility tree', async (answer, isOpen) => {
  const { session, standIn } = setting();
  const contract = answer.startsWith('Back') ? '48000022' : '48000023';
  await beginHourly(session, contract);
  standIn.setState({ ownPage: PAGE });
  const page = await session.open(`/nx/wm/workroom/${contract}/overview`);
  await knows(page, WITH_OPEN_STEPS);
  const isHeard = (name: string) =>
    until(20_000, `"${name}" to be heard`, async () =>
      (await heardOn(page)).some((one) => one.name === name && /button/i.test(one.role)),
    );

  await isHeard('End contract');
  await pressHeard(page, 'End contract');
  await asks(page);
  expect(await page.title()).toBe('One');
  await isHeard(answer);
  await pressHeard(page, answer);
  await asksNoMore(page);
  expect(await page.title()).toBe('One');
  await until(
    10_000,
    'the sidebar to stand as the answer says',
    async () =>
      (await inRoot(page, (root) => root.querySelector('.tab')?.getAttribute('aria-expanded'))) === isOpen,
  );

  await isHeard('End contract');
  await pressHeard(page, 'End contract');
  await until(10_000, 'the page to end it', async () => (await page.title()) === 'ended');
  expect(await isAsking(page)).toBe(false);
  await page.close();
});

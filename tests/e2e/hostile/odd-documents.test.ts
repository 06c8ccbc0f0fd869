// Owns the promise that a document of another kind at a contract's address gets all of ours or none of it: no question that cannot
// be answered, no word on a checklist that is not true, and no error.
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { until } from '../browser/time-limit.ts';
import { inRoot } from '../tools/closed-root.ts';
import {
  answerAt,
  answerWith,
  asksNoMore,
  isAsking,
  isSidebarOpen,
  knows,
  WITH_OPEN_STEPS,
} from '../tools/on-page.ts';
import { fill, hostCount, openSidebar, press, sidebarIn } from '../tools/person.ts';
import { sendAction, storedRecord } from '../tools/record.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';

type Odd = { readonly body?: string; readonly headers?: Readonly<Record<string, string>> };
const STYLE = '<style>#end{position:fixed;left:40px;top:40px;width:120px;height:40px}</style>';
const inside = (more = '') =>
  `<head><title>Odd</title>${STYLE}</head><body>${more}<main><button id="end" onclick="document.title = 'ended'">End contract</button></main></body>`;
const HTML = `<!doctype html><html lang="en">${inside()}</html>`;
const XHTML = `<html xmlns="http://www.w3.org/1999/xhtml" lang="en">${inside()}</html>`;
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>globalThis.ran = 1</script></svg>';
const policy = (text: string): Odd => ({ headers: { 'content-security-policy': text } });
const typed = (type: string, body: string): Odd => ({ body, headers: { 'content-type': type } });
const setting = openSetting();
let contractId = '48000600';
let own: Page;
let page: Page;
let errors: string[] = [];

beforeAll(async () => {
  own = await setting().session.openExtensionPage('options.html');
});
beforeEach(async () => {
  const { session, standIn } = setting();
  errors = [];
  contractId = String(Number(contractId) + 1);
  await sendAction(own, contractId, { type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
  standIn.setState({ ownPage: HTML });
  page = await session.open('/nx/find-work/');
  page.on('pageerror', (error) => errors.push(error instanceof Error ? `${error.stack}` : String(error)));
  page.on('console', (line) => errors.push(line.text()));
});
afterEach(async () => {
  await page.close();
  expect(errors.filter((text) => text.includes('-extension://'))).toEqual([]);
});
const isRefused = (root: ShadowRoot): boolean =>
  /does not let your checklist stand/.test(
    root.querySelector('.hint span')?.getAttribute('data-words') ?? '',
  );
const hasStored = async (text: string): Promise<boolean> =>
  JSON.stringify(await storedRecord(own, contractId)).includes(text);
const goTo = async ({ body = HTML, headers = {} }: Odd): Promise<void> => {
  const { standIn } = setting();
  standIn.setState({ ownPage: body, ownHeaders: { ...headers } });
  await page.goto(standIn.url(`/nx/wm/workroom/${contractId}/overview`), { waitUntil: 'load' });
  await page.bringToFront();
};

it.each<[string, Odd]>([
  ['of XHTML', typed('application/xhtml+xml', XHTML)],
  ['without a doctype', { body: HTML.replace('<!doctype html>', '') }],
  ['isolated from all others', { headers: { 'document-isolation-policy': 'isolate-and-require-corp' } }],
  ['in a sandbox that takes nothing of ours', policy('sandbox allow-scripts allow-same-origin allow-forms')],
  ['in a sandbox without scripts', policy('sandbox allow-same-origin allow-forms allow-modals')],
])('a document %s gets all of ours', async (what, odd) => {
  await goTo(odd);
  await knows(page, WITH_OPEN_STEPS);
  await page.mouse.click(100, 60);
  await until(5_000, 'our dialog', () => isAsking(page));
  await answerWith(page, 'back');
  await until(5_000, 'the sidebar', () => isSidebarOpen(page));
  // A frame has no scripts where the page around it has none: a line says where else to look.
  if (what.includes('without scripts')) await until(20_000, 'the line', () => inRoot(page, isRefused));
  else await openSidebar(setting().session, page);
  expect(await page.title()).toBe('Odd');
});

it.each<[string, Odd]>([
  ['in a sandbox', policy('sandbox')],
  ['in a sandbox with scripts', policy('sandbox allow-scripts')],
  [
    'in a sandbox with scripts and forms',
    policy('sandbox allow-scripts allow-forms allow-popups allow-modals'),
  ],
  ['of XML with a picture as its root', typed('application/xhtml+xml', SVG)],
  ['that is a picture', typed('image/svg+xml', SVG)],
  ['of plain text', typed('text/plain', 'End contract')],
  ['of data', typed('application/json', '{"end":"contract"}')],
  ['of XML', typed('application/xml', '<contract/>')],
  // Chromium draws these two as HTML of its own.
  ...(BROWSER === 'firefox'
    ? ([
        ['of XML that says it is XHTML', typed('application/xhtml+xml', '<contract/>')],
        ['of XHTML that is not closed', typed('application/xhtml+xml', XHTML.replace('</main>', ''))],
      ] as [string, Odd][])
    : []),
])('a document %s gets nothing of ours', async (_what, odd) => {
  await goTo(odd);
  expect(await hostCount(page)).toBe(0);
});

const NO_FORMS = ['sandbox allow-scripts allow-same-origin', 'sandbox allow-same-origin'];

it.each(NO_FORMS)('in a document with "%s", where no form is sent, the mouse answers', async (text) => {
  await goTo(policy(text));
  await knows(page, WITH_OPEN_STEPS);
  await page.mouse.click(100, 60);
  await until(5_000, 'our dialog', () => isAsking(page));
  const { x, y } = await answerAt(page, 'go');
  // Pressed, and let go beside it.
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 120, { steps: 2 });
  await page.mouse.up();
  await answerWith(page, 'back');
  // The other answer would have left the sidebar as it was.
  await until(5_000, 'the sidebar', () => isSidebarOpen(page));
  expect(await page.title()).toBe('Odd');
});

it.each(NO_FORMS)('in a document with "%s", where no form is sent, keys answer', async (text) => {
  await goTo(policy(text));
  await knows(page, WITH_OPEN_STEPS);
  await page.mouse.click(100, 60);
  await until(5_000, 'our dialog', () => isAsking(page));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await asksNoMore(page);
  expect(await page.title()).toBe('Odd');
  await page.mouse.click(100, 60);
  // The page has no script to end anything with where it may have none.
  const ended = text.includes('scripts') ? 'ended' : 'Odd';
  await until(5_000, 'the press to pass', async () => (await page.title()) === ended);
  expect(await isAsking(page)).toBe(false);
});

it('in a document where no form is sent, those of the sidebar are answered by a press and by Enter', async () => {
  await goTo(policy('sandbox allow-scripts allow-same-origin'));
  await knows(page, WITH_OPEN_STEPS);
  await page.mouse.click(100, 60);
  await until(5_000, 'our dialog', () => isAsking(page));
  await answerWith(page, 'back');
  const frame = await sidebarIn(setting().session, page);
  await press(frame, 'Your own steps', 'summary');
  await fill(frame, 'What is to be done', 'By a press');
  await press(frame, 'Add', 'button[type=submit]');
  await until(5_000, 'the first step to be stored', () => hasStored('By a press'));
  await fill(frame, 'What is to be done', 'By Enter');
  await page.keyboard.press('Enter');
  await until(5_000, 'the second step to be stored', () => hasStored('By Enter'));
});

// Owns the promise that fingers and pens answer our dialog as a person means it, and that the page hears of none of them.
import type { Page, TouchHandle } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { until } from '../browser/time-limit.ts';
import { type Answer, answerAt, asksNoMore, isAsking, knows, WITH_OPEN_STEPS } from '../tools/on-page.ts';
import { middleOf } from '../tools/parts.ts';
import { painted } from '../tools/person.ts';
import { sendAction } from '../tools/record.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';
import { documentOf, type HostilePage } from './hostile-page.ts';

const END = { x: 100, y: 60 };
const STYLE =
  '<style>#end,#other{position:fixed;left:40px;width:120px;height:40px}#end{top:40px}#other{top:300px}</style>';
const setting = openSetting({ window: { width: 1_400, height: 900 } });
let own: Page;
let page: Page;
let contractId = '48000400';

/** Hears every finger, pen and press, and which nodes they name; ours may be in none of them. */
const hears: HostilePage['act'] = (note, look) => {
  const hear = (event: Event) => {
    const { touches = [], targetTouches = [], changedTouches = [] } = event as TouchEvent;
    for (const name of ['target', 'originalTarget', 'explicitOriginalTarget', 'rangeParent'])
      look(Reflect.get(event, name), `${event.type} ${name}`);
    for (const { target } of [...touches, ...targetTouches, ...changedTouches])
      look(target, `${event.type} touch`);
    note(event.type, (event.target as Element).id);
    // Chromium's raw updates tell no more than that the pointer is there.
    if (event.type === 'pointerrawupdate') return;
    if (event.target instanceof Element && event.target.hasAttribute('data-end-contract-safely'))
      note(['our', 'root'].join(' '), 'was heard of by', event.type);
  };
  for (const hand of ['pointer', 'mouse', 'touch', 'gesture', 'MozMagnifyGesture'])
    for (const step of ['', 'down', 'move', 'up', 'over', 'start', 'end', 'cancel', 'change', 'rawupdate'])
      for (const node of [window, document])
        node.addEventListener(hand + step, hear, { capture: true, passive: true });
  for (const type of ['click', 'dblclick', 'auxclick', 'contextmenu', 'wheel', 'scroll', 'gotpointercapture'])
    addEventListener(type, hear, { capture: true, passive: true });
};
const hold = () =>
  until(10_000, 'our dialog', async () => {
    await page.touchscreen.tap(END.x, END.y);
    return isAsking(page);
  });

beforeAll(async () => {
  own = await setting().session.openExtensionPage('options.html');
});
beforeEach(async () => {
  const { session, standIn } = setting();
  contractId = String(Number(contractId) + 1);
  await sendAction(own, contractId, { type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
  standIn.setState({
    ownPage: documentOf({ what: 'hears fingers', act: hears }).replace('</title>', `</title>${STYLE}`),
  });
  await page?.close();
  page = await session.open(`/nx/wm/workroom/${contractId}/overview`);
  await page.bringToFront();
  await knows(page, WITH_OPEN_STEPS);
  await hold();
});
const put = (answer: Answer): Promise<TouchHandle> =>
  answerAt(page, answer).then(({ x, y }) => page.touchscreen.touchStart(x, y));
const expectUnheard = async (): Promise<void> => {
  const seen = await page.evaluate(() => globalThis.seen.join('\n'));
  expect(seen).toContain('pointerover end');
  expect(seen).not.toContain('our root');
  expect(await page.evaluate(() => document.title)).toBe('Hostile');
};
/** Nothing is answered yet, and one finger on an answer answers. */
const expectUnanswered = async (): Promise<void> => {
  await painted(page);
  expect(await isAsking(page)).toBe(true);
  // Again where the browser took the first one for the end of a movement that still went on.
  await until(10_000, 'an answer', async () => {
    if (await isAsking(page)) await put('back').then((finger) => finger.end());
    return !(await isAsking(page));
  });
  await expectUnheard();
};

it('two fingers, one on each answer, give none', async () => {
  const go = await put('go');
  const back = await put('back');
  await back.end();
  await go.end();
  await expectUnanswered();
});

it.each<[string, Answer, () => Promise<{ x: number; y: number }>]>([
  ['to the page', 'go', async () => ({ x: 60, y: 800 })],
  ['to the other answer', 'back', () => answerAt(page, 'go')],
])('a finger that slides off an answer %s gives none', async (_where, from, to) => {
  const finger = await put(from);
  const { x, y } = await to();
  await finger.move(x, y);
  await finger.end();
  await expectUnanswered();
});

it('two fingers that draw the dialog apart give none', async () => {
  const { x, y } = await answerAt(page, 'back');
  const left = await page.touchscreen.touchStart(x - 20, y - 60);
  const right = await page.touchscreen.touchStart(x + 20, y - 60);
  for (let step = 1; step < 5; step += 1) {
    await left.move(x - 20 - 40 * step, y - 60);
    await right.move(x + 20 + 40 * step, y - 60);
  }
  await left.end();
  await right.end();
  // Drawn larger, an answer may be out of a finger’s reach: as large as before it is where it was.
  if (BROWSER === 'chromium') {
    const debug = await page.createCDPSession();
    await debug.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
    await debug.detach();
  }
  await until(5_000, 'the page as large as before', () => page.evaluate(() => visualViewport?.scale === 1));
  await expectUnanswered();
});

/** Where the page's own other button stands. */
const OTHER = { x: 100, y: 320 };
it.each<[string, 'page' | 'tab', 'page' | 'tab']>([
  ['came first and goes first', 'page', 'page'],
  ['came first and goes last', 'page', 'tab'],
  ['came last and goes first', 'tab', 'page'],
  ['came last and goes last', 'tab', 'tab'],
])('the page hears its own finger let go that %s, while another is on our tab', async (_, came, goes) => {
  await page.keyboard.press('Escape');
  await asksNoMore(page);
  const places = { page: OTHER, tab: await middleOf(page, '.tab') };
  const fingers: Partial<Record<'page' | 'tab', TouchHandle>> = {};
  for (const where of came === 'page' ? (['page', 'tab'] as const) : (['tab', 'page'] as const))
    fingers[where] = await page.touchscreen.touchStart(places[where].x, places[where].y);
  await fingers[goes]?.end();
  await fingers[goes === 'page' ? 'tab' : 'page']?.end();
  for (const heard of ['pointerup other', 'touchend other'])
    await until(5_000, `the page to hear ${heard}`, () =>
      page.evaluate((line) => globalThis.seen.includes(line), heard),
    );
  await expectUnheard();
});

it('the page hears its own mouse let go, and the click of it, while a finger is on our tab', async () => {
  await page.keyboard.press('Escape');
  await asksNoMore(page);
  const tab = await middleOf(page, '.tab');
  await page.mouse.move(OTHER.x, OTHER.y);
  await page.mouse.down();
  const finger = await page.touchscreen.touchStart(tab.x, tab.y);
  await page.mouse.up();
  await finger.end();
  await until(5_000, 'the page to be pressed', () => page.evaluate(() => document.title === 'used'));
  expect(await page.evaluate(() => globalThis.seen.join('\n'))).not.toContain('our root');
});

// No other browser lets a test use a pen.
it.runIf(BROWSER === 'chromium')('a pen gives the answer that it presses', async () => {
  const { x, y } = await answerAt(page, 'go');
  const debug = await page.createCDPSession();
  for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'] as const)
    await debug.send('Input.dispatchMouseEvent', {
      ...{ type, x, y, pointerType: 'pen', clickCount: 1 },
      ...(type === 'mouseMoved' ? {} : { button: 'left' }),
    });
  await asksNoMore(page);
  await expectUnheard();
  // It was that one: the next press passes.
  await page.touchscreen.tap(END.x, END.y);
  await until(5_000, 'the press to pass', () => page.evaluate(() => document.title === 'ended'));
});

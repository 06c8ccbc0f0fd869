// Owns the promise that a page learns nothing while a person goes over everything of ours, wherever the page puts that meanwhile.
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import { until } from '../browser/time-limit.ts';
import { inRoot } from '../tools/closed-root.ts';
import {
  answerAt,
  asksNoMore,
  isAsking,
  isSidebarOpen,
  knows,
  tabName,
  WITH_OPEN_STEPS,
} from '../tools/on-page.ts';
import { middleOf } from '../tools/parts.ts';
import { painted } from '../tools/person.ts';
import { changeSettings, sendAction } from '../tools/record.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';
import { allOf, documentOf, type HostilePage } from './hostile-page.ts';
import { LISTENING_PAGES } from './listening-pages.ts';
import { SEARCHING_PAGES } from './searching-pages.ts';

const TITLE = 'Muskatbluete';
const SECRETS = [TITLE, 'Log every hour', 'steps open', 'our root', '-extension://'];
/** These take what the person's hand needs: the pointer, the keyboard, the address. In Firefox no test can drag. */
const IN_THE_WAY = /^(?:takes the pointer|drags|searches for all|leads the browser|extends its selection)/;
const LISTENERS = [...LISTENING_PAGES, ...SEARCHING_PAGES].filter(({ what }) => !IN_THE_WAY.test(what));
const STYLE =
  '<style>#end{position:fixed!important;left:40px!important;top:40px!important;width:120px!important;height:40px!important}</style>';
const setting = openSetting();
let contract = 48_000_200;

beforeEach(() => {
  contract += 1;
});

const open = async (hostile: Parameters<typeof documentOf>[0], isOpen: boolean): Promise<Page> => {
  const { session, standIn } = setting();
  const own = await session.openExtensionPage('options.html');
  const facts = { situation: 'me', kind: 'hourly', title: TITLE } as const;
  await sendAction(own, String(contract), { type: 'begin', facts });
  await changeSettings(own, { layout: { open: isOpen, width: 400 } });
  await own.close();
  standIn.setState({ ownPage: documentOf(hostile).replace('</title>', `</title>${STYLE}`) });
  const page = await session.open(`/nx/wm/workroom/${contract}/overview`);
  await page.bringToFront();
  return page;
};
const learned = async (page: Page): Promise<string> =>
  (await page.evaluate(() => globalThis.seen)).join('\n');
const expectNothing = (seen: string): void => {
  for (const secret of SECRETS) expect(seen).not.toContain(secret);
};
const ask = (page: Page) =>
  until(10_000, 'our dialog', async () => {
    await page.mouse.click(100, 60);
    return isAsking(page);
  });

it('a page that listens and looks in every way there is, while each control of ours is used by hand and by keys', async () => {
  const page = await open(allOf('does it all', LISTENERS), true);
  await knows(page, WITH_OPEN_STEPS);
  await setting().session.sidebarFrame(page);
  const edge = await middleOf(page, '.edge');
  await page.mouse.move(edge.x, edge.y, { steps: 3 });
  await page.mouse.down();
  await page.mouse.move(edge.x - 40, edge.y + 10, { steps: 3 });
  await page.mouse.up();
  await page.mouse.wheel({ deltaY: 20 });
  const tab = await middleOf(page, '.tab');
  await page.mouse.move(tab.x, tab.y, { steps: 3 });
  await page.mouse.click(tab.x, tab.y);
  await until(5_000, 'it to close', async () => !(await isSidebarOpen(page)));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await until(5_000, 'it to open', () => isSidebarOpen(page));

  await ask(page);
  const { x, y } = await middleOf(page, 'dialog');
  await page.mouse.move(x, y - 60, { steps: 4 });
  await page.mouse.wheel({ deltaY: 20 });
  await page.mouse.click(x, y - 60, { count: 3 });
  await page.mouse.down();
  await page.mouse.move(60, 400, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.press('Tab');
  const answer = await answerAt(page, 'back');
  await page.mouse.click(answer.x, answer.y);
  await asksNoMore(page);
  await page.mouse.move(60, 400, { steps: 4 });
  // It does look: of its own it knows everything.
  const seen = await until(10_000, 'the page to have looked', async () => {
    const text = await learned(page);
    return /click/.test(text) && /pointermove/.test(text) && text;
  });
  expectNothing(seen);
  expect(await page.evaluate(() => document.title)).toBe('Hostile');
  await page.close();
});

it.each<[string, HostilePage['act']]>([
  [
    'into a frame',
    (note, look) => {
      addEventListener('load', () => {
        const other = document.body.appendChild(document.createElement('iframe'));
        other.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0;z-index:99999';
        const names = ['target', 'originalTarget', 'explicitOriginalTarget', 'rangeParent', 'relatedTarget'];
        const hear = (event: Event) => {
          for (const name of names) {
            const node = Reflect.get(event, name) as { getRootNode?: () => Node & { host?: Element } } | null;
            look(node, event.type);
            // The frame's own kinds of nodes are not the page's.
            const root = node?.getRootNode?.();
            if (root?.host !== undefined) note(['our', 'root'].join(' '), event.type, name);
          }
          note('heard', event.type);
        };
        for (const type of [
          'pointerover',
          'pointermove',
          'pointerrawupdate',
          'mousemove',
          'mouseout',
          'wheel',
        ])
          other.contentWindow?.addEventListener(type, hear, true);
        setInterval(() => {
          const host = document.querySelector('[data-end-contract-safely]');
          if (host !== null) other.contentDocument?.body.append(host);
        }, 100);
      });
    },
  ],
])('a page that takes ours %s, where it hears everything first, gets an empty node', async (_, act) => {
  const page = await open({ what: 'takes ours elsewhere', act }, false);
  const away = () => page.evaluate(() => document.querySelector('[data-end-contract-safely]') === null);
  // Until it stays away: it has come back three times, and the pointer was over it each time.
  let gone = 0;
  for (let moves = 0; gone < 60; moves += 1) {
    await page.mouse.move(1_256 + (moves % 9), 300 + (moves % 40));
    await painted(page);
    gone = (await away()) ? gone + 1 : 0;
  }
  const seen = await learned(page);
  expect(seen).toContain('heard pointermove');
  expectNothing(seen);
  await page.close();
});

it('a page that writes its document anew hears first from then on: ours stays away where that names our nodes', async () => {
  const page = await open({ what: 'writes itself anew', act: () => undefined }, false);
  await knows(page, WITH_OPEN_STEPS);
  const listen = LISTENERS.find(({ what }) => what.startsWith('reads every node that an event names'));
  await page.evaluate((act) => {
    document.open();
    document.write('<main><button>End contract</button></main>');
    document.close();
    const text = `(${act})((...parts) => globalThis.seen.push(parts.join(' ')), (thing, how) => {
      const root = thing instanceof Node ? thing.getRootNode() : undefined;
      if (root instanceof ShadowRoot) globalThis.seen.push('our root ' + how);
    })`;
    const script = document.createElement('script');
    script.textContent = text;
    document.head.append(script);
  }, String(listen?.act));
  const isBack = async () => (await tabName(page)) !== undefined;
  if (BROWSER === 'chromium') await until(5_000, 'ours to be back', isBack);
  const hears = { x: 0, y: 0 };
  await until(10_000, 'the page to hear the pointer', async () => {
    hears.x = (hears.x + 1) % 40;
    await page.mouse.move(1_230 + hears.x, 300 + hears.x);
    await painted(page);
    return /pointermove/.test(await learned(page));
  });
  if (BROWSER === 'firefox') {
    expect(await isBack()).toBe(false);
    await page.evaluate((id) => history.pushState(null, '', `/nx/wm/workroom/${id}/overview`), contract + 50);
    await painted(page);
    expect(await inRoot(page, (root) => root.childNodes.length)).toBeUndefined();
  }
  expect((await learned(page)).replaceAll(/our root was heard of by \w+/g, '')).not.toContain('our root');
  await page.close();
});

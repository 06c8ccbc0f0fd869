// Owns the promise that "End contract" is held on translated pages, whichever way a translator writes and whenever it comes.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { END_WORDS } from '../../../utils/domain/upwork/end-words.ts';
import { until } from '../browser/time-limit.ts';
import { isAsking, knows, WITH_OPEN_STEPS } from '../tools/on-page.ts';
import { beginHourly } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';

declare global {
  interface Window {
    /** How often the page's item did something since the visit began. */
    acted: number;
    draw: () => void;
    translate: (how: How, words: string) => void;
  }
}
/** A translator writes other words into the text that is there, or puts `font` elements with other words in its place. */
type How = 'changed text' | 'font elements';

const CONTRACTS = ['46000001', '46000002'] as const;
const HOWS: readonly How[] = ['changed text', 'font elements'];
const LANGUAGES = ['ar', 'de', 'es', 'fr', 'hi', 'it', 'ja', 'pt', 'ru', 'tr', 'uk', 'zh'];
/** In none of our lists: known by what it was called before. */
const UNLISTED = 'Ljúka samningi';

const setting = openSetting();
let page: Page;
let visits = 0;

/** Runs in the page: a menu that is drawn as it opens, in English, and a translator. */
const script = (): void => {
  const isText = (node: Node): node is Text => node instanceof Text && node.data.trim() !== '';
  const textsIn = (node: Node): Text[] => (isText(node) ? [node] : [...node.childNodes].flatMap(textsIn));
  const written = new WeakSet<Node>();
  let watch: MutationObserver | undefined;
  window.draw = () => {
    watch?.disconnect();
    window.acted = 0;
    const main = document.querySelector('main') as HTMLElement;
    main.innerHTML = `<h1>Warehouse dashboard</h1><p>${'This week you worked for the client on all of the terms of this contract. '.repeat(6)}</p>
      <button id="more" aria-haspopup="menu">More options</button><div id="menu"></div>`;
    main.querySelector('#more')?.addEventListener('click', () => {
      const menu = main.querySelector('#menu') as HTMLElement;
      menu.innerHTML =
        '<ul role="menu"><li role="menuitem" tabindex="-1">View offer</li><li role="menuitem" tabindex="-1" id="end"><span>End contract</span></li></ul>';
      menu.querySelector('#end')?.addEventListener('click', () => {
        window.acted += 1;
      });
    });
  };
  window.translate = (how, words) => {
    const write = (text: Text) => {
      if (written.has(text)) return;
      const said =
        text.data.trim() === 'End contract' ? words : `${words}. `.repeat(Math.ceil(text.data.length / 12));
      written.add(text);
      if (how === 'changed text') text.data = said;
      else {
        const inner = document.createElement('font');
        const outer = document.createElement('font');
        inner.textContent = said;
        written.add(inner.firstChild as Text);
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    const main = document.querySelector('main') as HTMLElement;
    textsIn(main).forEach(write);
    // What comes later is translated before it is painted.
    watch = new MutationObserver(() => textsIn(main).forEach(write));
    watch.observe(main, { childList: true, subtree: true });
  };
};
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Contract</title>
<script>(${script})()</script></head><body><main style="padding:60px"></main></body></html>`;

/** A first visit to the other contract, in English, without a load. */
const visit = async (): Promise<void> => {
  visits += 1;
  await page.evaluate(
    (id) => {
      history.replaceState(null, '', '/nx/find-work/');
      window.draw();
      history.pushState(null, '', `/nx/wm/workroom/${id}/overview`);
    },
    CONTRACTS[visits % 2],
  );
  await knows(page, WITH_OPEN_STEPS);
};
/** What became of a press on the item: of our doing, and of the page's. */
const pressed = async (): Promise<string> => {
  await (await page.waitForSelector('#end'))?.click();
  const acted = () => page.evaluate(() => window.acted);
  const came = async () => (await isAsking(page)) || (await acted()) > 0;
  await until(2_000, 'the press to arrive', came).catch(() => undefined);
  return `${(await isAsking(page)) ? 'held' : 'not held'}, heard ${await acted()} times`;
};
const HELD = 'held, heard 0 times';

beforeAll(async () => {
  const { session, standIn } = setting();
  await beginHourly(session, ...CONTRACTS);
  standIn.setState({ ownPage: PAGE });
  page = await session.open('/nx/find-work/');
});
afterAll(() => page?.close());

it.each(HOWS.flatMap((how) => [[how, 'before'] as const, [how, 'after'] as const]))(
  `in ${LANGUAGES.length} languages, by %s, where the translator comes %s the menu opens`,
  async (how, when) => {
    const wrong: string[] = [];
    for (const language of LANGUAGES) {
      const words = END_WORDS[language]?.[0] ?? '';
      await visit();
      if (when === 'before') await page.evaluate((...given) => window.translate(...given), how, words);
      await page.click('#more');
      if (when === 'after') await page.evaluate((...given) => window.translate(...given), how, words);
      const came = await pressed();
      if (came !== HELD) wrong.push(`${language}, "${words}": ${came}`);
    }
    expect(wrong).toEqual([]);
  },
);

it.each(HOWS)(
  'in a language of no list, by %s, where the menu stood in English for a moment',
  async (how) => {
    await visit();
    await page.click('#more');
    // As translators do: they come some two seconds later.
    const openedMs = await page.evaluate(() => performance.now());
    await page.waitForFunction((ms) => performance.now() - ms > 2_000, {}, openedMs);
    await page.evaluate((...given) => window.translate(...given), how, UNLISTED);
    expect(await pressed()).toBe(HELD);
  },
);

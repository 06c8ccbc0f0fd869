// Owns the pseudo-locale: our pages drawn as if in a language that is longer and accented, and in one that runs from the
// right, to show before any translation where a text would be cut.
import type { Page } from 'puppeteer-core';
import { until } from '../browser/time-limit.ts';
import { inRoot } from './closed-root.ts';

export type Direction = 'ltr' | 'rtl';

/** Translates the page, and whatever is drawn in it later. What a person typed in fields stays. */
export const speak = async (page: Page, direction: Direction): Promise<void> => {
  await page.evaluate((dir) => {
    const ACCENTED: Record<string, string> = {
      a: 'áa',
      e: 'éè',
      i: 'ïi',
      o: 'öo',
      u: 'ûu',
      y: 'ý',
      n: 'ñ',
      c: 'ç',
    };
    const NAMED = ['aria-label', 'placeholder', 'title', 'alt'];
    const translated = (text: string): string =>
      text.replace(/[a-z]/gi, (letter) => ACCENTED[letter.toLowerCase()] ?? letter);
    const written = new WeakMap<Node, string>();
    const write = (node: Node): void => {
      const text = node.nodeValue ?? '';
      if (written.get(node) === text || !/[a-z]/i.test(text)) return;
      const own = translated(text);
      written.set(node, own);
      node.nodeValue = own;
    };
    const writeAll = (root: Node): void => {
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node: Node | null = root; node !== null; node = walk.nextNode()) {
        const parent = node.parentElement;
        if (node instanceof Text && parent?.closest('style, script, textarea') === null) write(node);
        if (!(node instanceof Element)) continue;
        for (const name of NAMED) {
          const attribute = node.getAttributeNode(name);
          if (attribute !== null) write(attribute);
        }
      }
    };
    document.documentElement.dir = dir;
    writeAll(document.body);
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        if (target instanceof Text) writeAll(target);
        for (const node of addedNodes) writeAll(node);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    document.documentElement.dataset.spoken = dir;
  }, direction);
};

/** Each text that cannot be read as a whole, with what cuts it; waits until the page has been laid out. */
export const cutTexts = (page: Page): Promise<readonly string[]> =>
  until(5_000, 'two frames', () =>
    page.evaluate(async () => {
      for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
      const cut: string[] = [];
      const { clientWidth } = document.documentElement;
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
        const parent = node.parentElement;
        const text = node.nodeValue?.trim() ?? '';
        if (text === '' || !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
          continue;
        // Heard, not seen; and fields scroll what is typed.
        if (parent.closest('.heard-only, textarea, select, svg, [inert]')) continue;
        // A name, and what says its whole text at a hover, may be cut by its own box.
        const mayBeCut = parent.closest('.name, [title]') !== null;
        const range = document.createRange();
        range.selectNodeContents(node);
        const { left, right, width } = range.getBoundingClientRect();
        if (width < 2) continue;
        // What a person named finds its own direction, and begins all the same where the page's own words do.
        const own = parent.closest('[dir=auto]:not(.own-words, .name)');
        if (own !== null && getComputedStyle(own).display !== 'inline') {
          const place = own.getBoundingClientRect();
          const away = document.documentElement.dir === 'rtl' ? place.right - right : left - place.left;
          if (away > 4 && width < place.width - 8) cut.push(`${text}: away from where its line begins`);
        }
        if (parent.closest('button') !== null)
          for (const { index, 0: word } of (node.nodeValue ?? '').matchAll(/[^\s–-]+/g)) {
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            if (lines.size > 1) cut.push(`${text}: broken within ${word}`);
          }
        if ((left < -1 || right > clientWidth + 1) && parent.closest('.name') === null)
          cut.push(`${text}: beyond the window`);
        for (
          let box: Element | null = parent;
          box !== null && box !== document.body;
          box = box.parentElement
        ) {
          const { overflowX, overflowY, textOverflow, position } = getComputedStyle(box);
          const place = box.getBoundingClientRect();
          const isOut = left < place.left - 1 || right > place.right + 1;
          if (isOut && !mayBeCut && /hidden|clip/.test(overflowX))
            cut.push(`${text}: cut by ${box.className} (${textOverflow})`);
          if (!mayBeCut && /hidden|clip/.test(overflowY) && box.scrollHeight > box.clientHeight + 2)
            cut.push(`${text}: cut below by ${box.className}`);
          if (position === 'fixed') break;
        }
      }
      return cut;
    }),
  );

/**
 * Translates our tab and our open question on a page of Upwork in that direction, and gives each of their texts that lies
 * outside of its box.
 */
export const cutOnPage = async (page: Page, direction: Direction): Promise<readonly string[] | undefined> => {
  await page.evaluate((dir) => {
    document.documentElement.dir = dir;
  }, direction);
  return inRoot(page, (root) => {
    const { documentElement } = root.ownerDocument;
    for (const box of root.querySelectorAll<HTMLElement>('.shell, dialog'))
      box.style.direction = documentElement.dir;
    for (const node of root.querySelectorAll('[data-words]'))
      node.setAttribute(
        'data-words',
        (node.getAttribute('data-words') ?? '').replace(/[aeiou]/gi, (letter) => `${letter}${letter}\u0301`),
      );
    const { clientWidth, clientHeight } = documentElement;
    return [...root.querySelectorAll<HTMLElement>('dialog, .tab')].flatMap((box) => {
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const isOut = left < -1 || right > clientWidth + 1 || top < -1 || bottom > clientHeight + 1;
      const cut = [...box.querySelectorAll<HTMLElement>('[data-words]')].filter((node) => {
        const place = node.getBoundingClientRect();
        const isBeyond = place.left < left - 1 || place.right > right + 1;
        return (
          place.width > 0 && (isBeyond || node.scrollWidth > Math.max(node.clientWidth, place.width) + 1)
        );
      });
      return [
        ...(isOut ? [`${box.localName} is beyond the window`] : []),
        ...cut.map((node) => node.getAttribute('data-words') ?? ''),
      ];
    });
  });
};

// Owns what a person sees of a page without scrolling: its texts with their look, its words, its controls.
import type { Frame, Page } from 'puppeteer-core';

export type SeenText = { readonly text: string; readonly size: string; readonly weight: string };
export type Seen = { readonly texts: readonly SeenText[]; readonly controls: readonly string[] };

/** Texts without a letter or a digit are none, nor is what only screen readers get. */
export const inSight = (place: Page | Frame): Promise<Seen> =>
  place.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: { text: string; size: string; weight: string }[] = [];
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const parent = node.parentElement;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (!parent?.checkVisibility() || parent.closest('.heard-only') || box.width < 2) continue;
      if (box.top >= innerHeight || box.bottom <= 0 || !/\w/.test(node.textContent ?? '')) continue;
      const { fontSize: size, fontWeight: weight } = getComputedStyle(parent);
      texts.push({ text: node.textContent?.trim() ?? '', size, weight });
    }
    const controls = [...document.querySelectorAll('button, a[href], input, summary, select, textarea')];
    const shown = controls.filter(
      (one) => one.checkVisibility() && one.getBoundingClientRect().top < innerHeight - 8,
    );
    return { texts, controls: shown.map((one) => one.ariaLabel ?? one.textContent ?? '') };
  });

export const wordsIn = (texts: readonly Pick<SeenText, 'text'>[]): string[] =>
  texts.flatMap(({ text }) => text.split(/\s+/).filter((word) => /\w/.test(word)));

// Owns what a test asks of ours on the page itself: the tab, the guard's dialog, which contract the sidebar shows.
import type { Frame, Page } from 'puppeteer-core';
import { until } from '../browser/time-limit.ts';
import { inRoot } from './closed-root.ts';

/** What a screen reader calls our tab; undefined where none stands. */
export const tabName = async (page: Page): Promise<string | undefined> =>
  (await inRoot(page, (root) => root.querySelector('.tab')?.getAttribute('aria-label'))) ?? undefined;
/** Waits until our tab says so: then the page side knows what is open. */
export const knows = (page: Page, name: RegExp): Promise<true> =>
  until(10_000, `a tab named ${name}`, async () => name.test((await tabName(page)) ?? '') || undefined);
export const WITH_OPEN_STEPS = /[1-9]\d* steps? open/;

/** Whether the sidebar is open, as the tab says it. */
export const isSidebarOpen = async (page: Page): Promise<boolean> =>
  (await inRoot(page, (root) => root.querySelector('.tab')?.getAttribute('aria-expanded'))) === 'true';
/** The contract that a sidebar shows. */
export const contractIn = (frame: Frame | Page): Promise<string | undefined> =>
  frame.evaluate(() => document.querySelector<HTMLElement>('.sidebar')?.dataset.contract);

/** Whether the guard's dialog stands open. */
export const isAsking = async (page: Page): Promise<boolean> =>
  (await inRoot(page, (root) => root.querySelector('dialog')?.open === true)) === true;
export const asks = (page: Page): Promise<true> =>
  until(5_000, 'our dialog', async () => (await isAsking(page)) || undefined);
export const asksNoMore = (page: Page): Promise<true> =>
  until(5_000, 'our dialog to go', async () => !(await isAsking(page)) || undefined);

const ANSWERS = { back: 'Back to the checklist', go: 'I know, let me end it' } as const;
export type Answer = keyof typeof ANSWERS;
/** The middle of an answer, for the mouse. */
export const answerAt = async (page: Page, answer: Answer): Promise<{ x: number; y: number }> => {
  const boxes = await inRoot(page, (root) =>
    [...root.querySelectorAll('dialog button')].map((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return { words: button.getAttribute('data-words'), x: x + width / 2, y: y + height / 2 };
    }),
  );
  const box = boxes?.find(({ words }) => words === ANSWERS[answer]);
  if (box === undefined) throw new Error(`The dialog has no answer "${ANSWERS[answer]}".`);
  return box;
};
/** Presses an answer once, with the mouse, and waits until the dialog is gone. */
export const answerWith = async (page: Page, answer: Answer): Promise<void> => {
  const { x, y } = await answerAt(page, answer);
  await page.mouse.click(x, y);
  await asksNoMore(page);
};

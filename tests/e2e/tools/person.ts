// Owns what a person does in front of the browser: looks at the page, presses our tab, finds things by role and name.
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { Session } from '../browser/launch.ts';
import { until } from '../browser/time-limit.ts';
import { partOf } from './parts.ts';

/** Until what changed is painted, on the page in front: the browser sends a press to what stands in its last picture. */
export const painted = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** How many of our hosts stand in the page, wherever they stand. */
export const hostCount = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('div[data-end-contract-safely]').length);

/** Presses the closed tab at the window's right edge with the mouse; it stands in a closed root, so by its place. */
export const pressTab = async (page: Page): Promise<void> => {
  const { x, y } = await page.evaluate(() => ({
    x: document.documentElement.clientWidth - 20,
    y: window.innerHeight * 0.35 + 40,
  }));
  await until(10_000, 'our tab on the page', () =>
    page.evaluate(
      (left, top) =>
        document.elementFromPoint(left, top)?.hasAttribute('data-end-contract-safely') || undefined,
      x,
      y,
    ),
  );
  await page.mouse.click(x, y);
};

/** Opens the sidebar by the mouse and gives its frame once it shows its heading. */
export const openSidebar = async (session: Session, page: Page): Promise<Frame> => {
  await pressTab(page);
  return sidebarIn(session, page);
};
/** The sidebar that is open or about to be. */
export const sidebarIn = (session: Session, page: Page): Promise<Frame> =>
  // Looked for again each time: a frame may be taken away for one of another contract while it loads.
  until(10_000, 'the sidebar with its heading', async () => {
    const frame = await session.sidebarFrame(page);
    return (await frame.evaluate(() => document.querySelector('h1') !== null)) ? frame : undefined;
  });

/** Whether the keyboard stands in what we put on the page itself (our tab, the guard's dialog). */
export const onHost = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.hasAttribute('data-end-contract-safely') === true);

/** Closes the sidebar with its own button; the keyboard is then back on our tab. */
export const closeSidebar = async (page: Page, frame: Frame): Promise<void> => {
  await press(frame, 'Close the checklist');
  // The keyboard may have been on our host before, on the sidebar's edge.
  const isClosed = async () => (await partOf(page, '.pane')) === undefined && onHost(page);
  await until(5_000, 'the sidebar to close', isClosed);
  await painted(page);
};

type Place = Page | Frame;
const ROLES = 'button, a[href], summary, input, textarea, select, [role]';

/** The first visible control whose accessible name, as text or label, begins with `name`. */
export const find = (place: Place, name: string, selector = ROLES): Promise<ElementHandle<Element>> =>
  until(10_000, `"${name}"`, async () => {
    const handle = await place.evaluateHandle(
      (wanted, among) =>
        [...document.querySelectorAll(among)].find((element) => {
          const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
          const texts = [
            element.getAttribute('aria-label'),
            ...labels.map((l) => l.textContent),
            element.textContent,
          ];
          const text = texts.find((t) => t !== null && t !== undefined && t.trim() !== '') ?? '';
          return text.trim().replace(/\s+/g, ' ').startsWith(wanted) && element.checkVisibility();
        }) ?? null,
      name,
      selector,
    );
    return (handle.asElement() as ElementHandle<Element> | null) ?? undefined;
  });

/** Clicks it with the mouse. */
export const press = async (place: Place, name: string, selector?: string): Promise<void> => {
  const element = await find(place, name, selector);
  await element.scrollIntoView();
  await element.click();
};

/** Presses an entry of the menu in the sidebar's head. */
export const pressInMenu = async (place: Place, name: string): Promise<void> => {
  await press(place, 'More');
  await press(place, name, '.menu-entry');
};

/** Types into the field with that label, over what stands there. */
export const fill = async (place: Place, label: string, text: string): Promise<void> => {
  const element = await find(place, label, 'input, textarea, select');
  await element.focus();
  await place.evaluate((field) => (field as HTMLInputElement).select?.(), element);
  await element.type(text);
};

/** Waits until a text stands on the page. */
export const see = (place: Place, text: string): Promise<true> =>
  until(10_000, `to see "${text}"`, () =>
    place.evaluate(
      (wanted) => document.body.innerText.replace(/\s+/g, ' ').includes(wanted) || undefined,
      text,
    ),
  ).then(() => true);

/** Picks the radio button or checkbox with that label. */
export const choose = (place: Place, label: string): Promise<void> => press(place, label, 'input');

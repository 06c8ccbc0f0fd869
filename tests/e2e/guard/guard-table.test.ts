// Owns the proof of the guard's table in a real browser, by real mouse, touch and keys: each row alone, none wrong.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractOn } from '../../../utils/domain/upwork/detect.ts';
import { until } from '../browser/time-limit.ts';
import { knows, WITH_OPEN_STEPS } from '../tools/on-page.ts';
import { runRaw } from '../tools/raw-script.ts';
import { beginHourly } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';
import { GUARD_CASES, type GuardCase, type Way } from './guard-cases.ts';

declare global {
  interface Window {
    /** How often the page's own control did something since the case began. */
    acted: number;
  }
}

const CONTRACTS = ['47000001', '47000002'] as const;
const setting = openSetting();

/** Runs in the page: what a control of a page does, by click or, where no click comes of a key, by that key. */
const controls = (): void => {
  window.acted = 0;
  const act = (event: Event) => {
    const target = event.composedPath()[0] as HTMLElement;
    // A label does nothing itself, it hands the click on; what opens a menu ends nothing.
    if (target.matches('label') || target.closest('[data-from]') !== null) return;
    if (event.type !== 'click' || target.closest('a') !== null) event.preventDefault();
    window.acted += 1;
  };
  for (const type of ['click', 'auxclick', 'contextmenu', 'submit']) document.addEventListener(type, act);
  for (const type of ['pointerdown', 'pointerup', 'mouseup', 'touchend', 'keydown', 'keyup'])
    document.addEventListener(type, (event) => {
      const target = event.composedPath()[0] as HTMLElement;
      const isPress = !(event instanceof KeyboardEvent) || event.key === 'Enter' || event.key === ' ';
      if (isPress && target.closest?.(`[data-acts~="${type}"]`)) window.acted += 1;
      if (type === 'pointerup' && target.matches('[data-acts=later]')) setTimeout(() => target.click(), 80);
    });
  customElements.define(
    'x-role-button',
    class extends HTMLElement {
      inner = this.attachInternals();
      connectedCallback() {
        this.inner.role = 'button';
      }
    },
  );
  document.addEventListener('keydown', (event) => {
    const target = event.composedPath()[0] as HTMLElement;
    const makesClick = target.matches(event.key === 'Enter' ? 'button, input, a[href]' : 'button, input');
    if (!makesClick && (event.key === 'Enter' || event.key === ' ')) act(event);
  });
};
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Controls</title>
<style>section{padding:40px}</style><script>(${controls})()</script></head><body><main>
${GUARD_CASES.map(({ markup }, index) => `<section data-case="${index}">${markup}</section>`).join('\n')}
</main></body></html>`;

let page: Page;
let visits = 0;
/** Nothing was held since the visit began. */
let fresh = false;

/** Begins a visit to the other contract, without a load; the page stays as it is. */
const visit = async (path = '/nx/wm/workroom/ID/overview'): Promise<void> => {
  visits += 1;
  const contractId = CONTRACTS[visits % 2] ?? '';
  const to = path.replace('ID', contractId);
  await page.evaluate((address) => {
    // Away first: the same contract at another address is the same visit.
    history.replaceState(null, '', '/nx/find-work/');
    history.pushState(null, '', address);
  }, to);
  if (contractOn(setting().standIn.url(to)) !== null) await knows(page, WITH_OPEN_STEPS);
  fresh = true;
};

/** Brings what is to be pressed into sight, with the keyboard on it; gives its middle. */
const prepare = (index: number): Promise<{ x: number; y: number }> =>
  page.evaluate((number) => {
    const find = (root: ParentNode): HTMLElement | undefined => {
      const hit = root.querySelector<HTMLElement>('[data-hit]');
      if (hit !== null) return hit;
      for (const { shadowRoot } of root.querySelectorAll('*')) {
        const inside = shadowRoot && find(shadowRoot);
        if (inside) return inside;
      }
      return undefined;
    };
    const section = document.querySelector(`[data-case="${number}"]`) as HTMLElement;
    const target = find(section) ?? (section.firstElementChild as HTMLElement);
    target.setAttribute('data-target', '');
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    (document.activeElement as HTMLElement | null)?.blur();
    target.focus?.({ preventScroll: true });
    window.acted = 0;
    const { x, y, width, height } = target.getBoundingClientRect();
    return { x: x + Math.min(width, 60) / 2, y: y + height / 2 };
  }, index);

const withKey = async (
  key: 'Control' | 'Shift' | 'Alt' | 'Meta',
  press: () => Promise<void>,
): Promise<void> => {
  await page.keyboard.down(key);
  await press();
  await page.keyboard.up(key);
};
/** What only a script can do. */
const byScript = (index: number, how: string): Promise<void> =>
  page.evaluate(
    (number, what) => {
      const section = document.querySelector(`[data-case="${number}"]`) as HTMLElement;
      const target = section.querySelector<HTMLElement>('[data-target]') as HTMLElement;
      const made = { bubbles: true, cancelable: true, composed: true };
      if (what === 'click()') target.click();
      if (what === 'made-up click') target.dispatchEvent(new MouseEvent('click', made));
      if (what === 'made-up Enter')
        target.dispatchEvent(new KeyboardEvent('keydown', { ...made, key: 'Enter' }));
      if (what === 'hint') {
        const at = { ...made, view: window, detail: 1, button: 0 };
        for (const type of ['pointerover', 'pointerdown']) target.dispatchEvent(new PointerEvent(type, at));
        for (const type of ['mouseover', 'mousedown']) target.dispatchEvent(new MouseEvent(type, at));
        target.dispatchEvent(new PointerEvent('pointerup', at));
        for (const type of ['mouseup', 'click']) target.dispatchEvent(new MouseEvent(type, at));
      }
      if (what === 'requestSubmit()') section.querySelector('form')?.requestSubmit();
    },
    index,
    how,
  );
/** Pressed on the control that opens the menu, released on the item. */
const drag = async (index: number, to: { x: number; y: number }, button: 'left' | 'right'): Promise<void> => {
  const from = await page.$(`[data-case="${index}"] [data-from]`);
  const box = await from?.boundingBox();
  if (!box) throw new Error('The row has nothing to press first.');
  await page.mouse.move(box.x + 5, box.y + 5);
  await page.mouse.down({ button });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up({ button });
};
/** Down at its middle, up so far from there that no browser makes a click of it. */
const slide = async ({ x, y }: { x: number; y: number }, byX: number, byY: number): Promise<void> => {
  const finger = await page.touchscreen.touchStart(x, y);
  await finger.move(x + byX, y + byY);
  await finger.end();
};
const press = async (index: number, way: Way, { x, y }: { x: number; y: number }): Promise<void> => {
  const click = () => page.mouse.click(x, y);
  switch (way) {
    case 'mouse':
      return click();
    case 'touch':
      return page.touchscreen.tap(x, y);
    case 'sliding finger':
      return slide({ x, y }, 80, 0);
    case 'finger that slides off':
      return slide({ x, y }, 0, 70);
    case 'Enter':
      return page.keyboard.press('Enter');
    case 'Space':
      return page.keyboard.press(' ');
    case 'double click':
      return page.mouse.click(x, y, { count: 2 });
    case 'Enter held down':
      for (let times = 0; times < 4; times += 1) await page.keyboard.down('Enter');
      return page.keyboard.up('Enter');
    case 'drag':
      return drag(index, { x, y }, 'left');
    case 'drag by the right button':
      return drag(index, { x, y }, 'right');
    case 'middle button':
      return page.mouse.click(x, y, { button: 'middle' });
    case 'right button':
      return page.mouse.click(x, y, { button: 'right' });
    case 'Control and Enter':
      return withKey('Control', () => page.keyboard.press('Enter'));
    case 'Control':
    case 'Shift':
    case 'Alt':
    case 'Meta':
      return withKey(way, click);
    default:
      return byScript(index, way);
  }
};

/** What stands after the press: our dialog has the keyboard, and so often the page's control did something. */
const seen = (): Promise<{ held: boolean; acted: number }> =>
  page.evaluate(() => ({
    held: document.activeElement?.hasAttribute('data-end-contract-safely') === true,
    acted: window.acted,
  }));
const outcomeOf = async (wanted: GuardCase['outcome']): Promise<string> => {
  const settled = async () => {
    const { held, acted } = await seen();
    return (wanted === 'held' ? held : wanted === 'left' ? acted > 0 : true) && { held, acted };
  };
  const { held, acted } = await until(2_000, `"${wanted}"`, settled).catch(seen);
  if (held) return acted === 0 ? 'held' : 'held, and heard by the page';
  return acted > 0 ? 'left' : 'dead';
};

beforeAll(async () => {
  const { session, standIn } = setting();
  await beginHourly(session, ...CONTRACTS);
  standIn.setState({ ownPage: PAGE });
  page = await session.open('/nx/find-work/');
});
afterAll(() => page?.close());

it(`all ${GUARD_CASES.length} controls and activations come out as they should`, async () => {
  expect(GUARD_CASES.length).toBeGreaterThanOrEqual(120);
  const wrong: string[] = [];
  for (const [index, { what, way, outcome, path }] of GUARD_CASES.entries()) {
    if (!fresh || path !== undefined) await visit(path);
    await press(index, way, await prepare(index));
    const came = await outcomeOf(outcome);
    if (came !== outcome) wrong.push(`${what}, ${way}: ${came} instead of ${outcome}`);
    fresh = came !== 'held' && path === undefined;
  }
  expect(wrong).toEqual([]);
});

it('what was left used up no hold: the next "End contract" of the same visit is held', async () => {
  await visit();
  for (const [index, { way, outcome, path }] of GUARD_CASES.entries())
    if (outcome === 'left' && path === undefined) await press(index, way, await prepare(index));
  const [button] = GUARD_CASES.entries();
  if (button === undefined) throw new Error('The table is empty.');
  await press(button[0], 'mouse', await prepare(button[0]));
  expect(await outcomeOf('held')).toBe('held');
});

it('what a script of the page presses without the person is left alone, and uses up no hold', async () => {
  await visit();
  const [first] = GUARD_CASES;
  if (first === undefined) throw new Error('The table is empty.');
  await prepare(0);
  // The activation of the presses before this lasts five seconds.
  await until(10_000, 'the activation to end', () => runRaw(page, () => !navigator.userActivation.isActive));
  const acted = await runRaw(page, () => {
    const target = document.querySelector('[data-case="0"] [data-target]') as HTMLElement;
    const made = { bubbles: true, cancelable: true, composed: true };
    target.click();
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
      target.dispatchEvent(new MouseEvent(type, made));
    target.dispatchEvent(new KeyboardEvent('keydown', { ...made, key: 'Enter' }));
    return window.acted;
  });
  expect(acted).toBe(2);
  expect((await seen()).held).toBe(false);
  await press(0, 'mouse', await prepare(0));
  expect(await outcomeOf('held')).toBe('held');
});

// @vitest-environment jsdom
// Owns the proof of how ours stands on the page: side, width, beside or over it, hidden, and what the person moved here.
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DOCKED } from '../../../utils/domain/settings/layout.ts';
import { type Moved, mountSidebar, type SidebarState } from '../../../utils/page/overlay/sidebar.ts';
import { trustedEvents } from '../trusted-events.ts';
import { neverJoined, view } from '../views.ts';

const { documentElement } = document;
let ending = new AbortController();

const mounted = () => {
  const person = trustedEvents();
  const moves: Moved[] = [];
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const sidebar = mountSidebar(root, {
    frame: neverJoined('about:blank'),
    onRefused: () => undefined,
    signal: ending.signal,
    line: undefined,
    onToggle: () => undefined,
    onMove: (moved) => moves.push(moved),
  });
  const find = (selector: string) => root.querySelector(selector) as HTMLElement;
  const show = (parts: Partial<SidebarState> = {}) =>
    sidebar.show({ view: view(), open: true, collapsed: false, stopped: false, ...parts });
  const press = (node: HTMLElement, key: string) => {
    person(node, 'keydown', { key });
    person(node, 'keyup', { key });
  };
  return { show, moves, press, shell: find('.shell'), tab: find('.tab'), edge: find('.edge') };
};
const layout = (parts: Partial<ReturnType<typeof view>['layout']>) =>
  view({ layout: { ...view().layout, ...parts } });
const window = (width: number) => vi.stubGlobal('innerWidth', width);
const docked = () => documentElement.getAttribute('style');

afterEach(() => {
  ending.abort();
  ending = new AbortController();
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('beside the page', () => {
  it('the page’s root gets a margin on that side, as wide as the sidebar, while it is open', () => {
    const { show, shell } = mounted();
    show({ view: layout({ mode: 'dock', width: 420 }) });
    expect(docked()).toBe('--ecs-dock-right: 420px;');
    expect(shell.hasAttribute('data-docked')).toBe(true);
    show({ view: layout({ mode: 'dock', side: 'left', width: 500 }) });
    expect(docked()).toBe('--ecs-dock-left: 500px;');
    show({ view: layout({ mode: 'dock' }), open: false });
    expect(docked()).toBeNull();
  });

  it('it goes to the left where Upwork’s own sidebar has the right', () => {
    const { show } = mounted();
    show({ view: layout({ mode: 'dock' }), collapsed: true });
    expect(docked()).toBe('--ecs-dock-left: 400px;');
  });

  it('nothing of it stays when the visit ends, and the page keeps its own', () => {
    documentElement.style.color = 'red';
    const { show } = mounted();
    show({ view: layout({ mode: 'dock' }) });
    ending.abort();
    expect(docked()).toBe('color: red;');
    documentElement.removeAttribute('style');
  });

  it('over the page, the page’s root is left alone', () => {
    const { show } = mounted();
    show();
    expect(docked()).toBeNull();
  });

  it('the sheet of the page goes by the same figures', () => {
    const sheet = readFileSync('entrypoints/upwork.content/style.css', 'utf8');
    // On paper there is no sidebar, and so no room for it.
    expect(sheet).toContain(`@media screen and (min-width: ${DOCKED.window}px)`);
    for (const side of ['right', 'left'])
      expect(sheet).toContain(`margin-${side}: min(var(--ecs-dock-${side}), 100vw - ${DOCKED.page}px)`);
  });
});

describe('the edge', () => {
  const values = (edge: HTMLElement) =>
    ['valuemin', 'valuenow', 'valuemax'].map((name) => Number(edge.getAttribute(`aria-${name}`)));

  it('is a separator that says how wide it is and may become', () => {
    window(1_280);
    const { show, edge } = mounted();
    show();
    expect([edge.getAttribute('role'), edge.getAttribute('aria-orientation'), edge.tabIndex]).toEqual([
      'separator',
      'vertical',
      0,
    ]);
    expect(values(edge)).toEqual([280, 400, 800]);
  });

  it('leaves the tab room in a small window, and the page room beside it', () => {
    window(600);
    const { show, edge } = mounted();
    show({ view: layout({ width: 800 }) });
    expect(values(edge)).toEqual([280, 536, 536]);
    window(1_000);
    show({ view: layout({ width: 800, mode: 'dock' }) });
    expect(values(edge)).toEqual([280, 520, 520]);
  });
});

describe('what the person moved here', () => {
  it('stays, whatever is heard of other tabs', () => {
    window(1_280);
    const { show, shell, edge, moves, press } = mounted();
    show();
    press(edge, 'ArrowLeft');
    expect(moves).toEqual([{ width: 416 }]);
    show({ view: layout({ width: 700, side: 'left' }) });
    expect(shell.style.getPropertyValue('--width')).toBe('416px');
    expect(shell.dataset.side).toBe('left');
    press(edge, 'ArrowLeft');
    press(edge, 'Home');
    press(edge, 'End');
    expect(moves).toEqual([{ width: 416 }, { width: 400 }, { width: 280 }, { width: 800 }]);
  });

  it('the closed tab goes up and down; that of an open sidebar stays', () => {
    vi.stubGlobal('innerHeight', 800);
    const { show, shell, tab, moves, press } = mounted();
    vi.spyOn(tab, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 400, 44, 200));
    show({ open: false });
    press(tab, 'ArrowDown');
    expect(shell.style.getPropertyValue('--place')).toBe('52vh');
    show();
    press(tab, 'ArrowDown');
    expect(moves).toEqual([{ place: 52 }]);
  });
});

describe('hidden', () => {
  it('no tab stands on the page, until the sidebar is opened all the same', () => {
    const { show, tab } = mounted();
    show({ view: view({ hidden: true }), open: false });
    expect(tab.hidden).toBe(true);
    show({ view: view({ hidden: true }) });
    expect(tab.hidden).toBe(false);
  });

  it('is not known before the first view', () => {
    const { show, shell } = mounted();
    show({ view: undefined, open: false });
    expect(shell.hasAttribute('data-unknown')).toBe(true);
  });
});

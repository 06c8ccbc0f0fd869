// @vitest-environment jsdom
// @vitest-environment-options {"url":"https://www.upwork.com/nx/find-work/"}
// Owns the proof that exactly one sidebar stands on a contract page and none elsewhere, however the page behaves.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OurFrame } from '../../utils/page/overlay/joining.ts';
import { type PageSession, startPageSession } from '../../utils/page/session.ts';
import { neverJoined, view } from './views.ts';
import { wordsIn } from './words.ts';

const HOST = '[data-end-contract-safely]';
const FIRST = '/nx/wm/workroom/11111111/overview';
const OPEN = { open: true, side: 'right', mode: 'float', width: 400 } as const;
const HINT = 'Open it from the toolbar';
const LINE = 'Reload this tab to go on';
const SECOND = '/nx/wm/workroom/22222222/overview';

let roots: ShadowRoot[] = [];
let told: string[] = [];
let signals: AbortSignal[] = [];
let over = false;
let ending = new AbortController();
const navigation = new EventTarget();

const go = (path: string) => {
  history.pushState(null, '', path);
  navigation.dispatchEvent(new Event('currententrychange'));
};
const start = (key?: OurFrame['key']): PageSession =>
  startPageSession({
    window,
    over: ending,
    now: () => 0,
    frame: (contractId) => ({ ...neverJoined(`about:blank?contract=${contractId}`), ...(key && { key }) }),
    life: { isOver: () => over, line: LINE },
    onContract: ({ contractId }, signal) => {
      told.push(`contract ${contractId}`);
      signals.push(signal);
    },
    onLeave: () => told.push('leave'),
    onOpen: (open) => told.push(`open ${open}`),
    onMove: (moved) => told.push(`moved ${JSON.stringify(moved)}`),
    onPanel: (say) => {
      told.push('panel');
      say(HINT);
    },
    onRemoved: (contractId) => told.push(`removed ${contractId}`),
  });
const hosts = () => [...document.querySelectorAll<HTMLElement>(HOST)];
const root = () => roots.at(-1) as ShadowRoot;
const tab = () => root().querySelector('button') as HTMLButtonElement;
const shell = () => root().querySelector('.shell') as HTMLElement;
/** The extension ends, and the person looks at the page. */
const end = () => {
  over = true;
  window.dispatchEvent(new Event('focus'));
};
const isStopped = () => shell().hasAttribute('data-stopped') && tab().disabled;
const frames = () => [...root().querySelectorAll('iframe')].map((frame) => frame.getAttribute('src'));

beforeEach(() => {
  roots = [];
  told = [];
  signals = [];
  over = false;
  ending = new AbortController();
  Object.defineProperty(window, 'navigation', { get: () => navigation, configurable: true });
  history.replaceState(null, '', '/nx/find-work/');
  const attach = Element.prototype.attachShadow;
  // A closed root is closed for tests as well; this is how they look into it.
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    const made = attach.call(this, init);
    roots.push(made);
    return made;
  });
});
afterEach(() => {
  vi.useRealTimers();
  ending.abort();
  Reflect.deleteProperty(window, 'navigation');
});

describe('mounting', () => {
  it('leaves other pages untouched', () => {
    start();
    for (const path of [
      '/jobs/x_~021999060037801980319/',
      '/nx/wm/freelancer/contracts',
      '/ab/c/1/contracts/21713898',
    ])
      go(path);
    expect(hosts()).toEqual([]);
    expect(roots).toEqual([]);
    expect(new Set(told)).toEqual(new Set(['leave']));
  });

  it('happens at once on a full load of a contract', () => {
    history.replaceState(null, '', FIRST);
    start();
    expect(hosts()).toHaveLength(1);
    expect(told).toEqual(['contract 11111111']);
  });

  it('asks for no size of the page, which would lay it out, and for its style only once something is shown', () => {
    const width = vi.spyOn(window, 'innerWidth', 'get');
    const sizes = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    const style = vi.spyOn(window, 'getComputedStyle');
    history.replaceState(null, '', FIRST);
    const session = start();
    expect(style).not.toHaveBeenCalled();
    session.update('11111111', view());
    expect(style).toHaveBeenCalled();
    for (const asked of [width, sizes]) expect(asked).not.toHaveBeenCalled();
  });

  it('happens in the very task of a soft navigation, and ends with it', () => {
    start();
    go(FIRST);
    expect(hosts()).toHaveLength(1);
    go('/nx/wm/freelancer/contracts');
    expect(hosts()).toEqual([]);
    expect(signals[0]?.aborted).toBe(true);
    expect(told).toEqual(['leave', 'contract 11111111', 'leave']);
  });

  it('puts a plain div outside of Upwork’s own nodes', () => {
    start();
    go(FIRST);
    expect(hosts()[0]?.localName).toBe('div');
    expect(hosts()[0]?.parentNode).toBe(document.documentElement);
    expect(hosts()[0]?.childNodes).toHaveLength(0);
  });

  it.each(['pointerdown', 'mousedown', 'click', 'keydown', 'keyup'])('keeps its own %s to itself', (type) => {
    const heard = vi.fn();
    document.addEventListener(type, heard);
    start();
    go(FIRST);
    tab().dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    document.removeEventListener(type, heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it('stays through the dialogs of one contract', () => {
    start();
    go(FIRST);
    const [before] = hosts();
    go('/nx/wm/workroom/11111111/overview/end-contract-modal?pageTitle=End%20contract');
    expect(hosts()).toEqual([before]);
    expect(told).toEqual(['leave', 'contract 11111111']);
  });

  it('switches the content with the contract, and shows one only', () => {
    const session = start();
    go(FIRST);
    session.toggle();
    expect(frames()).toEqual(['about:blank?contract=11111111']);
    go(SECOND);
    session.toggle();
    expect(hosts()).toHaveLength(1);
    expect(frames()).toEqual(['about:blank?contract=22222222']);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('follows a hundred navigations without leaving anything behind', () => {
    start();
    const paths = [FIRST, '/contracts', SECOND, '/nx/find-work/', '/nx/workdiary/?contractId=33333333'];
    for (let count = 0; count < 100; count += 1) {
      const path = paths[(count * 7) % paths.length] as string;
      go(path);
      expect(hosts()).toHaveLength(/\d{8}/.test(path) ? 1 : 0);
    }
    ending.abort();
    expect(hosts()).toEqual([]);
  });
});

describe('a page that is loaded in advance', () => {
  const prerender = (now: boolean) =>
    Object.defineProperty(document, 'prerendering', { get: () => now, configurable: true });
  const activate = () => {
    prerender(false);
    document.dispatchEvent(new Event('prerenderingchange'));
  };
  beforeEach(() => prerender(true));
  afterEach(() => prerender(false));

  it('says and shows nothing before it is shown, and begins then, once', () => {
    history.replaceState(null, '', FIRST);
    start();
    go(SECOND);
    expect(hosts()).toEqual([]);
    expect(told).toEqual([]);
    activate();
    expect(hosts()).toHaveLength(1);
    expect(told).toEqual(['contract 22222222']);
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(told).toEqual(['contract 22222222']);
  });

  it('stays without us where the extension ends before', () => {
    history.replaceState(null, '', FIRST);
    start();
    ending.abort();
    activate();
    expect(hosts()).toEqual([]);
    expect(told).toEqual([]);
  });
});

describe('a document that is none of ours', () => {
  const typed = (type: string) =>
    Object.defineProperty(document, 'contentType', { get: () => type, configurable: true });
  afterEach(() => void Reflect.deleteProperty(document, 'contentType'));

  it.each(['image/svg+xml', 'application/xml', 'text/xml', 'text/plain', 'application/json'])(
    'at a contract’s address, of the kind %s, is left alone',
    (type) => {
      typed(type);
      history.replaceState(null, '', FIRST);
      start();
      go(SECOND);
      expect(roots).toEqual([]);
      expect(told).toEqual([]);
    },
  );

  it('is left alone in a sandbox that has no origin of its own', () => {
    const origin = vi.spyOn(window, 'origin', 'get').mockReturnValue('null');
    history.replaceState(null, '', FIRST);
    start();
    expect(roots).toEqual([]);
    expect(told).toEqual([]);
    origin.mockRestore();
  });

  it('is left alone where its root is no node of HTML', () => {
    const { documentElement } = document;
    document.replaceChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'), documentElement);
    history.replaceState(null, '', FIRST);
    start();
    expect(roots).toEqual([]);
    document.replaceChild(documentElement, document.documentElement);
  });

  it('XHTML is a page like any other', () => {
    typed('application/xhtml+xml');
    history.replaceState(null, '', FIRST);
    start();
    expect(hosts()).toHaveLength(1);
  });
});

describe('a page that gives its parts the names of what browsers may have', () => {
  const NAMES = [
    ...['prerendering', 'navigation', 'contentType', 'visibilityState'],
    ...['activeElement', 'body', 'defaultView', 'documentElement'],
  ];

  it.each(NAMES)('%s changes nothing', (name) => {
    const picture = document.createElement('img');
    for (const owner of [document, window]) {
      if (name === 'navigation' && owner === window) Reflect.deleteProperty(window, name);
      Object.defineProperty(owner, name, { value: picture, configurable: true, writable: true });
    }
    history.replaceState(null, '', FIRST);
    start().update('11111111', view({ mustDos: [], layout: OPEN }));
    const isHere = hosts().length === 1 && tab().getAttribute('aria-expanded') === 'true';
    for (const owner of [document, window]) Reflect.deleteProperty(owner, name);
    expect(isHere).toBe(true);
  });

  it('a form around the page, whose fields have the names of what an element has, changes nothing', () => {
    document.body.innerHTML = '<div id="__nuxt"><form><input></form></div>';
    const [form] = document.forms;
    for (const name of ['matches', 'children'])
      Object.defineProperty(form, name, { value: form?.firstElementChild });
    history.replaceState(null, '', FIRST);
    start();
    expect(hosts()).toHaveLength(1);
    document.body.replaceChildren();
  });
});

describe('a page that takes our node into another document', () => {
  /** As adoption does: the node is elsewhere for a moment, and its sheets are gone. */
  const adopt = async () => {
    const [host] = hosts();
    document.implementation.createHTMLDocument().adoptNode(host as Node);
    root().querySelector('style')?.remove();
    root().adoptedStyleSheets = [];
    document.documentElement.append(host as Node);
    document.documentElement.classList.toggle('changed');
    await vi.waitFor(() => expect(shell().isConnected).toBe(true), 10_000);
  };
  const isStyled = () =>
    (root().adoptedStyleSheets?.length ?? 0) > 0 || root().querySelector('style') !== null;

  it('finds it styled again, three times, and gone after that', async () => {
    start();
    go(FIRST);
    for (let times = 0; times < 3; times += 1) {
      await adopt();
      await vi.waitFor(() => expect(isStyled()).toBe(true), 10_000);
    }
    await adopt();
    await vi.waitFor(() => expect(told).toContain('removed 11111111'), 10_000);
    expect(hosts()).toEqual([]);
  });
});

it('no text of ours is a text node, in which a page could search', () => {
  const session = start();
  go(FIRST);
  session.update('11111111', view({ severity: 'critical', where: 'panel' }));
  session.toggle();
  root().querySelector('style')?.remove();
  expect(wordsIn(shell())).toContain('End contract safely');
  expect(wordsIn(shell())).toContain(HINT);
  expect(wordsIn(shell())).toContain(LINE);
  expect(root().textContent).toBe('');
});

describe('what is pushed in', () => {
  it('is shown on the tab', () => {
    const session = start();
    go(FIRST);
    expect(tab().getAttribute('aria-label')).toBe('End contract safely. No checklist yet');
    session.update('11111111', view({ severity: 'critical' }));
    expect(tab().getAttribute('aria-label')).toBe('End contract safely. Risk. 2 steps open. 3 of 12 done');
    session.update('11111111', view({ severity: 'critical', atStake: '$800' }));
    expect(tab().getAttribute('aria-label')).toMatch(/^End contract safely\. \$800\. /);
  });

  it('is ignored when it belongs to the contract before', () => {
    const session = start();
    go(FIRST);
    go(SECOND);
    session.update('11111111', view());
    expect(tab().getAttribute('aria-label')).toBe('End contract safely. No checklist yet');
  });

  it('opens a sidebar that was left open', () => {
    const session = start();
    go(FIRST);
    session.update('11111111', view({ layout: OPEN }));
    expect(tab().getAttribute('aria-expanded')).toBe('true');
    expect(told).not.toContain('open true');
  });

  it('does not undo the person’s last press when it is late', () => {
    const session = start();
    go(FIRST);
    session.toggle();
    session.update('11111111', view());
    expect(tab().getAttribute('aria-expanded')).toBe('true');
    session.toggle();
    session.update('11111111', view({ layout: OPEN }));
    expect(tab().getAttribute('aria-expanded')).toBe('false');
  });

  it('neither opens nor closes the sidebar again because another tab did', () => {
    const session = start();
    go(FIRST);
    session.update('11111111', view());
    session.update('11111111', view({ layout: OPEN }));
    expect(tab().getAttribute('aria-expanded')).toBe('false');
    go(SECOND);
    session.update('22222222', view({ layout: OPEN }));
    session.update('22222222', view());
    expect(tab().getAttribute('aria-expanded')).toBe('true');
  });
});

describe('opening and closing', () => {
  it('loads nothing before the first opening, and keeps what is loaded for a while after closing', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const session = start();
    go(FIRST);
    expect(frames()).toEqual([]);
    session.toggle();
    const frame = root().querySelector('iframe');
    expect(frame?.title).toBe('End contract safely');
    session.close();
    expect(tab().getAttribute('aria-expanded')).toBe('false');
    session.toggle();
    vi.advanceTimersByTime(60_000);
    expect(root().querySelector('iframe')).toBe(frame);
    expect(told.slice(2)).toEqual(['open true', 'open false', 'open true']);
    session.close();
    vi.advanceTimersByTime(60_000);
    expect(frames()).toEqual([]);
    session.toggle();
    expect(frames()).toEqual(['about:blank?contract=11111111']);
  });

  it('gives way while Upwork’s own right sidebar is open, and comes back after it', async () => {
    const session = start();
    go(FIRST);
    session.toggle();
    document.documentElement.className = 'layout-sidebar_expanded';
    await vi.waitFor(() => expect(tab().getAttribute('aria-expanded')).toBe('false'), 10_000);
    expect(root().querySelector<HTMLElement>('.shell')?.dataset.side).toBe('left');
    document.documentElement.className = '';
    await vi.waitFor(() => expect(tab().getAttribute('aria-expanded')).toBe('true'), 10_000);
    expect(root().querySelector<HTMLElement>('.shell')?.dataset.side).toBe('right');
  });

  it('does nothing where no contract is open', () => {
    const session = start();
    session.toggle();
    session.close();
    session.update('11111111', view());
    expect(told).toEqual(['leave']);
  });
});

describe('a person who wants the checklist in the browser’s panel', () => {
  const IN_PANEL = view({ where: 'panel', layout: OPEN });
  const hint = () => root().querySelector('[role="alert"] span')?.getAttribute('data-words');

  it('sees neither tab nor frame on the page', () => {
    const session = start();
    go(FIRST);
    expect(shell().hasAttribute('data-unknown')).toBe(true);
    session.update('11111111', IN_PANEL);
    expect(tab().hidden).toBe(true);
    expect(shell().hasAttribute('data-unknown')).toBe(false);
    expect(frames()).toEqual([]);
    expect(hosts()).toHaveLength(1);
  });

  it('is led to the panel by the shortcut, and told how where the browser does not open it', () => {
    const session = start();
    go(FIRST);
    session.update('11111111', IN_PANEL);
    expect(hint()).toBeUndefined();
    session.toggle();
    expect(told.slice(2)).toEqual(['panel']);
    expect(frames()).toEqual([]);
    expect(hint()).toBe(HINT);
    go(SECOND);
    expect(hint()).toBeUndefined();
  });

  it('has the tab at once when both places are chosen again', () => {
    const session = start();
    go(FIRST);
    session.update('11111111', IN_PANEL);
    session.update('11111111', view({ where: 'both' }));
    expect(tab().hidden).toBe(false);
  });

  it('is told by one line too when the extension ends', () => {
    const session = start();
    go(FIRST);
    session.update('11111111', IN_PANEL);
    end();
    expect(isStopped()).toBe(true);
  });
});

describe('a page that takes our node away', () => {
  it('sees it come back three times, and then learns nothing more', async () => {
    start();
    go(FIRST);
    for (let count = 0; count < 3; count += 1) {
      hosts()[0]?.remove();
      await vi.waitFor(() => expect(hosts()).toHaveLength(1), 10_000);
    }
    hosts()[0]?.remove();
    await vi.waitFor(() => expect(told).toContain('removed 11111111'), 10_000);
    expect(hosts()).toEqual([]);
    expect(signals[0]?.aborted).toBe(true);
  });

  it('has it again on the next contract', async () => {
    start();
    go(FIRST);
    for (let count = 0; count < 4; count += 1) {
      await vi.waitFor(() => expect(hosts()).toHaveLength(1), 10_000);
      hosts()[0]?.remove();
    }
    await vi.waitFor(() => expect(told).toContain('removed 11111111'), 10_000);
    go(SECOND);
    expect(hosts()).toHaveLength(1);
  });
});

describe('a page that writes its whole document anew', () => {
  const renew = () => document.replaceChild(document.createElement('html'), document.documentElement);
  afterEach(() => {
    document.documentElement.append(document.createElement('head'), document.createElement('body'));
  });

  it('has ours in the new one, which still hears what the window says', async () => {
    start();
    go(FIRST);
    renew();
    await vi.waitFor(() => expect(hosts()).toHaveLength(1), 10_000);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(told).toEqual(['leave', ...Array(3).fill('contract 11111111')]);
  });

  it('again and again, sees it come back three times, and then no more', async () => {
    start();
    go(FIRST);
    for (let count = 0; count < 3; count += 1) {
      renew();
      await vi.waitFor(() => expect(hosts()).toHaveLength(1), 10_000);
    }
    renew();
    await vi.waitFor(() => expect(told).toContain('removed 11111111'), 10_000);
    expect(hosts()).toEqual([]);
  });
});

describe('two instances of ours', () => {
  it('end with the later one alone', async () => {
    history.replaceState(null, '', FIRST);
    start();
    const first = ending;
    ending = new AbortController();
    start();
    expect(hosts()).toHaveLength(1);
    const [later] = hosts();
    await vi.waitFor(() => expect(signals[0]?.aborted).toBe(true), 10_000);
    expect(hosts()).toEqual([later]);
    go(SECOND);
    expect(told.filter((line) => line === 'contract 22222222')).toHaveLength(1);
    first.abort();
  });

  it('leave nothing of one that died before', () => {
    const dead = document.createElement('div');
    dead.setAttribute('data-end-contract-safely', '');
    document.documentElement.append(dead);
    start();
    go(FIRST);
    expect(hosts()).toHaveLength(1);
    expect(dead.isConnected).toBe(false);
  });
});

describe('the back/forward cache', () => {
  const show = (persisted: boolean) =>
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

  it('asks for the contract again when a page comes back, with the visit still the same', () => {
    start();
    go(FIRST);
    show(false);
    expect(told).toEqual(['leave', 'contract 11111111']);
    show(true);
    expect(told).toEqual(['leave', 'contract 11111111', 'contract 11111111']);
    expect(signals[0]).toBe(signals[1]);
    expect(hosts()).toHaveLength(1);
  });
});

describe('in a page that was there before us, in a browser whose events name the inner nodes (Firefox)', () => {
  beforeEach(() => {
    Object.defineProperty(Event.prototype, 'originalTarget', { configurable: true, value: null });
  });
  afterEach(() => {
    Reflect.deleteProperty(Event.prototype, 'originalTarget');
  });

  it('one line stands, and nothing of any record is in there', () => {
    const session = start();
    go(FIRST);
    session.update('11111111', view({ severity: 'critical', atStake: '$800' }));
    expect(isStopped()).toBe(true);
    expect(wordsIn(root().querySelector('[role="status"]'))).toBe(LINE);
    expect(tab().getAttribute('aria-label')).toBe('End contract safely. No checklist yet');
    expect(frames()).toEqual([]);
  });

  it('once it wrote its document anew, nothing stands, now or on later contracts, and the popup hears of it', async () => {
    start();
    go(FIRST);
    const { documentElement } = document;
    document.replaceChild(document.createElement('html'), documentElement);
    await vi.waitFor(() => expect(told).toContain('removed 11111111'), 10_000);
    document.replaceChild(documentElement, document.documentElement);
    go(SECOND);
    expect(told).toContain('removed 22222222');
    expect(hosts()).toEqual([]);
  });
});

describe('when we have to stop', () => {
  it('one line stays and no control that would be dead', () => {
    const session = start();
    go(FIRST);
    session.toggle();
    end();
    expect(wordsIn(root().querySelector('[role="status"]'))).toBe(LINE);
    expect(isStopped()).toBe(true);
    expect(frames()).toEqual([]);
    session.toggle();
    expect(told.slice(2)).toEqual(['open true']);
  });

  it.each(['pointerover', 'keydown', 'visibilitychange', 'pageshow', 'focus'])(
    'after the extension’s end, the first %s is enough',
    (type) => {
      start();
      go(FIRST);
      over = true;
      expect(isStopped()).toBe(false);
      document.body.dispatchEvent(new Event(type, { bubbles: true }));
      window.dispatchEvent(new Event(type));
      expect(isStopped()).toBe(true);
    },
  );

  it('after the extension’s end, a second is enough where nobody does anything', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    start();
    go(FIRST);
    vi.advanceTimersByTime(10_000);
    over = true;
    vi.advanceTimersByTime(1_000);
    expect(isStopped()).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('looks at nothing by itself while the page is not seen, nor where no contract is', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    start();
    expect(vi.getTimerCount()).toBe(0);
    go(FIRST);
    const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    vi.advanceTimersByTime(1_000);
    expect(vi.getTimerCount()).toBe(0);
    over = true;
    seen.mockReturnValue('visible');
    window.dispatchEvent(new Event('visibilitychange'));
    expect(isStopped()).toBe(true);
  });

  it('after the extension’s end, a change of the page’s outer layout is enough', async () => {
    start();
    go(FIRST);
    over = true;
    document.documentElement.className = 'changed';
    await vi.waitFor(() => expect(isStopped()).toBe(true), 10_000);
  });

  it('a contract that is opened after the end begins with the line', () => {
    start();
    over = true;
    go(FIRST);
    expect(isStopped()).toBe(true);
  });

  it('a frame that gets no key any more leaves the line, and blames no page', async () => {
    const session = start(async () => undefined);
    go(FIRST);
    session.toggle();
    over = true;
    root().querySelector('iframe')?.dispatchEvent(new Event('load'));
    await vi.waitFor(() => expect(isStopped()).toBe(true), 10_000);
    expect(wordsIn(root().querySelector('[role="alert"]'))).toBe('');
    expect(told.slice(2)).toEqual(['open true']);
  });

  it('asks nothing any more once the line stands', () => {
    const isOver = vi.fn(() => true);
    startPageSession({
      window,
      over: ending,
      now: () => 0,
      frame: () => neverJoined('about:blank'),
      life: { isOver, line: LINE },
      onContract: () => undefined,
      onLeave: () => undefined,
      onOpen: () => undefined,
      onMove: () => undefined,
      onPanel: () => undefined,
    });
    go(FIRST);
    expect(isStopped()).toBe(true);
    isOver.mockClear();
    window.dispatchEvent(new Event('pointerover'));
    expect(isOver).not.toHaveBeenCalled();
  });
});

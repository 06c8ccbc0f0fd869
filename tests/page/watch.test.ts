// @vitest-environment jsdom
// @vitest-environment-options {"url":"https://www.upwork.com/nx/find-work/"}
// Owns the proof that each address is reported once: by the Navigation API, and without it (Firefox before 147).
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchAddress } from '../../utils/page/watch.ts';

let reported: string[] = [];
let ending = new AbortController();
const watch = () =>
  watchAddress({ window, signal: ending.signal, onAddress: (href) => reported.push(new URL(href).pathname) });

beforeEach(() => {
  reported = [];
  ending = new AbortController();
  history.replaceState(null, '', '/nx/find-work/');
});
afterEach(() => {
  ending.abort();
  Reflect.deleteProperty(window, 'navigation');
  document.body.replaceChildren();
});

describe('where the browser has the Navigation API', () => {
  /** The browser's own side of it: the event comes after the address has changed. */
  const navigation = new EventTarget();
  const go = (path: string) => {
    history.pushState(null, '', path);
    navigation.dispatchEvent(new Event('currententrychange'));
  };
  beforeEach(() => {
    Object.defineProperty(window, 'navigation', { get: () => navigation, configurable: true });
  });
  afterEach(() => void Reflect.deleteProperty(window, 'navigation'));

  it('reports the address at once, and each later one at its commit', () => {
    watch();
    expect(reported).toEqual(['/nx/find-work/']);
    go('/contracts/12345678');
    go('/contracts');
    expect(reported).toEqual(['/nx/find-work/', '/contracts/12345678', '/contracts']);
  });

  it('reports nothing twice, and nothing for a navigation that was aborted', () => {
    watch();
    navigation.dispatchEvent(new Event('navigate'));
    navigation.dispatchEvent(new Event('navigateerror'));
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(reported).toEqual(['/nx/find-work/']);
  });

  it('reports a change of which only the beginning was told, as Firefox may do in a long history', async () => {
    watch();
    navigation.dispatchEvent(new Event('navigate'));
    history.replaceState(null, '', '/contracts/12345678');
    await vi.waitFor(() => expect(reported).toEqual(['/nx/find-work/', '/contracts/12345678']), 10_000);
  });

  it('is silent after the signal', () => {
    watch();
    ending.abort();
    go('/contracts/12345678');
    expect(reported).toEqual(['/nx/find-work/']);
  });

  it('is silent after the signal also where a navigation had begun before it', () => {
    vi.useFakeTimers();
    watch();
    navigation.dispatchEvent(new Event('navigate'));
    history.replaceState(null, '', '/contracts/12345678');
    ending.abort();
    vi.runAllTimers();
    vi.useRealTimers();
    expect(reported).toEqual(['/nx/find-work/']);
  });
});

describe('where it has none', () => {
  it('reports a silent change with the change of the view that comes with it', async () => {
    watch();
    history.pushState(null, '', '/contracts/12345678');
    document.body.append('another view');
    await vi.waitFor(() => expect(reported).toEqual(['/nx/find-work/', '/contracts/12345678']), 10_000);
  });

  it('reports going back', async () => {
    history.pushState(null, '', '/contracts/12345678');
    watch();
    history.back();
    await vi.waitFor(() => expect(reported).toEqual(['/contracts/12345678', '/nx/find-work/']), 10_000);
  });

  it('looks once for a storm of changes', async () => {
    watch();
    const frames = vi.spyOn(window, 'requestAnimationFrame');
    for (let count = 0; count < 2000; count += 1) document.body.append(document.createElement('i'));
    await vi.waitFor(() => expect(frames).toHaveBeenCalled(), 10_000);
    expect(frames).toHaveBeenCalledOnce();
  });
});

// @vitest-environment jsdom
// Owns the proof that a page in a storm of changes costs us a few looks, however much changes, and that none is missed.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchNodes } from '../../utils/page/node-changes.ts';

const CHANGES = 12_000;
const FRAME_MS = 16;
/** What a browser tells our observers: each batch of changes is one call of ours. */
let batches = 0;
let looks = 0;
let ending = new AbortController();
const { MutationObserver: Observer } = globalThis;

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance'],
  });
  batches = 0;
  looks = 0;
  ending = new AbortController();
  vi.stubGlobal(
    'MutationObserver',
    class extends Observer {
      constructor(callback: MutationCallback) {
        super((...told) => {
          batches += 1;
          callback(...told);
        });
      }
    },
  );
  watchNodes(
    window,
    () => {
      looks += 1;
    },
    ending.signal,
  );
});
afterEach(() => {
  ending.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  document.body.removeAttribute('class');
});

/** Makes the changes, as many in each frame. */
const storm = async (changes: number, inOneFrame: number): Promise<void> => {
  for (let done = 0; done < changes; done += inOneFrame) {
    for (let each = 0; each < inOneFrame; each += 1) document.body.setAttribute('class', `c${each}`);
    await vi.advanceTimersByTimeAsync(FRAME_MS);
  }
};
const rest = () => vi.advanceTimersByTimeAsync(2_000);

it.each([
  [12_000, 1],
  [100, 120],
  [10, 1_200],
])(
  '12,000 changes, %d in each of %d frames: four looks in the first 1,400 ms, then one in each 800',
  async (inOneFrame, frames) => {
    await storm(CHANGES, inOneFrame);
    const lookedAt = looks;
    await rest();
    // Doubled from 200 ms on: after 0, 200, 600 and 1,400 ms, then each 800 ms.
    const most = Math.min(frames, 3 + (frames * FRAME_MS) / 800);
    expect(lookedAt).toBeLessThanOrEqual(most);
    // The last change is seen, and while nobody looks we are deaf.
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThanOrEqual(lookedAt + 1);
    expect(batches).toBeLessThanOrEqual(looks + 1);
  },
);

it('a tenth of the changes costs as many looks', async () => {
  await storm(CHANGES, 100);
  await rest();
  const few = { looks, batches };
  looks = 0;
  batches = 0;
  await storm(CHANGES / 10, 10);
  await rest();
  expect({ looks, batches }).toEqual(few);
});

it('what changes after a rest is looked at in the next frame', async () => {
  await storm(CHANGES, 100);
  await rest();
  looks = 0;
  await storm(1, 1);
  await vi.advanceTimersByTimeAsync(FRAME_MS);
  expect(looks).toBe(1);
});

it.each<[string, number, () => void]>([
  ['a node', 1, () => document.body.append(document.createElement('i'))],
  ['a text', 1, () => document.querySelector('b')?.firstChild?.replaceWith('other')],
  ['a class, however deep', 1, () => document.querySelector('b')?.classList.toggle('other')],
  ['any mark on the root', 1, () => document.documentElement.toggleAttribute('data-dark')],
  [
    'no style of the content, which may move in every frame',
    0,
    () => document.querySelector('b')?.toggleAttribute('style'),
  ],
])('it hears of %s', async (_what, times, change) => {
  document.body.innerHTML = '<p><b>text</b></p>';
  await rest();
  looks = 0;
  change();
  await vi.advanceTimersByTimeAsync(FRAME_MS);
  expect(looks).toBe(times);
});

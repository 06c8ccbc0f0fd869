// @vitest-environment jsdom
// Owns the proof of the handshake on the page's side: who is ours, and what becomes of a frame that is not, or not any more.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { joinFrame } from '../../../utils/page/overlay/joining.ts';

const ORIGIN = 'https://ours.example';
let ends: string[] = [];
let given: { readonly key: string; readonly origin: string; readonly line: MessagePort }[] = [];
let keys: (string | undefined)[] = [];
let frame: HTMLIFrameElement;
let over = new AbortController();
let join: () => void;

/** The page in the frame, as far as the handshake sees it: what is posted to it arrives with a line. */
const load = async () => {
  join();
  frame.dispatchEvent(new Event('load'));
  await vi.waitFor(() => expect(ends.length + given.length).toBeGreaterThan(0), 10_000);
};
const say = async (text: string, line = given.at(-1)?.line) => {
  line?.postMessage(text);
  await new Promise((done) => setImmediate(done));
};

beforeEach(() => {
  ends = [];
  given = [];
  keys = ['first', 'second', 'third', 'fourth'];
  over = new AbortController();
  frame = document.body.appendChild(document.createElement('iframe'));
  const contentWindow = {
    postMessage: ({ key }: { key: string }, origin: string, [line]: [MessagePort]) =>
      given.push({ key, origin, line }),
  };
  Object.defineProperty(frame, 'contentWindow', { value: contentWindow });
  const key = async () => keys.shift();
  const joining = { onJoined: () => ends.push('joined'), onEnd: (how: string) => ends.push(how) };
  join = () => joinFrame(frame, { address: '', origin: ORIGIN, key }, joining, over.signal);
});
afterEach(() => {
  over.abort();
  for (const { line } of given) line.close();
  frame.remove();
  vi.useRealTimers();
});

it('hands one key to our own origin alone, and waits for an answer on the line', async () => {
  await load();
  expect(given.map(({ key, origin }) => [key, origin])).toEqual([['first', ORIGIN]]);
  expect(ends).toEqual([]);
  await say('joined');
  expect(ends).toEqual(['joined']);
});

it('asks for the key while the page still loads, and says it to nobody before', async () => {
  join();
  await new Promise((done) => setImmediate(done));
  expect([keys.length, given]).toEqual([3, []]);
});

it('gives a new key where the first was good for nothing, and gives up after three', async () => {
  await load();
  for (let tries = 0; tries < 3; tries += 1) {
    await say('again');
    await vi.waitFor(() => expect(given.length + ends.length).toBe(Math.min(tries + 2, 4)), 10_000);
  }
  expect(given.map(({ key }) => key)).toEqual(['first', 'second', 'third']);
  expect(ends).toEqual(['refused']);
});

it('is refused where the background gives no key', async () => {
  keys = [];
  await load();
  expect([ends, given]).toEqual([['refused'], []]);
});

it('is refused where nobody answers for five seconds', async () => {
  await load();
  vi.useFakeTimers();
  frame.dispatchEvent(new Event('load'));
  await vi.advanceTimersByTimeAsync(4_900);
  expect(ends).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(ends).toEqual(['refused']);
});

it('is lost where the frame loads another page after ours', async () => {
  await load();
  await say('joined');
  frame.dispatchEvent(new Event('load'));
  expect(ends).toEqual(['joined', 'lost']);
});

it('is lost where the line ends, before anything else is loaded', async () => {
  await load();
  await say('joined');
  given[0]?.line.close();
  await vi.waitFor(() => expect(ends).toEqual(['joined', 'lost']), 10_000);
});

it('says nothing once the frame was taken away by us', async () => {
  await load();
  await say('joined');
  over.abort();
  frame.dispatchEvent(new Event('load'));
  given[0]?.line.close();
  await new Promise((done) => setImmediate(done));
  expect(ends).toEqual(['joined']);
});

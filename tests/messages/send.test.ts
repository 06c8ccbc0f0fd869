// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { onChangeEvent } from '../../utils/messages/change-events.ts';
import { ask } from '../../utils/messages/send.ts';
import { browser } from '../components/fake-browser.ts';

const runtime = {
  replies: [] as (() => Promise<unknown>)[],
  sent: [] as unknown[],
  sendMessage: (message: unknown): Promise<unknown> => {
    runtime.sent.push(message);
    return (runtime.replies.shift() ?? (() => Promise.resolve(undefined)))();
  },
};

const fail = (text: string) => () => Promise.reject(new Error(text));
const REQUEST = { contractId: '38114251' };
const MESSAGE = { type: 'load', request: REQUEST };

beforeEach(() => {
  runtime.replies.length = 0;
  runtime.sent.length = 0;
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(runtime.sendMessage);
});

test('A question has the agreed envelope and gives the reply.', async () => {
  runtime.replies.push(() => Promise.resolve({ problem: 'record-quarantined' }));
  expect(await ask('load', REQUEST)).toEqual({ problem: 'record-quarantined' });
  expect(runtime.sent).toEqual([MESSAGE]);
});

test.each([
  ['Could not establish connection. Receiving end does not exist.'],
  ['The message port closed before a response was received.'],
  [
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response',
  ],
  ['Promised response from onMessage listener went out of scope'],
])('The same question goes out again after "%s".', async (text) => {
  runtime.replies.push(fail(text), () => Promise.resolve(null));
  expect(await ask('load', REQUEST)).toBeNull();
  expect(runtime.sent).toEqual([MESSAGE, MESSAGE]);
});

test('No reply at all is asked for again, and after three tries it is an error.', async () => {
  await expect(ask('load', REQUEST)).rejects.toThrow('No reply to load.');
  expect(runtime.sent).toHaveLength(3);
});

test('A question is not repeated when the extension itself is gone, or the handler failed.', async () => {
  runtime.replies.push(fail('Extension context invalidated.'));
  await expect(ask('load', REQUEST)).rejects.toThrow('invalidated');
  runtime.replies.push(fail('A defect.'));
  await expect(ask('load', REQUEST)).rejects.toThrow('A defect.');
  expect(runtime.sent).toHaveLength(2);
});

test('While nobody answers, it sends a wake message once a second, which starts a worker that answers; then no more.', async () => {
  vi.useFakeTimers();
  try {
    let answer: (reply: null) => void = () => undefined;
    runtime.replies.push(
      () => new Promise((resolve) => (answer = resolve)),
      fail('Could not establish connection. Receiving end does not exist.'),
      async () => answer(null),
    );
    const asked = ask('load', REQUEST);
    await vi.advanceTimersByTimeAsync(2_100);
    expect(await asked).toBeNull();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(runtime.sent).toEqual([MESSAGE, { wake: true }, { wake: true }]);
  } finally {
    vi.useRealTimers();
  }
});

test('A wake message to an extension that is gone ends the question, and hurts the page no second time.', async () => {
  vi.useFakeTimers();
  try {
    runtime.replies.push(
      // What was asked before the end is never answered; after it, the browser throws instead of refusing.
      () => new Promise(() => undefined),
      () => {
        throw new Error('Extension context invalidated.');
      },
    );
    const asked = expect(ask('load', REQUEST)).rejects.toThrow('invalidated');
    await vi.advanceTimersByTimeAsync(5_000);
    await asked;
    expect(runtime.sent).toEqual([MESSAGE, { wake: true }]);
  } finally {
    vi.useRealTimers();
  }
});

test('A change event is heard until the signal aborts, and every other message is left to others.', () => {
  const heard: unknown[] = [];
  const life = new AbortController();
  const listeners = new Set<Parameters<typeof browser.runtime.onMessage.addListener>[0]>();
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((one) => listeners.add(one));
  vi.spyOn(browser.runtime.onMessage, 'removeListener').mockImplementation((one) => listeners.delete(one));
  onChangeEvent((changeEvent) => heard.push(changeEvent), life.signal);
  const say = (message: unknown) => [...listeners].map((listener) => listener(message));
  expect(say({ changed: 'all' })).toEqual([undefined]);
  expect(say({ type: 'load', request: REQUEST })).toEqual([undefined]);
  life.abort();
  say({ changed: 'all' });
  expect(heard).toEqual([{ changed: 'all' }]);
});

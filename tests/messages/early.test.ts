// @vitest-environment jsdom
// Owns the proof that an early answer is given once, and that no change is missed between the question and the view.
import { beforeEach, expect, test } from 'vitest';
import { earlyAnswer, listenEarly } from '../../utils/messages/early.ts';
import { background } from '../components/fake-browser.ts';

beforeEach(() => background.reset());

test('An early answer is given once.', async () => {
  const { take } = earlyAnswer(Promise.resolve('here'), listenEarly());
  await expect(take()).resolves.toBe('here');
  expect(take()).toBeUndefined();
});

test('Where nothing changed, nothing was missed.', () => {
  expect(listenEarly()()).toBe(false);
});

test('A change after the question is told once; from then on the view listens for itself.', () => {
  const missed = listenEarly();
  background.broadcast({ changed: 'all' });
  expect([missed(), missed()]).toEqual([true, false]);
  background.broadcast({ changed: 'all' });
  expect(missed()).toBe(false);
});

test('A failure before anybody took it is nobody’s error, and is told to who takes it.', async () => {
  const { take } = earlyAnswer(Promise.reject(new Error('gone')), listenEarly());
  await new Promise((done) => setImmediate(done));
  await expect(take()).rejects.toThrow('gone');
});

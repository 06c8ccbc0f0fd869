// @vitest-environment jsdom
// Owns the proof that an early answer is given once, and that no change is missed between the question and the view.
import { beforeEach, expect, test } from 'vitest';
import { missedEarly, prefetchList, takeEarly } from '../../utils/messages/prefetch-list.ts';
import { background } from '../components/fake-browser.ts';

beforeEach(() => background.reset());

test('An early answer is given once.', async () => {
  prefetchList();
  await expect(takeEarly()).resolves.toMatchObject({ endings: [] });
  expect(takeEarly()).toBeUndefined();
});

test('Where nothing changed, nothing was missed.', () => {
  prefetchList();
  expect(missedEarly()).toBe(false);
});

test('A change after the question is told once; from then on the view listens for itself.', () => {
  prefetchList();
  background.broadcast({ changed: 'all' });
  expect([missedEarly(), missedEarly()]).toEqual([true, false]);
  background.broadcast({ changed: 'all' });
  expect(missedEarly()).toBe(false);
});

test('A failure before anybody took it is nobody’s error, and is told to who takes it.', async () => {
  background.failNext('list', () => Promise.reject(new Error('gone')));
  prefetchList();
  await new Promise((done) => setImmediate(done));
  await expect(takeEarly()).rejects.toThrow('gone');
});

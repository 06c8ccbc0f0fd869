// Owns the proof that a storm of changes is one question at a time, and that what is late is in doubt.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRefresh } from '../../entrypoints/upwork.content/refresh.ts';

let answers: ((isAnswered: boolean) => void)[] = [];
let doubts = 0;
const refresh = () =>
  createRefresh({
    ask: () => new Promise((answer) => answers.push(answer)),
    markStale: () => {
      doubts += 1;
    },
  });

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  doubts = 0;
});
afterEach(() => void vi.useRealTimers());

it('asks once more after the answer, however often it was called meanwhile', async () => {
  const look = refresh();
  const looks = Array.from({ length: 100 }, look);
  expect(answers.length).toBe(1);
  answers[0]?.(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(answers.length).toBe(2);
  answers[1]?.(true);
  await Promise.all(looks);
  expect(answers.length).toBe(2);
  void look();
  expect(answers.length).toBe(3);
});

it('what is not answered within 150 ms of the first call is in doubt, once', async () => {
  void refresh()();
  await vi.advanceTimersByTimeAsync(149);
  expect(doubts).toBe(0);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(doubts).toBe(1);
});

it('an answer that comes in time, and is the newest, leaves no doubt', async () => {
  void refresh()();
  answers[0]?.(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(doubts).toBe(0);
});

it('an answer that is older than the last call does not end a doubt', async () => {
  const look = refresh();
  void look();
  void look();
  await vi.advanceTimersByTimeAsync(200);
  answers[0]?.(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(doubts).toBe(2);
});

it('no answer is a doubt, and the next call asks again', async () => {
  const look = refresh();
  void look();
  answers[0]?.(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(doubts).toBe(1);
  void look();
  expect(answers.length).toBe(2);
});

// @vitest-environment node
// Owns the proof of how often a tab may speak.
import { expect, test } from 'vitest';
import { createRate, RATE } from '../../utils/messages/rate.ts';

const atTime = () => {
  const clock = { nowMs: 0 };
  const rate = createRate(() => clock.nowMs);
  const said = (tabId: number, times: number) =>
    Array.from({ length: times }, () => rate.allows(tabId)).filter((allowed) => allowed).length;
  return { clock, said };
};

test('A tab may say so much at once, and the rest of a flood is refused.', () => {
  const { said } = atTime();
  expect(said(1, 2_000)).toBe(RATE.atOnce);
});

test('The flood of one tab takes nothing from another.', () => {
  const { said } = atTime();
  said(1, 2_000);
  expect(said(2, 5)).toBe(5);
});

test('What is refused does not count: after a second some more is allowed, and never more than at first.', () => {
  const { clock, said } = atTime();
  said(1, 2_000);
  clock.nowMs = 1_000;
  expect(said(1, 100)).toBe(RATE.perSecond);
  clock.nowMs = 3_600_000;
  expect(said(1, 100)).toBe(RATE.atOnce);
});

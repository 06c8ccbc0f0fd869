// @vitest-environment node
// Owns what the labelled sentences must be before they may judge anything: enough, mostly clean, every trap and every kind in both halves.
import { describe, expect, it } from 'vitest';
import { KINDS, labelled, TRAPS } from './sentences.ts';
import { TESTING } from './testing.ts';
import { TUNING } from './tuning.ts';

const HALVES = { tuning: labelled(TUNING), testing: labelled(TESTING) };
const ALL = [...HALVES.tuning, ...HALVES.testing];

describe('the labelled sentences', () => {
  it('are at least 300, none twice, two thirds of them clean', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(300);
    expect(new Set(ALL.map(({ text }) => text)).size).toBe(ALL.length);
    expect(ALL.filter(({ trap }) => trap !== undefined).length / ALL.length).toBeGreaterThanOrEqual(2 / 3);
  });
  it('are each clean or of known kinds, never both', () => {
    for (const { text, kinds, trap } of ALL) {
      expect(text, text).not.toBe('');
      expect(kinds.filter((kind) => !KINDS.some((known) => known === kind))).toEqual([]);
      expect(kinds.length > 0, text).toBe(trap === undefined);
    }
  });
  it.each(Object.entries(HALVES))('hold every kind and every trap in the %s half', (_, half) => {
    for (const kind of KINDS)
      expect(half.filter(({ kinds }) => kinds.includes(kind)).length, kind).toBeGreaterThanOrEqual(8);
    for (const [number, trap] of TRAPS.entries())
      expect(half.filter((one) => one.trap === number).length, trap).toBeGreaterThanOrEqual(8);
  });
});

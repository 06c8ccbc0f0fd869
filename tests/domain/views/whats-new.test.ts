import { describe, expect, it } from 'vitest';
import { compareVersions, NEWS, newsFor } from '../../../utils/domain/views/whats-new.ts';

const NEW = { version: '0.10.0', text: 'More.' };
const news = [NEW, { version: '0.9.0', text: 'Some.' }];

describe('what is new', () => {
  it.each<[string, Parameters<typeof newsFor>[0], typeof NEW | undefined]>([
    ['is not said without an update', {}, undefined],
    ['is said after an update from an earlier version', { before: '0.9.3' }, NEW],
    ['is the newest alone, however many versions were skipped', { before: '0.8.0' }, NEW],
    ['is not said after an update that only mends things', { before: '0.10.0' }, undefined],
    ['is not said again once it was read', { before: '0.9.0', read: '0.10.0' }, undefined],
    ['is said again where only earlier news was read', { before: '0.9.0', read: '0.9.0' }, NEW],
  ])('%s', (_, marks, expected) => {
    expect(newsFor(marks, news)).toEqual(expected);
  });

  it('is nothing where no version brought any', () => {
    expect(newsFor({ before: '0.1.0' }, [])).toBeUndefined();
  });

  it('is whole sentences, short enough for one line or two', () => {
    for (const { text } of NEWS) expect(text).toMatch(/^[A-Z].{10,119}\.$/);
  });
});

describe('versions', () => {
  it('are compared by their numbers, not by their letters', () => {
    expect(compareVersions('0.10.0', '0.9.9')).toBeGreaterThan(0);
    expect(compareVersions('1.0.0', '1.0.0')).toBe(0);
    expect(compareVersions('1.9.0', '2.0.0')).toBeLessThan(0);
  });
});

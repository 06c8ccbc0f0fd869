// @vitest-environment jsdom
// Owns the pairs of page and facts: what is to be found on each page of our own making, and that nothing else is.
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../utils/page/reader/read.ts';
import { PAGES } from './pages.ts';
import { ReadingSchema } from './reading-schema.ts';
import { PAGES_TODAY, plain, serialised, showPage } from './show-page.ts';

describe('each page gives exactly the facts that stand on it', () => {
  it.each(PAGES)('$name: $shows', (page) => {
    showPage(document, page.html);
    const before = serialised(document);
    const reading = readPage(document, page.url, PAGES_TODAY);
    expect(plain(reading)).toEqual(page.reads);
    expect(ReadingSchema.safeParse(reading).error).toBeUndefined();
    expect(serialised(document)).toBe(before);
  });
});

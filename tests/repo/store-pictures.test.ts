// Owns the promise that each store's pictures are there, named in docs/store, and of the size and kind that the store takes.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const PAGE = readFileSync('docs/store/pictures.md', 'utf8');
const WIDE = '1280 x 800';
const TILE = '440 x 280';
/** How many wide pictures a store shows at most, and what it wants besides. */
const STORES = [
  { store: 'Chrome Web Store', most: 5, besides: [TILE] },
  { store: 'addons.mozilla.org', most: 10, besides: [] },
  { store: 'Edge Add-ons', most: 6, besides: [TILE, '300 x 300'] },
] as const;

type Picture = { readonly path: string; readonly size: string; readonly shows: string };
const picturesFor = (store: string): Picture[] =>
  [
    ...(PAGE.split(`\n## ${store}\n`)[1]?.split('\n## ')[0] ?? '').matchAll(
      /^\| \[[\w-]+\.png\]\(\.\.\/(pictures\/[\w-]+\.png)\) \| (\d+ x \d+) \| (.+) \|$/gm,
    ),
  ].map(([, path = '', size = '', shows = '']) => ({ path: `docs/${path}`, size, shows }));

/** Size and colours stand at the beginning of a PNG; kind 2 is RGB without transparency. */
const pngAt = (path: string): { readonly size: string; readonly opaque: boolean } => {
  const png = readFileSync(path);
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return { size: `${png.readUInt32BE(16)} x ${png.readUInt32BE(20)}`, opaque: png[25] === 2 };
};

describe.each(STORES)('the pictures for $store', ({ store, most, besides }) => {
  const pictures = picturesFor(store);

  it('are wide ones, as many as it shows, and what it wants besides', () => {
    const sizes = pictures.map(({ size }) => size);
    const wide = sizes.filter((size) => size === WIDE).length;
    expect(wide).toBeGreaterThan(0);
    expect(wide).toBeLessThanOrEqual(most);
    expect(sizes.filter((size) => size !== WIDE)).toEqual(besides);
    expect(new Set(pictures.map(({ path }) => path)).size).toBe(pictures.length);
  });

  it.each(pictures)('$path is there, $size, each with a word on what it shows', ({ path, size, shows }) => {
    const png = pngAt(path);
    expect(png.size).toBe(size);
    // Stores refuse transparency in everything but the icon.
    if (size === WIDE || size === TILE) expect(png.opaque).toBe(true);
    expect(shows.length).toBeGreaterThan(5);
  });
});

it('the page for the stores leads there', () => {
  expect(readFileSync('docs/store/README.md', 'utf8')).toContain('(pictures.md)');
});

// Owns the pictures that a store wants beside those of the tour: the promo tile and the large icon, drawn from our own icon.
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { within } from '../browser/time-limit.ts';

type Picture = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly html: string;
};

const ICON = readFileSync(new URL('../../../public/icon.svg', import.meta.url), 'utf8');
const STYLE = `
  body { margin: 0; height: 100vh; display: grid; place-content: center; justify-items: center; gap: 12px; }
  .tile { background: #3b3fa8; color: #fff; font: 600 30px / 1.2 system-ui, sans-serif; }
  .tile svg { width: 104px; height: 104px; }
  .icon svg { width: 100vw; height: 100vh; }`;
const PICTURES: readonly Picture[] = [
  { name: 'store-tile', width: 440, height: 280, html: `<body class="tile">${ICON}End Contract Safely` },
  { name: 'store-icon', width: 300, height: 300, html: `<body class="icon">${ICON}` },
];

/** Width and height stand at the beginning of a PNG. */
const sizeOf = (png: Uint8Array): string => {
  const view = new DataView(png.buffer, png.byteOffset);
  return `${view.getUint32(16)} x ${view.getUint32(20)}`;
};

/** Draws each into `folder/name.png` in a page that nobody else needs; fails where a store would refuse its size. */
export const drawStorePictures = async (
  page: Page,
  folder: string,
  taken: (name: string) => void,
): Promise<number> => {
  for (const { name, width, height, html } of PICTURES) {
    await page.setViewport({ width, height, deviceScaleFactor: 1 });
    await page.setContent(`<!doctype html><style>${STYLE}</style>${html}`);
    const path = `${folder}/${name}.png` as const;
    const png = await within(
      20_000,
      'a picture',
      page.screenshot({ path, type: 'png', omitBackground: true }),
    );
    if (sizeOf(png) !== `${width} x ${height}`) throw new Error(`${path} is ${sizeOf(png)}.`);
    taken(name);
  }
  return PICTURES.length;
};

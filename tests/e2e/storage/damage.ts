// Owns how the files of our database are damaged in a closed browser's profile; the second copy lies elsewhere and stays whole.
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSER } from '../tools/setting.ts';

type Draw = (below: number) => number;
type Damage = (file: string, draw: Draw) => void;

const truncate: Damage = (file, draw) =>
  truncateSync(file, Math.floor((readFileSync(file).length * (10 + draw(70))) / 100));
/** Changes every byte from some place within the first half on. */
const garble: Damage = (file, draw) => {
  const bytes = readFileSync(file);
  for (let place = draw(Math.ceil(bytes.length / 2)); place < bytes.length; place += 1)
    bytes[place] = (bytes[place] ?? 0) ^ (1 + draw(255));
  writeFileSync(file, bytes);
};
/** Changes runs of 32 bytes here and there. */
const spot: Damage = (file, draw) => {
  const bytes = readFileSync(file);
  for (let place = draw(1_000); place < bytes.length; place += 200 + draw(2_000))
    for (let run = place; run < Math.min(place + 32, bytes.length); run += 1) bytes[run] = draw(256);
  writeFileSync(file, bytes);
};
const remove: Damage = (file) => rmSync(file);

const all: RegExp = /./;
type Row = readonly [what: string, files: RegExp, damage: Damage, loses?: 'perhaps'];
/** What happens to which files of the folder; `perhaps`: the browser may find every record again by itself. */
export const DAMAGES: readonly Row[] =
  BROWSER === 'chromium'
    ? [
        ['log truncated', /\.log$/, truncate],
        ['log garbled', /\.log$/, spot],
        ['manifest garbled', /^MANIFEST/, garble],
        ['CURRENT gone', /^CURRENT$/, remove, 'perhaps'],
        ['all garbled', all, garble],
      ]
    : [
        ['file truncated', /\.sqlite$/, truncate],
        ['file garbled here and there', /\.sqlite$/, spot],
        ['file garbled', /\.sqlite$/, garble],
        ['file gone', /\.sqlite$/, remove],
      ];

/** The folder in which the browser keeps the IndexedDB of an origin, `chrome-extension://...` or `moz-extension://...`. */
const folderOf = (profileDir: string, origin: string): string => {
  const { protocol, host } = new URL(origin);
  return BROWSER === 'chromium'
    ? join(profileDir, 'Default', 'IndexedDB', `chrome-extension_${host}_0.indexeddb.leveldb`)
    : join(profileDir, 'storage', 'default', `${protocol.replace(':', '')}+++${host}`, 'idb');
};

/** Damages the closed browser's database; throws where there is none, since then nothing was tried. */
export const damage = (profileDir: string, origin: string, [what, files, act]: Row, draw: Draw): void => {
  const folder = folderOf(profileDir, origin);
  const found = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && files.test(entry.name) && readFileSync(join(folder, entry.name)).length > 0,
  );
  if (found.length === 0) throw new Error(`${what}: no such file in ${folder}`);
  for (const { name } of found) act(join(folder, name), draw);
};

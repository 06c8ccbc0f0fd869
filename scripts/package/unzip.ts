// Owns taking a zip apart: a bare Debian has no program for it, and neither has Node.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/** Each file with its name, as the list at the zip's end gives them. */
export const filesInZip = (zip: Buffer): Map<string, Buffer> => {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('This is no zip.');
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error(`The zip's list is broken at byte ${at}.`);
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    // Its name and extra fields stand there once more, with lengths of their own.
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    if (method !== STORED && method !== DEFLATED) throw new Error(`${name} is packed by method ${method}.`);
    if (!name.endsWith('/')) files.set(name, method === STORED ? packed : inflateRawSync(packed));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
};

/** Writes the zip's files below a folder, and nothing outside it. */
export const unzip = (zip: Buffer, folder: string): void => {
  for (const [name, content] of filesInZip(zip)) {
    const path = join(folder, name);
    if (relative(folder, path).startsWith('..')) throw new Error(`${name} would lie outside the folder.`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
};

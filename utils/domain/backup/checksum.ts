// Owns the one way to write a value as JSON, and the checksum of a text: it shows damage, it is no seal.
// Refuses to know what is written.
import { utf8 } from './file-text.ts';

/** Of CRC-32, its bits in reverse order, since the table takes each byte from its lowest bit. */
const POLYNOMIAL = 0xedb88320;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
  return crc;
});
const next = (crc: number): number => (crc >>> 8) ^ (TABLE[crc & 0xff] ?? 0);
/** The same table for bytes that one, two and three others follow: four bytes in one step take a quarter of the time. */
const TABLE_1 = TABLE.map(next);
const TABLE_2 = TABLE_1.map(next);
const TABLE_3 = TABLE_2.map(next);
const at = (table: Uint32Array, byte: number): number => table[byte & 0xff] ?? 0;

/** CRC-32 (as in zip and PNG) of the text in UTF-8, eight hexadecimal digits. */
export const checksumOf = (text: string): string => {
  const bytes = utf8(text);
  const byte = (index: number): number => bytes[index] ?? 0;
  const whole = bytes.length - (bytes.length % 4);
  let crc = 0xffffffff;
  for (let i = 0; i < whole; i += 4) {
    crc ^= byte(i) | (byte(i + 1) << 8) | (byte(i + 2) << 16) | (byte(i + 3) << 24);
    crc = at(TABLE_3, crc) ^ at(TABLE_2, crc >>> 8) ^ at(TABLE_1, crc >>> 16) ^ at(TABLE, crc >>> 24);
  }
  for (let i = whole; i < bytes.length; i += 1) crc = (crc >>> 8) ^ at(TABLE, crc ^ byte(i));
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
};

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/** JSON without blanks, keys in order: equal values give equal texts. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(byKey))
      : part,
  );

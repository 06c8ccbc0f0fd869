// Owns one record as the mirror keeps it: its text with a number, and a checksum that tells whether a character changed.
// Refuses to know where it lies.
import type * as z from 'zod/mini';
import { SecondCopySchema } from '../../domain/backup/quarantine.ts';

/** One record as text: areas may reorder the keys of an object, and the checksum is over the very characters. */
type Entry = z.infer<typeof SecondCopySchema>;

const checksumOf = async ({ version, seq, text }: Omit<Entry, 'checksum'>): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${version} ${seq} ${text}`));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
/** The entry, if it has the shape of one; `isWhole` tells whether it is undamaged. */
export const entryIn = (raw: unknown): Entry | undefined => SecondCopySchema.safeParse(raw).data;
/** Whether not one character was changed, added or lost since it was written. */
export const isWhole = async (entry: Entry): Promise<boolean> => entry.checksum === (await checksumOf(entry));
/** The entry for a record's text, written under database version `version` as the write `seq`. */
export const entryOf = async (version: number, seq: number, text: string): Promise<Entry> => {
  const entry = { version, seq, text };
  return { ...entry, checksum: await checksumOf(entry) };
};

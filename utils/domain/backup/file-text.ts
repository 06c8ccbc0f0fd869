// Owns the step between a file's bytes and its text: UTF-8 only, with or without a byte order mark.
// Refuses to know what the text means.
import { type Problem, problem } from '../problems.ts';

/** Room that Chromium leaves in a message between our parts (64 MiB), less the rest of the message. */
export const MAX_CARRIED_BYTES = 60_000_000;

// Neither is part of the language, yet every browser and Node have both, and they are as pure as a sum.
declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly fatal: true },
) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const BYTE_ORDER_MARK = /^\uFEFF/;

/** Half a surrogate pair becomes U+FFFD, so two such texts can have the same bytes. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The text of a file, or why it is none: `backup-encoding`. */
export const decodedText = (bytes: Uint8Array): string | Problem => {
  // UTF-16 without a mark begins with a zero in one of its first two bytes, which UTF-8 would let pass.
  if (bytes[0] === 0 || bytes[1] === 0) return problem('backup-encoding', 'file');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return problem('backup-encoding', 'file'); // Only malformed bytes throw; where they are it does not say.
  }
};
/**
 * JSON.parse would refuse the mark; the decoder takes it off, a text that was given as text may still have
 * it.
 */
export const withoutMark = (text: string): string => text.replace(BYTE_ORDER_MARK, '');

/** Of this many characters at a time the JSON is made, so that a huge text does not stand in memory twice. */
const PIECE = 1_000_000;
const isFirstHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
/** Bytes of a text in a message, where it is one JSON string more: its quotes and backslashes are escaped once again. */
export const carriedLength = (text: string): number => {
  let length = 2;
  for (let from = 0; from < text.length; ) {
    const end = from + PIECE;
    // A half without its other one would be written out as an escape.
    const to = isFirstHalf(text.charCodeAt(end - 1)) ? end + 1 : end;
    length += utf8(JSON.stringify(text.slice(from, to))).length - 2;
    from = to;
  }
  return length;
};
/** Whether a text fits a message. */
export const canBeCarried = (text: string): boolean =>
  // The cheap bound first: the exact length walks over every character.
  text.length <= MAX_CARRIED_BYTES && carriedLength(text) <= MAX_CARRIED_BYTES;

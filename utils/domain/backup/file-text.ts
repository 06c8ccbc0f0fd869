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
export const textOf = (bytes: Uint8Array): string | Problem => {
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

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** `\b`, `\t`, `\n`, `\f`, `\r`: two characters; the other controls take six. */
const SHORT_ESCAPES = [8, 9, 10, 12, 13];

const carriedBytes = (code: number, surrogate: number): number => {
  if (code === QUOTE || code === BACKSLASH) return 2;
  if (code < 0x20) return SHORT_ESCAPES.includes(code) ? 2 : 6;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code >= 0xd800 && code <= 0xdfff ? surrogate : 3;
};
/** Bytes of a text in a message, where it is one JSON string more: its quotes and backslashes are escaped once again. */
export const carriedLength = (text: string): number => {
  // A surrogate without its other half is written out as an escape.
  const surrogate = text.isWellFormed() ? 2 : 6;
  let length = 2;
  for (let at = 0; at < text.length; at += 1) length += carriedBytes(text.charCodeAt(at), surrogate);
  return length;
};
/** Whether a text fits a message. */
export const canBeCarried = (text: string): boolean =>
  // The cheap bound first: the exact length walks over every character.
  text.length <= MAX_CARRIED_BYTES && carriedLength(text) <= MAX_CARRIED_BYTES;

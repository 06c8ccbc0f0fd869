// Owns the look at a JSON text before it is parsed: grammar, depth, number and keys, in one pass that no nesting can exhaust.
// Refuses to build values and to know what they mean.

import { type Problem, type ProblemCode, problem } from '../problems.ts';
import { placeInFile } from './json-path.ts';

/** Objects and arrays that may be open at once; a backup of ours opens about ten. */
const MAX_DEPTH = 64;
/** More than any backup holds that a message can carry; without a bound a small part of them could keep us busy. */
const MAX_VALUES = 4_000_000;
/** In one object; the largest of ours, the ticks of a contract, has a few thousand. */
const MAX_KEYS = 10_000;
/** Keys with which an object could pretend to be of another kind. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

// What may come next; with `-or-close` the end of what is open may come too.
type Expected = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close' | 'end';

const BLANKS = ' \n\r\t';
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
// Bounded, so that a mile of digits cannot exhaust the matching.
const WORD = /true|false|null|-?(?:0|[1-9]\d{0,30})(?:\.\d{1,30})?(?:[eE][+-]?\d{1,30})?/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Where the match that begins at `at` ends; undefined where there is none. */
const endOf = (pattern: RegExp, text: string, at: number): number | undefined => {
  // The patterns are sticky: they match here or nowhere.
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
};
const endOfString = (text: string, start: number): number | undefined => {
  for (let at: number | undefined = start + 1; at !== undefined && at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code < 0x20) return undefined;
    at = code === BACKSLASH ? endOf(ESCAPE, text, at) : at + 1;
  }
  return undefined;
};

/** A key as it is meant: two that are written differently can be the same. */
const keyIn = (written: string): string =>
  written.includes('\\') ? JSON.parse(written) : written.slice(1, -1);

/** The first fault with its place, `contracts[3].facts, character 812`; undefined where JSON.parse will succeed. */
export const faultIn = (text: string): Problem | undefined => {
  /** Of each open object the newest key, of each open array the newest index. */
  const path: (string | number)[] = [];
  /** Of each open object all keys, from its first one on. */
  const keys: (Set<string> | undefined)[] = [];
  let expected = 'value' as Expected;
  let at = 0;
  let values = 0;
  const fault = (code: ProblemCode = 'backup-damaged'): Problem =>
    problem(code, `${placeInFile(path)}, character ${at + 1}`);
  const goOn = (end = at + 1): void => {
    at = end;
    expected = path.length === 0 ? 'end' : 'comma-or-close';
  };

  for (; at < text.length; ) {
    const char = text.charAt(at);
    const inside = path.at(-1);
    if (BLANKS.includes(char)) at += 1;
    else if (expected === 'value' || (expected === 'value-or-close' && char !== ']')) {
      values += 1;
      if (values > MAX_VALUES) return fault('backup-too-much');
      if (char === '[' || char === '{') {
        if (path.length === MAX_DEPTH) return fault('backup-too-deep');
        path.push(char === '[' ? 0 : '');
        keys.push(undefined);
        expected = char === '[' ? 'value-or-close' : 'key-or-close';
        at += 1;
      } else {
        const end = char === '"' ? endOfString(text, at) : endOf(WORD, text, at);
        if (end === undefined) return fault();
        goOn(end);
      }
    } else if (char === '"' && (expected === 'key' || expected === 'key-or-close')) {
      const end = endOfString(text, at);
      if (end === undefined) return fault();
      const key = keyIn(text.slice(at, end));
      path[path.length - 1] = key;
      if (FORBIDDEN.includes(key)) return fault('backup-forbidden-key');
      const known = keys.at(-1);
      // JSON.parse would take the last one and drop the others unsaid.
      if (known?.has(key)) return fault('backup-key-twice');
      if (known?.size === MAX_KEYS) return fault('backup-too-much');
      if (known === undefined) keys[keys.length - 1] = new Set([key]);
      else known.add(key);
      expected = 'colon';
      at = end;
    } else if (char === ':' && expected === 'colon') {
      expected = 'value';
      at += 1;
    } else if (char === ',' && expected === 'comma-or-close') {
      if (typeof inside === 'number') path[path.length - 1] = inside + 1;
      expected = typeof inside === 'number' ? 'value' : 'key';
      at += 1;
    } else if (char === (typeof inside === 'number' ? ']' : '}') && expected.endsWith('-or-close')) {
      path.pop();
      keys.pop();
      goOn();
    } else return fault();
  }
  return expected === 'end' ? undefined : fault();
};

// Owns how any text is written in Markdown so that every reader shows it as it was: plain where nothing in it means
// anything to any of them, else as code. No backslashes: some readers show them, some read on behind them.
// Refuses to know what is written. Of links only https is one.
import { visible, visibleSentence } from '../text/visible.ts';

/** What means nothing to any reader, wherever it stands, and what means nothing in its place. */
const PLAIN = new RegExp(
  `^(?:${[
    String.raw`[[\p{L}\p{M}\p{N}\p{Sc}]--[$\u{FF04}]]`,
    String.raw`[ \u202F,;?!%\/’‘“”–—…›\(\)\u2068\u2069]`,
    String.raw`:(?=[ \p{Nd}]|$)`,
    String.raw`\.(?=[ \p{Nd}\)”]|$)`,
    String.raw`(?<=[\p{L}\p{M}\p{N}])-(?=[\p{L}\p{N}])`,
    String.raw`\+(?=\p{Nd})`,
    // A second one would make a formula of all that stands between.
    String.raw`(?<!\$.*)\$(?=\p{Nd})`,
  ].join('|')})+$`,
  'v',
);
/** Begins a list, or a line that some readers take for one. */
const BEGINS_LIST = /^(?:[(+-]|\d+[.)]|\p{L}[.)]|[ivxlcdm]+[.)])/iu;
/** What some readers turn into one sign, a link or a strong word. */
const TURNED = /\d\/\d|\((?:c|r|tm|p)\)|,,|!!|\?\?|\/\/|www\.|^\s|\s$| {2}/i;
// Nothing that could end the angle brackets around it, name a character or begin a formula, and no other scheme.
const SAFE_LINK = /^https:\/\/[\w.~:/?#@+,;=%-]+$/;

/**
 * Looks the same, without what one reader or another takes amiss even in code: it shows the name of a blank at which no line
 * breaks, and takes a backslash before an angle bracket for an escape, and with it the list around for text.
 */
const readable = (text: string): string => text.replaceAll('\u00A0', ' ').replaceAll('\\<', '\\\u2060<');
const longestTicks = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
const codeSpan = (text: string): string => {
  const ticks = '`'.repeat(longestTicks(text) + 1);
  // One blank on both sides is taken off again, unless there is nothing else.
  const pad = /^[ `]|[ `]$/.test(text) && /[^ ]/.test(text) ? ' ' : '';
  return ticks + pad + text + pad + ticks;
};

/** A sentence or any text that is the rest of its line; `visibleSentence` is what a reader sees. */
export const inline = (text: string): string => {
  const line = readable(visibleSentence(text));
  if (line === '') return line;
  return PLAIN.test(line) && !BEGINS_LIST.test(line) && !TURNED.test(line) ? line : codeSpan(line);
};
/** A tab is as wide as here nowhere else. */
const TAB = '    ';
/** Any text below a list, word for word and each line four blanks in: fences are no code everywhere. */
export const block = (text: string): string => {
  const lines = readable(visible(text)).replaceAll('\t', TAB).split('\n');
  return ['Word for word:', '', ...lines.map((line) => (line === '' ? '' : `    ${line}`))].join('\n');
};
/** A link that can be followed where it is plain https, else text. */
export const link = (address: string): string => (SAFE_LINK.test(address) ? `<${address}>` : inline(address));

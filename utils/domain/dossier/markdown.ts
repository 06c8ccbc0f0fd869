// Owns how any text is written in Markdown so that it stays text: nothing in it is markup, and of links only https.
// Refuses to know what is written. Holds for CommonMark and for GitHub's dialect of it.
import { visible, visibleSentence } from '../text/visible.ts';

/** Characters that mean something inside a line. */
const ACTIVE = /[\\`*_[\]<~|]|&(?=[#\w])/g;
/** What would begin a heading, a quote, a list ... at the start of a line. */
const AT_THE_START = /^[-+#=>]|(?<=^\d{1,9})[.)](?=\s|$)/;
/**
 * What some readers turn into a link by themselves, escaped or not, a bare name such as `example.org` too: only in code
 * it is safe from that. Some browsers take three other full stops for the one in a name.
 */
const LINKABLE = /\/\/|www\.|\S[.\u3002\uFF0E\uFF61]\p{L}{2}|@|mailto:|xmpp:/iu;
/** Blanks at the ends are kept in code only. */
const LOOSE_ENDS = /^\s|\s$/;
// Nothing that could end the angle brackets around it, and no other scheme.
const SAFE_LINK = /^https:\/\/[\w.~:/?#@!$&'()*+,;=%-]+$/;
const longestTicks = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
const codeSpan = (text: string): string => {
  const ticks = '`'.repeat(longestTicks(text) + 1);
  // One blank on both sides is taken off again, unless there is nothing else.
  const pad = /^[ `]|[ `]$/.test(text) && /[^ ]/.test(text) ? ' ' : '';
  return ticks + pad + text + pad + ticks;
};

/** A sentence or any text within a line, never at the end of a word; `visibleSentence` is what a reader sees. */
export const inline = (text: string): string => {
  const line = visibleSentence(text);
  if (LINKABLE.test(line) || LOOSE_ENDS.test(line)) return codeSpan(line);
  return line.replace(ACTIVE, '\\$&').replace(AT_THE_START, '\\$&');
};
/** Any text on lines of its own, word for word; `visible` is what a reader sees. */
export const block = (text: string): string => {
  // Longer than any run of backticks inside, which could otherwise end it.
  const fence = '`'.repeat(Math.max(3, longestTicks(text) + 1));
  return `${fence}text\n${visible(text)}\n${fence}`;
};
/** A link that can be followed where it is plain https, else text. */
export const link = (address: string): string => (SAFE_LINK.test(address) ? `<${address}>` : inline(address));

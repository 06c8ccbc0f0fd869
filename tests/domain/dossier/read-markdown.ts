// Owns reading a dossier's Markdown back, by the rules that all readers share, for the few forms that it is written in.
// Throws on any other form: something in a text would then have become markup.

export type ReadEntry = { lead: string; text: string; more: string[]; typed?: string };
export type ReadDossier = {
  title: string;
  intro: string[];
  sections: { heading: string; entries: ReadEntry[] }[];
};

/** A text as it is written, where a reader would take a sign of it amiss even in code. */
export const readable = (text: string): string =>
  text.replaceAll('\u00A0', ' ').replaceAll('\\<', '\\\u2060<');

const fail = (line: string): never => {
  throw new Error(`Not a form of a dossier: ${JSON.stringify(line)}`);
};

/** The text of a line's inline content, which is one code span, one https link, or text that means nothing to any reader. */
export const readInline = (raw: string): string => {
  const code = /^(`+)([\s\S]*[^`])\1$/.exec(raw);
  if (code?.[2] !== undefined && !new RegExp(`(?<!\`)${code[1]}(?!\`)`).test(code[2])) {
    const content = code[2];
    return /^ .* $/s.test(content) && /[^ ]/.test(content) ? content.slice(1, -1) : content;
  }
  const link = /^<(https:\/\/[^\s<>&$*'"`]*)>$/.exec(raw)?.[1];
  if (link !== undefined) return link;
  // A sign of the keyboard is there for nothing but what it means in a sentence.
  const signs =
    /[\\`*_[\]<>~|#=^{}"'@&]|\.(?![\s\d)”]|$)|:(?![\s\d]|$)|\$(?!\d)|\$.*\$|\+(?!\d)|--|-(?![\p{L}\p{N}])|^[-+(]|^(?:\d+|\p{L})[.)]|\d\/\d|\/\/|,,|!!|\?\?|\((?:c|r|tm|p)\)|www\.|^\s|\s$| {2}|[\u3002\uFF0E\uFF61\uFF04]/iu;
  if (signs.test(raw)) fail(raw);
  return raw;
};

/** Ends of lines as CommonMark sees them: nothing else ends one. */
export const readMarkdown = (markdown: string): ReadDossier => {
  const lines = markdown.split(/\r\n|\n|\r/);
  const read: ReadDossier = { title: '', intro: [], sections: [] };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const section = read.sections.at(-1);
    const entry = section?.entries.at(-1);
    const item = /^- \*\*(.+?)\*\* (.+)$/s.exec(line);
    if (line === '') continue;
    if (line.startsWith('# ')) read.title = readInline(line.slice(2));
    else if (line.startsWith('## ')) read.sections.push({ heading: readInline(line.slice(3)), entries: [] });
    else if (section === undefined) read.intro.push(readInline(line));
    else if (item) {
      const [, lead = '', text = ''] = item;
      section.entries.push({ lead: readInline(lead), text: readInline(text), more: [] });
    } else if (entry && line.startsWith('    - ')) entry.more.push(readInline(line.slice(6)));
    else if (entry && line === 'Word for word:') {
      if (lines[at + 1] !== '') fail(line);
      // Code goes on through empty lines, as long as there is more of it.
      const after = lines.findIndex((other, index) => index > at && /^(?! {4})./.test(other));
      const typed = lines.slice(at + 1, after < 0 ? lines.length : after);
      entry.typed = typed
        .map((other) => other.slice(4))
        .join('\n')
        .replace(/^(?: *\n)+|(?:\n *)+$|^ +$/g, '');
      at += typed.length;
    } else fail(line);
  }
  return read;
};

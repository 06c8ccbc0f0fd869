// Owns reading a dossier's Markdown back, by the rules of CommonMark for the few forms that it is written in.
// Throws on any other form: something in a text would then have become markup.

export type ReadEntry = { lead: string; text: string; more: string[]; typed?: string };
export type ReadDossier = {
  title: string;
  intro: string[];
  sections: { heading: string; entries: ReadEntry[] }[];
};

const fail = (line: string): never => {
  throw new Error(`Not a form of a dossier: ${JSON.stringify(line)}`);
};

/** The text of a line's inline content, which is one code span, one https link, or escaped text without any markup. */
export const readInline = (raw: string): string => {
  const code = /^(`+)([\s\S]*[^`])\1$/.exec(raw);
  if (code?.[2] !== undefined && !new RegExp(`(?<!\`)${code[1]}(?!\`)`).test(code[2])) {
    const content = code[2];
    return /^ .* $/s.test(content) && /[^ ]/.test(content) ? content.slice(1, -1) : content;
  }
  const link = /^<(https:\/\/[^\s<>]*)>$/.exec(raw)?.[1];
  if (link !== undefined) return link;
  const unescaped = raw.replace(/\\[!-/:-@[-`{-~]/g, '·');
  // What is left must mean nothing to CommonMark, to GitHub's dialect or to a browser.
  const markup =
    /[\\`*_[\]<~|]|&[#\w]|\/\/|www\.|\S[.\u3002\uFF0E\uFF61]\p{L}{2}|@|^\s|\s$|^(?:[-+#=>]|\d{1,9}[.)](?:\s|$))/iu;
  if (markup.test(unescaped)) fail(raw);
  return raw.replace(/\\([!-/:-@[-`{-~])/g, '$1');
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
    const fence = /^(`{3,})text$/.exec(line)?.[1];
    if (line === '') continue;
    if (line.startsWith('# ')) read.title = readInline(line.slice(2));
    else if (line.startsWith('## ')) read.sections.push({ heading: readInline(line.slice(3)), entries: [] });
    else if (section === undefined) read.intro.push(readInline(line));
    else if (item) {
      const [, lead = '', text = ''] = item;
      section.entries.push({ lead: readInline(lead), text: readInline(text), more: [] });
    } else if (entry && line.startsWith('  - ')) entry.more.push(readInline(line.slice(4)));
    else if (entry && fence !== undefined) {
      const closing = new RegExp(`^ {0,3}\`{${fence.length},}[ \\t]*$`);
      const end = lines.findIndex((other, index) => index > at && closing.test(other));
      if (end < 0) fail(line);
      entry.typed = lines.slice(at + 1, end).join('\n');
      at = end;
    } else fail(line);
  }
  return read;
};

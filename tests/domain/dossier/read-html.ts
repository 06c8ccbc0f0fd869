// Owns what a third person reads on the page that a reader made of a dossier: its lines, one by one, and where they could go from it.

export type ReadPage = {
  /** Headings, paragraphs, points of lists and lines of code, in their order. Nested points begin with "› ". */
  readonly lines: string[];
  /** The addresses of all that can be followed. */
  readonly links: string[];
  /** Elements that no dossier has: whatever was typed came alive. */
  readonly alive: string[];
};

const KNOWN = new Set('H1 H2 P UL LI STRONG CODE PRE A'.split(' '));

/** Blanks at the ends are not seen, and so not read. */
const lineOf = (nodes: readonly ChildNode[]): string =>
  nodes
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .trim();

export const readPage = (html: string): ReadPage => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const lines: string[] = [];
  const walk = (element: Element, depth: number): void => {
    if (element.tagName === 'UL') {
      for (const item of element.children) {
        const below = [...item.children].filter(({ tagName }) => tagName === 'UL');
        const own = [...item.childNodes].filter((node) => !below.some((list) => list === node));
        lines.push(`${'› '.repeat(depth)}${lineOf(own)}`);
        for (const list of below) walk(list, depth + 1);
      }
    } else if (element.tagName === 'PRE')
      lines.push(
        ...(element.textContent ?? '')
          .split('\n')
          .map((line) => line.trimEnd())
          .filter((line) => line !== ''),
      );
    else lines.push(lineOf([...element.childNodes]));
  };
  for (const element of body.children) walk(element, 0);
  // Text outside of every element.
  const loose = [...body.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  const stray = lineOf(loose);
  if (stray !== '') lines.push(`stray: ${stray}`);
  const all = [...body.querySelectorAll('*')];
  return {
    lines,
    links: all.flatMap((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? []),
    alive: all.filter(({ tagName }) => !KNOWN.has(tagName)).map(({ tagName }) => tagName),
  };
};

// Owns the making of lines out of a page's words: what stands in one block between two breaks, and its place in the tree.
// Refuses to know the document: it is given tokens.
import { MAX_PAGE_TOKENS, type Opening, type PageText } from '../../domain/upwork/page-text.ts';
import { joined, type Piece } from './joined.ts';

/** A visible line. */
export type Line = {
  readonly text: string;
  /** The line cut where its look changes: a name, an amount and a label beside each other are three. */
  readonly parts: readonly string[];
  /** From the outermost block to the one that holds the line; each name begins with its kind: row, section, dt, dd or block. */
  readonly path: readonly string[];
  /** 1 to 6 in a heading, else 0. */
  readonly heading: number;
  /** The innermost `data-test` around its block, or "". */
  readonly mark: string;
};
type Place = Omit<Line, 'text' | 'parts'> & {
  readonly look: string;
  readonly inline: boolean;
  /** Its children are laid out as blocks, whatever they are. */
  readonly laysOut: boolean;
};
const OUTSIDE: Place = { path: [], heading: 0, mark: '', look: '', inline: false, laysOut: true };

/** The lines of a page in their order; none of a page without end. */
export const linesOf = (text: PageText): Line[] => {
  if (text.length > MAX_PAGE_TOKENS) return [];
  const lines: Line[] = [];
  const places: Place[] = [OUTSIDE];
  let pieces: Piece[] = [];
  const endLine = ({ path, heading, mark }: Place): void => {
    const line = joined(pieces);
    pieces = [];
    if (line.text !== '') lines.push({ ...line, path, heading, mark });
  };
  text.forEach((token, at) => {
    const place = places.at(-1) ?? OUTSIDE;
    if (typeof token === 'string') pieces.push({ text: token, look: place.look });
    else {
      const inner = token === null ? undefined : placeIn(place, token, at);
      // A block begins and ends a line; what stands before it belongs to the block around.
      if (!(inner ?? place).inline) endLine(place);
      if (inner === undefined) places.pop();
      else places.push(inner);
    }
  });
  return lines;
};

const placeIn = (around: Place, [tag, display, role, level, look, mark]: Opening, at: number): Place => {
  const laysOut = /flex|grid/.test(display);
  if (!around.laysOut && tag !== 'br' && /^(?:inline|contents)$/.test(display)) {
    // Bare spans look like the text around them.
    const isBare = /^(?:span|font|slot|bdi)$/.test(tag) && !look;
    return { ...around, inline: true, laysOut, look: isBare ? around.look : `${around.look}/${tag}.${look}` };
  }
  return {
    path: [...around.path, `${kindOf(tag, role)}${at}`],
    heading: headingOf(tag, role, level) || around.heading,
    mark: mark ?? around.mark,
    look: '',
    inline: false,
    laysOut,
  };
};

const headingOf = (tag: string, role: string | null, level: string | null): number => {
  if (/^h[1-6]$/.test(tag)) return Number(tag[1]);
  return role === 'heading' ? Number(level) || 2 : 0;
};

const kindOf = (tag: string, role: string | null): string => {
  if (/^d[dt]$/.test(tag)) return tag;
  if (/^(?:li|tr)$/.test(tag) || role === 'listitem' || role === 'row') return 'row';
  return /^(?:article|aside|section)$/.test(tag) || role === 'region' ? 'section' : 'block';
};

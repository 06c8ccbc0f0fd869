// Owns the visible text of an element as lines, each with its place in the tree; open shadow roots included.
// Never reads fields, editors, messages or quotations. Only looks: calls nothing that changes, loads or waits.
import { HOLE, type Line, MAX_PAGE_DEPTH, MAX_PAGE_LINES } from '../domain/page-text.ts';
import { joined, type Piece } from './read-joined.ts';
import { isHidden } from './read-visible.ts';

type Place = Pick<Line, 'path' | 'heading'> & Pick<Piece, 'look' | 'mark'> & { readonly depth: number };

const ELEMENT = 1;
const TEXT = 3;
const tags = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const SILENT = tags(
  'audio button canvas iframe img link meta nav noscript object picture script style svg template video',
);
const UNREAD = tags(
  'blockquote code datalist dialog input meter option output pre progress q select textarea',
);
const UNREAD_ROLES =
  /^(?:alertdialog|button|combobox|dialog|feed|listbox|log|menu|menubar|navigation|option|searchbox|spinbutton|tab|tablist|textbox|toolbar|tooltip)$/;
const TALK =
  /(?:^|[\s_-])(?:messages?|chat|conversation|inbox|thread|composer|job-?(?:post|desc)\w*|cover-?letter|proposal)(?:$|[\s_-])/i;

/** The lines of an element in the order of the document, as the page shows them now; none where there is no end of them. */
export const linesOf = (top: Element, view: Window): Line[] => {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let blockCount = 0;
  let tooMuch = false;

  const endLine = ({ path, heading }: Place): void => {
    const line = joined(pieces);
    pieces = [];
    if (line.text !== '') lines.push({ ...line, path, heading });
  };
  const visit = (node: Node, place: Place, blocks: boolean): void => {
    const { look, mark } = place;
    if (node.nodeType === TEXT) pieces.push({ text: (node as Text).data, look, mark });
    const tag: unknown = (node as Element).localName;
    if (node.nodeType !== ELEMENT || typeof tag !== 'string' || SILENT.has(tag)) return;
    if (tag === 'br') endLine(place);
    // A form's own fields may hide its methods, and it holds nothing to read.
    else if (tag === 'form') pieces.push({ text: HOLE, look, mark });
    else visitElement(node as Element, tag, place, blocks);
  };
  const visitElement = (element: Element, tag: string, place: Place, blocks: boolean): void => {
    const style = view.getComputedStyle(element);
    if (isHidden(element, style)) return;
    if (UNREAD.has(tag) || isUnread(element)) return void pieces.push({ ...place, text: HOLE });
    const depth = place.depth + 1;
    tooMuch ||= depth > MAX_PAGE_DEPTH || lines.length > MAX_PAGE_LINES;
    if (tooMuch) return;
    const inline = !blocks && /^(?:inline|contents)$/.test(style.display);
    const mark = element.getAttribute('data-test') ?? place.mark;
    const heading = headingOf(element, tag) || place.heading;
    const inner = inline
      ? { ...place, mark, depth, look: lookOf(element, tag, place.look) }
      : { path: [...place.path, `${kindOf(element, tag)}${++blockCount}`], heading, mark, depth, look: '' };
    if (!inline) endLine(place);
    for (const child of childrenOf(element, tag)) visit(child, inner, /flex|grid/.test(style.display));
    if (!inline) endLine(inner);
  };
  visit(top, { path: [], heading: 0, mark: '', depth: 0, look: '' }, true);
  return tooMuch ? [] : lines;
};

const childrenOf = (element: Element, tag: string): readonly Node[] => {
  const assigned = tag === 'slot' ? (element as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
  const nodes = assigned.length > 0 ? assigned : [...(element.shadowRoot ?? element).childNodes];
  if (tag !== 'details' || element.hasAttribute('open')) return nodes;
  return nodes.filter((node) => node.nodeName === 'SUMMARY');
};

const roleOf = (element: Element): string => element.getAttribute('role') ?? '';

const isUnread = (element: Element): boolean =>
  UNREAD_ROLES.test(roleOf(element)) ||
  (element.getAttribute('contenteditable') ?? 'false') !== 'false' ||
  ['aria-label', 'class', 'data-test', 'id'].some((name) => TALK.test(element.getAttribute(name) ?? ''));

const headingOf = (element: Element, tag: string): number => {
  if (/^h[1-6]$/.test(tag)) return Number(tag[1]);
  const level = Number(element.getAttribute('aria-level'));
  return roleOf(element) !== 'heading' ? 0 : level >= 1 && level <= 6 ? Math.floor(level) : 2;
};

const kindOf = (element: Element, tag: string): string => {
  if (/^(?:dt|dd)$/.test(tag)) return tag;
  if (/^(?:li|tr)$/.test(tag) || /^(?:listitem|row)$/.test(roleOf(element))) return 'row';
  return /^(?:article|aside|section)$/.test(tag) || roleOf(element) === 'region' ? 'section' : 'block';
};

/** Bare spans look like the text around them. */
const lookOf = (element: Element, tag: string, around: string): string => {
  const name = element.getAttribute('class');
  return /^(?:span|font|slot|bdi|wbr)$/.test(tag) && !name ? around : `${around}/${tag}.${name}`;
};

// Owns the visible text of an element as lines, each with its place in the tree; open shadow roots included.
// Never reads fields, editors, messages or quotations. Only looks: calls nothing that changes, loads or waits.
import {
  HOLE,
  MAX_LINE_LENGTH,
  MAX_PAGE_DEPTH,
  MAX_PAGE_LINES,
  type Piece,
  type RawLine,
} from '../domain/page-text.ts';
import { isHidden } from './read-visible.ts';

type Place = Omit<RawLine, 'pieces'> & { readonly look: string; readonly depth: number };

const ELEMENT = 1;
const TEXT = 3;
const SILENT = 'audio, button, canvas, iframe, nav, noscript, object, script, style, svg, template, video';
const UNREAD =
  'blockquote, code, dialog, input, output, pre, q, select, textarea, [contenteditable]:not([contenteditable=false]), ' +
  '[role=button], [role=feed], [role=log], [role=navigation], [role=option], [role=spinbutton], [role=tab], ' +
  '[role=tablist], [role=toolbar], [role=tooltip], [role^=menu], [role$=box], [role$=dialog]';
const TALK =
  /(?:^|[\s_-])(?:messages?|chat|conversation|inbox|thread|composer|job-?(?:post|desc)\w*|cover-?letter|proposal)(?:$|[\s_-])/i;

/** The lines of an element in the order of the document, as the page shows them now; none where there is no end of them. */
export const linesOf = (top: Element, view: Window): RawLine[] => {
  const lines: RawLine[] = [];
  let pieces: Piece[] = [];
  let blockCount = 0;
  let tooMuch = false;

  const endLine = ({ path, heading, mark }: Place): void => {
    const text = pieces.map((piece) => piece.text).join('');
    if (text.length > MAX_LINE_LENGTH) pieces = [{ text: HOLE, look: '' }];
    if (text.trim() !== '') lines.push({ pieces, path, heading, mark });
    pieces = [];
  };
  const visit = (node: Node, place: Place, blocks: boolean): void => {
    const { look } = place;
    if (node.nodeType === TEXT) pieces.push({ text: (node as Text).data, look });
    if (node.nodeType !== ELEMENT) return;
    const element = node as Element;
    const tag: unknown = element.localName;
    // A form's own fields may hide its methods and its name, and it holds nothing to read.
    if (typeof tag !== 'string' || tag === 'form') return void pieces.push({ text: HOLE, look });
    const style = view.getComputedStyle(element);
    if (element.matches(SILENT) || isHidden(element, style)) return;
    if (isUnread(element)) return void pieces.push({ text: HOLE, look });
    const depth = place.depth + 1;
    tooMuch ||= depth > MAX_PAGE_DEPTH || lines.length > MAX_PAGE_LINES;
    if (tooMuch) return;
    const inline = tag !== 'br' && !blocks && /^(?:inline|contents)$/.test(style.display);
    const inner = inline
      ? { ...place, depth, look: lookOf(element, tag, look) }
      : {
          path: [...place.path, `${kindOf(element, tag)}${++blockCount}`],
          heading: headingOf(element, tag) || place.heading,
          mark: element.getAttribute('data-test') ?? place.mark,
          depth,
          look: '',
        };
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

const isUnread = (element: Element): boolean =>
  element.matches(UNREAD) ||
  TALK.test(['aria-label', 'class', 'data-test', 'id'].map((name) => element.getAttribute(name)).join(' '));

const headingOf = (element: Element, tag: string): number => {
  if (/^h[1-6]$/.test(tag)) return Number(tag[1]);
  return element.matches('[role=heading]') ? Number(element.getAttribute('aria-level')) || 2 : 0;
};

const kindOf = (element: Element, tag: string): string => {
  if (/^d[dt]$/.test(tag)) return tag;
  if (element.matches('li, tr, [role=listitem], [role=row]')) return 'row';
  return element.matches('article, aside, section, [role=region]') ? 'section' : 'block';
};

/** Bare spans look like the text around them. */
const lookOf = (element: Element, tag: string, around: string): string => {
  const name = element.getAttribute('class');
  return /^(?:span|font|slot|bdi)$/.test(tag) && !name ? around : `${around}/${tag}.${name}`;
};

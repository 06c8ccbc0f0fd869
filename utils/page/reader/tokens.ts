// Owns the visible words of an element and the elements around them; open shadow roots included.
// Never reads fields, editors, messages or quotations. Only looks: calls nothing that changes, loads or waits.
import { HOLE, MAX_PAGE_DEPTH, MAX_WORDS_LENGTH, type Token } from '../../domain/upwork/page-text.ts';
import { nodesIn } from '../slots.ts';
import { isHidden } from './visible.ts';

const ELEMENT = 1;
const TEXT = 3;
const ATTRIBUTES = ['role', 'aria-level', 'class', 'data-test', 'aria-label', 'id'];
const SILENT = 'audio, button, canvas, iframe, nav, noscript, object, script, style, svg, template, video';
const UNREAD =
  'blockquote, code, dialog, input, output, pre, q, select, textarea, [contenteditable]:not([contenteditable=false]), ' +
  '[role=button], [role=feed], [role=log], [role=navigation], [role=option], [role=spinbutton], [role=tab], ' +
  '[role=tablist], [role=toolbar], [role=tooltip], [role^=menu], [role$=box], [role$=dialog]';
const TALK =
  /(?:^|[\s_-])(?:messages?|chat|conversation|inbox|thread|composer|job-?(?:post|desc)\w*|cover-?letter|proposal)(?:$|[\s_-])/i;

/** What an element shows at this moment. */
export const tokensOf = (top: Element, view: Window): Token[] => {
  const tokens: Token[] = [];
  const visit = (node: Node, depth: number): void => {
    if (node.nodeType === TEXT) {
      const { data } = node as Text;
      tokens.push(data.length > MAX_WORDS_LENGTH ? HOLE : data);
    }
    if (node.nodeType !== ELEMENT) return;
    const element = node as Element;
    const tag: unknown = element.localName;
    // A form's own fields may hide its methods and its name, and it holds nothing to read.
    if (typeof tag !== 'string' || tag === 'form') return void tokens.push(HOLE);
    const style = view.getComputedStyle(element);
    if (element.matches(SILENT) || isHidden(element, style)) return;
    const attributes = ATTRIBUTES.map((name) => element.getAttribute(name));
    if (element.matches(UNREAD) || TALK.test(attributes.join(' ')) || depth > MAX_PAGE_DEPTH)
      return void tokens.push(HOLE);
    const [role = null, level = null, look = null, mark = null] = attributes;
    tokens.push([tag, style.display, role, level, look, mark]);
    for (const child of childrenOf(element, tag)) visit(child, depth + 1);
    tokens.push(null);
  };
  visit(top, 0);
  return tokens;
};

const childrenOf = (element: Element, tag: string): readonly Node[] => {
  const nodes = nodesIn(element.shadowRoot ?? element);
  if (tag !== 'details' || element.hasAttribute('open')) return nodes;
  return nodes.filter((node) => node.nodeName === 'SUMMARY');
};

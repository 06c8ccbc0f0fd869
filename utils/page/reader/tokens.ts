// Owns the visible words of an element and the elements around them; open shadow roots included.
// Leaves out what it is told to withhold. Only looks: calls nothing that changes, loads or waits.
import {
  HOLE,
  MAX_PAGE_DEPTH,
  MAX_WORDS_LENGTH,
  type Opening,
  type Token,
} from '../../domain/upwork/page-text.ts';
import type { Withheld } from '../../domain/upwork/withheld.ts';
import { nodesIn } from '../slots.ts';
import { isHidden } from './visible.ts';

const ELEMENT = 1;
const TEXT = 3;
const ATTRIBUTES = ['role', 'aria-level', 'class', 'data-test', 'aria-label', 'id'];

/** What an element shows at this moment. */
export const tokensOf = (top: Element, view: Window, withheld: Withheld): Token[] => {
  const tokens: Token[] = [];
  const talk = new RegExp(withheld.talk, 'i');
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
    if (element.matches(withheld.silent) || isHidden(element, style)) return;
    const attributes = ATTRIBUTES.map((name) => element.getAttribute(name));
    if (element.matches(withheld.unread) || talk.test(attributes.join(' ')) || depth > MAX_PAGE_DEPTH)
      return void tokens.push(HOLE);
    const said = attributes.slice(0, 4) as [...Opening] extends [string, string, ...infer Said]
      ? Said
      : never;
    tokens.push([tag, style.display, ...said]);
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

// Owns how a sentence that is written among elements is judged: by what stands before and after each of its holes.
import { childrenOf, isApart, isNode, isWords, type Node, type Offence, saidBy } from './sentence-nodes.ts';

/** Elements whose words begin a line. */
const BEGINS_LINE = /^(?:p|li|h[1-6]|button|dt|dd|legend|summary|figcaption|caption)$/;
type Part = string | Node;
/** As the browser gets it: a line end with what is around it is nothing. */
const textOf = (value: string): string =>
  value.replace(/\s*\n\s*/g, (_, at, all) => (at > 0 && at < all.length ? '\n' : ''));
/** Texts and holes in turn; a text that is written as an expression is one too. */
const partsOf = (node: Node): Part[] => {
  const parts: Part[] = [];
  for (const child of node.children as Node[]) {
    const inner = child.type === 'JSXExpressionContainer' ? child.expression : child;
    if (!isNode(inner) || inner.type === 'JSXEmptyExpression') continue;
    const text =
      inner.type === 'JSXText'
        ? textOf(String(inner.value)).replaceAll('\n', ' ')
        : inner.type === 'Literal'
          ? saidBy(inner)
          : undefined;
    const last = parts.at(-1);
    if (text === undefined) parts.push(inner);
    else if (typeof last === 'string') parts[parts.length - 1] = last + text;
    else parts.push(text);
  }
  return parts;
};
const textAt = (parts: readonly Part[], index: number): string => {
  const part = parts[index];
  return typeof part === 'string' ? part : '';
};
/** A choice of which one answer begins small, so that it goes on with the words around it. */
const isHalf = ({ type, consequent, alternate }: Node): boolean =>
  type === 'ConditionalExpression' &&
  [consequent, alternate].some((one) => /^\p{Ll}{1,}[ \p{Ll}]/u.test(saidBy(one) ?? ''));
const tagOf = (node: Node): string =>
  childrenOf(node)
    .filter(({ type }) => type === 'JSXOpeningElement')
    .map(({ name }) => String((name as Node).name ?? ''))
    .join();

/** What is wrong with the words of an element or a fragment. */
export const jsxOffence = (node: Node): Offence | undefined => {
  const parts = partsOf(node);
  const holes = parts.flatMap((part, index) =>
    typeof part === 'string'
      ? []
      : [{ part, before: textAt(parts, index - 1), after: textAt(parts, index + 1) }],
  );
  if (holes.some(({ part, before, after }) => isApart(part, before, after))) return 'count without forms';
  if (holes.some(({ after }) => after.startsWith('%'))) return 'Intl elsewhere';
  const first = textAt(parts, 0);
  const isCut =
    (node.type === 'JSXFragment' && /^[,;:]/.test(first)) ||
    (BEGINS_LINE.test(tagOf(node)) && /^\s*\p{Ll}{2}/u.test(first));
  return isCut || holes.some(({ part, before, after }) => isHalf(part) && (isWords(before) || isWords(after)))
    ? 'fragment'
    : undefined;
};

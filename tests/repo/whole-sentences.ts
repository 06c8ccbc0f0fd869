// Owns how a file is searched for sentences that no translator could take: parsed, so that a word is judged by where it stands.
// Limits: half a sentence that shows by no comma, article or pronoun where it was cut is not seen.
import { parseSync } from 'vite';

export type Offence =
  | 'plural by hand'
  | 'count without forms'
  | 'letters glued to a word'
  | 'fragment'
  | 'case of a word changed'
  | 'logic on words'
  | 'Intl elsewhere';
export type Found = { readonly offence: Offence; readonly line: number; readonly text: string };

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
const childrenOf = (node: Node): Node[] =>
  Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);

const isSum = ({ type, operator }: Node): boolean => type === 'BinaryExpression' && operator === '+';
type Quasi = { readonly value: { readonly cooked: string } };
/** What a literal says, with `{}` for each hole; undefined of anything else. */
const saidBy = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (isSum(node)) {
    const said = [saidBy(node.left), saidBy(node.right)];
    return said.includes(undefined) ? undefined : said.join('');
  }
  if (node.type !== 'TemplateLiteral') return undefined;
  return (node.quasis as Quasi[]).map(({ value }) => value.cooked).join('{}');
};
const isWords = (text: string | undefined): text is string => text !== undefined && /\p{L}{2}/u.test(text);
const isOne = (node: unknown): boolean => isNode(node) && node.type === 'Literal' && node.value === 1;
/** Whether it asks for one or more than one: `=== 1`, `> 1`. */
const isCountTest = ({ type, operator, left, right }: Node): boolean =>
  type === 'BinaryExpression' && /^(?:[!=]==?|>|<=)$/.test(String(operator)) && (isOne(left) || isOne(right));
/** Begins or ends in the middle of a sentence: with a space, a comma, a bracket. */
const isCut = (text: string): boolean => /^[\s,.;:(]|[\s,(]$/.test(text);
/** The same wherever it stands: a pattern, a selector or lines of code may begin with such a sign too. */
const isCutText = (text: string): boolean =>
  /^(?: |[,;.:(] )(?=\p{L})|\p{L}[,.;:]? $|\p{L} \($/u.test(text) && !/[\\[\]|<>=]/.test(text);
/** What comes next belongs to a word before it: "if you ", "Name of the ". */
const OWNS_NEXT = /(?:^|[\s“(])(?:you|we|it|they|he|she|the|an?|not)\s$/i;
/** "3 more": what comes after a number. */
const IS_COUNTED = /^ \p{Ll}{2}/u;
const COUNTS = /^(?:count|rest|left|n)$|Count$/;
/** "If ", "The part": a word of code has no space in it and no capital at its beginning. */
const isText = (text: string): boolean => /^\p{Lu}\p{Ll}{2}|\p{Ll} /u.test(text);
const nameOf = (node: unknown): string =>
  isNode(node) && node.type === 'MemberExpression' ? String((node.property as Node).name ?? '') : '';

/** Words beside something else; texts alone are one that was too long for its line. */
const isJoined = (node: Node): boolean =>
  isSum(node) && saidBy(node) === undefined && [node.left, node.right].some((one) => isWords(saidBy(one)));
const conditional = ({ test, consequent, alternate }: Node): Offence | undefined => {
  const said = [saidBy(consequent), saidBy(alternate)];
  if (!said.some(isWords)) return undefined;
  if (isNode(test) && isCountTest(test)) return 'plural by hand';
  return said.some((text) => isWords(text) && isCut(text)) ? 'fragment' : undefined;
};
/** A part of a sentence that is chosen inside of it, or the other half of what stands before. */
const isGlued = (inner: Node, before: string): boolean =>
  OWNS_NEXT.test(before)
    ? inner.type !== 'CallExpression'
    : inner.type === 'ConditionalExpression' &&
      [inner.consequent, inner.alternate].some((one) => isWords(saidBy(one)));
const isCount = (node: Node): boolean =>
  node.type === 'Identifier'
    ? COUNTS.test(String(node.name))
    : nameOf(node) === 'length' ||
      (node.type === 'CallExpression' && isNode(node.callee) && node.callee.name === 'grouped');
const template = (node: Node): Offence | undefined => {
  const holes = node.expressions as Node[];
  const quasis = (node.quasis as Quasi[]).map(({ value }) => value.cooked);
  if (quasis.slice(1).some((text) => /^(?:e?s|ies|e?d|ing)\b/.test(text))) return 'letters glued to a word';
  if (holes.some((hole, index) => isCount(hole) && IS_COUNTED.test(quasis[index + 1] ?? '')))
    return 'count without forms';
  return holes.some((hole, index) => isGlued(hole, quasis[index] ?? '')) || isCutText(saidBy(node) ?? '')
    ? 'fragment'
    : undefined;
};
/** Parts of a list that is joined into one line: what begins small goes on with what stands before it. */
const isJoinedList = (list: unknown, separator: string | undefined): boolean =>
  isNode(list) &&
  list.type === 'ArrayExpression' &&
  separator?.trim() === '' &&
  !separator.includes('\n') &&
  (list.elements as Node[])
    .flatMap((one) => (one.type === 'ConditionalExpression' ? [one.consequent, one.alternate] : [one]))
    .some((one) => /^\p{Ll}{2}/u.test(saidBy(one) ?? ''));
const called = ({ callee, arguments: given }: Node): Offence | undefined => {
  const name = nameOf(callee);
  if (name === 'join' && isJoinedList((callee as Node).object, saidBy((given as Node[])[0])))
    return 'fragment';
  if (/^to(?:Locale)?(?:Lower|Upper)Case$/.test(name)) return 'case of a word changed';
  if (/^toLocale\w*String$/.test(name)) return 'Intl elsewhere';
  const [first] = given as Node[];
  return /^(?:startsWith|endsWith|includes)$/.test(name) && isText(saidBy(first) ?? '')
    ? 'logic on words'
    : undefined;
};
const offenceOf = (node: Node): Offence | undefined => {
  switch (node.type) {
    case 'ConditionalExpression':
      return conditional(node);
    case 'TemplateLiteral':
      return template(node);
    case 'BinaryExpression':
      return isJoined(node) ? 'fragment' : undefined;
    case 'CallExpression':
      return called(node);
    case 'MemberExpression':
      return isNode(node.object) && node.object.type === 'Identifier' && node.object.name === 'Intl'
        ? 'Intl elsewhere'
        : undefined;
    case 'Literal': {
      const { pattern } = (node.regex ?? {}) as { readonly pattern?: string };
      if (typeof node.value === 'string' && isCutText(node.value)) return 'fragment';
      return pattern !== undefined && isText(pattern.replace(/^\^/, '')) ? 'logic on words' : undefined;
    }
    default:
      return undefined;
  }
};

/** Every place of a source where a sentence is put together from pieces, in order. */
export const brokenSentencesIn = (path: string, text: string): Found[] => {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed.`);
  const found: Found[] = [];
  const walk = (node: Node): void => {
    // A style and a drawing are no sentences.
    if (node.type === 'JSXAttribute' && /^(?:class|d|id|key)$/.test(String((node.name as Node).name))) return;
    // A type may name Intl; it is gone at run time.
    if (/^TS(?:TypeReference|TypeAnnotation|TypeAliasDeclaration)$/.test(node.type)) return;
    const offence = offenceOf(node);
    if (offence !== undefined)
      found.push({
        offence,
        line: text.slice(0, node.start).split('\n').length,
        text: text.slice(node.start, node.end),
      });
    // What was found says its texts too.
    for (const child of childrenOf(node))
      if (saidBy(child) === undefined || (offence === undefined && !isSum(node))) walk(child);
  };
  walk(program as unknown as Node);
  return found;
};

// Owns how a file is searched for sentences that no translator could take: parsed, so that a word is judged by where it stands.
// Limits: half a sentence that shows by no comma, article or pronoun where it was cut is not seen.
import { parseSync } from 'vite';
import { jsxOffence } from './jsx-sentences.ts';
import {
  childrenOf,
  isApart,
  isNode,
  isSum,
  isWords,
  type Node,
  nameOf,
  type Offence,
  quasisOf,
  saidBy,
} from './sentence-nodes.ts';

export type { Offence };

export type Found = { readonly offence: Offence; readonly line: number; readonly text: string };

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
/** A list of clauses goes on with what stands before it: "End it now and ". */
const GOES_ON = /\p{L},? (?:and|or|but|because|if|once) $/u;
/** A place in braces belongs to words that go on with others: "by {when}", "and {n} more". */
const IS_HALF = /^\p{Ll}[^{]*[ (“]\{\w+\}/u;
/** A sentence begins with a capital, so that it can stand alone. */
const BEGINS_SMALL = /^\p{Ll}[\p{Ll}’]*(?: [\p{L}\p{N}’“”,:;()$]+){3}/u;
const isSmall = (text: string): boolean => IS_HALF.test(text) || BEGINS_SMALL.test(text);
/** "If ", "The part": a word of code has no space in it and no capital at its beginning. */
const isText = (text: string): boolean => /^\p{Lu}\p{Ll}{2}|\p{Ll} /u.test(text);
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
/** A hole, and a sentence that goes on from it: "{}, your money lasts". */
const goesOn = ([first, second]: readonly string[]): boolean =>
  first === '' && /^, \p{Ll}/u.test(second ?? '');
const template = (node: Node): Offence | undefined => {
  const quasis = quasisOf(node);
  const holes = (node.expressions as Node[]).map((hole, index) => ({
    hole,
    before: quasis[index] ?? '',
    after: quasis[index + 1] ?? '',
  }));
  if (
    quasis.slice(1).some((text) => /^(?:e?s|ies|e?d|ing)\b/.test(text)) ||
    holes.some(({ before }) => /[\s}]\p{Ll}{2,}$/u.test(before))
  )
    return 'letters glued to a word';
  if (holes.some(({ hole, before, after }) => isApart(hole, before, after))) return 'count without forms';
  const isList = ({ type, callee }: Node) =>
    type === 'CallExpression' && /^(?:listed|join)$/.test(nameOf(callee));
  if (quasis.slice(1).some((text) => /^% \p{L}/u.test(text))) return 'Intl elsewhere';
  const said = saidBy(node) ?? '';
  return isCutText(said) ||
    isSmall(said) ||
    goesOn(quasis) ||
    holes.some(({ hole, before }) => isGlued(hole, before) || (isList(hole) && GOES_ON.test(before)))
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
  const [first] = given as Node[];
  const separator = name === 'join' ? saidBy(first) : undefined;
  if (isJoinedList((callee as Node).object, separator)) return 'fragment';
  if (/^[,;] $|^ \p{L}+ $/u.test(separator ?? '')) return 'list joined by hand';
  if (/^to(?:Locale)?(?:Lower|Upper)Case$/.test(name)) return 'case of a word changed';
  if (/^toLocale\w*String$/.test(name)) return 'Intl elsewhere';
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
      if (/^[!=]==?$/.test(String(node.operator)) && /\p{L} \p{L}/u.test(saidBy(node.right) ?? ''))
        return 'logic on words';
      return isJoined(node) ? 'fragment' : undefined;
    case 'JSXElement':
    case 'JSXFragment':
      return jsxOffence(node);
    case 'CallExpression':
      return called(node);
    case 'MemberExpression':
      return isNode(node.object) && node.object.type === 'Identifier' && node.object.name === 'Intl'
        ? 'Intl elsewhere'
        : undefined;
    case 'Literal': {
      const { pattern } = (node.regex ?? {}) as { readonly pattern?: string };
      if (typeof node.value === 'string' && (isCutText(node.value) || isSmall(node.value))) return 'fragment';
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

// Owns how a file is searched for sentences that no translator could take: parsed, so that a word is judged by where it stands.
// Limits: a fragment that is kept under a name first, and a word that is joined by `+`, are not seen.
import { parseSync } from 'vite';

export type Offence =
  | 'plural by hand'
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

type Quasi = { readonly value: { readonly cooked: string } };
/** What a literal says, with `{}` for each hole; undefined of anything else. */
const saidBy = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
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
/** "If ", "The part": a word of code has no space in it and no capital at its beginning. */
const isText = (text: string): boolean => /^\p{Lu}\p{Ll}{2}|\p{Ll} /u.test(text);
const nameOf = (node: unknown): string =>
  isNode(node) && node.type === 'MemberExpression' ? String((node.property as Node).name ?? '') : '';

const conditional = ({ test, consequent, alternate }: Node): Offence | undefined => {
  const said = [saidBy(consequent), saidBy(alternate)];
  if (!said.some(isWords)) return undefined;
  if (isNode(test) && isCountTest(test)) return 'plural by hand';
  return said.some((text) => isWords(text) && isCut(text)) ? 'fragment' : undefined;
};
/** A part of a sentence that is chosen inside of it. */
const chosenInside = (node: Node): boolean =>
  isWords(saidBy(node)) &&
  (node.expressions as Node[]).some(
    (inner) =>
      inner.type === 'ConditionalExpression' &&
      [inner.consequent, inner.alternate].some((one) => isWords(saidBy(one))),
  );
const called = ({ callee, arguments: given }: Node): Offence | undefined => {
  const name = nameOf(callee);
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
      if ((node.quasis as Quasi[]).slice(1).some(({ value }) => /^(?:e?s|ies|e?d|ing)\b/.test(value.cooked)))
        return 'letters glued to a word';
      return chosenInside(node) ? 'fragment' : undefined;
    case 'CallExpression':
      return called(node);
    case 'MemberExpression':
      return isNode(node.object) && node.object.type === 'Identifier' && node.object.name === 'Intl'
        ? 'Intl elsewhere'
        : undefined;
    case 'Literal': {
      const { pattern } = (node.regex ?? {}) as { readonly pattern?: string };
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
    for (const child of childrenOf(node)) walk(child);
  };
  walk(program as unknown as Node);
  return found;
};

// Owns what the rule on sentences knows of a parsed file: its nodes, and what a literal says.
// Refuses to judge (whole-sentences.ts and jsx-sentences.ts do).

export type Offence =
  | 'plural by hand'
  | 'count without forms'
  | 'letters glued to a word'
  | 'fragment'
  | 'case of a word changed'
  | 'logic on words'
  | 'list joined by hand'
  | 'Intl elsewhere';

export type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>;
export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
export const childrenOf = (node: Node): Node[] =>
  Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);

export const isSum = ({ type, operator }: Node): boolean => type === 'BinaryExpression' && operator === '+';
type Quasi = { readonly value: { readonly cooked: string } };
/** What stands between the holes of a template. */
export const quasisOf = (node: Node): string[] => (node.quasis as Quasi[]).map(({ value }) => value.cooked);
/** What a literal says, with `{}` for each hole; undefined of anything else. */
export const saidBy = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (isSum(node)) {
    const said = [saidBy(node.left), saidBy(node.right)];
    return said.includes(undefined) ? undefined : said.join('');
  }
  return node.type === 'TemplateLiteral' ? quasisOf(node).join('{}') : undefined;
};
export const isWords = (text: string | undefined): text is string =>
  text !== undefined && /\p{L}{2}/u.test(text);
export const nameOf = (node: unknown): string =>
  !isNode(node)
    ? ''
    : node.type === 'MemberExpression'
      ? String((node.property as Node).name ?? '')
      : String(node.name ?? '');

/** "3 more": what comes after a number. */
const IS_COUNTED = /^ \p{Ll}{2}/u;
const COUNTS = /^(?:count|rest|left|n|days|hours)$|(?:Count|Days|Hours)$/;
const isCount = (node: Node): boolean =>
  nameOf(node) === 'length' ||
  (node.type === 'Identifier' && COUNTS.test(nameOf(node))) ||
  (node.type === 'CallExpression' && nameOf(node.callee) === 'grouped');
/** "3 days": a noun with its number, and no sentence. Forms have names of their own. */
const isCountedNoun = ({ type, callee, arguments: given }: Node): boolean => {
  const [, what] = (given ?? []) as Node[];
  return (
    type === 'CallExpression' &&
    nameOf(callee) === 'counted' &&
    what !== undefined &&
    /^(?:Literal|ConditionalExpression)$/.test(what.type)
  );
};
/** Whether a hole is a number, or a number with its noun, apart from the rest of its sentence. */
export const isApart = (hole: Node, before: string, after: string): boolean =>
  (isCount(hole) && IS_COUNTED.test(after)) ||
  (isCountedNoun(hole) && (/[\p{L}’],?\s$/u.test(before) || /^,?\s\p{Ll}/u.test(after)));

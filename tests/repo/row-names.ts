// Owns how a file is searched for the ids of table rows: parsed, so that a word is judged by where it stands.
// Limits: an id that is put together from pieces, handed on under a name that says nothing, or the key of a plain object of common words is not seen.
import { parseSync } from 'vite';

/** An id that code names, with its line and where it stands. */
export type Named = { readonly id: string; readonly line: number; readonly where: string };
export type Vocabulary = {
  readonly ids: ReadonlySet<string>;
  /** Those that are no word of anything else: wherever they stand, the row is meant. */
  readonly unmistakable: ReadonlySet<string>;
};
type Node = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The text of a string literal; of `row:entry` the row. */
const textOf = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined;
  const text =
    node.type === 'Literal' || node.type === 'StringLiteral'
      ? node.value
      : node.type === 'TemplateLiteral'
        ? (node.quasis as { value: { cooked: string } }[])[0]?.value.cooked
        : undefined;
  return typeof text === 'string' ? text.split(':')[0] : undefined;
};
const IDS =
  /^(?:id|ids|key|keys|item|items|row|rows|step|steps|timer|warning|next|asked)$|(?:Id|Ids|Key|Keys|Row|Rows)$/;
const MAPS = /^(?:ticks|setAside|notes|announced|snoozed)$/;
/** What an expression is called at its end: `a.b.id` is "id". */
const nameOf = (node: unknown): string => {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return String(node.name);
  if (node.type === 'MemberExpression') return node.computed === true ? '' : nameOf(node.property);
  if (node.type === 'ChainExpression' || node.type === 'TSNonNullExpression') return nameOf(node.expression);
  return textOf(node) ?? '';
};

/** The nodes right below one, each once. */
const childrenOf = (node: Node): Node[] =>
  Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
const literalsIn = (node: Node): Node[] =>
  textOf(node) === undefined ? childrenOf(node).flatMap(literalsIn) : [node];

/** The literals that stand where only an id can stand, and how that is seen. */
const meantAsIds = (node: Node, listOf: (name: string) => Node | undefined): [Node, string][] => {
  const all = (nodes: readonly unknown[], where: string): [Node, string][] =>
    nodes.filter(isNode).map((one) => [one, where]);
  switch (node.type) {
    case 'BinaryExpression':
      if (node.operator === 'in' && MAPS.test(nameOf(node.right))) return all([node.left], 'looked up');
      if (IDS.test(nameOf(node.left))) return all([node.right], 'compared');
      return IDS.test(nameOf(node.right)) ? all([node.left], 'compared') : [];
    case 'SwitchStatement':
      if (!IDS.test(nameOf(node.discriminant))) return [];
      return all(
        (node.cases as Node[]).map(({ test }) => test),
        'compared',
      );
    case 'MemberExpression':
      return MAPS.test(nameOf(node.object)) ? all([node.property], 'looked up') : [];
    case 'JSXAttribute':
      return IDS.test(nameOf(node.name)) && nameOf(node.name) !== 'key' ? all([node.value], 'given') : [];
    case 'Property':
      return IDS.test(nameOf(node.key)) ? all([node.value], `column ${nameOf(node.key)}`) : [];
    case 'CallExpression': {
      const callee = node.callee as Node;
      const [first, second] = node.arguments as Node[];
      const method = nameOf(callee);
      if (method === 'hasOwn' && MAPS.test(nameOf(first))) return all([second], 'looked up');
      if (!['includes', 'has', 'indexOf'].includes(method) || callee.type !== 'MemberExpression') return [];
      const list = callee.object as Node;
      if (IDS.test(nameOf(list))) return all([first], 'looked up');
      if (!IDS.test(nameOf(first))) return [];
      const listed = list.type === 'Identifier' ? listOf(String(list.name)) : list;
      return listed === undefined ? [] : all(literalsIn(listed), 'compared with a list');
    }
    default:
      return [];
  }
};

/** Every row id that a source names, in order. */
export const rowsNamedIn = (path: string, text: string, { ids, unmistakable }: Vocabulary): Named[] => {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed.`);
  const lists = new Map<string, Node>();
  const found = new Map<number, Named>();
  const add = (node: Node, where: string): void => {
    const id =
      textOf(node) ?? (where === 'looked up' && node.type === 'Identifier' ? String(node.name) : undefined);
    if (id === undefined || !ids.has(id) || found.has(node.start)) return;
    found.set(node.start, { id, where, line: text.slice(0, node.start).split('\n').length });
  };
  const walk = (node: Node, visit: (node: Node) => void): void => {
    // A style is called what looks right.
    if (node.type === 'JSXAttribute' && nameOf(node.name) === 'class') return;
    visit(node);
    for (const child of childrenOf(node)) walk(child, visit);
  };
  const root = program as unknown as Node;
  walk(root, (node) => {
    if (node.type === 'VariableDeclarator' && isNode(node.init)) lists.set(nameOf(node.id), node.init);
  });
  walk(root, (node) => {
    for (const [literal, where] of meantAsIds(node, (name) => lists.get(name))) add(literal, where);
  });
  walk(root, (node) => {
    if (node.type === 'CallExpression')
      for (const argument of node.arguments as Node[])
        if (unmistakable.has(textOf(argument) ?? '')) add(argument, 'handed to a function');
  });
  walk(root, (node) => {
    if (unmistakable.has(textOf(node) ?? '')) add(node, 'written');
  });
  return [...found].sort(([a], [b]) => a - b).map(([, named]) => named);
};

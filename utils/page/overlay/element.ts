// Owns the making of nodes by DOM calls: attributes as given, children as nodes or as text, never as markup.

type Attributes = Readonly<Record<string, string>>;
const SVG = 'http://www.w3.org/2000/svg';

const filled = <E extends Element>(
  made: E,
  attributes: Attributes,
  children: readonly (Node | string)[],
): E => {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

/** An HTML element with attributes and children; a string child becomes a text node. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => filled(document.createElement(tag), attributes, children);

/** An SVG element, in the same way. */
export const svg = <K extends keyof SVGElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[K] => filled(document.createElementNS(SVG, tag), attributes, children);

// Owns the one checked way to a property of the page's document, window or forms: a page can give a picture, a frame or a field any
// name, and stands it under that name in their place (`<img name="prerendering">`, `<input name="matches">`).

/** What the browser itself defines under that name; undefined where it defines nothing, whatever the page named so. */
export const native = <T extends Document | Window | Element, K extends string>(
  owner: T,
  name: K,
): (K extends keyof T ? T[K] : unknown) | undefined => {
  // A window's own properties are its own, a document's stand on its prototypes. What a page named is never an accessor.
  for (let holder: object | null = owner; holder !== null; holder = Object.getPrototypeOf(holder)) {
    const get = Object.getOwnPropertyDescriptor(holder, name)?.get;
    if (get !== undefined) return get.call(owner);
  }
  return undefined;
};

export const rootOf = (document: Document): HTMLElement | null | undefined =>
  native(document, 'documentElement');
export const bodyOf = (document: Document): HTMLElement | null | undefined => native(document, 'body');

// What is around a control may be a form.
const { matches, getAttribute } = Element.prototype;
export const isMatch = (element: Element, selector: string): boolean => matches.call(element, selector);
export const attributeOf = (element: Element, name: string): string | null =>
  getAttribute.call(element, name);

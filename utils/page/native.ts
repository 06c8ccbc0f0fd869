// Owns the one checked way to a property of the page's document or window that a browser may not have: a page can give a picture
// or a frame any name, and stands it under that name in their place (`<img name="prerendering">`).

/** What the browser itself defines under that name; undefined where it defines nothing, whatever the page named so. */
export const native = <T extends Document | Window, K extends string>(
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

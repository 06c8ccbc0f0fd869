// Owns how a control of ours hears of a press: by the shield, since no event of ours may travel past the page's listeners.
// Presses that need no more than the browser's own doing come as `submit`, which never leaves our root (button-presses.ts).

type Reaction = (event: Event) => void;

const HEARD = new WeakMap<Node, (readonly [type: string, Reaction])[]>();
/** Where the pointer went down, and where the last key did: what follows belongs there, wherever the pointer is by then. */
const DOWN = new WeakMap<ShadowRoot, { pointer?: Element | null; key?: Element | null }>();

/** From now on a node in our root hears the browser's own events of a type, as of its inner nodes. */
export const hear = <K extends keyof HTMLElementEventMap>(
  node: HTMLElement,
  type: K,
  react: (event: HTMLElementEventMap[K]) => void,
): void => {
  const heard = HEARD.get(node) ?? [];
  HEARD.set(node, heard);
  heard.push([type, react as Reaction]);
};

/** Hands an event to whoever hears it at a node or around it, up to the root. */
export const feedFrom = (inner: Node | null | undefined, event: Event): void => {
  for (let node = inner ?? null; node !== null; node = node.parentNode)
    for (const [type, react] of HEARD.get(node) ?? []) if (type === event.type) react(event);
};

/** The same for an event that the window sees: it names the host only, so the root is asked what it happened on. */
export const feed = (root: ShadowRoot, event: Event): void => feedFrom(innermost(root, event), event);

const innermost = (root: ShadowRoot, event: Event): Element | null | undefined => {
  const down = DOWN.get(root) ?? {};
  DOWN.set(root, down);
  const { type } = event;
  if (type === 'pointerdown' || type === 'mousedown') {
    const { clientX, clientY } = event as MouseEvent;
    down.pointer = root.elementFromPoint(clientX, clientY);
    return down.pointer;
  }
  if (type === 'keydown') down.key = root.activeElement;
  if (/^key|^blur$|^focusout$/.test(type)) return down.key;
  if (type === 'click' && (event as MouseEvent).detail === 0) return root.activeElement;
  return down.pointer;
};

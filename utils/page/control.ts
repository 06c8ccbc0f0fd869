// Owns the question whether what a person pressed is Upwork's "End contract": a button, link or menu item of that name.
// Refuses look-alikes in messages, posts and editors, and every other wording.

const ROLES = new Set(['button', 'link', 'menuitem']);
const NATIVE = 'button, a, input[type="button"], input[type="submit"]';
const QUOTED = 'blockquote, [role="log"], [role="feed"], [contenteditable]:not([contenteditable="false"])';
// A link of that name in a text is a quotation; a button there is still a button.
const TEXT = 'p, article, [role="article"]';
const UNREAD = 'svg, style, script, template, [hidden], [aria-hidden="true"]';

/** The "End contract" control on an event's path (innermost first); undefined where the activation is none of ours. */
export const endControl = (path: readonly EventTarget[]): HTMLElement | undefined => {
  const elements = path.filter((target) => target instanceof HTMLElement);
  const control = elements.find(isControl);
  if (control === undefined || compact(nameOf(control)) !== 'endcontract') return undefined;
  if (control.getAttribute('aria-disabled') === 'true' || control.matches(':disabled')) return undefined;
  const around = elements.slice(elements.indexOf(control));
  if (around.some((ancestor) => ancestor.matches(QUOTED))) return undefined;
  if (control instanceof HTMLAnchorElement) {
    // One to another site (a help page) ends nothing.
    const elsewhere = control.href !== '' && control.origin !== control.ownerDocument.location.origin;
    if (elsewhere || around.some((ancestor) => ancestor.matches(TEXT))) return undefined;
  }
  return control;
};

/** Whether the browser itself makes a click of Enter and Space on it. */
export const isNative = (control: HTMLElement): boolean => control.matches(NATIVE);

const isControl = (target: HTMLElement): boolean => {
  const role = target.getAttribute('role')?.trim().toLowerCase();
  return role ? ROLES.has(role) : isNative(target);
};

// Whole words may be split over spans and joined again by layout, so spaces do not count.
const compact = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]+/g, '')
    .toLowerCase();

const nameOf = (control: HTMLElement): string => {
  const root = control.getRootNode() as Document | ShadowRoot;
  const ids = control.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labels = ids
    .map((id) => (id === '' ? null : root.getElementById(id)))
    .filter((label) => label !== null);
  if (labels.length > 0) return labels.map((label) => label.textContent).join(' ');
  const label = control.getAttribute('aria-label')?.trim();
  if (label) return label;
  return control instanceof HTMLInputElement ? control.value : textOf(control);
};

const textOf = (node: Node): string => {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches(UNREAD)) return '';
  if (node instanceof HTMLImageElement) return node.alt;
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
  return (assigned.length > 0 ? assigned : Array.from(node.childNodes)).map(textOf).join('');
};

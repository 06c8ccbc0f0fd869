// Owns the question whether what a person pressed is Upwork's "End contract": a button, link or menu item of that name.
// Refuses look-alikes in messages, job posts and editors, and every other wording.
import { attributeOf, isMatch, native } from '../native.ts';
import { accessibleName } from './control-name.ts';
import { isInPopup, isPopup, isQuoted } from './surroundings.ts';
import { compact, ORIGINAL } from './words.ts';

// Only what a person presses to do something; a tab of this name, or an option outside of a menu, chooses and ends nothing.
const ROLES = /^(?:button|link|menuitem)$/;
const ITEM_ROLES = /^(?:button|link|menuitem|option|listitem|treeitem)$/;
const CONTROLS = 'button, input:is([type=button], [type=submit], [type=image]), a';
// What stands in a menu beside its items.
const NO_ITEMS = 'h1, h2, h3, h4, h5, h6, p, label, legend, header, input, textarea, select, svg *';
// A made-up element may have its role where only the browser sees it; its name, or its place in the order of keys, tells.
const CUSTOM_CONTROL = /-(?:button|btn|link|item|option)$/i;
// A link of that name in a text is a quotation; a button there is still a button.
const TEXT = 'p, article, [role=article]';
const UPWORK = /^(?:www\.)?upwork\.com$/;

/** `control`, and whether it is an item of an open menu. */
export type EndControl = { readonly control: Element; readonly isItem: boolean };
/** Whether a control is called "End contract": in Upwork's words, or in a translator's (remembered.ts). */
export type IsEnd = (control: Element) => boolean;

export const isCalledEnd: IsEnd = (control) => compact(accessibleName(control)) === ORIGINAL;

/** The "End contract" control on an event's path (innermost first); undefined where the press is none of ours. */
export const endControl = (
  path: readonly EventTarget[],
  isEnd: IsEnd = isCalledEnd,
): EndControl | undefined => {
  const elements = path.filter((target) => target instanceof Element);
  const control = elements.find(isControl) ?? itemOn(elements, isEnd);
  if (control === undefined || !isEnd(control)) return undefined;
  if (control.getAttribute('aria-disabled') === 'true' || control.matches(':disabled')) return undefined;
  const around = elements.slice(elements.indexOf(control));
  if (isQuoted(around)) return undefined;
  if (control.matches('a') && (isElsewhere(control) || around.some((one) => isMatch(one, TEXT))))
    return undefined;
  const isItem = isInPopup(around);
  const role = roleOf(control);
  return role === undefined || ROLES.test(role) || isItem ? { control, isItem } : undefined;
};

/** Whether Space does something on a control: on a plain link it scrolls. */
export const isPressedBySpace = (control: Element): boolean =>
  !control.matches('a') || roleOf(control) !== undefined;

const isControl = (element: Element): boolean => {
  const role = roleOf(element);
  if (role !== undefined) return ITEM_ROLES.test(role);
  return isMatch(element, CONTROLS) || isCustomControl(element);
};

const isCustomControl = (element: Element): boolean => {
  const name = native(element, 'localName') ?? '';
  return CUSTOM_CONTROL.test(name) || (name.includes('-') && (element as HTMLElement).tabIndex >= 0);
};

/** In an open menu, what is no control by itself: the outermost that has nothing but the name in it. */
const itemOn = (elements: readonly Element[], isEnd: IsEnd): Element | undefined => {
  if (!isInPopup(elements)) return undefined;
  const end = elements.findIndex(
    (element) => isMatch(element, NO_ITEMS) || isPopup(element) || !isEnd(element),
  );
  return elements[end - 1];
};

/** The role that is said; browsers let nothing that can be pressed go without one. */
const roleOf = (element: Element): string | undefined =>
  attributeOf(element, 'role')
    ?.toLowerCase()
    .split(/\s+/)
    .find((role) => role !== '' && role !== 'none' && role !== 'presentation');

/** One to another site (a help page) ends nothing; a script's address is the page's own. */
const isElsewhere = (link: Element): boolean => {
  const { href, protocol, hostname, ownerDocument } = link as HTMLAnchorElement;
  if (!href || protocol === 'javascript:') return false;
  return (
    !/^https?:$/.test(protocol) || (hostname !== ownerDocument.location.hostname && !UPWORK.test(hostname))
  );
};

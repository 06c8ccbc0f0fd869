// Owns the question whether what a person pressed is Upwork's "End contract": a button, link or menu item of that name.
// Refuses look-alikes in messages, job posts and editors, and every other wording.
import { nameOf } from './control-name.ts';

// Only what a person presses to do something; a tab or an option of this name chooses and ends nothing.
const ROLES = new Set(['button', 'link', 'menuitem']);
const BUTTONS = 'button, input:is([type="button"], [type="submit"], [type="image"])';
// What people wrote, or write: a control of that name in there is talked about.
const QUOTED =
  'blockquote, q, [role="log"], [role="feed"], [role="comment"], [itemtype*="JobPosting"], [contenteditable]:not([contenteditable="false"])';
// The same where no role says it: whole words of a class or of a `data-test`.
const TALK =
  /(?:^|[-_\s])(?:message|bubble|chat|comment|story|job-(?:post|posting|description|details))(?:[-_\s]|$)/i;
// Further out, such words name the page and not what stands in it.
const PLACE = 'body, main, nav, dialog, [role="main"], [role="dialog"], [role="alertdialog"], [role="menu"]';
// A link of that name in a text is a quotation; a button there is still a button.
const TEXT = 'p, article, [role="article"]';

/** The "End contract" control on an event's path (innermost first); undefined where the activation is none of ours. */
export const endControl = (path: readonly EventTarget[]): HTMLElement | undefined => {
  const elements = path.filter((target) => target instanceof HTMLElement);
  const control = elements.find(isControl);
  if (control === undefined || compact(nameOf(control)) !== 'endcontract') return undefined;
  if (control.getAttribute('aria-disabled') === 'true' || control.matches(':disabled')) return undefined;
  const around = elements.slice(elements.indexOf(control));
  if (around.some((ancestor) => ancestor.matches(QUOTED)) || isTalk(around)) return undefined;
  if (control instanceof HTMLAnchorElement) {
    // One to another site (a help page) ends nothing.
    const elsewhere = control.href !== '' && control.origin !== control.ownerDocument.location.origin;
    if (elsewhere || around.some((ancestor) => ancestor.matches(TEXT))) return undefined;
  }
  return control;
};

/** Whether Enter or Space on a control is heard by the page alone: no click comes of it, which would come here by itself. */
export const isPagesKey = (control: HTMLElement, key: string): boolean => {
  const makesClick = control.matches(key === 'Enter' ? `${BUTTONS}, a[href]` : BUTTONS);
  // Space on a plain link scrolls.
  return (
    !makesClick &&
    (key === 'Enter' || !(control instanceof HTMLAnchorElement) || roleOf(control) !== undefined)
  );
};

const isControl = (target: HTMLElement): boolean => {
  const role = roleOf(target);
  return role === undefined ? target.matches(`${BUTTONS}, a`) : ROLES.has(role);
};

/** The role that is said; browsers let nothing that can be pressed go without one. */
const roleOf = (element: HTMLElement): string | undefined =>
  element
    .getAttribute('role')
    ?.toLowerCase()
    .split(/\s+/)
    .find((role) => role !== '' && role !== 'none' && role !== 'presentation');

const isTalk = (around: readonly HTMLElement[]): boolean => {
  const end = around.findIndex((ancestor) => ancestor.matches(PLACE));
  const near = end < 0 ? around : around.slice(0, end);
  return near.some(({ classList, dataset }) => TALK.test(`${classList} ${dataset.test ?? ''}`));
};

// Whole words may be split over spans and joined again by layout, so spaces do not count.
const compact = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g, '')
    .toLowerCase();

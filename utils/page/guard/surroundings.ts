// Owns what the surroundings of a control say of it: people's own words, of which it is a part, or a menu, in which it is an item.
// Refuses to know what the control is called.
import { attributeOf, isMatch } from '../native.ts';

// What people wrote, or write: a control of that name in there is talked about.
const QUOTED =
  'blockquote, q, [role=log], [role=feed], [role=comment], [itemtype*=JobPosting], [contenteditable]:not([contenteditable=false])';
// The same where no role says it: whole words of a class or of a `data-test`.
const TALK =
  /(?:^|[-_])(?:message|bubble|chat|comment|story)(?:[-_]|$)|(?:^|[-_])job-(?:post|posting|description)(?:[-_]|$)/i;
// Beside such a word it is a part of the page's own that only bears the name: a message box asks, it is not written by anybody.
const PART =
  /(?:^|[-_])(?:box|dialog|modal|popup|popover|overlay|drawer|bar|banner|alert|toast|button|actions?|menu|toolbar|footer)(?:[-_]|$)/i;
// Further out, such words name the page and not what stands in it.
const PLACE = 'body, main, nav, dialog, [role=main], [role=dialog], [role=alertdialog], [role=menu]';
const POPUP = '[role=menu], [role=listbox], [data-test=menu], menu';
const POPUP_CLASS = /(?:^|[-_])(?:menu|dropdown|popper)(?:[-_]|$)/i;
// Beside such a word it names a part of the menu, not what holds the items.
const PART_OF_POPUP = /(?:item|option|label|text|trigger|toggle|button)/i;

/** Whether the element bears such a name, in a class or its `data-test`, that is not one of a part. */
const isNamed = (element: Element, name: RegExp, part: RegExp): boolean =>
  `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'data-test') ?? ''}`
    .split(/\s+/)
    .some((word) => name.test(word) && !part.test(word));

/** What is around a control, up to such a place. */
const within = (around: readonly Element[], place: string): readonly Element[] => {
  const end = around.findIndex((ancestor) => isMatch(ancestor, place));
  return end < 0 ? around : around.slice(0, end);
};

/** Whether a control, with what is around it (innermost first), is a part of what somebody wrote. */
export const isQuoted = (around: readonly Element[]): boolean =>
  around.some((ancestor) => isMatch(ancestor, QUOTED)) ||
  within(around, PLACE).some((ancestor) => isNamed(ancestor, TALK, PART));

/** Whether this is what holds the items of a menu. */
export const isPopup = (element: Element): boolean =>
  isMatch(element, POPUP) || isNamed(element, POPUP_CLASS, PART_OF_POPUP);

/** Whether something in there is an item of an open menu, however that is made. */
export const isInPopup = (around: readonly Element[]): boolean =>
  within(around, 'body, main').slice(1).some(isPopup);

// Owns what the surroundings of a control say of it: people's own words, of which it is a part, or a menu, in which it is an item.
// Refuses to know what the control is called.

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

const namesOf = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('data-test') ?? ''}`;

/** Whether a control, with what is around it (innermost first), is a part of what somebody wrote. */
export const isQuoted = (around: readonly Element[]): boolean => {
  if (around.some((ancestor) => ancestor.matches(QUOTED))) return true;
  const end = around.findIndex((ancestor) => ancestor.matches(PLACE));
  const near = end < 0 ? around : around.slice(0, end);
  return near.some((ancestor) =>
    namesOf(ancestor)
      .split(/\s+/)
      .some((name) => TALK.test(name) && !PART.test(name)),
  );
};

/** Whether this is what holds the items of a menu. */
export const isPopup = (element: Element): boolean =>
  element.matches(POPUP) ||
  namesOf(element)
    .split(/\s+/)
    .some((name) => POPUP_CLASS.test(name) && !PART_OF_POPUP.test(name));

/** Whether something in there is an item of an open menu, however that is made. */
export const isInPopup = (around: readonly Element[]): boolean => {
  const end = around.findIndex((ancestor) => ancestor.matches('body, main'));
  return around.slice(1, end < 0 ? undefined : end).some(isPopup);
};

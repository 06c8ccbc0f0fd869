// Owns what of a contract's page is never handed over: fields, editors, messages, quotations, and whole parts of its address.
// Not on the page itself: the background names it with each question, so that a page of Upwork's carries no list of it.

/** Selectors, and sources of regular expressions without regard to letter case. */
export type Withheld = {
  /** Paths of addresses where others speak, or where nothing is agreed yet: no word is taken. */
  readonly paths: string;
  /** Elements that leave nothing. */
  readonly silent: string;
  /** Elements that leave a hole. */
  readonly unread: string;
  /** The same by their role, class, mark, label and id, joined by spaces. */
  readonly talk: string;
};

export const WITHHELD: Withheld = {
  paths: '/(?:messages|proposals?|feedback|files)(?:/|$)',
  silent: 'audio, button, canvas, iframe, nav, noscript, object, script, style, svg, template, video',
  unread:
    'blockquote, code, dialog, input, output, pre, q, select, textarea, [contenteditable]:not([contenteditable=false]), ' +
    '[role=button], [role=feed], [role=log], [role=navigation], [role=option], [role=spinbutton], [role=tab], ' +
    '[role=tablist], [role=toolbar], [role=tooltip], [role^=menu], [role$=box], [role$=dialog]',
  talk: String.raw`(?:^|[\s_-])(?:messages?|chat|conversation|inbox|thread|composer|job-?(?:post|desc)\w*|cover-?letter|proposal)(?:$|[\s_-])`,
};

// Owns the table of what a person, or a script, may press on a page, and what becomes of it.
// `data-hit` marks what is pressed; without it, the first element is. `data-acts` names what the page acts at, as libraries do,
// before any click or instead of one.

export type Way =
  | 'mouse'
  | 'touch'
  /** A finger that moves too far for a click, on what is to be pressed; `off` it, too. */
  | 'sliding finger'
  | 'finger that slides off'
  | 'Enter'
  | 'Space'
  | 'double click'
  | 'Enter held down'
  /** Pressed on what is marked `data-from`, released on what is to be pressed. */
  | 'drag'
  | 'drag by the right button'
  | 'middle button'
  | 'right button'
  | 'Control'
  | 'Shift'
  | 'Alt'
  | 'Meta'
  | 'Control and Enter'
  | 'click()'
  | 'made-up click'
  | 'made-up Enter'
  | 'requestSubmit()'
  /** As Vimium and Link Hints press: made-up pointer and mouse events, right after a key of the person's. */
  | 'hint';
/** `held`: the page hears nothing and our dialog stands. `left`: the page hears it. `dead`: nobody hears it. */
export type Outcome = 'held' | 'left' | 'dead';
export type GuardCase = {
  readonly what: string;
  readonly markup: string;
  readonly way: Way;
  readonly outcome: Outcome;
  /** Where it stands, with ID for the contract; the contract's overview where absent. */
  readonly path?: string;
};

const BUTTON = '<button>End contract</button>';
const MENU_ITEM = '<div role="menuitem" tabindex="0">End contract</div>';
const LINK = '<a href="/nx/wm/workroom/1/end">End contract</a>';
const rows =
  (outcome: Outcome, way: Way) =>
  (...cases: readonly (readonly [what: string, markup: string])[]): GuardCase[] =>
    cases.map(([what, markup]) => ({ what, markup, way, outcome }));
const ways = (outcome: Outcome, what: string, markup: string, ...by: readonly Way[]): GuardCase[] =>
  by.map((way) => ({ what, markup, way, outcome }));
const at = (outcome: Outcome, ...paths: readonly string[]): GuardCase[] =>
  paths.map((path) => ({ what: `a button at ${path}`, markup: BUTTON, way: 'mouse', outcome, path }));

/** Items of menus as libraries draw them, and controls of unusual kinds. */
const MENUS: readonly GuardCase[] = rows('held', 'mouse')(
  [
    'an item without a role in a list of Upwork’s kind',
    '<div id="popper_2"><ul data-test="menu" aria-labelledby="dropdown-secondary-label-2"><li data-hit>End contract</li></ul></div>',
  ],
  [
    'its text',
    '<div id="popper_3"><ul data-test="menu"><li><span data-hit>End contract</span></li></ul></div>',
  ],
  ['an option of a list', '<ul role="listbox"><li role="option" data-hit>End contract</li></ul>'],
  [
    'an item of a list without a role, in a menu by its class (Vuetify)',
    '<div class="v-overlay v-menu"><div class="v-list"><div class="v-list-item" data-hit>End contract</div></div></div>',
  ],
  [
    'the same with more around the words (Naive UI)',
    '<div class="n-dropdown-menu"><div class="n-dropdown-option"><div class="n-dropdown-option-body"><div class="n-dropdown-option-body__label" data-hit>End contract</div></div></div></div>',
  ],
  [
    'in a message box (Element Plus)',
    '<div class="el-message-box"><button data-hit>End contract</button></div>',
  ],
  [
    'in the details of the job',
    '<section class="job-details"><button data-hit>End contract</button></section>',
  ],
  [
    'in a modal that is no dialog to the browser',
    '<div class="air3-fullscreen-element"><div class="air3-modal-footer"><button data-hit>End contract</button></div></div>',
  ],
  ['a link to a script', '<a href="javascript:void 0">End contract</a>'],
  ['a link by http', '<a href="http://www.upwork.com/nx/wm/workroom/1/end">End contract</a>'],
  ['a link to the bare host', '<a href="https://upwork.com/nx/wm/workroom/1/end">End contract</a>'],
  [
    'a drawn button',
    '<svg role="button" tabindex="0" aria-label="End contract" width="40" height="40"><rect data-hit width="40" height="40"/></svg>',
  ],
  ['an element whose role only the browser sees', '<x-role-button tabindex="0">End contract</x-role-button>'],
);
const acting = (at: string, tag = 'div role="menuitem" tabindex="0"') =>
  `<${tag} data-acts="${at}">End contract</${tag.split(' ')[0]}>`;
const SLIDE = (at: string) =>
  `<div role="menuitem" style="touch-action:none;height:40px" data-acts="${at}">End contract</div>`;
const MENU = (at: string) =>
  `<button data-from>More</button><div role="menu"><div role="menuitem">Pause</div><div role="menuitem" tabindex="-1" data-acts="${at}" data-hit>End contract</div></div>`;
/** Pages that act before the click, again after it, or without one. */
const EARLY: readonly GuardCase[] = [
  ...ways('held', 'an item that acts at pointerup (Kobalte)', acting('pointerup'), 'mouse', 'touch', 'hint'),
  ...ways(
    'held',
    'an item that acts at mouseup and touchend (Hammer)',
    acting('mouseup touchend'),
    'mouse',
    'touch',
  ),
  ...ways(
    'held',
    'a button that presses again by itself later (react-aria)',
    acting('later', 'button'),
    'mouse',
    'touch',
  ),
  ...ways('held', 'an item that acts at a release without a click', SLIDE('touchend'), 'sliding finger'),
  ...ways('dead', 'a press that is taken back', SLIDE('never'), 'finger that slides off'),
  ...ways('held', 'an item that acts at pointerdown', acting('pointerdown'), 'mouse', 'touch'),
  ...ways(
    'held',
    'a button that acts at keydown (Nuxt UI, Headless UI)',
    acting('keydown', 'button role="menuitem"'),
    'Enter',
    'Space',
    'Enter held down',
  ),
  ...ways(
    'held',
    'a link that acts at keydown (Radix asChild)',
    acting('keydown', 'a href="#" role="menuitem"'),
    'Enter',
    'Space',
  ),
  ...ways(
    'held',
    'a button that acts at keyup (Quasar)',
    acting('keyup', 'button'),
    'Enter',
    'Space',
    'Enter held down',
  ),
  ...ways(
    'held',
    'the active item of a menu, itself a button',
    '<div role="menu" tabindex="0" aria-activedescendant="real" data-acts="keydown"><button tabindex="-1" id="real">End contract</button></div>',
    'Enter',
    'Space',
  ),
  ...ways(
    'held',
    'an item on which a press is released (Radix, Reka, Base UI)',
    MENU('pointerup'),
    'drag',
    'drag by the right button',
  ),
  ...ways('held', 'an item that acts at mouseup', MENU('mouseup'), 'drag'),
  ...ways(
    'held',
    'an item on which a press of another one is released',
    '<div role="menu"><div role="menuitem" data-from>Pause</div><div role="menuitem" data-acts="mouseup" data-hit>End contract</div></div>',
    'drag',
  ),
];
export const GUARD_CASES: readonly GuardCase[] = [
  ...rows('held', 'mouse')(
    ['a button', BUTTON],
    ['a link', LINK],
    ['a link without address', '<a tabindex="0">End contract</a>'],
    ['a link to this page', '<a href="#end">End contract</a>'],
    ['a menu item', MENU_ITEM],
    [
      'a list item in the role of a menu item',
      '<ul role="menu"><li role="menuitem" data-hit>End contract</li></ul>',
    ],
    ['an element in the role of a button', '<div role="button" tabindex="0">End contract</div>'],
    ['an element in the role of a link', '<span role="link" tabindex="0">End contract</span>'],
    ['a button as menu item', '<button role="menuitem">End contract</button>'],
    ['a link as menu item', '<a href="#" role="menuitem">End contract</a>'],
    ['a link as button', '<a href="#" role="button">End contract</a>'],
    ['a role in capitals', '<div role=" BUTTON " tabindex="0">End contract</div>'],
    ['several roles', '<div role="menuitem button" tabindex="0">End contract</div>'],
    ['a role that takes none away', '<button role="none">End contract</button>'],
    ['a button input', '<input type="button" value="End contract">'],
    ['a submit input', '<form><input type="submit" value="End contract" data-hit></form>'],
    ['a submit button', '<form><button data-hit>End contract</button></form>'],
    ['a picture input', '<form><input type="image" alt="End contract" data-hit></form>'],
    [
      'the label of a button',
      '<label data-hit for="labelled">Go</label><input type="button" id="labelled" value="End contract">',
    ],
    ['text in a span', '<button><span data-hit>End contract</span></button>'],
    ['text deep inside', '<button><span><span><em data-hit>End contract</em></span></span></button>'],
    ['words in two spans', '<button><span>End</span><span data-hit>contract</span></button>'],
    ['words in two lines', '<button>End<br>contract</button>'],
    ['a part in bold', '<button><b>E</b>nd contract</button>'],
    ['a soft hyphen', '<button>End con&shy;tract</button>'],
    ['a zero-width space', '<button>End &#8203;contract</button>'],
    ['a no-break space', '<button>End&nbsp;contract</button>'],
    ['spaces and lines around', '<button>\n   End\n   contract  </button>'],
    ['in capitals', '<button>END CONTRACT</button>'],
    ['in title case', '<button>End Contract</button>'],
    ['in wide letters', '<button>Ｅｎｄ ｃｏｎｔｒａｃｔ</button>'],
    [
      'a drawn icon, pressed',
      '<button><svg data-hit width="20" height="20"><rect width="20" height="20"/></svg> End contract</button>',
    ],
    [
      'a titled icon beside the text',
      '<button><svg width="9" height="9"><title>Stop</title></svg> End contract</button>',
    ],
    ['an icon font beside the text', '<button><i aria-hidden="true">close</i> End contract</button>'],
    ['a part that is not shown', '<button>End contract<span hidden> now</span></button>'],
    ['a part hidden by style', '<button>End contract<span style="display:none"> now</span></button>'],
    ['a picture that carries the name', '<button><img alt="End contract" width="20" height="20"></button>'],
    [
      'an icon that carries the name',
      '<button><svg width="20" height="20" role="img" aria-label="End contract"></svg></button>',
    ],
    ['a titled icon alone', '<button><svg width="20" height="20"><title>End contract</title></svg></button>'],
    ['a title alone', '<button title="End contract"><i>&nbsp;</i></button>'],
    [
      'aria-label over an icon',
      '<button aria-label="End contract"><svg width="20" height="20"></svg></button>',
    ],
    ['aria-label over other text', '<button aria-label="End contract">Finish</button>'],
    ['aria-label with spaces', '<button aria-label="  end   contract ">…</button>'],
    ['an empty aria-label', '<button aria-label=" ">End contract</button>'],
    ['a label inside', '<button><span aria-label="End contract">✕</span></button>'],
    [
      'a label elsewhere',
      '<button aria-labelledby="there" data-hit>…</button><b id="there">End contract</b>',
    ],
    [
      'a label in two parts elsewhere',
      '<button aria-labelledby="one two" data-hit>…</button><b id="one">End</b><b id="two">contract</b>',
    ],
    ['a label that is missing', '<button aria-labelledby="nowhere">End contract</button>'],
    ['aria-disabled=false', '<button aria-disabled="false">End contract</button>'],
    ['in a dialog’s paragraph', '<div role="dialog"><p><button data-hit>End contract</button></p></div>'],
    ['a link in a menu', '<ul role="menu"><li><a href="#" data-hit>End contract</a></li></ul>'],
    ['a link in a menu item', '<ul><li role="menuitem"><a href="#" data-hit>End contract</a></li></ul>'],
    ['beside a message, not in it', '<div class="message">Hello</div><button data-hit>End contract</button>'],
    [
      'on a page of many messages',
      '<div class="messages"><div class="page-messages"><button data-hit>End contract</button></div></div>',
    ],
    [
      'in a dialog that a message opened',
      '<div class="message"><div role="dialog"><button data-hit>End contract</button></div></div>',
    ],
    [
      'in an open root of the page',
      '<x-one><template shadowrootmode="open"><button data-hit>End contract</button></template></x-one>',
    ],
    [
      'in a root in a root',
      '<x-two><template shadowrootmode="open"><x-three><template shadowrootmode="open"><a href="#" data-hit>End contract</a></template></x-three></template></x-two>',
    ],
    [
      'its text in a slot',
      '<x-four><template shadowrootmode="open"><button data-hit><slot></slot></button></template>End contract</x-four>',
    ],
    [
      'in a slot of a root',
      '<x-five><template shadowrootmode="open"><div><slot></slot></div></template><button data-hit>End contract</button></x-five>',
    ],
  ),
  ...ways('held', 'a button', BUTTON, 'touch', 'Enter', 'Space', 'double click', 'Enter held down'),
  ...ways('held', 'a menu item', MENU_ITEM, 'touch', 'Enter', 'Space', 'double click', 'Enter held down'),
  ...ways('held', 'a link', LINK, 'touch', 'Enter'),
  ...ways('held', 'a link as menu item', '<a href="#" role="menuitem">End contract</a>', 'Enter', 'Space'),
  ...ways('held', 'a link without address', '<a tabindex="0">End contract</a>', 'Enter'),
  ...ways(
    'held',
    'an element in the role of a button',
    '<div role="button" tabindex="0">End contract</div>',
    'Enter',
    'Space',
  ),
  ...ways(
    'held',
    'a submit input',
    '<form><input type="submit" value="End contract" data-hit></form>',
    'Enter',
    'Space',
  ),
  ...ways(
    'held',
    'a field of a form that ends it',
    '<form><input data-hit><button>End contract</button></form>',
    'Enter',
  ),
  ...ways(
    'held',
    'the active item of a menu that keeps the keyboard',
    '<div role="menu" tabindex="0" aria-activedescendant="active"><div role="menuitem">Pause</div><div role="menuitem" id="active">End contract</div></div>',
    'Enter',
    'Space',
  ),
  ...EARLY,
  ...MENUS,
  ...rows('left', 'mouse')(
    ['End call', '<button>End call</button>'],
    ['Send contract', '<button>Send contract</button>'],
    ['Extend contract', '<button>Extend contract</button>'],
    ['End contracts', '<button>End contracts</button>'],
    ['End this contract', '<button>End this contract</button>'],
    ['End contract?', '<button>End contract?</button>'],
    ['Do not end contract', '<button>Do not end contract</button>'],
    ['Weekend contract', '<button>Weekend contract</button>'],
    ['contract end', '<button>contract end</button>'],
    ['Leave feedback', '<button>Leave feedback</button>'],
    ['a word for something else in another language', '<button>Vertrag ansehen</button>'],
    ['a list item of no menu', '<ul><li data-hit>End contract</li></ul>'],
    ['a link that writes a mail', '<a href="mailto:x@example.org">End contract</a>'],
    [
      'more that only a screen reader hears',
      '<button>End contract <span style="position:absolute;clip-path:inset(50%)">for Acme</span></button>',
    ],
    ['another label wins over the text', '<button aria-label="Close">End contract</button>'],
    [
      'a label elsewhere wins over both',
      '<button data-hit aria-labelledby="help" aria-label="End contract">End contract</button><b id="help">Help</b>',
    ],
    [
      'the name stands only in a hidden part',
      '<button>Close<span aria-hidden="true">End contract</span></button>',
    ],
    ['plain text', '<p>End contract</p>'],
    ['a heading', '<h2>End contract</h2>'],
    ['a paragraph that quotes it', '<p>Press <b data-hit>End contract</b> to finish.</p>'],
    [
      'a label of a checkbox',
      '<label data-hit for="check">End contract</label><input type="checkbox" id="check">',
    ],
    ['a tab', '<div role="tab" tabindex="0">End contract</div>'],
    ['an option', '<div role="option" tabindex="0">End contract</div>'],
    ['a checkbox of that name', '<input type="checkbox" aria-label="End contract">'],
    ['a text field of that value', '<input value="End contract">'],
    ['a fold', '<details><summary data-hit>End contract</summary>How to</details>'],
    [
      'a button in a card of that name',
      '<div role="button" aria-label="End contract"><button data-hit>Help</button></div>',
    ],
    ['a link in running text', '<p>See <a href="#" data-hit>End contract</a>.</p>'],
    ['a link in an article', '<article><a href="#" data-hit>End contract</a></article>'],
    ['a help page elsewhere', '<a href="https://support.upwork.com/end">End contract</a>'],
    ['a link in a log of messages', '<div role="log"><a href="#" data-hit>End contract</a></div>'],
    ['a button in a log of messages', '<div role="log"><button data-hit>End contract</button></div>'],
    ['a button in a feed', '<div role="feed"><button data-hit>End contract</button></div>'],
    ['a button in a comment', '<div role="comment"><button data-hit>End contract</button></div>'],
    ['a button in a quotation', '<blockquote><button data-hit>End contract</button></blockquote>'],
    [
      'a button in a message by its class',
      '<ol><li class="up-d-message is-mine"><div><button data-hit>End contract</button></div></li></ol>',
    ],
    [
      'a button in a message by its data-test',
      '<div data-test="message-42"><button data-hit>End contract</button></div>',
    ],
    [
      'a menu item in a chat',
      '<div class="chat"><div role="menuitem" tabindex="0" data-hit>End contract</div></div>',
    ],
    [
      'a button in a job post',
      '<section itemscope itemtype="https://schema.org/JobPosting"><button data-hit>End contract</button></section>',
    ],
    [
      'a button in a job post by its class',
      '<section class="job-description"><p><button data-hit>End contract</button></p></section>',
    ],
    [
      'a button in a job post by its data-test',
      '<section data-test="job-description card"><button data-hit>End contract</button></section>',
    ],
    ['a link in an editor', '<div contenteditable="true"><a href="#" data-hit>End contract</a></div>'],
    ['what lies behind an inert part', '<div inert><button data-hit>End contract</button></div>'],
    ['a button that says it is disabled', '<button aria-disabled="true">End contract</button>'],
    ['a button beside it', '<button>End contract</button><button data-hit>Cancel</button>'],
    [
      'in a closed root of the page, into which nobody sees',
      '<x-six><template shadowrootmode="closed"><button>End contract</button></template></x-six>',
    ],
  ),
  ...rows('dead', 'mouse')(
    ['a disabled button', '<button disabled>End contract</button>'],
    ['a disabled set of fields', '<fieldset disabled><button data-hit>End contract</button></fieldset>'],
  ),
  ...ways('left', 'a button', BUTTON, 'middle button', 'right button', 'Control', 'Shift', 'Alt', 'Meta'),
  // With the person's activation; without it, see the test of the page's own scripts.
  ...ways('held', 'a button', BUTTON, 'click()', 'made-up click', 'hint'),
  ...ways('held', 'a link', LINK, 'click()', 'hint'),
  ...ways('held', 'a menu item', MENU_ITEM, 'click()', 'made-up click', 'made-up Enter', 'hint'),
  ...ways('left', 'a link', LINK, 'middle button', 'right button', 'Control', 'Shift', 'Space'),
  ...ways('left', 'a menu item', MENU_ITEM, 'Control and Enter'),
  ...ways(
    'left',
    'a form that ends it',
    '<form><button data-hit>End contract</button></form>',
    'requestSubmit()',
  ),
  ...ways(
    'dead',
    'a search beside it',
    '<div><input data-hit><button>End contract</button></div>',
    'Enter',
    'Space',
  ),
  ...ways('left', 'Send contract', '<button>Send contract</button>', 'touch', 'Enter', 'Space'),
  ...ways('left', 'a tab', '<div role="tab" tabindex="0">End contract</div>', 'Enter', 'Space'),
  ...at(
    'held',
    '/nx/wm/workroom/ID',
    '/nx/wm/workroom/ID/messages',
    '/nx/wm/workroom/ID/overview/end-contract-modal?pageTitle=End%20contract',
    '/nx/wm/workroom/ID/end-contract',
    '/nx/s/wm/workroom/ID/overview',
    '/contracts/ID/end',
    '/ab/f/contracts/ID',
    '/nx/workdiary/?contractId=ID',
  ),
  ...at(
    'left',
    '/nx/wm/freelancer/home',
    '/nx/wm/freelancer/contracts',
    '/ab/messages/rooms/room_0123456789abcdef0123456789abcdef',
    '/nx/wm/client/contracts?contractStatus=active',
    '/ab/c/2315977/contracts/ID',
    '/nx/wm/offer/ID',
    '/nx/workdiary/',
    '/jobs/A-job_~021999060037801980319/',
    '/nx/proposals/job/~021999060037801980319/apply/',
    '/nx/find-work/best-matches',
  ),
];

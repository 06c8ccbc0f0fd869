// Owns the table of presses, event by event as libraries and tools make them, and what becomes of each: what the page hears.
// A library that behaves in a new way is a new row here, never a branch in the guard.
import type { Given } from '../person-events.ts';

/** On which node of `PARTS` an event arrives; `host` is where our dialog stands. */
export type Place = 'end' | 'item' | 'trigger' | 'other' | 'field' | 'label' | 'menu' | 'host';
export type Step = readonly [type: string, place: Place, given?: Given | undefined];
export type Row = {
  readonly what: string;
  readonly steps: readonly Step[];
  /** What the page hears, as `type@place`. */
  readonly heard: string;
  readonly asked: boolean;
  /** The person's own activation is active while a script presses. */
  readonly active?: boolean;
};

/** A page with a button outside of any menu (`end`), and a menu with an item (`item`). */
export const PARTS = `
  <form><input data-at="field"><label data-at="label">Go</label><button data-at="end">End contract</button></form>
  <button data-at="trigger">More</button>
  <div role="menu" data-at="menu" tabindex="0"><div role="menuitem" tabindex="-1" data-at="other">Pause</div>
  <div role="menuitem" tabindex="-1" id="item" data-at="item">End contract</div></div>`;

const on = (place: Place, types: string, given?: Given): Step[] =>
  types.split(' ').map((type) => [type, place, type === 'click' ? { detail: 1, ...given } : given] as const);
const MOUSE = 'pointerdown mousedown pointerup mouseup click';
const mouse = (place: Place, given?: Given): Step[] => on(place, MOUSE, given);
const TOUCH = 'pointerdown touchstart pointerup touchend mousedown mouseup click';
const FINGER = { pointerType: 'touch' } as const;
const RIGHT = { button: 2 } as const;
const MADE = { isTrusted: false } as const;
const enter = (repeat = false): Given => ({ key: 'Enter', repeat });
const space: Given = { key: ' ' };

export const GESTURES: readonly Row[] = [
  // The whole press is ours, so whoever acts at its beginning or at its release (Kobalte, Hammer, react-aria's own second
  // press 80 ms later) hears nothing to act on.
  { what: 'mouse on a button', steps: mouse('end'), heard: '', asked: true },
  { what: 'mouse on an item', steps: mouse('item'), heard: '', asked: true },
  { what: 'finger', steps: on('item', TOUCH), heard: '', asked: true },
  {
    what: 'finger that stays or slides, so that no click follows (Kobalte, Hammer, long presses)',
    steps: [
      ...on('item', 'pointerdown touchstart', FINGER),
      ...on('item', 'pointerup', FINGER),
      ...on('item', 'touchend'),
    ],
    heard: '',
    asked: true,
  },
  {
    what: 'finger that slides off, whose release still counts as the item’s',
    steps: [
      ...on('item', 'pointerdown touchstart', FINGER),
      ...on('item', 'pointerup', { ...FINGER, clientX: 500 }),
      ...on('item', 'touchend'),
    ],
    heard: '',
    asked: false,
  },
  {
    what: 'finger that goes on to scroll',
    steps: on('end', 'pointerdown touchstart pointercancel touchcancel'),
    heard: 'pointercancel@end touchcancel@end',
    asked: false,
  },
  {
    what: 'double click, whose second half falls on our dialog',
    steps: [...mouse('end', { timeStamp: 1_000 }), ...mouse('host', { timeStamp: 1_200 })],
    heard: '',
    asked: true,
  },
  {
    what: 'pressed on the trigger, released on the item (Radix, Reka, react-aria, Headless UI, Base UI)',
    steps: [
      ...on('trigger', 'pointerdown mousedown'),
      ...on('item', 'pointerup mouseup'),
      ...on('host', 'click'),
    ],
    heard: 'pointerdown@trigger mousedown@trigger',
    asked: true,
  },
  {
    what: 'the same with the right button (context menus)',
    steps: [
      ...on('trigger', 'pointerdown mousedown', RIGHT),
      ...on('item', 'pointerup mouseup', RIGHT),
      ['auxclick', 'menu', RIGHT],
    ],
    heard: 'pointerdown@trigger mousedown@trigger',
    asked: true,
  },
  {
    what: 'pressed on another item, released on this one',
    steps: [...on('other', 'pointerdown mousedown'), ...on('item', 'pointerup mouseup')],
    heard: 'pointerdown@other mousedown@other',
    asked: true,
  },
  {
    what: 'pressed on this item, released on another one',
    steps: [...on('item', 'pointerdown mousedown'), ...on('other', 'pointerup mouseup')],
    heard: 'pointerup@other mouseup@other',
    asked: false,
  },
  {
    what: 'text marked up to a button that stands in no menu',
    steps: [...on('label', 'pointerdown mousedown'), ...on('end', 'pointerup mouseup')],
    heard: 'pointerdown@label mousedown@label pointerup@end mouseup@end',
    asked: false,
  },
  {
    what: 'right button on the item itself',
    steps: on('item', 'pointerdown mousedown pointerup mouseup', RIGHT),
    heard: 'pointerdown@item mousedown@item pointerup@item mouseup@item',
    asked: false,
  },
  {
    what: 'with Control, which opens elsewhere',
    steps: mouse('end', { ctrlKey: true }),
    heard: MOUSE.split(' ')
      .map((type) => `${type}@end`)
      .join(' '),
    asked: false,
  },
  {
    what: 'Enter, heard at keydown by script (Nuxt UI, Reka and Radix as button or link, Headless UI, Element Plus)',
    steps: on('end', 'keydown keypress keyup', enter()),
    heard: '',
    asked: true,
  },
  {
    what: 'Space, heard at keyup by script (Quasar)',
    steps: on('end', 'keydown keyup', space),
    heard: '',
    asked: true,
  },
  {
    what: 'Enter held down past the delay',
    steps: [
      ...on('item', 'keydown', enter()),
      ...on('host', 'keydown keydown', enter(true)),
      ...on('host', 'keyup', enter()),
    ],
    heard: '',
    asked: true,
  },
  {
    what: 'Enter that opened the menu, held down until it comes to the item',
    steps: [
      ...on('trigger', 'keydown', enter()),
      ...on('item', 'keydown', enter(true)),
      ...on('host', 'keyup', enter()),
    ],
    heard: 'keydown@trigger',
    asked: true,
  },
  {
    what: 'Enter in a field of the form, which the browser makes a click of, and held down',
    steps: [
      ...on('field', 'keydown keypress', enter()),
      ['click', 'end', { detail: 0 }],
      ...on('field', 'keydown', enter(true)),
      ...on('field', 'keyup', enter()),
    ],
    heard: 'keydown@field keypress@field',
    asked: true,
  },
  {
    what: 'a label, which hands the click on',
    steps: [...mouse('label'), ['click', 'end', { detail: 0 }]],
    heard: MOUSE.split(' ')
      .map((type) => `${type}@label`)
      .join(' '),
    asked: true,
  },
  { what: 'an assistive tool, whose click comes alone', steps: [['click', 'end']], heard: '', asked: true },
  {
    what: 'a navigator (Vimium, Link Hints): a made-up press, and then click() to be sure',
    steps: [...on('end', 'pointerdown mousedown pointerup mouseup click', MADE), ['click', 'end', MADE]],
    heard: '',
    asked: true,
    active: true,
  },
  {
    what: 'a navigator’s made-up Enter',
    steps: on('item', 'keydown keyup', { ...MADE, ...enter() }),
    heard: '',
    asked: true,
    active: true,
  },
  {
    what: 'a script of the page that presses without the person',
    steps: on('end', 'pointerdown click', MADE),
    heard: 'pointerdown@end click@end',
    asked: false,
  },
  {
    what: 'a press of another control',
    steps: mouse('other'),
    heard: MOUSE.split(' ')
      .map((type) => `${type}@other`)
      .join(' '),
    asked: false,
  },
];

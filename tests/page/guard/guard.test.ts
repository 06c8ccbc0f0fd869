// @vitest-environment jsdom
// Owns the proof of when a press is held. Real presses, the dialog and the focus are proved in the browsers.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guardDialog } from '../../../utils/page/guard/dialog.ts';
import {
  type GuardOutcome,
  guardPresses,
  isPlainActivation,
  reactionTo,
  watchEnd,
  wentThrough,
} from '../../../utils/page/guard/guard.ts';
import type { ContractView } from '../../../utils/page/view.ts';
import { view } from '../views.ts';
import { wordsIn } from '../words.ts';

const press = (parts: Partial<MouseEvent & KeyboardEvent>): Event =>
  ({ type: 'click', isTrusted: true, button: 0, ...parts }) as Event;
let ending = new AbortController();

afterEach(() => {
  ending.abort();
  ending = new AbortController();
  document.body.replaceChildren();
});

describe('a plain press', () => {
  it.each([
    ['a click', {}, true],
    ['a key that the browser made a click of', { detail: 0 }, true],
    ['Enter', { type: 'keydown', key: 'Enter' }, true],
    ['Space', { type: 'keydown', key: ' ' }, true],
    ['another key', { type: 'keydown', key: 'e' }, false],
    ['Escape', { type: 'keydown', key: 'Escape' }, false],
    ['a click that a script made', { isTrusted: false }, false],
    ['a key that a script made', { type: 'keydown', key: 'Enter', isTrusted: false }, false],
    ['the middle button', { button: 1 }, false],
    ['with Control', { ctrlKey: true }, false],
    ['with Command', { metaKey: true }, false],
    ['with Shift', { shiftKey: true }, false],
    ['with Alt', { altKey: true }, false],
    ['Enter with Control', { type: 'keydown', key: 'Enter', ctrlKey: true }, false],
  ])('%s', (_what, parts, expected) => {
    expect(isPlainActivation(press(parts))).toBe(expected);
  });
});

describe('the first press of a visit', () => {
  it.each([
    ['is held while must-dos are open', view(), 'hold'],
    ['opens the list only, where told so', view({ guard: 'tell' }), 'tell'],
    ['passes where the guard is off', view({ guard: 'off' }), 'pass'],
    ['passes when nothing is open', view({ mustDos: [] }), 'pass'],
    ['passes when nothing is open, also where only told', view({ guard: 'tell', mustDos: [] }), 'pass'],
    ['passes while nothing is known', undefined, 'pass'],
    ['is held before a checklist is made', view({ begun: false }), 'hold'],
  ])('%s', (_what, pushed, expected) => {
    expect(reactionTo(pushed)).toBe(expected);
  });
});

/** A visit whose presses a test makes itself: what a browser reports as trusted cannot be made in a document. */
const visit = (pushed: () => ContractView | undefined, isArmed = () => false) => {
  const outcomes: GuardOutcome[] = [];
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const options = {
    root,
    signal: ending.signal,
    view: pushed,
    isArmed,
    onOutcome: (o: GuardOutcome) => void outcomes.push(o),
  };
  const listener = guardPresses(options);
  const pressOn = (control: HTMLElement, parts: Partial<MouseEvent & KeyboardEvent> = {}) => {
    const held = { default: false, others: false };
    listener({
      ...press(parts),
      composedPath: () => [control, document.body, document, window],
      preventDefault: () => {
        held.default = true;
      },
      stopImmediatePropagation: () => {
        held.others = true;
      },
    });
    expect(held.default).toBe(held.others);
    return held.default;
  };
  return { options, outcomes, root, pressOn };
};
const control = (tag: string, role?: string): HTMLElement => {
  const made = document.body.appendChild(document.createElement(tag));
  made.textContent = 'End contract';
  if (role !== undefined) made.setAttribute('role', role);
  return made;
};

describe('a visit, where the browser can show a dialog', () => {
  beforeEach(() => {
    // jsdom has dialogs that it cannot show; the real ones are proved in the browsers.
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function (answer = '') {
      this.returnValue = answer;
      this.open = false;
      this.dispatchEvent(new Event('close'));
    };
  });
  afterEach(() => {
    Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
    Reflect.deleteProperty(HTMLDialogElement.prototype, 'close');
  });

  it('holds the first press, and never a second one', () => {
    const { pressOn, outcomes, root } = visit(() => view());
    const button = control('button');
    expect(pressOn(button)).toBe(true);
    expect(root.querySelector('dialog')?.open).toBe(true);
    expect(pressOn(button)).toBe(false);
    expect(pressOn(button)).toBe(false);
    expect(outcomes).toEqual(['held', 'passed', 'passed']);
  });

  it.each([
    ['armed', 'armed'],
    ['back', 'back'],
    ['', 'back'],
  ])('the answer "%s" is %s, and the dialog is gone', (answer, outcome) => {
    const { pressOn, outcomes, root } = visit(() => view());
    pressOn(control('button'));
    root.querySelector('dialog')?.close(answer);
    expect(outcomes).toEqual(['held', outcome]);
    expect(root.childElementCount).toBe(0);
  });

  it('puts the keyboard on going back', () => {
    const { pressOn, root } = visit(() => view());
    pressOn(control('button'));
    expect(wordsIn(root.activeElement)).toBe('Back to the checklist');
  });

  it.each([
    [
      'a key that is still held down',
      () => new KeyboardEvent('keydown', { key: 'Enter', repeat: true, cancelable: true }),
    ],
    ['the second half of a double click', () => new MouseEvent('click', { detail: 2, cancelable: true })],
  ])('%s does not answer for the person', (_what, made) => {
    const { pressOn, root } = visit(() => view());
    pressOn(control('button'));
    const event = made();
    root.querySelector('dialog')?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('takes the keyboard back from what lies behind the dialog, as long as that stands', () => {
    const { pressOn, root } = visit(() => view());
    const behind = root.appendChild(document.createElement('input'));
    pressOn(control('button'));
    behind.focus();
    window.dispatchEvent(new Event('blur'));
    expect(wordsIn(root.activeElement)).toBe('Back to the checklist');
    root.querySelector('dialog')?.close();
    behind.focus();
    window.dispatchEvent(new Event('blur'));
    expect(root.activeElement).toBe(behind);
  });

  it('takes the dialog away with the visit', () => {
    const { pressOn, root } = visit(() => view());
    pressOn(control('button'));
    ending.abort();
    expect(root.childElementCount).toBe(0);
  });

  it('tells once and holds nothing in the mode "tell"', () => {
    const { pressOn, outcomes } = visit(() => view({ guard: 'tell' }));
    const button = control('button');
    expect([pressOn(button), pressOn(button)]).toEqual([false, false]);
    expect(outcomes).toEqual(['told', 'passed']);
  });

  it('holds nothing that the person let through before', () => {
    const { pressOn, outcomes } = visit(
      () => view(),
      () => true,
    );
    expect(pressOn(control('button'))).toBe(false);
    expect(outcomes).toEqual(['passed']);
  });

  it('holds Enter on a menu item, which makes no click of it, but not on a button, which does', () => {
    const { pressOn } = visit(() => view());
    const enter = { type: 'keydown', key: 'Enter' };
    expect(pressOn(control('button'), enter)).toBe(false);
    expect(pressOn(control('li', 'menuitem'), enter)).toBe(true);
  });

  it('holds Enter in a menu that keeps the keyboard while "End contract" is its active item', () => {
    const { pressOn } = visit(() => view());
    const menu = document.body.appendChild(document.createElement('div'));
    menu.setAttribute('role', 'menu');
    const item = control('div', 'menuitem');
    item.id = 'item';
    menu.append(item);
    const enter = { type: 'keydown', key: 'Enter' };
    expect(pressOn(menu, enter)).toBe(false);
    menu.setAttribute('aria-activedescendant', 'nowhere');
    expect(pressOn(menu, enter)).toBe(false);
    menu.setAttribute('aria-activedescendant', 'item');
    expect(pressOn(menu, enter)).toBe(true);
  });

  it('takes no notice of other controls', () => {
    const { pressOn, outcomes } = visit(() => view());
    const other = control('button');
    other.textContent = 'Send contract';
    expect(pressOn(other)).toBe(false);
    expect(outcomes).toEqual([]);
  });
});

describe('a press before anything is known', () => {
  it('passes, and the next one is the first that can be held', () => {
    HTMLDialogElement.prototype.showModal = () => undefined;
    let known: ContractView | undefined;
    const { pressOn, outcomes } = visit(() => known);
    const button = control('button');
    expect(pressOn(button)).toBe(false);
    known = view();
    expect(pressOn(button)).toBe(true);
    expect(outcomes).toEqual(['passed', 'held']);
    Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
  });
});

describe('what reached the page', () => {
  it.each([
    ['passed', true],
    ['told', true],
    ['failed', true],
    ['held', false],
    ['back', false],
    ['armed', false],
  ] as const)('%s: %s', (outcome, through) => {
    expect(wentThrough(outcome)).toBe(through);
  });
});

describe('whatever goes wrong, the press passes', () => {
  it('when the dialog cannot be shown, and nothing is left of it', () => {
    const { pressOn, outcomes, root } = visit(() => view());
    const button = control('button');
    expect([pressOn(button), pressOn(button)]).toEqual([false, false]);
    expect(outcomes).toEqual(['failed', 'passed']);
    expect(root.childElementCount).toBe(0);
  });

  it('when what is known cannot be read', () => {
    const { pressOn, outcomes } = visit(() => {
      throw new Error('broken');
    });
    expect(pressOn(control('button'))).toBe(false);
    expect(outcomes).toEqual(['failed']);
  });
});

describe('an event that a script made up', () => {
  it('is neither held nor counted', () => {
    const { options, outcomes, root } = visit(() => view());
    watchEnd(window, options);
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    expect(control('button').dispatchEvent(event)).toBe(true);
    expect(outcomes).toEqual([]);
    expect(root.childElementCount).toBe(0);
  });
});

describe('the dialog', () => {
  const dialog = guardDialog(document, {
    begun: true,
    mustDos: ['Log every hour', '<b>Submit</b> the work'],
    held: 'The client gets the held $400 back if you end now.',
    safeToEnd: 'Nothing is lost from Monday on.',
  });

  it('is an alert dialog named "Before you end this contract"', () => {
    expect(dialog.getAttribute('role')).toBe('alertdialog');
    const title = dialog.querySelector(`#${dialog.getAttribute('aria-labelledby')}`);
    expect(wordsIn(title)).toBe('Before you end this contract');
  });

  it('lists the open must-dos in their order, as text and not as markup', () => {
    const items = [...dialog.querySelectorAll('li')].map((item) => wordsIn(item));
    expect(items).toEqual(['Log every hour', '<b>Submit</b> the work']);
    expect(dialog.querySelector('b')).toBeNull();
  });

  it('says what is held and when it is safe, within what describes it', () => {
    const description = wordsIn(dialog.querySelector(`#${dialog.getAttribute('aria-describedby')}`));
    expect(description).toContain('held $400');
    expect(description).toContain('from Monday on');
  });

  it('offers going back first', () => {
    const buttons = [...dialog.querySelectorAll('button')].map((button) => wordsIn(button));
    expect(buttons).toEqual(['Back to the checklist', 'I know, let me end it']);
  });

  it('says nothing on money or moments where nothing is known', () => {
    const bare = guardDialog(document, { begun: true, mustDos: ['Log every hour'] });
    expect(bare.querySelector('.held')).toBeNull();
    expect(wordsIn(bare)).toContain('This must-do is still open:');
  });

  it('says that there is no checklist where none is made', () => {
    const unknown = guardDialog(document, { begun: false, mustDos: ['Is money still held?'] });
    expect(wordsIn(unknown)).toContain('You have made no checklist for this contract yet.');
    expect(wordsIn(unknown)).not.toContain('still open:');
  });
});

// @vitest-environment jsdom
// Owns the proof that the page hears nothing of what happens on ours, and that ours hears what it needs.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Gesture } from '../../../utils/page/gesture.ts';
import { element } from '../../../utils/page/overlay/element.ts';
import { type EventShield, raiseShield } from '../../../utils/page/overlay/event-shield.ts';
import { hear } from '../../../utils/page/overlay/feed.ts';
import { personIn } from '../person-events.ts';

const LEFT_ALONE = { heard: true, done: true };
const KEPT = { heard: false, done: true };
const SWALLOWED = { heard: false, done: false };

let ending = new AbortController();
let host: HTMLElement;
let inner: HTMLElement;
let page: HTMLElement;
let root: ShadowRoot;
let shield: EventShield;
let person: ReturnType<typeof personIn>;

beforeEach(() => {
  ending = new AbortController();
  host = document.body.appendChild(document.createElement('div'));
  page = document.body.appendChild(document.createElement('button'));
  root = host.attachShadow({ mode: 'closed' });
  inner = root.appendChild(document.createElement('button'));
  root.elementFromPoint = () => inner;
  person = personIn(window);
  shield = raiseShield(person.window, ending.signal);
  shield.cover(host, root, ending.signal);
});
afterEach(() => {
  ending.abort();
  document.body.replaceChildren();
});

describe('on our host', () => {
  it.each([
    'pointerdown pointermove pointerup pointerover mousedown mouseup mousemove click dblclick auxclick contextmenu',
    'keydown keyup keypress copy cut paste focus focusin blur focusout',
    'touchstart touchmove touchend touchcancel wheel dragstart drop gotpointercapture lostpointercapture',
    'DOMActivate DOMFocusIn DOMFocusOut DOMMouseScroll MozMousePixelScroll',
  ])('no listener of the page hears %s, in any phase', (types) => {
    shield = raiseShield(window, ending.signal);
    shield.cover(host, root, ending.signal);
    const heard = vi.fn();
    for (const type of types.split(' ')) {
      const nodes = [window, document, document.documentElement, document.body, host];
      for (const node of nodes)
        for (const capture of [true, false])
          node.addEventListener(type, heard, { capture, signal: ending.signal });
      const event = new Event(type, { bubbles: true, composed: true, cancelable: true });
      inner.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(false);
    }
    expect(heard).not.toHaveBeenCalled();
  });

  it('what the page does with its own is heard as ever', () => {
    shield = raiseShield(window, ending.signal);
    const heard = vi.fn();
    page.addEventListener('click', heard);
    page.click();
    expect(heard).toHaveBeenCalledOnce();
  });

  it('a control of ours hears what the browser reports, at the place of the pointer and the keyboard', () => {
    const heard: string[] = [];
    for (const type of ['pointerdown', 'pointermove', 'keydown', 'keyup', 'blur'] as const)
      hear(inner, type, (event) => heard.push(event.type));
    inner.focus();
    for (const type of ['pointerdown', 'pointermove', 'keydown', 'keyup', 'blur'])
      expect(person.fire(type, host, { key: 'ArrowUp' })).toEqual(KEPT);
    expect(heard).toEqual(['pointerdown', 'pointermove', 'keydown', 'keyup', 'blur']);
  });

  it('a control of ours hears nothing that a script makes up', () => {
    const heard = vi.fn();
    hear(inner, 'pointerdown', heard);
    expect(person.fire('pointerdown', host, { isTrusted: false })).toEqual(KEPT);
    expect(heard).not.toHaveBeenCalled();
  });

  it('is kept anew after the page wrote its document anew', () => {
    person.listeners.clear();
    shield.raise();
    expect(person.fire('click', host)).toEqual(KEPT);
  });

  it('nothing is kept once the host is gone', () => {
    ending.abort();
    expect(person.fire('click', host)).toEqual(LEFT_ALONE);
  });
});

describe('a press that began on ours stays ours', () => {
  it('a key that answered is swallowed until it is let go, wherever the keyboard is by then', () => {
    expect(person.fire('keydown', host, { key: 'Enter' })).toEqual(KEPT);
    for (let times = 0; times < 3; times += 1)
      expect(person.fire('keydown', page, { key: 'Enter', repeat: true })).toEqual(SWALLOWED);
    expect(person.fire('keypress', page, { key: 'Enter' })).toEqual(SWALLOWED);
    expect(person.fire('keyup', page, { key: 'Enter' })).toEqual(SWALLOWED);
    expect(person.fire('keydown', page, { key: 'Enter' })).toEqual(LEFT_ALONE);
  });

  it('also where its release was never heard: the next press of it is a new one', () => {
    person.fire('keydown', host, { key: ' ' });
    expect(person.fire('keydown', page, { key: ' ' })).toEqual(LEFT_ALONE);
  });

  it.each([
    ['so soon and so near', { timeStamp: 1_200, clientX: 12 }, SWALLOWED],
    ['later', { timeStamp: 1_900 }, LEFT_ALONE],
    ['elsewhere', { timeStamp: 1_200, clientX: 300 }, LEFT_ALONE],
  ])('a second press of the hand, %s', (_what, given, came) => {
    person.fire('pointerdown', host, { timeStamp: 1_000 });
    for (const type of ['mousedown', 'pointerup', 'mouseup']) person.fire(type, host);
    expect(person.fire('click', host, { detail: 1 })).toEqual(KEPT);
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'])
      expect(person.fire(type, page, { detail: /^p/.test(type) ? 0 : 1, ...given })).toEqual(came);
  });

  it('a second press that the system itself counts as one, however late', () => {
    person.fire('pointerdown', host);
    person.fire('click', host, { detail: 1 });
    person.fire('pointerdown', page);
    expect(person.fire('mousedown', page, { detail: 2 })).toEqual(SWALLOWED);
    expect(person.fire('click', page, { detail: 2 })).toEqual(SWALLOWED);
  });
});

describe('a count that goes back to an earlier press', () => {
  it('swallows nothing: pressed on the page, answered elsewhere, pressed on the page again', () => {
    person.fire('pointerdown', page);
    person.fire('pointerdown', host, { clientX: 400 });
    person.fire('click', host, { detail: 1 });
    person.fire('pointerdown', page);
    expect(person.fire('mousedown', page, { detail: 2 })).toEqual(LEFT_ALONE);
    expect(person.fire('click', page, { detail: 2 })).toEqual(LEFT_ALONE);
  });
});

describe('two hands at once', () => {
  const finger = (identifier: number, target: Element, type: string) =>
    person.fire(type, target, { pointerId: identifier + 10, changedTouches: [{ identifier, target }] });
  const touch = (identifier: number, target: Element) => {
    for (const type of ['pointerdown', 'touchstart']) finger(identifier, target, type);
  };

  it.each([
    ['pointerup', 'touchend'],
    ['pointercancel', 'touchcancel'],
  ])('the page hears %s and %s of its own finger while another is on ours', (...types) => {
    touch(1, page);
    touch(2, host);
    for (const type of types) expect(finger(1, page, type)).toEqual(LEFT_ALONE);
    for (const type of types) expect(finger(2, host, type)).toEqual(KEPT);
    // And where the other one came first, and goes last.
    touch(3, host);
    touch(4, page);
    for (const type of types) expect(finger(3, host, type)).toEqual(KEPT);
    for (const type of types) expect(finger(4, page, type)).toEqual(LEFT_ALONE);
  });

  it('the same where both come down at once', () => {
    finger(1, page, 'pointerdown');
    finger(2, host, 'pointerdown');
    finger(1, page, 'touchstart');
    finger(2, host, 'touchstart');
    for (const type of ['pointerup', 'touchend']) {
      expect(finger(2, host, type)).toEqual(KEPT);
      expect(finger(1, page, type)).toEqual(LEFT_ALONE);
    }
  });

  it('the page hears its own button let go while another presses ours, and the click of it', () => {
    person.fire('pointerdown', page, { pointerId: 1 });
    person.fire('mousedown', page, { button: 0 });
    person.fire('mousedown', host, { button: 2, clientX: 400 });
    expect(person.fire('mouseup', page, { button: 0 })).toEqual(LEFT_ALONE);
    expect(person.fire('click', page, { detail: 1 })).toEqual(LEFT_ALONE);
    expect(person.fire('mouseup', page, { button: 2 })).toEqual(SWALLOWED);
    expect(person.fire('pointerup', page, { pointerId: 1 })).toEqual(LEFT_ALONE);
  });

  it('the page hears its mouse let go after a finger has pressed ours', () => {
    person.fire('pointerdown', page, { pointerId: 1 });
    person.fire('mousedown', page);
    touch(2, host);
    for (const type of ['pointerup', 'touchend']) expect(finger(2, host, type)).toEqual(KEPT);
    expect(person.fire('pointerup', page, { pointerId: 1 })).toEqual(LEFT_ALONE);
    for (const type of ['mouseup', 'click'])
      expect(person.fire(type, page, { detail: 1 })).toEqual(LEFT_ALONE);
  });
});

describe('what is pressed at one place', () => {
  it('by a script first is no part of the person’s own press', () => {
    const made: (boolean | undefined)[] = [];
    shield.watch((_, press) => made.push(press?.made), ending.signal);
    person.fire('mousedown', page, { isTrusted: false });
    for (const type of ['pointerdown', 'mousedown']) person.fire(type, page);
    expect(made).toEqual([true, false, false]);
  });

  it('is one press, also where another that lay there was never let go', () => {
    const seen = new Set<Gesture | undefined>();
    shield.watch((_, press) => seen.add(press), ending.signal);
    person.fire('touchstart', page, { changedTouches: [{ identifier: 1, target: page }] });
    person.fire('pointerdown', page, { pointerId: 11 });
    person.fire('pointerdown', page, { pointerId: 1 });
    seen.clear();
    person.fire('mousedown', page);
    person.fire('pointerup', page, { pointerId: 1 });
    for (const type of ['mouseup', 'click']) person.fire(type, page, { detail: 1 });
    expect(seen.size).toBe(1);
  });
});

describe('a press that began elsewhere does not answer on ours', () => {
  it('a key that went down on the page', () => {
    expect(person.fire('keydown', page, { key: 'Enter' })).toEqual(LEFT_ALONE);
    expect(person.fire('keydown', host, { key: 'Enter', repeat: true })).toEqual(SWALLOWED);
    expect(person.fire('keyup', host, { key: 'Enter' })).toEqual(SWALLOWED);
  });

  it('a key that went down in our frame', () => {
    expect(person.fire('keydown', host, { key: 'Enter', repeat: true })).toEqual(SWALLOWED);
    expect(person.fire('keyup', host, { key: 'Enter' })).toEqual(SWALLOWED);
    expect(person.fire('keydown', host, { key: 'Enter' })).toEqual(KEPT);
  });

  it('the second half of a double click', () => {
    person.fire('pointerdown', page, { timeStamp: 1_000 });
    person.fire('click', page, { detail: 1 });
    person.fire('pointerdown', host, { timeStamp: 1_200 });
    expect(person.fire('click', host, { detail: 2 })).toEqual(SWALLOWED);
  });
});

describe('while our dialog stands', () => {
  beforeEach(() => shield.modal(true));

  it.each(['Escape', 'Enter', 'Tab', 'a'])('%s is its, also where nothing has the keyboard', (key) => {
    expect(person.fire('keydown', document.body, { key })).toEqual(KEPT);
    expect(person.fire('keydown', document.documentElement, { key })).toEqual(KEPT);
    shield.modal(false);
    expect(person.fire('keydown', document.body, { key })).toEqual(LEFT_ALONE);
  });

  it('a dialog of the page that opens over it keeps its keys', () => {
    expect(person.fire('keydown', page, { key: 'Escape' })).toEqual(LEFT_ALONE);
  });

  it.each(['focus', 'focusin', 'blur', 'focusout'])(
    'the page hears no %s of its coming and going',
    (type) => {
      expect(person.fire(type, page, { relatedTarget: host })).toEqual(KEPT);
      expect(person.fire(type, page, { relatedTarget: document.body })).toEqual(LEFT_ALONE);
      shield.modal(false);
      expect(person.fire(type, page, { relatedTarget: host })).toEqual(LEFT_ALONE);
    },
  );
});

it('whoever watches sees the page’s events before the page, with their press, and none of ours', () => {
  const seen: string[] = [];
  shield.watch((event, press) => seen.push(`${event.type} ${press?.began[0] === page}`), ending.signal);
  person.fire('pointerdown', page);
  person.fire('pointerdown', host);
  person.fire('pointerdown', page);
  person.fire('pointermove', page);
  person.fire('click', page, { detail: 1 });
  expect(seen).toEqual(['pointerdown true', 'pointerdown true', 'pointermove false', 'click true']);
});

describe('in a browser whose events name the inner nodes (Firefox)', () => {
  const NAMES = ['originalTarget', 'explicitOriginalTarget', 'rangeParent'];
  let part: HTMLElement;
  beforeEach(() => {
    Object.defineProperty(Event.prototype, 'originalTarget', {
      configurable: true,
      writable: true,
      value: null,
    });
    part = root.appendChild(element(document, 'button'));
    shield = raiseShield(window, ending.signal);
    shield.cover(host, root, ending.signal);
  });
  afterEach(() => {
    Reflect.deleteProperty(Event.prototype, 'originalTarget');
  });
  const isHeard = (type: string, names: object, target: Element = page) => {
    const heard = vi.fn();
    window.addEventListener(type, heard, { capture: true, signal: ending.signal });
    target.dispatchEvent(Object.assign(new Event(type, { bubbles: true, composed: true }), names));
    return heard.mock.calls.length > 0;
  };

  it.each(NAMES)('the page hears of nothing whose %s is ours, wherever that is by then', (name) => {
    for (const type of ['pointerout', 'mouseout', 'focusout', 'dragleave', 'pointerrawupdate']) {
      expect(isHeard(type, { [name]: part })).toBe(false);
      expect(isHeard(type, { [name]: page })).toBe(true);
    }
    part.remove();
    expect(isHeard('pointerout', { [name]: part })).toBe(false);
  });

  it('the raw moves on our host are kept too', () => {
    expect(isHeard('pointerrawupdate', {}, part)).toBe(false);
  });

  it.each([
    ['written anew', () => document.replaceChild(document.createElement('html'), document.documentElement)],
    ['taken out and put back', () => document.documentElement.replaceWith(document.documentElement)],
  ])(
    'once the document was %s, the page may hear first, and nothing of ours may stand there',
    async (_, act) => {
      const { documentElement } = document;
      expect(shield.isPierced()).toBe(false);
      act();
      await Promise.resolve();
      expect(shield.isPierced()).toBe(true);
      if (document.documentElement !== documentElement)
        document.replaceChild(documentElement, document.documentElement);
    },
  );
});

it('in a browser whose events name the host alone, a document that is written anew is covered anew', async () => {
  const { documentElement } = document;
  document.replaceChild(document.createElement('html'), documentElement);
  await Promise.resolve();
  expect(shield.isPierced()).toBe(false);
  document.replaceChild(documentElement, document.documentElement);
});

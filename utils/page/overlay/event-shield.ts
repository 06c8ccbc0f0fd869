// Owns who hears an event: what happens on our host is ours alone, in every phase, and so is the rest of a press that began
// there. Stands before every listener of the page's; what is the page's goes on to whoever watches here, then to the page.
import { followGestures, GESTURE_TYPES, type Gesture, KEY_TYPES } from '../gesture.ts';
import { bodyOf, native, rootOf } from '../native.ts';
import { isOurNode } from './element.ts';
import { feed } from './feed.ts';

/** Sees an event of the page before the page does, with the press that it belongs to. */
export type Watcher = (event: Event, gesture: Gesture | undefined) => void;
export type EventShield = {
  /** From now on, until the signal aborts, this host is ours, and its root hears by `hear` (feed.ts). */
  readonly cover: (host: Element, root: ShadowRoot, signal: AbortSignal) => void;
  readonly watch: (watcher: Watcher, signal: AbortSignal) => void;
  /** A dialog of ours stands over the page: keys and focus are its, also where nothing has the keyboard. */
  readonly modal: (stands: boolean) => void;
  /** Listens anew: a page that writes its document anew throws all listeners away. */
  readonly raise: () => void;
  /** The page may hear before us from now on, and what it hears names nodes of ours: nothing of ours may stand here. */
  readonly isPierced: () => boolean;
  /** The same from the beginning: Firefox also starts us in pages that were there before we were installed or updated. */
  readonly isLate: boolean;
};

// Nothing of ours takes text, and what is not composed (animations, folds, submits) never leaves our root.
const MOVES = ['move', 'over', 'out', 'enter', 'leave'];
// Whoever listens for these otherwise makes scrolling wait.
const PASSIVE_TYPES = ['wheel', 'DOMMouseScroll', 'MozMousePixelScroll', 'touchstart', 'touchmove'];
const OTHER_TYPES =
  'focus blur focusin focusout DOMFocusIn DOMFocusOut gotpointercapture lostpointercapture contextmenu DOMActivate ' +
  'copy cut paste selectstart dragstart drag dragend dragenter dragover dragleave drop';
const TYPES = [
  ...GESTURE_TYPES,
  ...PASSIVE_TYPES,
  ...OTHER_TYPES.split(' '),
  ...['pointer', 'mouse'].flatMap((hand) => MOVES.map((move) => hand + move)),
];

// By which Firefox names the inner node of an event to whoever hears it.
const INNER = 'originalTarget';
const NAMES = [INNER, 'explicitOriginalTarget', 'rangeParent'];
/** Also on the page's own: the pointer that leaves a node of ours as that goes. */
const namesOurs = (event: Event, host: Element | undefined): boolean =>
  NAMES.some((name) => {
    const node: unknown = Reflect.get(event, name);
    return node !== host && isOurNode(node);
  });

/** To be raised before the page's first script runs; until the signal aborts. */
export const raiseShield = (window: Window, signal: AbortSignal): EventShield => {
  const pressOf = followGestures();
  const watchers = new Set<Watcher>();
  let host: Element | undefined;
  let inside: ShadowRoot | undefined;
  let isModal = false;
  let isPierced = false;
  const namesInner = INNER in Event.prototype;
  // It tells no more than that the pointer is there, and to listen for it makes a page slower.
  const types = namesInner ? [...TYPES, 'pointerrawupdate'] : TYPES;

  const keep = (event: Event, isDead: boolean) => {
    event.stopImmediatePropagation();
    if (isDead && !PASSIVE_TYPES.includes(event.type)) event.preventDefault();
  };
  /** On a control of ours: fed to it, unless it is the end of a press that was meant for something else. */
  const onHost = (event: Event, gesture: Gesture | undefined, root: ShadowRoot) => {
    if (gesture?.owner === undefined && gesture?.made === false) {
      const isSecondHalf = gesture.first !== undefined && gesture.first.owner !== 'ours';
      // A key that went down elsewhere, as in our frame, is still meant for what was there.
      gesture.owner = isSecondHalf || (event as KeyboardEvent).repeat ? 'nobody' : 'ours';
    }
    const isAlive = gesture === undefined || gesture.made || gesture.owner === 'ours';
    keep(event, !isAlive);
    if (isAlive && event.isTrusted) feed(root, event);
  };
  /** What happens on ours; while our dialog stands, keys too that have no other place to go. */
  const isOurs = ({ type, target }: Event): boolean => {
    if (target === host) return true;
    const { document } = window;
    return (
      isModal && KEY_TYPES.includes(type) && (target === bodyOf(document) || target === rootOf(document))
    );
  };
  const listen = (event: Event) => {
    const gesture = pressOf(event);
    if (inside !== undefined && isOurs(event)) return onHost(event, gesture, inside);
    if (namesOurs(event, host)) return keep(event, false);
    // The other half of a double click whose first half pressed something of ours.
    if (gesture?.first?.owner === 'ours' && gesture.owner !== 'ours') gesture.owner = 'nobody';
    if (gesture?.owner === 'ours' || gesture?.owner === 'nobody') return keep(event, true);
    // Our dialog's coming and going would close the menu from which it was called: the keyboard leaves it, or the pointer.
    if (isModal && (event as FocusEvent).relatedTarget === host) return keep(event, false);
    for (const watcher of watchers) watcher(event, gesture);
    if (gesture !== undefined) gesture.owner ??= 'page';
  };
  const raise = () => {
    for (const type of types) {
      const passive = PASSIVE_TYPES.includes(type);
      window.addEventListener(type, listen, { capture: true, passive, signal });
    }
  };
  raise();
  // A document that is written anew loses its root first, and all listeners with it. Such an observer is called as soon as
  // the page's script has run.
  if (namesInner)
    new MutationObserver((changes) => {
      isPierced ||= changes.some(({ removedNodes }) => removedNodes.length > 0);
      if (isPierced) inside?.replaceChildren();
    }).observe(window.document, { childList: true });
  return {
    raise,
    isPierced: () => isPierced,
    isLate: namesInner && native(window.document, 'readyState') !== 'loading',
    cover: (node, root, until) => {
      host = node;
      inside = root;
      until.addEventListener('abort', () => {
        if (host === node) host = inside = undefined;
      });
    },
    watch: (watcher, until) => {
      watchers.add(watcher);
      until.addEventListener('abort', () => watchers.delete(watcher));
    },
    modal: (stands) => {
      isModal = stands;
    },
  };
};

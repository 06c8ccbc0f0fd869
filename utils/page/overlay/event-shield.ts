// Owns who hears an event: what happens on our host is ours alone, in every phase, and so is the rest of a press that began
// there. Stands before every listener of the page's; what is the page's goes on to whoever watches here, then to the page.
import { followGestures, GESTURE_TYPES, type Gesture, KEY_TYPES } from '../gesture.ts';
import { bodyOf, rootOf } from '../native.ts';
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
};

// Nothing of ours takes text, and what is not composed (animations, folds, submits) never leaves our root. Not
// `pointerrawupdate`: to listen for it makes every page slower, and it tells no more than that the pointer is there.
const FOCUS_TYPES = ['focus', 'blur', 'focusin', 'focusout'];
const MOVES = ['move', 'over', 'out', 'enter', 'leave'];
const OTHER_TYPES =
  'gotpointercapture lostpointercapture contextmenu wheel touchmove copy cut paste selectstart ' +
  'dragstart drag dragend dragenter dragover dragleave drop';
// Whoever listens for these otherwise makes scrolling wait.
const PASSIVE_TYPES = ['wheel', 'touchstart', 'touchmove'];
const TYPES = [
  ...GESTURE_TYPES,
  ...FOCUS_TYPES,
  ...OTHER_TYPES.split(' '),
  ...['pointer', 'mouse'].flatMap((hand) => MOVES.map((move) => hand + move)),
];

/** In Firefox an event on the page's own may name a node of ours all the same: the pointer that leaves it as it goes. */
const NAMES = ['originalTarget', 'explicitOriginalTarget', 'rangeParent'];
const namesInner = (event: Event, root: ShadowRoot): boolean =>
  NAMES.some((name) => {
    const node: unknown = Reflect.get(event, name);
    return node instanceof Node && node.getRootNode() === root;
  });

/** To be raised before the page's first script runs; until the signal aborts. */
export const raiseShield = (window: Window, signal: AbortSignal): EventShield => {
  const pressOf = followGestures();
  const watchers = new Set<Watcher>();
  let host: Element | undefined;
  let inside: ShadowRoot | undefined;
  let isModal = false;

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
    if (inside !== undefined && namesInner(event, inside)) return keep(event, false);
    // The other half of a double click whose first half pressed something of ours.
    if (gesture?.first?.owner === 'ours' && gesture.owner !== 'ours') gesture.owner = 'nobody';
    if (gesture?.owner === 'ours' || gesture?.owner === 'nobody') return keep(event, true);
    // Our dialog's coming and going would close the menu from which it was called.
    if (isModal && FOCUS_TYPES.includes(event.type) && (event as FocusEvent).relatedTarget === host)
      return keep(event, false);
    for (const watcher of watchers) watcher(event, gesture);
    if (gesture !== undefined) gesture.owner ??= 'page';
  };
  const raise = () => {
    for (const type of TYPES) {
      const passive = PASSIVE_TYPES.includes(type);
      window.addEventListener(type, listen, { capture: true, passive, signal });
    }
  };
  raise();
  return {
    raise,
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

// Owns which press an event belongs to: all that a hand or a key does from going down until what follows its release.
// Refuses to know what was pressed. It says where a press began, whether a script made it, and whose it is.

/** `ours`: began on a control of ours. `page`: the page has heard of it. `nobody`: all that is left of it is swallowed. */
type Owner = 'ours' | 'page' | 'nobody';
/** One press, from its first event on; an event that comes alone (a click of an assistive tool) is a press of its own. */
export type Gesture = {
  /** A script made it up. */
  readonly made: boolean;
  /** The path of its first event, innermost first; empty where a click came alone. */
  readonly began: readonly EventTarget[];
  owner: Owner | undefined;
  /** The press of which this is the second half, as in a double click. */
  first: Gesture | undefined;
};

export const DOWN_TYPES: readonly string[] = ['pointerdown', 'mousedown', 'touchstart'];
export const RELEASE_TYPES: readonly string[] = ['pointerup', 'mouseup', 'touchend'];
export const KEY_TYPES: readonly string[] = ['keydown', 'keypress', 'keyup'];
export const GESTURE_TYPES: readonly string[] = [
  ...DOWN_TYPES,
  ...RELEASE_TYPES,
  ...KEY_TYPES,
  // What may follow a release, in any order.
  ...['click', 'auxclick', 'dblclick', 'pointercancel', 'touchcancel'],
];

// A second press so soon and so near is the other half of a double click, whatever lies there by now. Systems that take
// longer still count the presses themselves.
const DOUBLE_MS = 500;
const DOUBLE_PX = 16;

type Press = {
  readonly gesture: Gesture;
  readonly before: Press | undefined;
  readonly down: MouseEvent;
  readonly types: Set<string>;
};

/** The presses of the person's hands, or of the scripts. */
type Hands = {
  /** The one that is newest, or was let go last: what may follow a release, in any order, is of that. */
  newest: Press | undefined;
  /** By what is down: a pointer, a finger, a button. A press may be down as one of each. */
  readonly down: Map<string, Press>;
};
const noHands = (): Hands => ({ newest: undefined, down: new Map() });

/** Only these keys do something at once to what has the keyboard. */
const PRESS_KEYS = new Set(['Enter', ' ', 'Escape']);

const firstOf = (down: MouseEvent, before: Press | undefined): Gesture | undefined => {
  if (before === undefined) return undefined;
  const { clientX, clientY, timeStamp } = before.down;
  const isNear = Math.hypot(down.clientX - clientX, down.clientY - clientY) < DOUBLE_PX;
  // A count may go back to a press before the one before, elsewhere in between.
  return isNear && (down.detail > 1 || down.timeStamp - timeStamp < DOUBLE_MS) ? before.gesture : undefined;
};

/** Which pointer, finger or button an event is of. */
const handOf = (event: Event): string => {
  const { type, target, changedTouches, pointerId, button } = event as TouchEvent & PointerEvent;
  // Each node that is touched gets an event of its own; in Firefox that lists the fingers on the others too.
  const finger = [...(changedTouches ?? [])].find((touch) => touch.target === target);
  return type.slice(0, 5) + (finger?.identifier ?? pointerId ?? button);
};

const begin = (event: Event, first?: Gesture): Gesture => ({
  made: !event.isTrusted,
  began: event.composedPath(),
  owner: undefined,
  first,
});

/** Gives each event's press; undefined for an event that belongs to none. To be asked once for each event, in their order. */
export const followGestures = (): ((event: Event) => Gesture | undefined) => {
  const persons = noHands();
  let scripts = noHands();
  const keys = new Map<string, Gesture>();
  let lastKey: Gesture | undefined;

  const ofHand = (event: MouseEvent): Gesture | undefined => {
    const { type } = event;
    const hands = event.isTrusted ? persons : scripts;
    const { newest, down } = hands;
    const hand = handOf(event);
    if (!DOWN_TYPES.includes(type)) {
      hands.newest = down.get(hand) ?? newest;
      down.delete(hand);
      return hands.newest?.gesture;
    }
    // Pointer, touch and mouse tell of the same press, each once; of two fingers at once, first both as pointers.
    const open = [newest, ...down.values()].filter((press) => press?.types.has(type) === false);
    const [pressed] = event.composedPath();
    const known =
      open.find((press) => press?.gesture.began[0] === pressed) ?? open.find((press) => press === newest);
    if (known !== undefined) {
      known.types.add(type);
      down.set(hand, known);
      if (event.detail > 1) known.gesture.first ??= firstOf(event, known.before);
      return known.gesture;
    }
    const gesture = begin(event, firstOf(event, newest));
    const before = newest && { ...newest, before: undefined };
    hands.newest = { gesture, before, down: event, types: new Set([type]) };
    down.set(hand, hands.newest);
    lastKey = undefined;
    return gesture;
  };
  const ofKey = (event: KeyboardEvent): Gesture | undefined => {
    if (!PRESS_KEYS.has(event.key)) return undefined;
    const id = `${event.isTrusted} ${event.key}`;
    const known = keys.get(id);
    const gesture = known === undefined || (event.type === 'keydown' && !event.repeat) ? begin(event) : known;
    keys.set(id, gesture);
    lastKey = gesture;
    if (event.type === 'keyup') {
      keys.delete(id);
      // The click of a released key comes within the same task.
      setTimeout(() => {
        if (lastKey === gesture) lastKey = undefined;
      });
    }
    return gesture;
  };
  const alone = (event: Event): Gesture => ({ ...begin(event), began: [] });
  const ofClick = (event: MouseEvent): Gesture => {
    const { isTrusted, detail } = event;
    // Keys, labels and assistive tools make clicks without a count.
    if (isTrusted && detail > 0) return persons.newest?.gesture ?? alone(event);
    // A key that a script makes up makes no click.
    if (isTrusted && lastKey?.made === false) return lastKey;
    const made = isTrusted ? undefined : scripts.newest?.gesture;
    if (made !== undefined) scripts = noHands();
    return made ?? alone(event);
  };
  return (event) => {
    const { type } = event;
    // The release of a key that goes on elsewhere is not heard here.
    if (type === 'blur' && event.target === event.currentTarget) {
      keys.clear();
      lastKey = undefined;
    }
    if (KEY_TYPES.includes(type)) return ofKey(event as KeyboardEvent);
    if (!GESTURE_TYPES.includes(type)) return undefined;
    return type === 'click' ? ofClick(event as MouseEvent) : ofHand(event as MouseEvent);
  };
};

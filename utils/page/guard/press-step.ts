// Owns what an event means for a press of "End contract": the model of one press, and the table of what follows of each step.
// Refuses to know any library: whoever acts early, late, at a key or at a release is a row of the tests.
import { DOWN_TYPES, type Gesture, RELEASE_TYPES } from '../gesture.ts';
import { native } from '../native.ts';
import type { EndControl } from './control.ts';
import { isPressedBySpace } from './control.ts';

/**
 * `take`: the page hears nothing of it, and nothing is asked yet. `ask`: this is the press itself. undefined: nothing to a press
 * of this control.
 */
type Step = 'take' | 'ask' | undefined;

/** What is known of the press when one of its events arrives. */
type Situation = {
  readonly event: Event;
  readonly gesture: Gesture;
  readonly found: EndControl;
  /** Its beginning was taken. */
  readonly isTaken: boolean;
};

/**
 * | step | began on the control | began elsewhere |
 * |---|---|---|
 * | pressed down | take | |
 * | released | a finger that is still on it: ask; else take the rest | ask in a menu (pressed on its trigger, or on another item), else nothing |
 * | clicked: mouse, touch, label, form, assistive tool | ask | ask |
 * | key down, or repeated | ask | ask |
 *
 * Who made it up is no part of this table (isPersons), nor is whether a hold is due (guard.ts).
 */
export const stepOf = ({ event, gesture, found, isTaken }: Situation): Step => {
  const { type } = event;
  if (type === 'click') return isPlain(event) ? 'ask' : undefined;
  if (type === 'keydown') return isPlainKey(event as KeyboardEvent, found.control) ? 'ask' : undefined;
  if (DOWN_TYPES.includes(type)) return isPlain(event) ? 'take' : undefined;
  if (!RELEASE_TYPES.includes(type)) return undefined;
  // A finger that stayed or slid makes no click, and a page may act at its release all the same.
  if (isTaken) return isFingerOn(event as PointerEvent, found.control) ? 'ask' : 'take';
  const beganElsewhere = gesture.began.length > 0 && !gesture.began.includes(found.control);
  // Menus go by the release of any button but the middle one.
  return found.isItem && beganElsewhere && (event as MouseEvent).button !== 1 ? 'ask' : undefined;
};

/** Whether a person is behind an event: by their own hand, or by a tool that presses for them right after a key of theirs. */
export const isPersons = (event: Event, { userActivation }: Navigator): boolean =>
  event.isTrusted || userActivation?.isActive === true;

const hasModifier = (event: Event): boolean => {
  const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
  return ctrlKey || metaKey || shiftKey || altKey;
};

/** The main button or a finger, without a modifier: with one, it opens elsewhere. */
const isPlain = (event: Event): boolean => ((event as MouseEvent).button ?? 0) === 0 && !hasModifier(event);

/** What a finger touched hears of its release wherever that is. */
const isFingerOn = ({ pointerType, clientX, clientY }: PointerEvent, control: Element): boolean => {
  const { left, top, right, bottom } = control.getBoundingClientRect();
  return pointerType === 'touch' && clientX >= left && clientX < right && clientY >= top && clientY < bottom;
};

const isPlainKey = (event: KeyboardEvent, control: Element): boolean =>
  !hasModifier(event) && (event.key === 'Enter' || (event.key === ' ' && isPressedBySpace(control)));

/** The path of what is pressed: in a menu that keeps the keyboard itself, of the item that it names as active. */
export const pressedPath = (event: Event): readonly EventTarget[] => {
  const path = event.composedPath();
  const [focused] = path;
  const id =
    event.type === 'keydown' && focused instanceof Element && focused.getAttribute('aria-activedescendant');
  if (!id) return path;
  const around: Element[] = [];
  const item = (focused.getRootNode() as Document).getElementById(id);
  for (let one: Element | null | undefined = item; one; one = native(one, 'parentElement')) around.push(one);
  return around;
};

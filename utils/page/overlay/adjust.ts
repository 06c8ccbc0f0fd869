// Owns how a person adjusts a number by a handle: drags it with the pointer, or presses arrow keys, Home and End on it.
// Refuses to know what the number means; it is shown at once and told when the hand is off.
import { hear } from './feed.ts';

/** What the handle asks and tells; numbers are in whatever unit the caller counts. */
type AdjustOptions = {
  /** The number as it stands; undefined while it cannot be adjusted. */
  readonly current: () => number | undefined;
  readonly limits: () => readonly [least: number, most: number];
  /** How much it changes on a way over the screen (CSS px); 0 across its own direction. */
  readonly along: (right: number, down: number) => number;
  readonly onShow: (value: number) => void;
  readonly onDone: (value: number) => void;
};

// A press with a trembling hand is still a press.
const TREMBLE_PX = 5;
const STEP_PX = 16;
const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-STEP_PX, 0],
  ArrowRight: [STEP_PX, 0],
  ArrowUp: [0, -STEP_PX],
  ArrowDown: [0, STEP_PX],
};

/** Makes a handle of an element; a drag that ends on it is no click. Only what our shield feeds it counts (feed.ts). */
export const makeAdjustable = (handle: HTMLElement, options: AdjustOptions): void => {
  const { current, limits, along, onShow, onDone } = options;
  let grip: { readonly from: number; readonly x: number; readonly y: number } | undefined;
  let wasDragged = false;
  let shown: number | undefined;

  const show = (value: number) => {
    const [least, most] = limits();
    shown = Math.round(Math.min(Math.max(value, least), most));
    onShow(shown);
  };
  const keyed = (key: string, from: number): number => {
    if (key === 'Home') return limits()[0];
    if (key === 'End') return limits()[1];
    const [right, down] = ARROWS[key] ?? [0, 0];
    return from + along(right, down);
  };
  const settle = () => {
    // Where the keyboard goes meanwhile (the frame takes it once it is loaded) is nothing to the pointer.
    if (grip !== undefined) return;
    if (shown !== undefined) onDone(shown);
    shown = undefined;
  };
  hear(handle, 'pointerdown', ({ isPrimary, button, pointerId, clientX: x, clientY: y }) => {
    const from = current();
    wasDragged = false;
    if (!isPrimary || button !== 0 || from === undefined) return;
    grip = { from, x, y };
    handle.setPointerCapture(pointerId);
  });
  hear(handle, 'pointermove', ({ clientX, clientY }) => {
    if (grip === undefined) return;
    const [right, down] = [clientX - grip.x, clientY - grip.y];
    wasDragged ||= Math.hypot(right, down) > TREMBLE_PX;
    if (wasDragged) show(grip.from + along(right, down));
  });
  hear(handle, 'keydown', (event) => {
    const from = current();
    if (from === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const value = keyed(event.key, from);
    // Any other key stays the page's.
    if (value === from) return;
    event.preventDefault();
    show(value);
  });
  hear(handle, 'lostpointercapture', () => {
    grip = undefined;
    settle();
  });
  for (const type of ['keyup', 'blur'] as const) hear(handle, type, settle);
  // From one control of ours to another, the focus does not leave the root.
  handle.addEventListener('blur', settle);
  hear(handle, 'click', (event) => {
    // A key's click has no count; it may follow a drag that ended elsewhere.
    if (wasDragged && event.detail > 0) event.preventDefault();
  });
};

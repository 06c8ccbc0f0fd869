// Owns the keys for undo and redo in our views; in a text field they are the field's own.
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Steps } from '../../utils/domain/contract/undo-stack.ts';
import type { OperationId } from '../../utils/domain/ids.ts';
import { isTypedIn } from '../ui/fields/typed-in.ts';

/** Back over the newest step, or on over it again. */
export type Direction = keyof Steps<unknown>;
/** Takes the newest step of a direction, named by its operation id. */
export type TakeStep = (direction: Direction, of: OperationId) => void;

/** Which direction the keys ask for: Ctrl+Z or Cmd+Z, the same with Shift, and Ctrl+Y; either modifier on every system, never both. */
const directionOf = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): Direction | undefined => {
  if (ctrlKey === metaKey || altKey) return undefined;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  // Cmd+Y is the browser's own history.
  return key.toLowerCase() === 'y' && ctrlKey && !shiftKey ? 'redo' : undefined;
};

/** Calls `step` at each press inside the element, or anywhere on the page where none is given. */
export const useUndoKey = (
  step: (direction: Direction) => void,
  within?: RefObject<HTMLElement | null>,
): void => {
  // Before the paint that shows the button, not some time after it.
  useLayoutEffect(() => {
    const place = within === undefined ? document : within.current;
    const left = new AbortController();
    place?.addEventListener(
      'keydown',
      (event) => {
        const direction = event instanceof KeyboardEvent ? directionOf(event) : undefined;
        if (direction === undefined || isTypedIn(event.target)) return;
        event.preventDefault();
        step(direction);
      },
      { signal: left.signal },
    );
    return () => left.abort();
  }, [step, within]);
};

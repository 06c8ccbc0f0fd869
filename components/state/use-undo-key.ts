// Owns the keys for undo and redo in our views; in a text field they are the field's own.
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Steps } from '../../utils/domain/contract/undo-stack.ts';
import type { OperationId } from '../../utils/domain/ids.ts';
import { isTypedIn } from '../ui/fields/typed-in.ts';

/** The two lines of steps. */
export type Line = keyof Steps<unknown>;
/** Takes the newest step of a line, named by its operation id. */
export type TakeStep = (line: Line, of: OperationId) => void;

/** Which line the keys ask for: Ctrl+Z or Cmd+Z, the same with Shift, and Ctrl+Y; either modifier on every system, never both. */
const lineOf = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): Line | undefined => {
  if (ctrlKey === metaKey || altKey) return undefined;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  // Cmd+Y is the browser's own history.
  return key.toLowerCase() === 'y' && ctrlKey && !shiftKey ? 'redo' : undefined;
};

/** Calls `step` at each press inside the element, or anywhere on the page where none is given. */
export const useUndoKey = (step: (line: Line) => void, within?: RefObject<HTMLElement | null>): void => {
  // With the picture that shows the button, not some time after it.
  useLayoutEffect(() => {
    const place = within === undefined ? document : within.current;
    const left = new AbortController();
    place?.addEventListener(
      'keydown',
      (event) => {
        const line = event instanceof KeyboardEvent ? lineOf(event) : undefined;
        if (line === undefined || isTypedIn(event.target)) return;
        event.preventDefault();
        step(line);
      },
      { signal: left.signal },
    );
    return () => left.abort();
  }, [step, within]);
};

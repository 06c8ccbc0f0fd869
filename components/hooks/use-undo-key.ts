// Owns Ctrl+Z and Cmd+Z in our views; in a text field they are the field's own.
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const isTypedIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement
    ? !['checkbox', 'radio'].includes(target.type)
    : target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

// Either key on every system, never both; with Shift it would be "redo", which we do not have.
const isUndoKey = ({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'z' && ctrlKey !== metaKey && !shiftKey && !altKey && !isTypedIn(target);

/** Calls `undo` at each press inside the element, or anywhere on the page where none is given. */
export const useUndoKey = (undo: () => void, within?: RefObject<HTMLElement | null>): void => {
  // With the picture that shows the button, not some time after it.
  useLayoutEffect(() => {
    const place = within === undefined ? document : within.current;
    const left = new AbortController();
    place?.addEventListener(
      'keydown',
      (event) => {
        if (!(event instanceof KeyboardEvent) || !isUndoKey(event)) return;
        event.preventDefault();
        undo();
      },
      { signal: left.signal },
    );
    return () => left.abort();
  }, [undo, within]);
};

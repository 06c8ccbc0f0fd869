// Owns where a person goes on when one whole view gives way to another: at its top, with the keyboard on its heading.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The ref, `given` or a new one, of the element to focus whenever `view` changes; not on the first view, nor after "nothing". */
export const useKeyboardGoesOn = <E extends HTMLElement>(
  view: string,
  given?: RefObject<E | null>,
): RefObject<E | null> => {
  const own = useRef<E | null>(null);
  const element = given ?? own;
  const before = useRef<string>('nothing');
  // Before the picture is drawn, so that the new view is never seen scrolled to where the old one was left.
  useLayoutEffect(() => {
    if (before.current !== 'nothing' && before.current !== view) {
      document.documentElement.scrollTop = 0;
      element.current?.focus();
    }
    before.current = view;
  }, [view, element]);
  return element;
};

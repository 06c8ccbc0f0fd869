// Owns listening from a view: the change event, and becoming visible again, since a hidden page may have missed one.
import { useCallback, useLayoutEffect } from 'preact/hooks';
import { type ChangeEvent, onChangeEvent } from '../../utils/messages/change-events.ts';

/** After it, an answer may know less than what is shown: something was deleted, or may have been while nobody looked. */
export const beginsAnew = (changeEvent: ChangeEvent | undefined): boolean =>
  changeEvent === undefined || changeEvent.changed === 'all';

/** Calls `hear` at each change event, and with undefined when the page is shown again. `hear` must keep its identity. */
export const useChangeEvents = (hear: (event: ChangeEvent | undefined) => void): void => {
  // Not an effect, which waits for a paint: a change in between would be missed.
  useLayoutEffect(() => {
    const left = new AbortController();
    const shown = () => {
      if (document.visibilityState === 'visible') hear(undefined);
    };
    onChangeEvent(hear, left.signal);
    document.addEventListener('visibilitychange', shown, { signal: left.signal });
    return () => left.abort();
  }, [hear]);
};

/** Calls `look` at each change event, and when the page is shown again. It must keep its identity. */
export const useLookAgain = (look: (anew: boolean) => void): void =>
  useChangeEvents(useCallback((event: ChangeEvent | undefined) => look(beginsAnew(event)), [look]));

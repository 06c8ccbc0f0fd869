// Owns listening from a view: the bell, and becoming visible again, since a hidden page may have missed one.
import { useEffect } from 'preact/hooks';
import { type Bell, onBell } from '../../utils/messages/change-events.ts';

/** After it, an answer may know less than what is shown: something was deleted, or may have been while nobody looked. */
export const beginsAnew = (bell: Bell | undefined): boolean => bell === undefined || bell.bell === 'all';

/** Calls `hear` at each bell, and with undefined when the page is shown again. `hear` must keep its identity. */
export const useBell = (hear: (bell: Bell | undefined) => void): void => {
  useEffect(() => {
    const left = new AbortController();
    const shown = () => {
      if (document.visibilityState === 'visible') hear(undefined);
    };
    onBell(hear, left.signal);
    document.addEventListener('visibilitychange', shown, { signal: left.signal });
    return () => left.abort();
  }, [hear]);
};

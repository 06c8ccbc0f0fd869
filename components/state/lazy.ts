// Owns a part of a view whose code comes later than the view itself, so that what is seen first is there sooner.
import type { ComponentType } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { NOT_REACHED } from './outbox.ts';

export type LatePart<P> = {
  /** undefined until its code is there. */
  readonly Part: ComponentType<P> | undefined;
  /** Why it did not come, in one sentence. */
  readonly trouble: string | undefined;
  readonly again: () => void;
};

/** Asks for it right after the first picture; `load` must keep its identity. */
export const usePart = <P>(load: () => Promise<ComponentType<P>>): LatePart<P> => {
  const [Part, setPart] = useState<ComponentType<P>>();
  const [trouble, setTrouble] = useState<string>();
  const again = useCallback(() => {
    load().then(
      (part) => {
        setTrouble(undefined);
        // A function given as it is would be called.
        setPart(() => part);
      },
      // Our own file, beside us: it is gone only with the extension.
      () => setTrouble(NOT_REACHED),
    );
  }, [load]);
  useEffect(again, [again]);
  return { Part, trouble, again };
};

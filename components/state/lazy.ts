// Owns a part of a view whose code comes later than the view itself, so that what is seen first is there sooner.
import type { ComponentType } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { NOT_REACHED } from './outbox.ts';

export type LazyPart<P> = {
  /** undefined until its code is there. */
  readonly Part: ComponentType<P> | undefined;
  /** Why it did not come, in one sentence. */
  readonly loadError: string | undefined;
  readonly again: () => void;
};

/** Asks for it right after the first paint; `load` must keep its identity. */
export const useLazy = <P>(load: () => Promise<ComponentType<P>>): LazyPart<P> => {
  const [Part, setPart] = useState<ComponentType<P>>();
  const [loadError, setLoadError] = useState<string>();
  const again = useCallback(() => {
    load().then(
      (part) => {
        setLoadError(undefined);
        // A function given as it is would be called.
        setPart(() => part);
      },
      // Our own file, beside us: it is gone only with the extension.
      () => setLoadError(NOT_REACHED),
    );
  }, [load]);
  useEffect(again, [again]);
  return { Part, loadError, again };
};

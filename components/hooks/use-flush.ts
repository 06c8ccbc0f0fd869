// Owns sending what still waits when the page goes.
import { useEffect } from 'preact/hooks';
import type { ChangeQueue } from './change-queue.ts';

export const useFlush = <A>({ flush }: Pick<ChangeQueue<A>, 'flush'>): void => {
  useEffect(() => {
    // The last event that a closing frame or tab is sure to get.
    addEventListener('pagehide', flush);
    return () => removeEventListener('pagehide', flush);
  }, [flush]);
};

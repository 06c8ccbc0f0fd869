// Owns telling a line of changes that the page goes, and that it came back after all.
import { useEffect } from 'preact/hooks';
import type { ChangeQueue } from './outbox.ts';

type Goes = Pick<ChangeQueue<unknown>, 'leave' | 'stay'>;

/** Tells it until what it gives is called. */
export const flushWithPage = ({ leave, stay }: Goes): (() => void) => {
  // The last event that a closing frame or tab is sure to get. A field that hears it later adds its last words.
  addEventListener('pagehide', leave);
  addEventListener('pageshow', stay);
  return () => {
    removeEventListener('pagehide', leave);
    removeEventListener('pageshow', stay);
  };
};

export const useFlush = (queue: Goes): void => useEffect(() => flushWithPage(queue), [queue]);

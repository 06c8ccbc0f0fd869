// Owns the line to the background that nothing is said on: its end means that the worker ended, or the whole extension.
// It neither wakes the worker nor keeps it awake, so it is made only when the worker has just answered.
import { browser } from '../../utils/browser.ts';

// Chromium closes the line first and takes the extension's API away within a tenth of a second.
const AFTER_MS = 250;

/** Whether the extension that this script belongs to is gone; in Chromium its own id then is. */
export const isOver = (): boolean => browser.runtime.id === undefined;

type DisconnectPort = {
  readonly hold: () => void;
  readonly drop: () => void;
  /** Something failed that fails at the end too: looks once whether this was it. */
  readonly check: () => void;
};

/** Calls `onOver` soon after the extension's end while the line is held. */
export const createDisconnectPort = (onOver: () => void): DisconnectPort => {
  let port: ReturnType<typeof browser.runtime.connect> | undefined;
  const check = () => {
    setTimeout(() => {
      if (isOver()) onOver();
    }, AFTER_MS);
  };
  const drop = () => {
    port?.disconnect();
    port = undefined;
  };
  return {
    drop,
    check,
    hold: () => {
      // Always a new one: out of the back/forward cache, the old one is dead without a word.
      drop();
      port = browser.runtime.connect();
      port.onDisconnect.addListener(() => {
        // Read, or the browser complains in the page's console that nobody did.
        void browser.runtime.lastError;
        port = undefined;
        check();
      });
    },
  };
};

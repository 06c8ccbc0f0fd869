// Owns the words with which browsers say that nobody is there to hear: in another tab, in the worker, or ours at all.
// Refuses to know what was said, and to import the browser.

/** A tab was closed, or nobody in it, in the worker, or in a page of ours listens. */
const NOBODY = /receiving end does not exist|could not establish connection|(?:no tab with|invalid tab) id/i;
/** Somebody was there (starting, killed, just updated) and went before the answer came. */
const CUT_OFF = /message (?:port|channel) closed|conduit|went out of scope|disconnected/i;
/** The page's extension was updated or removed: what was asked before is never answered. */
const CONTEXT_GONE = /context invalidated/i;

export const isContextGone = (error: unknown): boolean => CONTEXT_GONE.test(String(error));
/** It may be asked again: the next worker answers. */
export const isUnheard = (error: unknown): boolean =>
  NOBODY.test(String(error)) || CUT_OFF.test(String(error));

/** Waits; a receiver that is gone is no fault, since views ask anew when they open. Other errors are logged. */
export const unlessGone = async <T>(
  work: Promise<T>,
): Promise<{ readonly answer?: T; readonly isGone: boolean }> => {
  try {
    return { answer: await work, isGone: false };
  } catch (error) {
    // One that was cut off says nothing about the tab.
    if (NOBODY.test(String(error))) return { isGone: true };
    console.error(error);
    return { isGone: false };
  }
};

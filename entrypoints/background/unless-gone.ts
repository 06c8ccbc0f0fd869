// Owns the waiting for tabs and pages that may be gone: that they are is expected, anything else is not.

/** The texts with which browsers say that a tab was closed, or that nobody in it (or no page of ours) listens. */
const GONE = /receiving end does not exist|could not establish connection|no tab with id|invalid tab id/i;

/** Waits; a receiver that is gone is no fault, since views ask anew when they open, and gives false. Other errors are logged. */
export const unlessGone = async (work: Promise<unknown>): Promise<boolean> => {
  try {
    await work;
    return true;
  } catch (error) {
    if (GONE.test(String(error))) return false;
    console.error(error);
    return true;
  }
};

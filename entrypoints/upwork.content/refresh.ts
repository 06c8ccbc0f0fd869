// Owns asking for what is known of a contract: one question at a time, however many changes are heard of meanwhile.
// Refuses to let an older answer stand for long: who is asked anew and late is in doubt until the newest answer is here.

/** How long the last known plan may answer for one that is on its way. */
const LATE_MS = 150;

type Refreshing = {
  /** Asks once and pushes the answer in; false where none came. */
  readonly ask: () => Promise<boolean>;
  readonly markStale: () => void;
};

/** Each call is answered by a question that was asked after it. Rejects where asking does. */
export const createRefresh = ({ ask, markStale }: Refreshing): (() => Promise<void>) => {
  let running: Promise<void> | undefined;
  let isAskedAnew = false;
  let isLate = false;
  let late: ReturnType<typeof setTimeout> | undefined;
  const run = async (): Promise<void> => {
    for (;;) {
      isAskedAnew = false;
      const isAnswered = await ask();
      if (isAskedAnew) {
        if (isLate) markStale();
        continue;
      }
      if (isAnswered) clearTimeout(late);
      return;
    }
  };
  return () => {
    if (running !== undefined) isAskedAnew = true;
    else {
      clearTimeout(late);
      isLate = false;
      late = setTimeout(() => {
        isLate = true;
        markStale();
      }, LATE_MS);
      running = run().finally(() => {
        running = undefined;
      });
    }
    return running;
  };
};

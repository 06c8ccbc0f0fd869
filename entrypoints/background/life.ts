// Owns when a worker's life looks at all endings by itself: soon after its start; where it began for the alarm of each minute,
// which must cost next to nothing, soon after the first other event. Refuses to know what is looked at.

type Life = {
  /** The alarm of each minute rang. */
  polled(): void;
  /** A listener for any other event. */
  awake<Args extends unknown[], Result>(listener: (...args: Args) => Result): (...args: Args) => Result;
};

/** `idle` resolves when a look may begin; `look` is called at most once. */
export const createLife = (idle: () => Promise<void>, look: () => void): Life => {
  let began: 'poll' | 'other' | undefined;
  let hasLooked = false;
  const lookSoon = async (): Promise<void> => {
    await idle();
    if (began === 'poll' || hasLooked) return;
    hasLooked = true;
    look();
  };
  // Also where no event comes: the extension was switched on again.
  void lookSoon();
  return {
    polled: () => {
      began ??= 'poll';
    },
    awake:
      (listener) =>
      (...args) => {
        if (began === 'poll') void lookSoon();
        began = 'other';
        return listener(...args);
      },
  };
};

// Owns the taking back of a transaction. Refuses to tell why; who asks knows the error behind it.

/** Nothing of it is written; one that the browser has ended by itself stays so. */
export const abort = (transaction: { abort(): void }): void => {
  try {
    transaction.abort();
  } catch {
    // It had ended by itself, with nothing written.
  }
};

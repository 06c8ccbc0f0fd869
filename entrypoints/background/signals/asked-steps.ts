// Owns what a person pressed a notification for, until the view of that ending has asked for it. It lives as long as the
// worker does: what is lost with it costs a look at the list of steps.

export type AskedSteps = {
  /** The person wants to see what this reminder is about. Resolves once a view has taken it: false where none does in time. */
  ask(contractId: string, timerKey: string): Promise<boolean>;
  /** The key of the reminder, once. */
  take(contractId: string): string | undefined;
};

/** A view that is open takes it within that time (ms). */
export const createAskedSteps = (takenWithinMs: number): AskedSteps => {
  const asked = new Map<string, { readonly timerKey: string; readonly taken: () => void }>();
  return {
    ask: (contractId, timerKey) =>
      new Promise((resolve) => {
        const late = setTimeout(() => resolve(false), takenWithinMs);
        const taken = (): void => {
          clearTimeout(late);
          resolve(true);
        };
        asked.set(contractId, { timerKey, taken });
      }),
    take: (contractId) => {
      const one = asked.get(contractId);
      asked.delete(contractId);
      one?.taken();
      return one?.timerKey;
    },
  };
};

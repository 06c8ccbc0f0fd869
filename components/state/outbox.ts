// Owns the changes of one contract, or of the settings, that the background has not confirmed: sent one after the other, in the order made.
// Refuses to know a component, a message and what an action does: those are arguments.
import type { OperationId } from '../../utils/domain/ids.ts';
import { isProblem, type Problem, problemText } from '../../utils/domain/problems.ts';
import type { Instant } from '../../utils/domain/time.ts';
import { type ActionWords, type Change, marked, withoutOlder } from './changes.ts';

/** The line of one contract, or of the settings; every call returns at once. */
export type Outbox<A> = {
  readonly add: (action: A, at: Instant) => void;
  /** Sends a failed change again, with the same operation id. */
  readonly retry: (operationId: OperationId) => void;
  /** Gives a failed change up. */
  readonly discard: (operationId: OperationId) => void;
  /** The page is about to go: sends everything at once, also what is added from now on. */
  readonly leave: () => void;
  /** The page came back, so that there is time again. */
  readonly stay: () => void;
  /**
   * Does something with the whole record while nothing is on its way; where that gives true, what waits and what failed is
   * given up. Rejects as it does.
   */
  readonly alone: (work: () => Promise<boolean>) => Promise<void>;
};

/** The worker was asleep, updated or gone: for the person it is all one. */
export const NOT_REACHED = 'The extension did not answer.';

/** How the line reaches the background, and who hears of it. */
type QueueParts<A, R> = {
  readonly send: (change: Change<A>) => Promise<R | Problem>;
  /** Gets each record that the background gave back. */
  readonly confirmed: (record: R) => void;
  /** Gets every new state of the line. */
  readonly changed: (changes: readonly Change<A>[]) => void;
};

export const makeOutbox = <A, R extends object>(
  { leftOf, takesBack }: ActionWords<A>,
  { send, confirmed, changed }: QueueParts<A, R>,
): Outbox<A> => {
  let changes: readonly Change<A>[] = [];
  let isLeaving = false;
  /** Called once nothing is on its way; until the work of `alone` is done nothing is sent. */
  let whenQuiet: (() => void) | undefined;
  const set = (next: readonly Change<A>[]): void => {
    changes = next;
    changed(changes);
  };
  const mark = (operationId: OperationId, state: Change<A>['state'], reason?: string): void =>
    set(marked(changes, operationId, state, reason));
  const remove = (operationId: OperationId): void =>
    set(changes.filter((change) => change.operationId !== operationId));
  const cutOlder = (newer: Change<A>): void => set(withoutOlder(changes, newer, leftOf));

  const deliver = async (change: Change<A>): Promise<void> => {
    cutOlder(change);
    mark(change.operationId, 'sent');
    try {
      const reply = await send(change);
      if (isProblem(reply)) mark(change.operationId, 'failed', problemText(reply));
      else {
        // Before it leaves the line, or the change would be out of sight for a moment.
        confirmed(reply);
        remove(change.operationId);
      }
    } catch {
      // Whatever the browser says here means one thing to the person: nobody answered. The change stays, to be sent again.
      mark(change.operationId, 'failed', NOT_REACHED);
    }
    // A failed one holds nobody up: what follows may well be about something else.
    next();
  };
  const waiting = (): readonly Change<A>[] => changes.filter(({ state }) => state === 'waiting');
  const next = (): void => {
    const isBusy = changes.some(({ state }) => state === 'sent');
    if (whenQuiet !== undefined) {
      if (!isBusy) whenQuiet();
      return;
    }
    if (isLeaving) {
      // A page that goes has no time for one after the other; of two about the same only the newer is sent.
      for (const change of waiting()) cutOlder(change);
      for (const change of waiting()) void deliver(change);
      return;
    }
    // One at a time: the background would apply two in any order.
    const [first] = waiting();
    if (first !== undefined && !isBusy) void deliver(first);
  };

  return {
    add: (action, at) => {
      // What is not on its way goes. It is taken back all the same: perhaps only the answer was lost, and where nothing came
      // of it, nothing is taken back.
      const of = takesBack(action);
      const kept = changes.filter(({ operationId, state }) => operationId !== of || state === 'sent');
      set([...kept, { operationId: crypto.randomUUID(), action, at, state: 'waiting' }]);
      next();
    },
    retry: (operationId) => {
      mark(operationId, 'waiting');
      next();
    },
    discard: remove,
    leave: () => {
      isLeaving = true;
      next();
    },
    stay: () => {
      isLeaving = false;
    },
    alone: async (work) => {
      await new Promise<void>((quiet) => {
        whenQuiet = quiet;
        next();
      });
      try {
        if (await work()) set([]);
      } finally {
        whenQuiet = undefined;
        next();
      }
    },
  };
};

type Goes = Pick<Outbox<unknown>, 'leave' | 'stay'>;

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

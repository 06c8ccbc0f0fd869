// Owns the changes of one view that the background has not confirmed: sent one after the other, in the order made.
// Refuses to know a component, a message and what an action does: those are arguments.
import type { OperationId } from '../../utils/domain/ids.ts';
import { isProblem, type Problem, problemText } from '../../utils/domain/problems.ts';
import type { Instant } from '../../utils/domain/time.ts';

/** One intended change. Its operation id stays the same however often it is sent, so that it counts once. */
export type Change<A> = {
  readonly operationId: OperationId;
  readonly action: A;
  /** When the person did it (UTC); the background stamps the record with its own moment. */
  readonly at: Instant;
  /** `waiting` for its turn, `sent` and not answered yet, or `failed` and waiting for the person. */
  readonly state: 'waiting' | 'sent' | 'failed';
  /** Why it failed, in one sentence. */
  readonly reason?: string;
};
/** The line of one contract, or of the choices; every call returns at once. */
export type ChangeQueue<A> = {
  readonly add: (action: A, at: Instant) => void;
  /** Sends a failed change again, with the same operation id. */
  readonly retry: (operationId: OperationId) => void;
  /** Gives a failed change up. */
  readonly discard: (operationId: OperationId) => void;
  /** The page is about to go: sends everything at once, also what is added from now on. */
  readonly leave: () => void;
  /** The page came back, so that there is time again. */
  readonly stay: () => void;
};

/** The worker was asleep, updated or gone: for the person it is all one. */
export const NOT_REACHED = 'The extension did not answer.';

/** What the line has to know of actions. */
export type ActionWords<A> = {
  /** What an older one still says beside a newer one: itself where that is about something else, undefined for nothing. */
  readonly leftOf: (older: A, newer: A) => A | undefined;
  /** The operation that it takes back; undefined where it does something else. */
  readonly takesBack: (action: A) => OperationId | undefined;
};
/** How the line reaches the background, and who hears of it. */
export type QueueParts<A, R> = {
  readonly send: (change: Change<A>) => Promise<R | Problem>;
  /** Gets each record that the background gave back. */
  readonly confirmed: (record: R) => void;
  /** Gets every new state of the line. */
  readonly changed: (changes: readonly Change<A>[]) => void;
};

export const makeChangeQueue = <A, R extends object>(
  { leftOf, takesBack }: ActionWords<A>,
  { send, confirmed, changed }: QueueParts<A, R>,
): ChangeQueue<A> => {
  let changes: readonly Change<A>[] = [];
  let isLeaving = false;
  const set = (next: readonly Change<A>[]): void => {
    changes = next;
    changed(changes);
  };
  // A reason belongs to one failure and goes with the next try.
  const mark = (operationId: OperationId, state: Change<A>['state'], reason?: string): void =>
    set(
      changes.map((change) => {
        if (change.operationId !== operationId) return change;
        const { reason: _, ...rest } = change;
        return { ...rest, state, ...(reason === undefined ? {} : { reason }) };
      }),
    );
  const remove = (operationId: OperationId): void =>
    set(changes.filter((change) => change.operationId !== operationId));

  // What did not arrive would, sent again, overwrite what a newer one says about the same.
  const cutOlder = (newer: Change<A>): void => {
    const place = changes.indexOf(newer);
    set(
      changes.flatMap((old, index) => {
        if (index >= place || old.state === 'sent') return [old];
        const action = leftOf(old.action, newer.action);
        return action === undefined ? [] : [action === old.action ? old : { ...old, action }];
      }),
    );
  };

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
    if (isLeaving) {
      // A page that goes has no time for one after the other; of two about the same only the newer is sent.
      for (const change of waiting()) cutOlder(change);
      for (const change of waiting()) void deliver(change);
      return;
    }
    // One at a time: the background would apply two in any order.
    const [first] = waiting();
    if (first !== undefined && changes.every(({ state }) => state !== 'sent')) void deliver(first);
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
  };
};

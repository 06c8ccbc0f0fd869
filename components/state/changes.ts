// Owns what a line of changes is made of, and how it looks after one of them was marked or has overtaken older ones.
// Pure. Refuses to know when anything is sent (outbox.ts).
import type { OperationId } from '../../utils/domain/ids.ts';
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
/** What the line has to know of actions. */
export type ActionWords<A> = {
  /** What an older one still says beside a newer one: itself where that is about something else, undefined for nothing. */
  readonly leftOf: (older: A, newer: A) => A | undefined;
  /** The operation that it takes back; undefined where it does something else. */
  readonly takesBack: (action: A) => OperationId | undefined;
};
/** The line with one change in another state; a reason belongs to one failure and goes with the next try. */
export const marked = <A>(
  changes: readonly Change<A>[],
  operationId: OperationId,
  state: Change<A>['state'],
  reason?: string,
): readonly Change<A>[] =>
  changes.map((change) => {
    if (change.operationId !== operationId) return change;
    const { reason: _, ...rest } = change;
    return { ...rest, state, ...(reason === undefined ? {} : { reason }) };
  });

/**
 * The line without what older ones, not on their way, say about the same as one in it: what did not arrive would, sent
 * again, overwrite what is newer.
 */
export const withoutOlder = <A>(
  changes: readonly Change<A>[],
  newer: Change<A>,
  leftOf: ActionWords<A>['leftOf'],
): readonly Change<A>[] => {
  const place = changes.indexOf(newer);
  return changes.flatMap((old, index) => {
    if (index >= place || old.state === 'sent') return [old];
    const action = leftOf(old.action, newer.action);
    return action === undefined ? [] : [action === old.action ? old : { ...old, action }];
  });
};

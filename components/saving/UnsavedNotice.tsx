// Owns saying that changes were not saved, with the way to try again or to give them up.
import type { ActionType } from '../../utils/domain/actions.ts';
import { Notice } from '../controls/Notice.tsx';
import type { Changes } from '../hooks/use-changes.ts';

/** What was not saved, as the beginning of a sentence. */
const WORDS: Record<ActionType, string> = {
  begin: 'Your first answers',
  say: 'An answer',
  tell: 'That you told the client',
  tick: 'A tick',
  'set-aside': '"Does not apply"',
  'take-back': 'Taking an item back',
  note: 'A note',
  draft: 'A message text',
  put: 'An entry',
  drop: 'Removing an entry',
  end: 'That the contract ended',
  keep: 'That you keep the contract',
  resume: 'Going back to the plan',
  announced: 'A reminder',
  snooze: 'A reminder',
  undo: 'Undoing',
  redo: 'Redoing',
};

/** Says each failed change until it is sent again or given up; nothing is dropped by itself. */
export const UnsavedNotice = ({
  changes,
  retry,
  discard,
}: Pick<Changes, 'changes' | 'retry' | 'discard'>) => {
  const failed = changes.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return null;
  return (
    <Notice weight="critical" urgent>
      {failed.map(({ operationId, action, reason }) => (
        <div key={operationId}>
          <p>
            <strong>{WORDS[action.type]} was not saved.</strong> {reason} It still shows here.
          </p>
          <div class="row">
            <button type="button" class="button" onClick={() => retry(operationId)}>
              Try again
            </button>
            <button type="button" class="button button-plain" onClick={() => discard(operationId)}>
              Give it up
            </button>
          </div>
        </div>
      ))}
    </Notice>
  );
};

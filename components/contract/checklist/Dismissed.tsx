// Owns "does not apply": it needs a reason in a few words, and it can always be taken back.
import { useState } from 'preact/hooks';
import type { PlanItem } from '../../../utils/domain/plan/types.ts';
import { problemText } from '../../../utils/domain/problems.ts';
import { isolated } from '../../../utils/domain/text/visible.ts';
import type { Act } from '../../state/use-changes.ts';
import { Form } from '../../ui/Form.tsx';
import { LineField } from '../../ui/fields/LineField.tsx';

// As the action's schema has it.
const LONGEST_REASON = 500;

type DismissalProps = {
  readonly item: PlanItem;
  readonly act: Act;
  /** The pressed button is about to go; gives the keyboard a place to go on. */
  readonly settled: () => void;
};

/** Stands in the row itself, so that a reason is in sight without opening anything. */
export const TakeBack = ({ item, act, settled }: DismissalProps) => (
  <div class="dismissed inset row quiet">
    <p>Does not apply: {isolated(item.dismissedFor ?? '')}</p>
    <button
      type="button"
      class="button button-plain"
      onClick={() => {
        settled();
        act({ type: 'take-back', item: item.key });
      }}
    >
      Take this back
    </button>
  </div>
);

/** Asks for a reason: one careless click dismisses nothing. */
export const Dismissal = ({
  item,
  act,
  settled,
  cancel,
}: DismissalProps & { readonly cancel: () => void }) => {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  return (
    <Form
      class="stack"
      submit={() => {
        if (reason.length > LONGEST_REASON)
          return setError(`Keep the reason under ${LONGEST_REASON} characters.`);
        const refused = act({ type: 'set-aside', item: item.key, reason });
        if (refused !== undefined) return setError(problemText(refused));
        setReason('');
        return settled();
      }}
    >
      <LineField label="Why does it not apply?" text={reason} edit={setReason} error={error} />
      <div class="row">
        <button type="submit" class="button">
          Dismiss step
        </button>
        <button type="button" class="button button-plain" onClick={cancel}>
          Cancel
        </button>
      </div>
    </Form>
  );
};

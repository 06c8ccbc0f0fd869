// Owns one milestone: name, amount, state, and the moments that start its clocks.
import {
  MILESTONE_STATES,
  type Milestone,
  type MilestoneState,
} from '../../../utils/domain/contract/entries.ts';
import { formatMoney } from '../../../utils/domain/money.ts';
import { problemText } from '../../../utils/domain/problems.ts';
import { MILESTONES_SAID } from '../../../utils/domain/text/labels.ts';
import type { Ending } from '../../state/ending.ts';
import { Fold } from '../../ui/Fold.tsx';
import { MomentField } from '../../ui/fields/MomentField.tsx';
import { readDay } from '../../ui/fields/parse-typed.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TypedField } from '../../ui/fields/TypedField.tsx';
import { MoneyField } from '../forms/MoneyField.tsx';
import { changedEntry, put } from './entry.ts';

// A moment is asked for only where the state says that it has come; one given before is kept.
const SUBMITTED: readonly MilestoneState[] = ['submitted', 'approved', 'paid'];
const APPROVED: readonly MilestoneState[] = ['approved', 'paid'];

type MilestoneProps = { readonly ending: Ending; readonly entry: Milestone };

/** One milestone among others: its name, amount and state on one line, its fields behind it. */
export const MilestoneFold = ({ ending, entry }: MilestoneProps) => (
  <Fold
    label={entry.name}
    count={[entry.amount === undefined ? '' : formatMoney(entry.amount), MILESTONES_SAID[entry.state]]
      .filter(Boolean)
      .join(' · ')}
  >
    <MilestoneEntry ending={ending} entry={entry} />
  </Fold>
);

/** Each field is saved by itself. Which moments are asked for follows from the state. */
export const MilestoneEntry = ({ ending, entry }: MilestoneProps) => {
  const save = (change: { readonly [K in keyof Milestone]?: Milestone[K] | undefined }) => {
    const refused = put(ending.act, 'milestones', changedEntry(entry, change));
    return refused && problemText(refused);
  };
  return (
    <div class="stack">
      <TypedField
        label="Name"
        stored={entry.name}
        read={(text) =>
          text.length > 2_000 ? { error: 'Keep the name under 2,000 characters.' } : { value: text.trim() }
        }
        save={(name) => save({ name })}
        whenEmpty="Give the milestone a name."
      />
      <MoneyField label="Amount" stored={entry.amount} save={(amount) => save({ amount })} />
      <SelectField
        label="State"
        value={entry.state}
        options={MILESTONE_STATES.map((value) => ({ value, label: MILESTONES_SAID[value] }))}
        choose={(state) => save({ state: state as MilestoneState })}
      />
      {SUBMITTED.includes(entry.state) ? (
        <MomentField
          label="Submitted at"
          hint="When you pressed Submit work. The client’s 14 days count from then."
          zone={ending.zone}
          stored={entry.submittedAt}
          save={(submittedAt) => save({ submittedAt })}
        />
      ) : null}
      {APPROVED.includes(entry.state) ? (
        <MomentField
          label="Approved at"
          hint="The money is available five days later."
          zone={ending.zone}
          stored={entry.approvedAt}
          save={(approvedAt) => save({ approvedAt })}
        />
      ) : null}
      <TypedField
        label="Due on"
        type="date"
        short
        stored={entry.dueOn ?? ''}
        read={readDay}
        save={(dueOn) => save({ dueOn })}
      />
    </div>
  );
};

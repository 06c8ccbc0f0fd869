// Owns the part in which a person adds steps of their own, takes some from a set, and keeps them as one.
// Refuses to tick them: they stand in the checklist.
import { useState } from 'preact/hooks';
import { MAX_ENTRIES } from '../../../utils/domain/contract/record.ts';
import { PROBLEMS } from '../../../utils/domain/problems.ts';
import {
  MAX_OWN_NAME,
  MAX_STEP_SETS,
  MAX_STEPS_IN_SET,
  setOfSteps,
  stepsOfSet,
} from '../../../utils/domain/settings/own.ts';
import { counted } from '../../../utils/domain/text/count.ts';
import type { EndingProps } from '../../state/ending.ts';
import { useOwn } from '../../state/use-own.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Form } from '../../ui/Form.tsx';
import { FieldError } from '../../ui/fields/Field.tsx';
import { LineField } from '../../ui/fields/LineField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { EntryList } from '../lists/EntryList.tsx';
import { newEntryId, put } from '../lists/entry.ts';

const ADDED = { one: '{n} step added.', other: '{n} steps added.' };

/** Each step that is not there yet becomes one of this ending. */
const UseSet = ({ ending }: EndingProps) => {
  const { act, contract, plan, settings } = ending;
  const sets = Object.entries(settings.stepSets).sort(([, a], [, b]) => a.name.localeCompare(b.name));
  const [chosen, setChosen] = useState('');
  const [said, setSaid] = useState('');
  const id = sets.some(([known]) => known === chosen) ? chosen : (sets[0]?.[0] ?? '');
  const use = () => {
    const set = settings.stepSets[id];
    if (set === undefined) return;
    const known = new Set(contract.ownSteps.map(({ text }) => text));
    const steps = stepsOfSet(set, plan.notice.lastDay, newEntryId).filter(({ text }) => !known.has(text));
    if (contract.ownSteps.length + steps.length > MAX_ENTRIES) return setSaid(PROBLEMS['list-full']);
    for (const step of steps) put(act, 'ownSteps', step);
    return setSaid(steps.length === 0 ? 'All of its steps are here already.' : counted(steps.length, ADDED));
  };
  return sets.length === 0 ? null : (
    <div class="stack">
      <div class="row">
        <SelectField
          label="Use a saved set"
          value={id}
          options={sets.map(([value, { name }]) => ({ value, label: name }))}
          choose={setChosen}
        />
        <button type="button" class="button" onClick={use}>
          Add its steps
        </button>
      </div>
      <p class="quiet" role="status">
        {said}
      </p>
    </div>
  );
};

/** A name that a set has already is that set, with these steps in place of its own. */
const KeepSet = ({ ending: { contract, plan, settings } }: EndingProps) => {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState('');
  const { keep, error } = useOwn();
  const submit = async () => {
    const given = name.trim();
    const known = Object.entries(settings.stepSets).find(([, set]) => set.name === given)?.[0];
    setSaid('');
    if (given === '') return setProblem('Give the set a name.');
    if (given.length > MAX_OWN_NAME) return setProblem(`Keep the name under ${MAX_OWN_NAME} characters.`);
    if (contract.ownSteps.length > MAX_STEPS_IN_SET)
      return setProblem(`A set holds up to ${MAX_STEPS_IN_SET} steps. Remove some first.`);
    if (known === undefined && Object.keys(settings.stepSets).length >= MAX_STEP_SETS)
      return setProblem(`You have ${MAX_STEP_SETS} sets. Remove one in the options first.`);
    setProblem(undefined);
    const set = setOfSteps(given, contract.ownSteps, plan.notice.lastDay);
    if (!(await keep({ stepSets: { [known ?? newEntryId()]: set } }))) return undefined;
    setName('');
    return setSaid(known === undefined ? 'Saved as a set.' : 'The set has these steps now.');
  };
  return (
    <Form class="stack" submit={() => void submit()}>
      <LineField
        label="Save these steps as a set for the next ending"
        hint="Dates are kept as days from your last day. Sets are changed and shared in the options."
        text={name}
        edit={setName}
        error={problem}
      />
      <div class="row">
        <button type="submit" class="button">
          Save the set
        </button>
      </div>
      <FieldError text={error} />
      <p class="quiet" role="status">
        {said}
      </p>
    </Form>
  );
};

export const OwnSteps = ({ ending }: EndingProps) => {
  const { ownSteps } = ending.contract;
  return (
    <Fold label="Your own steps" {...(ownSteps.length === 0 ? {} : { count: String(ownSteps.length) })} late>
      <div class="stack-wide">
        <EntryList ending={ending} list="ownSteps" />
        <UseSet ending={ending} />
        {ownSteps.length === 0 ? null : <KeepSet ending={ending} />}
      </div>
    </Fold>
  );
};

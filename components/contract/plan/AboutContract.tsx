// Owns the answers that belong to no single item: what the contract is, and the first answers, to be changed later.
import type { FactKey } from '../../../utils/domain/contract/facts.ts';
import { FIRST_QUESTIONS } from '../../../utils/domain/rules/questions.ts';
import type { EndingProps } from '../../state/ending.ts';
import { FactField } from '../forms/FactField.tsx';

// Every other fact has its field with the item where it matters.
const ALWAYS: readonly FactKey[] = ['title', 'client', ...FIRST_QUESTIONS];
// Frozen by telling the client; to be changed only afterwards, and seldom.
const ONCE_TOLD: readonly FactKey[] = ['toldOn', 'toldZone', 'toldWeekdays'];

/** With the facts of the first questions, so that each of them can be answered or changed later. */
export const AboutContract = ({ ending }: EndingProps) => {
  const told = ending.contract.facts.toldAt !== undefined;
  return (
    <div class="stack-wide">
      {[...ALWAYS, ...(told ? ONCE_TOLD : [])].map((fact) => (
        <FactField key={fact} ending={ending} fact={fact} />
      ))}
    </div>
  );
};

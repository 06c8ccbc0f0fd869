// Owns the calm view of a contract that goes on.

import type { HeadedProps } from '../../state/ending.ts';
import { Moment } from '../../ui/Moment.tsx';
import { VerdictCard } from './VerdictCard.tsx';

/** No checklist, no clocks: they would call for an end that nobody wants any more. */
export const KeptView = ({ ending, heading }: HeadedProps) => {
  const { keptAt } = ending.contract;
  return (
    <VerdictCard ending={ending} heading={heading}>
      <p>
        {ending.plan.verdict.state === 'gain'
          ? 'A good result, and nothing to do here. Your ticks, notes and answers stay, in case you come back.'
          : 'You keep the contract. This request still needs your answer on Upwork.'}
      </p>
      {keptAt === undefined ? null : (
        <p class="quiet">
          Decided <Moment at={keptAt} now={ending.now} />
        </p>
      )}
      <p>
        <button type="button" class="button" onClick={() => ending.act({ type: 'resume' })}>
          Take this back
        </button>
      </p>
    </VerdictCard>
  );
};

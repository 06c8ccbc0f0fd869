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
        {keptAt === undefined ? null : (
          <>
            Decided <Moment at={keptAt} now={ending.now} />.{' '}
          </>
        )}
        Your ticks, notes and answers stay, in case you come back to it.
      </p>
      <p>
        <button type="button" class="button" onClick={() => ending.act({ type: 'resume' })}>
          Take this back
        </button>
      </p>
    </VerdictCard>
  );
};

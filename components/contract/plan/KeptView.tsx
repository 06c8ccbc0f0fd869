// Owns the calm view of a contract that goes on.

import type { HeadedProps } from '../../state/ending.ts';
import { Moment } from '../../ui/Moment.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** No checklist, no clocks: they would call for an end that nobody wants any more. */
export const KeptView = ({ ending, heading }: HeadedProps) => {
  const { keptAt } = ending.contract;
  return (
    <section class="stack-wide" aria-labelledby="kept-title">
      <h2 ref={heading} id="kept-title" tabIndex={-1}>
        You keep the contract
      </h2>
      <Notice weight="good">
        <p>
          A good result. Nothing needs to be done here.
          {keptAt === undefined ? null : (
            <>
              {' '}
              Decided <Moment at={keptAt} now={ending.now} />.
            </>
          )}
        </p>
      </Notice>
      <p>Your ticks, notes and answers are kept, in case you come back to it.</p>
      <button type="button" class="button" onClick={() => ending.act({ type: 'resume' })}>
        Take this back
      </button>
    </section>
  );
};

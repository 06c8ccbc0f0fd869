// Owns the two ways out of a plan: it has ended, or the contract goes on.

import type { EndingProps } from '../../state/ending.ts';
import { Fold } from '../../ui/Fold.tsx';
import { EndForm } from '../forms/EndForm.tsx';

/** Both are folded: neither is to be pressed in passing. */
export const KeepOrEnd = ({ ending }: EndingProps) => (
  <section class="keep-or-end" aria-label="How it goes on">
    <Fold label="I have ended it">
      <EndForm ending={ending} />
    </Fold>
    <Fold label="Keep the contract">
      <div class="stack">
        <p>
          Talking it over, new terms or a break often help, and an ended contract cannot be opened again.
          Keeping it is a good result. Your answers and notes stay.
        </p>
        <button type="button" class="button" onClick={() => ending.act({ type: 'keep' })}>
          Keep the contract
        </button>
      </div>
    </Fold>
  </section>
);

// Owns the two ways out of a plan: it has ended, or the contract goes on.

import type { EndingProps } from '../../state/ending.ts';
import { Fold } from '../../ui/Fold.tsx';
import { EndForm } from '../forms/EndForm.tsx';

/** Folded: not to be pressed in passing. */
export const HasEnded = ({ ending }: EndingProps) => (
  <Fold label="I have ended it">
    <EndForm ending={ending} />
  </Fold>
);

/** Opened from the menu. */
export const KeepContract = ({ ending, onDone }: EndingProps & { readonly onDone: () => void }) => (
  <>
    <p>
      Talking it over, new terms or a break often help, and an ended contract cannot be opened again. Keeping
      it is a good result. Your answers and notes stay.
    </p>
    <button
      type="button"
      class="button"
      onClick={() => {
        ending.act({ type: 'keep' });
        onDone();
      }}
    >
      Keep the contract
    </button>
  </>
);

// Owns "Fill in from this page": one look at the page, and the proposal that comes of it, until it is used or put away.
import { useRef, useState } from 'preact/hooks';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { counted } from '../../../utils/domain/text/count.ts';
import type { Act } from '../../state/use-changes.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Proposal } from './Proposal.tsx';
import { useReading } from './use-reading.ts';

export type FillInProps = {
  readonly contract: Contract;
  readonly act: Act;
  /** The day in the viewer's zone. */
  readonly today: string;
};

/** One look for one press; what was found is forgotten with this view, unless it was saved. */
export const FillIn = ({ contract, act, today }: FillInProps) => {
  const { state, read, forget } = useReading(contract.id, today);
  const [taken, setTaken] = useState<number | undefined>(undefined);
  const button = useRef<HTMLButtonElement>(null);
  // The proposal that held the keyboard is gone.
  const close = (count?: number) => {
    setTaken(count);
    forget();
    button.current?.focus();
  };
  const failed = typeof state === 'object' && 'failed' in state ? state.failed : undefined;
  return (
    <div class="stack">
      <button
        ref={button}
        type="button"
        class="button button-wide"
        aria-disabled={state === 'reading'}
        onClick={() => {
          setTaken(undefined);
          if (state !== 'reading') read();
        }}
      >
        Fill in from this page
      </button>
      <p class="quiet" role="status">
        {state === 'reading'
          ? 'Reading the page…'
          : taken === undefined
            ? ''
            : `${counted(taken, 'answer')} taken over.`}
      </p>
      {failed === undefined ? null : (
        <Notice weight="warning" urgent>
          <p>{failed}</p>
        </Notice>
      )}
      {typeof state === 'object' && 'reading' in state ? (
        <Proposal reading={state.reading} contract={contract} act={act} today={today} close={close} />
      ) : null}
    </div>
  );
};

// Owns "Read this page" beside a checklist: one look at the page, and the proposal that comes of it, until it is used or put away.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { counted } from '../../../utils/domain/text/count.ts';
import type { Act } from '../../state/use-changes.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Proposal } from './Proposal.tsx';
import { useReading } from './use-reading.ts';

const SAVED = { one: '{n} answer saved', other: '{n} answers saved' };

export type FillInProps = {
  readonly contract: Contract;
  readonly act: Act;
  /** The day in the viewer's zone. */
  readonly today: string;
};

/** Reads at once, since it is opened by a press; what was found is forgotten with this view, unless it was saved. */
export const FillIn = ({ onDone, ...props }: FillInProps & { readonly onDone: () => void }) => {
  const { isReading, reading, failed, read, forget } = useReading(props.contract.id, props.today);
  const [saved, setSaved] = useState<number>();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(read, []);
  return (
    <>
      <p ref={said} role="status" tabIndex={-1}>
        {isReading ? 'Reading the page…' : saved === undefined ? '' : counted(saved, SAVED)}
      </p>
      {failed === undefined ? null : (
        <>
          <Notice weight="warning" urgent>
            <p>{failed}</p>
          </Notice>
          <button type="button" class="button" onClick={read}>
            Try again
          </button>
        </>
      )}
      {reading === undefined ? null : (
        <Proposal
          {...props}
          reading={reading}
          close={(count) => {
            if (count === undefined) return onDone();
            setSaved(count);
            forget();
            // The proposal that held the keyboard is gone.
            return said.current?.focus();
          }}
        />
      )}
    </>
  );
};

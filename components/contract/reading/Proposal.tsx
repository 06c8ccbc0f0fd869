// Owns what was found on the page, to be confirmed at once: everything is ticked until the person unticks it.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { problemText } from '../../../utils/domain/problems.ts';
import { listed } from '../../../utils/domain/text/format.ts';
import { absorb } from '../../../utils/domain/upwork/absorb.ts';
import { notFoundIn, type Proposed, proposalFor } from '../../../utils/domain/upwork/proposal.ts';
import type { Reading } from '../../../utils/domain/upwork/reading.ts';
import { currentZone } from '../../../utils/zone.ts';
import { FieldError } from '../../ui/fields/Field.tsx';
import { newEntryId } from '../lists/entry.ts';
import type { FillInProps } from './FillIn.tsx';
import { ProposedRows } from './ProposedRows.tsx';

type ProposalProps = FillInProps & {
  readonly reading: Reading;
  /** With the number of answers saved, or without where none was. */
  readonly close: (count?: number) => void;
};

/** Said where a look at the page found nothing. */
export const NOTHING_READ =
  'Nothing could be read with certainty. Open the contract’s Overview tab and try again, or fill it in yourself.';

/** What the record says already is listed, not asked. A reading is no fact: nothing is saved before the person says so. */
export const Proposal = ({ reading, contract, act, today, close }: ProposalProps) => {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<string>();
  // It came upon a press: the keyboard goes on there.
  useLayoutEffect(() => heading.current?.focus(), []);
  const found = proposalFor(reading, contract, today);
  // Against the record as it is now: what was just saved moves to "already noted".
  const open = found.filter(({ same }) => !same);
  const known = found.filter(({ same }) => same);
  const missing = notFoundIn(reading);

  const save = () => {
    const confirmed = open.filter(({ key }) => !unticked.has(key));
    if (confirmed.length === 0) return setError('Nothing is ticked. Tick a line, or discard them all.');
    // One by one, as if they were typed: each is a step of the undo, and what came before a refusal stays.
    for (const action of absorb(confirmed, today, currentZone(), newEntryId)) {
      const refused = act(action);
      if (refused !== undefined) return setError(problemText(refused));
    }
    return close(confirmed.length);
  };
  return (
    <section class="stack" aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`} ref={heading} tabIndex={-1}>
        Found on this page
      </h3>
      {found.length === 0 ? (
        <p>{NOTHING_READ}</p>
      ) : (
        <>
          <p class="quiet">Untick anything wrong. Only ticked lines are saved.</p>
          <ProposedRows
            rows={open}
            leftOut={unticked}
            setLeftOut={(keys) => {
              setUnticked(keys);
              setError(undefined);
            }}
          />
          {known.length === 0 ? null : <p class="quiet">Already noted: {labels(known)}.</p>}
          {missing.length === 0 ? null : <p class="quiet">Not found: {listed(missing)}.</p>}
        </>
      )}
      <FieldError text={error} />
      <div class="row">
        {open.length === 0 ? null : (
          <button type="button" class="button button-main" onClick={save}>
            Save these
          </button>
        )}
        <button type="button" class="button" onClick={() => close()}>
          {open.length === 0 ? 'Close' : 'Discard'}
        </button>
      </div>
    </section>
  );
};

const labels = (rows: readonly Proposed[]): string => listed(rows.map(({ label }) => label));

// Owns what was found on the page as one box, all of it taken; a press turns its rows into ticks.

import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { listed } from '../../utils/domain/text/format.ts';
import { notFoundIn, type Proposed } from '../../utils/domain/upwork/proposal.ts';
import type { Reading } from '../../utils/domain/upwork/reading.ts';
import { ProposedRows } from '../contract/reading/ProposedRows.tsx';

type FoundFactsProps = {
  readonly reading: Reading;
  readonly found: readonly Proposed[];
  readonly leftOut: ReadonlySet<string>;
  readonly setLeftOut: (keys: ReadonlySet<string>) => void;
};

export const FoundFacts = ({ reading, found, leftOut, setLeftOut }: FoundFactsProps) => {
  const [isOpen, setOpen] = useState(false);
  const missing = notFoundIn(reading);
  return (
    <>
      {isOpen ? (
        <ProposedRows rows={found.filter(({ same }) => !same)} leftOut={leftOut} setLeftOut={setLeftOut} />
      ) : (
        <dl class="found well">
          {found
            .filter(({ key }) => !leftOut.has(key))
            .map(({ key, label, text }) => (
              <Fragment key={key}>
                <dt class="quiet" dir="auto">
                  {label}
                </dt>
                <dd dir="auto">{text}</dd>
              </Fragment>
            ))}
        </dl>
      )}
      {isOpen && missing.length > 0 ? <p class="quiet">Not found: {listed(missing)}.</p> : null}
      <p>
        <button
          type="button"
          class="button button-plain"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Show what will be saved' : 'Leave something out'}
        </button>
      </p>
    </>
  );
};

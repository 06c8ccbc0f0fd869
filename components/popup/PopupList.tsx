// Owns the endings in the popup, the most urgent ones first, and finding one among many.
import { useEffect, useState } from 'preact/hooks';
import type { Listed } from '../../utils/messages/protocol.ts';
import { usePart } from '../state/lazy.ts';
import { LineField } from '../ui/LineField.tsx';
import { PopupRow, type PopupRowProps } from './PopupRow.tsx';

// Fewer are seen at a glance.
const SEARCH_FROM = 6;
// So many fill the popup's height.
const IN_SIGHT = 4;

type PopupListProps = Omit<PopupRowProps, 'summary' | 'mustDos'> & {
  readonly listed: Listed;
  readonly words: string;
  readonly search: (words: string) => void;
  /** Shows the next ones too. */
  readonly more: () => void;
};

const openMustDos = () => import('./OpenSteps.tsx').then(({ OpenMustDos }) => OpenMustDos);
const count = new Intl.NumberFormat('en-GB');

export const PopupList = ({ listed, words, search, more, ...row }: PopupListProps) => {
  const { endings, found, total } = listed;
  // What is in sight is painted first, the rest right after it.
  const [isPainted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  const drawn = isPainted ? endings : endings.slice(0, IN_SIGHT);
  const mustDos = usePart(openMustDos);
  return (
    <>
      {total < SEARCH_FROM ? null : <LineField label="Search" type="search" text={words} edit={search} />}
      <p role="status" class="quiet">
        {found === 0 ? 'No ending has these words.' : null}
      </p>
      <ul>
        {drawn.map((summary) => (
          <PopupRow key={summary.contractId} summary={summary} mustDos={mustDos} {...row} />
        ))}
      </ul>
      {endings.length >= found ? null : (
        <div class="row">
          <span class="quiet">
            The {count.format(endings.length)} most urgent of {count.format(found)}.
          </span>
          <button type="button" class="button" onClick={more}>
            Show more
          </button>
        </div>
      )}
    </>
  );
};

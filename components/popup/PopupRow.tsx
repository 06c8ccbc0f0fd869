// Owns one ending in the popup: where it stands, what is due next, and the way to its open steps.
// What is behind the fold comes with its own code and its own record (OpenSteps.tsx), once somebody opens it.

import { useRef, useState } from 'preact/hooks';
import { timedText } from '../../utils/domain/text/moments.ts';
import type { Instant } from '../../utils/domain/time.ts';
import type { Summary } from '../../utils/domain/views/summary.ts';
import { currentZone } from '../../utils/zone.ts';
import type { AddressOf } from '../contract/address/address-problems.ts';
import { StageChip } from '../contract/plan/StageChip.tsx';
import type { LatePart } from '../state/lazy.ts';
import { Fold } from '../ui/Fold.tsx';
import { Trouble } from '../ui/LoadError.tsx';
import { Distance, Moment } from '../ui/Moment.tsx';
import { checklistAddress } from '../ui/page-addresses.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import type { OpenMustDosProps } from './OpenSteps.tsx';

export type PopupRowProps = {
  /** As the background told it last. */
  readonly summary: Summary;
  readonly now: Instant;
  readonly addressOf: AddressOf;
  readonly mustDos: LatePart<OpenMustDosProps>;
  readonly deleted: OpenMustDosProps['deleted'];
};

export const PopupRow = ({ summary, now, addressOf, mustDos, deleted }: PopupRowProps) => {
  // As the opened part sees it, with what is still on its way.
  const [seen, setSeen] = useState<Summary>();
  const [failed, setFailed] = useState(false);
  const { contractId, title, stage, next, endUnknown, openMustDos, verdict } = seen ?? summary;
  const row = useRef<HTMLLIElement>(null);
  // A ticked one stays until the popup closes, so that it can be taken back.
  const hadMustDos = useRef(false);
  hadMustDos.current ||= openMustDos > 0;
  const { Part, trouble, again } = mustDos;
  return (
    <li ref={row} class="popup-row stack" data-contract={contractId}>
      <div class="row">
        <h2 dir="auto" tabIndex={-1}>
          {title}
        </h2>
        <StageChip stage={stage} />
        {failed ? <span class="chip chip-bad">Not saved</span> : null}
      </div>
      <p data-verdict={verdict.state}>
        <strong>{verdict.label}:</strong> {timedText(verdict, now, currentZone())}
      </p>
      {endUnknown ? <p>Say when it ended: its deadlines are not known yet.</p> : null}
      {next !== undefined ? (
        <p>
          <strong>{next.label}</strong>: <Moment at={next.dueAt} now={now} /> (
          <Distance at={next.dueAt} now={now} />)
        </p>
      ) : endUnknown ? null : (
        <p class="quiet">No deadline is running.</p>
      )}
      {hadMustDos.current ? (
        <Fold label={openMustDos === 1 ? '1 open step' : `${openMustDos} open steps`} small late>
          {trouble !== undefined ? (
            <Trouble reason={trouble} again={again} />
          ) : Part === undefined ? (
            <Skeleton label="Opening the steps" />
          ) : (
            <Part
              contractId={contractId}
              now={now}
              within={row}
              seen={setSeen}
              failed={setFailed}
              deleted={deleted}
            />
          )}
        </Fold>
      ) : (
        <p class="quiet">No step is open.</p>
      )}
      <p class="row popup-links">
        <a href={checklistAddress(contractId)} target="_blank" rel="noreferrer">
          Open the checklist here
        </a>
        <a href={addressOf(contractId)} target="_blank" rel="noreferrer">
          Open on Upwork
        </a>
      </p>
    </li>
  );
};

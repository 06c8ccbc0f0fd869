// Owns one ending in the popup: how much time is left, what to do, what is at stake, and the way to its checklist.
// What is in its menu comes with its own code and its own record (RowMenu.tsx), once somebody opens it.

import { useId, useRef, useState } from 'preact/hooks';
import { formatUtc, timedText, timeLeft } from '../../utils/domain/text/moments.ts';
import { DAY_MS, epochMs, type Instant } from '../../utils/domain/time.ts';
import type { Summary } from '../../utils/domain/views/summary.ts';
import { currentZone } from '../../utils/zone.ts';
import type { AddressOf } from '../contract/address/address-problems.ts';
import type { LazyPart } from '../state/lazy.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { LoadError } from '../ui/LoadError.tsx';
import { checklistAddress } from '../ui/page-addresses.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { goToRow } from './go-to-row.ts';
import type { RowMenuProps } from './RowMenu.tsx';

const SOON_MS = 7 * DAY_MS;

export type PopupRowProps = {
  /** As the background told it last. */
  readonly summary: Summary;
  readonly now: Instant;
  readonly addressOf: AddressOf;
  readonly menu: LazyPart<RowMenuProps>;
  readonly deleted: RowMenuProps['deleted'];
};

const Pill = ({ summary, now }: Pick<PopupRowProps, 'summary' | 'now'>) => {
  const { group, next } = summary;
  if (next === undefined || group === 'done')
    return (
      <span class="pill quiet" aria-hidden="true">
        <b>{group === 'done' ? '✓' : '–'}</b>
      </span>
    );
  const { count, unit } = timeLeft(next.dueAt, now);
  const isSoon = epochMs(next.dueAt) - epochMs(now) <= SOON_MS;
  return (
    <time
      class={`pill quiet ${group === 'now' ? 'pill-now' : isSoon ? 'pill-soon' : ''}`}
      dateTime={next.dueAt}
      title={`${next.label}: ${formatUtc(next.dueAt, now)}`}
    >
      <b>{count}</b> <span>{unit}</span>
    </time>
  );
};

export const PopupRow = ({ summary, now, addressOf, menu, deleted }: PopupRowProps) => {
  const id = useId();
  // As the opened part sees it, with what is still on its way.
  const [seen, setSeen] = useState<Summary>();
  const [failed, setFailed] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const shown = seen ?? summary;
  const { contractId, title, client, stage, verdict, amount } = shown;
  const row = useRef<HTMLLIElement>(null);
  const { Part, loadError, again } = menu;
  const said = timedText(verdict, now, currentZone());
  return (
    <li ref={row} class="popup-row" data-contract={contractId} data-stage={stage}>
      <a
        class="popup-link"
        href={checklistAddress(contractId)}
        target="_blank"
        rel="noreferrer"
        onKeyDown={goToRow}
      >
        <Pill summary={{ ...shown, group: summary.group }} now={now} />
        <div
          class="popup-who name quiet"
          dir="auto"
          title={client === undefined ? title : `${title} · ${client}`}
        >
          <h3>{title}</h3>
          {client === undefined ? null : (
            <>
              {' '}
              · <bdi>{client}</bdi>
            </>
          )}
        </div>
        {amount === undefined ? null : (
          <b class={verdict.state === 'lose' ? 'popup-amount lose' : 'popup-amount soft'}>{amount}</b>
        )}
        <p class="popup-step two-lines" title={shown.nextStep ?? said}>
          {shown.nextStep ?? said} {failed ? <span class="lose">Not saved</span> : null}
        </p>
        <span
          class="heard-only"
          data-verdict={verdict.state}
          data-amount-at-stake={verdict.atStake
            .map(({ cents, currency }) => `${cents} ${currency}`)
            .join(' ')}
        >
          {verdict.label}: {said}
        </span>
      </a>
      <IconButton
        icon="more"
        class="popup-more"
        label={`More: ${title}`}
        expanded={isOpen}
        controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      />
      {/* What failed in it is still to be tried again, so it stays once it was opened. */}
      <div id={id} class="popup-menu" hidden={!isOpen}>
        {!isOpen && seen === undefined ? null : loadError !== undefined ? (
          <LoadError reason={loadError} again={again} />
        ) : Part === undefined ? (
          <Skeleton label="Opening the steps" />
        ) : (
          <Part
            contractId={contractId}
            address={addressOf(contractId)}
            now={now}
            within={row}
            seen={setSeen}
            failed={setFailed}
            deleted={deleted}
          />
        )}
      </div>
    </li>
  );
};

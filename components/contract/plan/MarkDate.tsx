// Owns the date at the side of a mark: its day, the time below it, UTC where it is asked for.
import { formatTime, formatUtc, momentDay } from '../../../utils/domain/text/moments.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import { currentZone } from '../../../utils/zone.ts';

type MarkDateProps = { readonly at: Instant; readonly now: Instant; readonly inFull: boolean };

export const MarkDate = ({ at, now, inFull }: MarkDateProps) => {
  const zone = currentZone();
  return (
    <time class="mark-date" dateTime={at} title={formatUtc(at, now)}>
      {momentDay(at, now, zone)}
      <span class="quiet">{formatTime(at, zone)}</span>
      {inFull ? <span class="quiet">{formatUtc(at, now)}</span> : null}
    </time>
  );
};

// Owns how an instant stands in a view: machine-readable in UTC, shown in local time, UTC as its title.

import { formatDistance, formatMoment, formatUtc } from '../../utils/domain/text/moments.ts';
import type { Instant } from '../../utils/domain/time.ts';
import { currentZone } from '../../utils/zone.ts';

type MomentProps = { readonly at: Instant; readonly now: Instant };

/** Local time; UTC on pointing at it. */
export const Moment = ({ at, now }: MomentProps) => (
  <time dateTime={at} title={formatUtc(at, now)}>
    {formatMoment(at, now, currentZone())}
  </time>
);

/** "in 3 days", as an instant of its own. */
export const Distance = ({ at, now }: MomentProps) => (
  <time dateTime={at} title={formatUtc(at, now)}>
    {formatDistance(at, now)}
  </time>
);

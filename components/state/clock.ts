// Owns the present moment and the viewer's zone for the views. The domain is always told both.
import { type Instant, toInstant } from '../../utils/domain/time.ts';

/** The present instant (UTC, whole ms). */
export const currentInstant = (): Instant => toInstant(Temporal.Now.instant());
/** The viewer's IANA zone. */
export const currentZone = (): string => Temporal.Now.timeZoneId();

// Owns the present moment for the views. The domain is always told it.
import { type Instant, toInstant } from '../../utils/domain/time.ts';

/** The present instant (UTC, whole ms). */
export const currentInstant = (): Instant => toInstant(Temporal.Now.instant());

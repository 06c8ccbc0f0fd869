// Owns the one moment at which all tests happen, and moments counted from it. Nothing in a test reads the real clock.
import { type Instant, later } from '../utils/domain/time.ts';

/** Wednesday, 4 November 2026, 10:00 UTC. */
export const NOW: Instant = '2026-11-04T10:00:00Z';

type Offset = {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly ms?: number;
};

/** The instant (UTC) that lies so far after NOW, or before it with negative numbers; days are 24 hours. */
export const at = ({ days = 0, hours = 0, minutes = 0, ms = 0 }: Offset = {}): Instant =>
  later(NOW, ((days * 24 + hours) * 60 + minutes) * 60_000 + ms);

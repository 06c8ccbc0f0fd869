// Owns how long somebody must have been away to be told what has happened since. Apart from what is told (since.ts), which needs
// all rules: this is asked before a first answer.
import { DAY_MS, epochMs, type Instant } from '../time.ts';

/** Both UTC. */
export const isBack = ({ seenAt, now }: { readonly seenAt: Instant; readonly now: Instant }): boolean =>
  epochMs(now) - epochMs(seenAt) > DAY_MS;

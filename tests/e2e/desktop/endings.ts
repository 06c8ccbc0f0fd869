// Owns endings of which something falls due at a moment that a test chooses.
import { type Contract, newContract } from '../../../utils/domain/contract/record.ts';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** The instant (UTC) so many ms before the present. */
export const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();

/** The client ended it; the first questions were answered at that moment. */
export const ended = (
  id: string,
  title: string,
  endedAt: string,
  more: Partial<Contract> = {},
): Contract => ({
  ...newContract(id, endedAt),
  rev: 1,
  begunAt: endedAt,
  ...more,
  facts: { situation: 'client', kind: 'fixed', title, endedAt, endedBy: 'client', ...more.facts },
});
export const answered = { feedbackLeftAt: ago(0), feedbackReplyAt: ago(0) };
export const milestone = { id: 'm1', name: 'Logo', amount: { cents: 40_000, currency: 'USD' } };
/** The only reminder of the money that a client gets back falls due at the moment that is given (epoch ms). */
export const refundDue = (id: string, title: string, atMs: number): Contract =>
  ended(id, title, new Date(atMs + 3 * HOUR_MS - 7 * DAY_MS).toISOString(), {
    milestones: [{ ...milestone, state: 'funded' }],
    facts: answered,
  });

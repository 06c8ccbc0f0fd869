// Owns one case per warning row: a record in which it stands, with its sentence, and one in which it is settled.
// warnings.test.ts demands that every row id has its case here.
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { access, clientEnded, contract, fixed, hourly, milestone } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

export type WarningCase = {
  /** The rule, as a sentence. */
  readonly title: string;
  readonly stands: Contract;
  readonly text: string;
  readonly settled: Contract;
};

const ended = { endedAt: NOW, endedBy: 'me' as const };
const submitted = milestone({ state: 'submitted', submittedAt: at({ days: -2 }) });

export const WARNING_CASES: Readonly<Record<string, WarningCase>> = {
  'refund-request-running': {
    title: 'a refund request names the money and the time left, until it is answered',
    stands: clientEnded({ kind: 'fixed', endedAt: at({ days: -2 }) }, { milestones: [milestone()] }),
    text: 'You have 5 days left. Without your answer the client gets the held $400 back.',
    settled: clientEnded({ kind: 'fixed', refundAnsweredAt: NOW }, { milestones: [milestone()] }),
  },
  'refund-request-may-run': {
    title: 'where only the day of the end is known, the seven days may run on after the earlier edge',
    stands: clientEnded(
      { kind: 'fixed', endedAt: '2026-10-28T00:00:00Z', endedOn: '2026-10-28' },
      { milestones: [milestone()] },
    ),
    text: 'The 7 days for the held $400 may be over. Only the day of the end is known. You may have up to 26 hours left.',
    settled: clientEnded({ kind: 'fixed', endedAt: '2026-10-28T00:00:01Z' }, { milestones: [milestone()] }),
  },
  'refund-request-over': {
    title: 'a refund request that ran out is not passed over in silence, until its answer is noted',
    stands: clientEnded({ kind: 'fixed', endedAt: at({ days: -8 }) }, { milestones: [milestone()] }),
    text: 'The 7 days to answer the refund request are over. Without an answer the held $400 went back to the client.',
    settled: clientEnded(
      { kind: 'fixed', endedAt: at({ days: -8 }), refundAnsweredAt: at({ days: -6 }) },
      { milestones: [milestone()] },
    ),
  },
  'hourly-dispute-running': {
    title: 'a dispute about hours stands for three days or until it is answered',
    stands: hourly({ ...ended, hourlyDisputeFiledAt: at({ days: -2 }) }),
    text: 'You have 24 hours left. Without your answer Upwork decides alone, and only protected hours are safe.',
    settled: hourly({ ...ended, hourlyDisputeFiledAt: at({ days: -3 }) }),
  },
  'arbitration-running': {
    title: 'arbitration stands for seven days or until it is paid',
    stands: fixed([], { nonResolutionAt: at({ days: -4 }) }),
    text: 'You have 3 days left. If nobody pays for arbitration, or only the client does, the client gets the money.',
    settled: fixed([], { nonResolutionAt: at({ days: -4 }), arbitrationPaidAt: NOW }),
  },
  'arbitration-over': {
    title: 'arbitration that nobody paid in time is not passed over in silence, until it is noted',
    stands: fixed([], { nonResolutionAt: at({ days: -8 }) }),
    text: 'The 7 days to pay for arbitration are over. Unless you paid, the client gets the money in dispute.',
    settled: fixed([], { nonResolutionAt: at({ days: -8 }), disputeClosedAt: at({ days: -1 }) }),
  },
  'held-money': {
    title: 'held money goes back if I end now',
    stands: fixed([milestone()]),
    text: 'The client gets the held $400 back if you end now.',
    settled: fixed([milestone({ state: 'approved' })]),
  },
  'in-review': {
    title: 'a submission in review may go back if I end now',
    stands: fixed([submitted]),
    text: '“Logo” ($400) is in review. If you end now, its money may go back to the client.',
    settled: fixed([milestone({ state: 'approved', approvedAt: NOW })]),
  },
  'unlogged-hours': {
    title: 'hours outside the diary are lost at the end',
    stands: hourly({ unloggedHours: 7 }),
    text: '7 hours not in the diary yet: lost the second you end the contract.',
    settled: hourly({ unloggedHours: 0 }),
  },
  'tracker-running': {
    title: 'a running tracker loses time at the end',
    stands: hourly({ trackerRunning: true }),
    text: 'The time tracker is still running. Time that has not reached the diary is lost at the end.',
    settled: hourly({ trackerRunning: false }),
  },
  'dispute-open': {
    title: 'an open dispute is about money that ending would give away',
    stands: fixed([milestone()], { disputeFiledAt: NOW }),
    text: 'A dispute is open. If you end now, you give up the disputed $400.',
    settled: fixed([milestone()], { disputeFiledAt: NOW, disputeClosedAt: NOW }),
  },
  'catalog-cancel': {
    title: 'an order that can still be cancelled without feedback says for how long',
    stands: fixed([], { form: 'catalog', requirementsAt: at({ hours: -20 }) }),
    text: 'You have 4 hours left to cancel this order without feedback or effect on your score.',
    settled: fixed([], { form: 'catalog', requirementsAt: at({ hours: -24 }) }),
  },
  'hours-unchecked': {
    title: 'unchecked hours may be lost at the end, until they are logged and checked',
    stands: hourly({ hoursLoggedThrough: NOW }),
    text: 'Hours that are not in the diary when you end are lost. The diary locks at once.',
    settled: hourly({ hoursLoggedThrough: NOW, diaryCheckedAt: NOW }),
  },
  'silent-with-money': {
    title: 'a silent client and held money: submit, do not end',
    stands: fixed([milestone()], { clientSilentSince: '2026-10-01' }),
    text: 'The client is silent and $400 is held. Ending first would give it back.',
    settled: fixed([milestone({ state: 'paid' })], { clientSilentSince: '2026-10-01' }),
  },
  'dormant-clock': {
    title: 'an idle contract with held money grows dormant',
    stands: fixed([milestone()], { lastActivityOn: '2026-10-05' }),
    text: 'Nothing has happened for 30 days: after 90 days the held $400 can go to the client.',
    settled: fixed([milestone()], { lastActivityOn: '2026-10-05', ...ended }),
  },
  'manual-hours': {
    title: 'manual hours are not protected',
    stands: hourly({ manualHours: 1 }),
    text: '1 hour of manual time is not protected if the client disputes it.',
    settled: hourly({ manualHours: 1, endedAt: at({ days: -14 }), endedBy: 'me' }),
  },
  'over-limit-hours': {
    title: 'hours over the limit are paid only by a bonus',
    stands: hourly({ hoursOverLimit: 2.5 }),
    text: '2.5 hours over the weekly limit will not be invoiced. Only a bonus can pay for them.',
    settled: hourly({ hoursOverLimit: 2.5, bonusPaidAt: NOW }),
  },
  'dispute-rules': {
    title: 'a dispute needs feedback first and takes one submission',
    stands: clientEnded({ kind: 'fixed' }, { milestones: [milestone()] }),
    text: 'A dispute needs your feedback for the client first, and takes one submission. Nothing can be added later.',
    settled: clientEnded({ kind: 'fixed' }, { milestones: [milestone({ state: 'paid' })] }),
  },
  'payment-missing': {
    title: 'money that should have come is asked after until it came',
    stands: hourly({ endedAt: at({ days: -14 }), endedBy: 'me' }),
    text: 'The last week’s payment should be available by now.',
    settled: hourly({ endedAt: at({ days: -14 }), endedBy: 'me', paymentReceivedAt: NOW }),
  },
  'refund-is-final': {
    title: 'a refund is a choice and final',
    stands: clientEnded(),
    text: 'A refund is your choice, cannot be undone and is possible for 180 days. It is no sure way to remove feedback.',
    settled: hourly(),
  },
  'held-accepted': {
    title: 'held money that was given up is said, and no critical warning any more',
    stands: fixed([milestone({ givenUpAt: NOW })]),
    text: 'You chose to let $400 go back to the client.',
    settled: fixed([milestone()]),
  },
  'notice-cut-short': {
    title: 'a last day that comes before the end of an agreed notice is named, with the day that was agreed',
    stands: hourly({ lastDay: '2026-11-10', agreementNoticeDays: 30 }),
    text: 'Your last day, 10 November 2026, cuts the agreed notice of 30 days short: it would end on 4 December 2026.',
    settled: hourly({ lastDay: '2026-12-04', agreementNoticeDays: 30 }),
  },
  'cannot-be-undone': {
    title: 'an end cannot be undone',
    stands: contract(),
    text: 'An ended contract cannot be re-opened. A new one would have to be made.',
    settled: hourly(ended),
  },
  'client-can-rate': {
    title: 'the client can rate for 14 days whoever ends',
    stands: hourly(),
    text: 'The client can leave feedback for 14 days, whoever ends the contract.',
    settled: hourly({}, { keptAt: NOW }),
  },
  'feedback-open': {
    title: 'my feedback is open until it is left, or its item is set aside',
    stands: clientEnded(),
    text: 'You haven’t left feedback yet. After 14 days the window closes, and only the client’s is shown.',
    settled: clientEnded({}, { setAside: { 'leave-feedback': { at: NOW, reason: 'No' } } }),
  },
  'access-held': {
    title: 'access is held until each piece went back',
    stands: hourly({}, { access: [access()] }),
    text: 'You still hold access to what belongs to the client.',
    settled: hourly({}, { access: [access({ doneAt: NOW })] }),
  },
  'may-be-blocked': {
    title: 'messages go on unless blocked',
    stands: hourly(),
    text: 'After the end you can still write to each other, unless the other side blocks you.',
    settled: hourly({}, { keptAt: NOW }),
  },
  'no-stars-for-money': {
    title: 'stars are never traded',
    stands: clientEnded(),
    text: 'Never trade money, work or a refund for stars. Upwork counts that as manipulation, from either side.',
    settled: hourly({}, { keptAt: NOW }),
  },
  'two-years-on-upwork': {
    title: 'pay stays on Upwork for two years',
    stands: clientEnded(),
    text: 'For two years from the first work together, being paid outside Upwork can cost you your account. Asking for it counts too, also when the client offers it after a cancellation.',
    settled: clientEnded({ relationshipStartedOn: '2024-11-04' }),
  },
  'terms-unread': {
    title: 'the terms that could not be read are said to be unread',
    stands: fixed(),
    text: 'Upwork’s Optional Service Contract Terms may hold a clause on ending. It could not be read here.',
    settled: clientEnded(),
  },
  'files-unclear': {
    title: 'the fate of files is said to be unknown',
    stands: hourly(),
    text: 'How long files and messages stay after the end is not known.',
    settled: hourly({}, { keptAt: NOW }),
  },
  'closing-soon': {
    title: 'a clock that closes within two days is said, until it is settled',
    stands: clientEnded({ endedAt: at({ days: -12 }) }),
    text: 'Less than two days left: Leave your feedback.',
    settled: clientEnded({ endedAt: at({ days: -12 }), feedbackLeftAt: NOW }),
  },
  'release-request': {
    title: 'a dormant contract asks for the release in time, until a request restarts the count',
    stands: fixed([milestone()], { lastActivityOn: '2026-07-29' }),
    text: 'You have 5 days left. Request the release of the held $400, or it goes to the client.',
    settled: fixed([milestone()], { lastActivityOn: '2026-07-29', releaseRequestedAt: NOW }),
  },
  'released-can-be-disputed': {
    title: 'for 30 days after a release the proof is kept, and not a moment longer',
    stands: fixed([milestone({ state: 'paid', approvedAt: at({ days: -29 }) })], ended),
    text: 'For 30 days after a release the client can ask Upwork to mediate, and clients do ask for refunds days after an automatic release.',
    settled: fixed([milestone({ state: 'paid', approvedAt: at({ days: -30 }) })], ended),
  },
  chargeback: {
    title: 'a payment can be taken back by the client’s bank after the end',
    stands: fixed([], ended),
    text: 'A client’s bank can take a payment back, weeks or up to a year later, and withdrawals may be frozen meanwhile.',
    settled: fixed(),
  },
  'unfunded-work': {
    title: 'work on a milestone that was never funded is not protected',
    stands: fixed([milestone({ state: 'not-funded' })]),
    text: 'Work on a milestone that was never funded is not protected, before the end or after it.',
    settled: fixed([milestone()]),
  },
  'paused-by-client': {
    title: 'a pause by the client is no time to work',
    stands: hourly({ pausedBy: 'client' }),
    text: 'The contract is paused. Nothing can be logged, and work during the pause is not protected.',
    settled: hourly(),
  },
  'paused-by-upwork': {
    title: 'a pause by Upwork may come without an email',
    stands: hourly({ pausedBy: 'upwork' }),
    text: 'Upwork paused the contract, for a billing problem or a dispute. No email may come about it.',
    settled: hourly({ pausedBy: 'client' }),
  },
  'payment-failed': {
    title: 'a failed payment stops the work',
    stands: hourly({ paymentFailed: true }),
    text: 'A payment from the client failed. Hours of that week may lose their protection.',
    settled: hourly({ paymentFailed: false }),
  },
  'client-suspended': {
    title: 'a client’s suspended account puts money and messages at risk',
    stands: fixed([milestone()], { clientSuspended: true }),
    text: 'The client’s account is suspended or closed. Money that is not released may stay held, and messages may vanish.',
    settled: fixed([milestone()], { clientSuspended: false }),
  },
  'own-suspended': {
    title: 'the own suspended account is out of reach',
    stands: hourly({ ownSuspended: true }),
    text: 'Your own account is suspended: no messages, no hours, no withdrawals until Upwork lifts it.',
    settled: hourly({ ownSuspended: false }),
  },
  'ended-by-upwork': {
    title: 'an end by Upwork is a refund request like the client’s',
    stands: fixed([milestone()], { endedAt: NOW, endedBy: 'upwork' }),
    text: 'Upwork ended the idle contract and requests the held money back for the client. The same 7 days count.',
    settled: fixed([milestone()], ended),
  },
  'catalog-order': {
    title: 'a Project Catalog order can be cancelled in time without feedback',
    stands: fixed([], { form: 'catalog' }),
    text: 'A Project Catalog order can be cancelled within 24 hours of the client’s requirements without feedback or effect on your score.',
    settled: fixed([], { form: 'standard' }),
  },
  'any-hire': {
    title: 'a client who was brought along reviews in 7 or 14 days',
    stands: fixed([], { form: 'any-hire' }),
    text: 'With a client you brought yourself, the review of fixed-price work lasts 7 or 14 days, and no service fee is taken.',
    settled: fixed(),
  },
  'direct-contract': {
    title: 'a Direct Contract has protections of its own',
    stands: fixed([], { form: 'direct' }),
    text: 'A Direct Contract has protections of its own. Refund requests take 7 days and disputes 3, as here; the rest may differ.',
    settled: fixed(),
  },
  'enterprise-compliance': {
    title: 'a compliance contract may know no part-work',
    stands: fixed([], { form: 'enterprise' }),
    text: 'In a compliance contract milestones are set at the start: part-work may not be possible, and your agreement may set a notice.',
    settled: fixed(),
  },
  retainer: {
    title: 'a weekly retainer is stopped only by its end, and not prorated',
    stands: hourly({ form: 'retainer' }),
    text: 'A weekly retainer can only be changed or stopped by ending the contract. Do not expect the last week to be prorated; a paused or disputed week is not billed.',
    settled: hourly({ ...ended, form: 'retainer' }),
  },
  agency: {
    title: 'an agency’s contract pays the agency',
    stands: hourly({ form: 'agency' }),
    text: 'On an agency’s contract the pay goes to the agency. Its managers may submit work and answer disputes, and anyone who leaves the agency loses the room.',
    settled: hourly(),
  },
  'begin-anew': {
    title: 'beginning again costs fees',
    stands: hourly(),
    text: 'If you plan to begin again with this client: a new contract may carry another service fee, and the client pays an initiation fee again.',
    settled: hourly(ended),
  },
};

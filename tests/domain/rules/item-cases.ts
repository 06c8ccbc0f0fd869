// Owns one case per checklist row: a record in which it stands open, one in which it does not, and what shows it done.
// checklist.test.ts demands that every row id has its case here.
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { REFLECTION } from '../../../utils/domain/text/labels.ts';
import {
  access,
  clientEnded,
  contract,
  fixed,
  followUp,
  hourly,
  milestone,
  ownStep,
  task,
  told,
} from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

export type ItemCase = {
  /** The rule, as a sentence. */
  readonly title: string;
  readonly open: Contract;
  readonly absent: Contract;
  /** Done by a fact, without a tick. */
  readonly done?: Contract;
  readonly mustDo?: boolean;
};

const ended = { endedAt: NOW, endedBy: 'me' as const };
const funded = [milestone()];
const submitted = [milestone({ state: 'submitted', submittedAt: at({ days: -2 }) })];
const approved = [milestone({ state: 'approved', approvedAt: at({ days: -1 }) })];
const paid = [milestone({ state: 'paid' })];
const both = contract({ facts: { situation: 'both' } });
const clientHourly = clientEnded({ kind: 'hourly' });
const clientFixed = clientEnded({ kind: 'fixed' }, { milestones: funded });

export const ITEM_CASES: Readonly<Record<string, ItemCase>> = {
  'keep-or-end': {
    title: 'who ends alone is asked first whether the contract can be saved, who agreed is not',
    open: hourly(),
    absent: both,
  },
  reason: {
    title: 'the reason is asked for and done once it is given',
    open: hourly(),
    absent: hourly(ended),
    done: hourly({ reason: 'fit' }),
  },
  agreement: {
    title: 'the own agreement is a must-do until its notice is known, also when it is 0',
    open: hourly(),
    absent: clientHourly,
    done: hourly({ agreementNoticeDays: 0 }),
    mustDo: true,
  },
  'not-off-platform': {
    title: 'leaving to be paid elsewhere is asked about before the end',
    open: fixed(),
    absent: clientFixed,
  },
  tell: {
    title: 'telling the client is a must-do until the moment is known',
    open: hourly(),
    absent: clientHourly,
    done: hourly(told()),
    mustDo: true,
  },
  'who-ends': { title: 'who presses End is agreed before the end only', open: both, absent: hourly(ended) },
  'silent-client': {
    title: 'a silent client is a matter for who ends alone',
    open: hourly(),
    absent: both,
  },
  'serve-notice': {
    title: 'the notice is done at its end, not a moment before',
    open: hourly({ ...told(at({ days: -14 })) }),
    absent: clientHourly,
    done: hourly({ ...told(at({ days: -15 })) }),
    mustDo: true,
  },
  'open-tasks': {
    title: 'open tasks are done when each one is, and not while there is none',
    open: hourly(),
    absent: hourly(ended),
    done: hourly({}, { tasks: [task({ doneAt: NOW })] }),
  },
  task: {
    title: 'each task stands as an item of its own',
    open: hourly({}, { tasks: [task()] }),
    absent: hourly(),
    done: hourly({}, { tasks: [task({ doneAt: NOW })] }),
  },
  'hand-over': { title: 'the hand-over is for who ends', open: fixed(), absent: clientFixed },
  introduce: { title: 'another freelancer is offered before the end', open: both, absent: clientHourly },
  'return-access': {
    title: 'client property goes back, before the end and after it, until each piece did',
    open: clientHourly,
    absent: hourly({}, { keptAt: NOW }),
    done: hourly({}, { access: [access({ doneAt: NOW })] }),
  },
  access: {
    title: 'each piece of access stands as an item of its own',
    open: hourly({}, { access: [access()] }),
    absent: hourly(),
    done: hourly({}, { access: [access({ doneAt: NOW })] }),
  },
  'revoke-access': {
    title: 'the client is asked to end access, before and after the end',
    open: hourly(ended),
    absent: hourly({}, { keptAt: NOW }),
  },
  'save-record': {
    title: 'the own record is a must-do whoever ends',
    open: clientFixed,
    absent: fixed([], {}, { keptAt: NOW }),
    mustDo: true,
  },
  'save-messages': {
    title: 'messages are saved before the end, because a block can follow it',
    open: hourly(),
    absent: hourly(ended),
  },
  'end-reason': {
    title: 'the honest reason is for who fills the form',
    open: hourly(),
    absent: clientHourly,
  },
  'end-it': {
    title: 'ending on Upwork is done by its moment, and is no must-do of the guard',
    open: hourly(),
    absent: clientHourly,
    done: hourly(ended),
    mustDo: false,
  },
  'stop-tracker': {
    title: 'the tracker is a must-do until it is said to be off',
    open: hourly({ trackerRunning: true }),
    absent: fixed(),
    done: hourly({ trackerRunning: false }),
    mustDo: true,
  },
  'log-hours': {
    title: 'hours are a must-do until none is missing',
    open: hourly({ unloggedHours: 3, hoursLoggedThrough: NOW }),
    absent: hourly(ended),
    done: hourly({ lastWorkedAt: at({ hours: -2 }), hoursLoggedThrough: at({ hours: -2 }) }),
    mustDo: true,
  },
  'manual-time': { title: 'manual time is for hourly contracts', open: hourly(), absent: fixed() },
  'check-diary': {
    title: 'a check of the diary from before the last work does not count',
    open: hourly({ lastWorkedAt: at({ hours: -1 }), diaryCheckedAt: at({ hours: -2 }) }),
    absent: fixed(),
    done: hourly({ lastWorkedAt: at({ hours: -2 }), diaryCheckedAt: at({ hours: -1 }) }),
    mustDo: true,
  },
  'over-limit': {
    title: 'hours over the limit are a must-do until a bonus was paid',
    open: hourly({ hoursOverLimit: 2 }),
    absent: fixed(),
    done: hourly({ hoursOverLimit: 2, bonusPaidAt: NOW }),
    mustDo: true,
  },
  'billing-verified': { title: 'billing matters for hourly protection', open: hourly(), absent: fixed() },
  'best-day': { title: 'the moment is picked for the weekly clock only', open: hourly(), absent: fixed() },
  'client-hours': {
    title: 'after the client ended, the hours of the week are a must-do until none is missing',
    open: clientHourly,
    absent: clientFixed,
    done: clientEnded({ kind: 'hourly', unloggedHours: 0 }),
    mustDo: true,
  },
  'missing-hours': {
    title: 'after my own end, missing hours are asked for only where there are some',
    open: hourly({ ...ended, unloggedHours: 2 }),
    absent: hourly(ended),
  },
  'hourly-dispute': {
    title: 'a dispute about hours is a must-do until answered, and done when the review passed without one',
    open: hourly({ ...ended, hourlyDisputeFiledAt: NOW }),
    absent: fixed([], ended),
    done: hourly({ endedAt: at({ days: -20 }), endedBy: 'me' }),
    mustDo: true,
  },
  'client-refund-request': {
    title:
      'a refund request is looked for when the client pressed End, also by agreement, and where money was held at an own end',
    open: contract({ facts: { situation: 'both', kind: 'fixed', endedAt: NOW, endedBy: 'client' } }),
    absent: fixed(paid, ended),
    done: clientEnded({ kind: 'fixed', refundAnsweredAt: NOW }),
    mustDo: true,
  },
  'list-milestones': {
    title: 'milestones are a must-do until there is one',
    open: fixed(),
    absent: hourly(),
    done: fixed(funded),
    mustDo: true,
  },
  'part-work': {
    title: 'part of the work is agreed in writing while money is held for it',
    open: fixed(funded),
    absent: fixed(submitted),
  },
  'milestone-unfunded': {
    title: 'a milestone without funds is not started',
    open: fixed([milestone({ state: 'not-funded' })]),
    absent: fixed(funded),
  },
  'milestone-submit': {
    title: 'a funded milestone has to be submitted',
    open: fixed(funded),
    absent: fixed([milestone({ state: 'returned' })]),
    done: fixed(submitted),
    mustDo: true,
  },
  'milestone-changes': {
    title: 'changes asked have to be made and submitted again',
    open: fixed([milestone({ state: 'changes-asked' })]),
    absent: fixed(submitted),
    mustDo: true,
  },
  'milestone-approval': {
    title: 'a submission waits for its approval',
    open: fixed(submitted),
    absent: fixed(funded),
    done: fixed(approved),
    mustDo: true,
  },
  'milestone-money': {
    title: 'the money of an approved milestone is watched for, after the end too',
    open: fixed(approved, ended),
    absent: fixed(submitted),
    done: fixed(paid),
  },
  dormant: {
    title: 'idleness matters only while money is held',
    open: fixed(funded),
    absent: fixed(paid),
    done: fixed(funded, { lastActivityOn: '2026-10-01' }),
  },
  dispute: {
    title: 'a filed dispute is a must-do until it is closed',
    open: fixed(funded, { disputeFiledAt: NOW }),
    absent: fixed(funded, ended),
    done: fixed(funded, { disputeFiledAt: NOW, disputeClosedAt: NOW }),
    mustDo: true,
  },
  arbitration: {
    title: 'arbitration is decided on after the notice of non-resolution',
    open: clientEnded({ kind: 'fixed', disputeFiledAt: NOW, nonResolutionAt: NOW }),
    absent: clientFixed,
    done: clientEnded({ kind: 'fixed', nonResolutionAt: NOW, arbitrationPaidAt: NOW }),
    mustDo: true,
  },
  'nothing-held': {
    title:
      'an end with money held is a must-do to think about, and a contract without milestones proves nothing',
    open: fixed(),
    absent: hourly(),
    done: fixed(paid),
    mustDo: true,
  },
  'client-ended-when': {
    title: 'without the moment of the client’s end no clock can run, so it is a must-do',
    open: contract({ facts: { situation: 'client' } }),
    absent: hourly(),
    done: clientHourly,
    mustDo: true,
  },
  'pause-first': {
    title: 'a pause comes before the answer',
    open: clientHourly,
    absent: hourly(ended),
    done: clientEnded({ kind: 'hourly', answerAfter: NOW }),
  },
  'client-message': {
    title: 'one courteous message after the client’s end',
    open: clientFixed,
    absent: fixed(),
  },
  'ask-why': { title: 'the reason of the client is asked once', open: clientHourly, absent: hourly() },
  'deliver-paid': { title: 'paid work is handed over', open: clientFixed, absent: fixed(funded, ended) },
  'honour-terms': {
    title: 'terms that outlive the contract are honoured',
    open: clientHourly,
    absent: hourly(),
  },
  learn: {
    title: 'what could have kept the client is written down',
    open: clientHourly,
    absent: hourly(ended),
  },
  runway: { title: 'the runway is for who was ended', open: clientHourly, absent: hourly(ended) },
  'reach-out': { title: 'reaching out is for who was ended', open: clientFixed, absent: fixed() },
  'income-and-skills': {
    title: 'income and skills are for who was ended',
    open: clientFixed,
    absent: fixed(),
  },
  'action-plan': { title: 'the plan is for who was ended', open: clientFixed, absent: fixed() },
  'draft-feedback': {
    title: 'feedback is drafted before the end and after it, until it was left',
    open: hourly(),
    absent: hourly({}, { keptAt: NOW }),
    done: hourly({ ...ended, feedbackLeftAt: NOW }),
  },
  'leave-feedback': {
    title: 'feedback is a must-do after every end, until it is left',
    open: hourly(ended),
    absent: hourly(),
    done: hourly({ ...ended, feedbackLeftAt: NOW }),
    mustDo: true,
  },
  'read-feedback': {
    title: 'the client’s feedback is read after the end',
    open: hourly(ended),
    absent: hourly(),
    done: hourly({ ...ended, clientFeedbackAt: NOW }),
  },
  'reply-feedback': {
    title: 'one reply after the end',
    open: hourly(ended),
    absent: hourly(),
    done: hourly({ ...ended, feedbackReplyAt: NOW }),
  },
  'feedback-change': {
    title: 'a change of feedback after the end',
    open: hourly(ended),
    absent: hourly(),
    done: hourly({ ...ended, feedbackChangeEnabledAt: NOW, feedbackChangedAt: NOW }),
  },
  'payment-watch': {
    title: 'the money of the last week is watched for until it arrived',
    open: hourly(ended),
    absent: hourly(),
    done: hourly({ ...ended, paymentReceivedAt: NOW }),
  },
  'bonus-watch': {
    title: 'an agreed bonus is watched for until it is available',
    open: hourly({ ...ended, bonusPaidAt: NOW }),
    absent: hourly(),
    done: hourly({ ...ended, bonusPaidAt: NOW, bonusAvailableAt: NOW }),
  },
  'stay-on-upwork': {
    title: 'contact and pay stay on Upwork after the end',
    open: clientFixed,
    absent: fixed(),
  },
  reflect: {
    title: 'reflection comes after the end and is done once all four questions have an answer',
    open: hourly(ended, { drafts: { 'reflection-well': 'Calm talks' } }),
    absent: hourly(),
    done: hourly(ended, { drafts: Object.fromEntries(REFLECTION.map((draft) => [draft, 'Yes'])) }),
  },
  thanks: { title: 'thanks are for who ended', open: hourly(ended), absent: clientHourly },
  testimonial: { title: 'a testimonial is asked for after the end', open: hourly(ended), absent: hourly() },
  'follow-up': {
    title: 'a follow-up is planned after the end, and done when each one is',
    open: hourly(ended),
    absent: hourly(),
    done: hourly(ended, { followUps: [followUp({ doneAt: NOW })] }),
  },
  'follow-up-on': {
    title: 'each follow-up stands as an item of its own',
    open: hourly(ended, { followUps: [followUp()] }),
    absent: hourly(ended),
    done: hourly(ended, { followUps: [followUp({ doneAt: NOW })] }),
  },
  'own-step': {
    title: 'each step that the person adds stands as an item of its own, one for after the end only then',
    open: hourly({}, { ownSteps: [ownStep()] }),
    absent: hourly({}, { ownSteps: [ownStep({ when: 'after' })] }),
  },
  'agreement-kind': {
    title: 'the kind of agreement is asked for once, before and after the end',
    open: clientHourly,
    absent: hourly({}, { keptAt: NOW }),
    done: hourly({ form: 'standard' }),
  },
  'catalog-requirements': {
    title:
      'of a Project Catalog order the moment of the requirements is asked for, which decides about feedback',
    open: fixed([], { form: 'catalog' }),
    absent: fixed([], { form: 'standard' }),
    done: fixed([], { form: 'catalog', requirementsAt: NOW }),
  },
  'state-of-contract': {
    title: 'pauses, failed payments and suspensions can be said before and after the end',
    open: clientFixed,
    absent: hourly({}, { keptAt: NOW }),
  },
  'close-dead': {
    title: 'a dead contract may be closed',
    open: hourly({ clientSilentSince: '2026-08-01' }),
    absent: hourly(),
  },
  'written-acceptance': {
    title: 'a written acceptance is asked for before the end',
    open: fixed(),
    absent: clientFixed,
  },
  'support-window': {
    title: 'help after the end is limited before it',
    open: hourly(),
    absent: hourly(ended),
  },
  'wrap-up-call': { title: 'a wrap-up call is offered before the end', open: both, absent: clientHourly },
  'request-release': {
    title: 'the release is asked for once the contract is dormant, and again only after another 90 days',
    open: fixed(funded, { lastActivityOn: '2026-08-06' }),
    absent: fixed(funded, { lastActivityOn: '2026-08-06', releaseRequestedAt: NOW }),
    mustDo: true,
  },
  'tax-records': {
    title: 'records for taxes are kept after the end',
    open: hourly(ended),
    absent: hourly(),
  },
};

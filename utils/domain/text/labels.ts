// Owns the words for stages, phases, states, lists and texts, in the views and in a dossier, which is read by somebody who never saw the product.
import type { ListName, MilestoneState, OwnStepTime } from '../contract/entries.ts';
import type { Stage } from '../plan/stage.ts';
import type { PlanItem, PlanTimer } from '../plan/types.ts';
import type { Confidence, Phase, Severity } from '../rules/rows.ts';

export const STAGES_SAID: Readonly<Record<Stage, string>> = {
  considering: 'Considering an end',
  notice: 'Notice was given',
  'wrapping-up': 'Wrapping up',
  ready: 'Ready to end',
  ended: 'Ended',
  settled: 'Ended and settled',
  kept: 'The contract goes on',
};
export const PHASES_SAID: Readonly<Record<Phase, string>> = {
  decide: 'The decision',
  tell: 'Telling the client',
  notice: 'The notice',
  deliver: 'The delivery',
  'get-paid': 'The pay',
  document: 'The record',
  end: 'The end',
  after: 'After the end',
};
/** Of a checklist item. */
export const STATUS_SAID: Readonly<Record<PlanItem['status'], string>> = {
  open: 'Open',
  done: 'Done',
  dismissed: 'Does not apply',
};
/** Of a deadline; what is only expected was counted, and nobody has said that it came. */
export const TIMER_SAID: Readonly<Record<PlanTimer['sense'], Readonly<Record<PlanTimer['status'], string>>>> =
  {
    deadline: { running: 'Running', over: 'Over', settled: 'Settled' },
    expected: { running: 'Expected', over: 'Expected (not confirmed)', settled: 'No longer awaited' },
  };
export const LISTS_SAID: Readonly<Record<ListName, string>> = {
  milestones: 'Milestones',
  tasks: 'Tasks',
  access: 'Access and property',
  evidence: 'Record of the work',
  followUps: 'Follow-ups',
  ownSteps: 'Your own steps',
};
export const OWN_STEPS_SAID: Readonly<Record<OwnStepTime, string>> = {
  before: 'Before the end',
  'last-day': 'On the last day',
  after: 'After the end',
};
export const MILESTONES_SAID: Readonly<Record<MilestoneState, string>> = {
  'not-funded': 'Not funded',
  funded: 'Funded',
  submitted: 'In review',
  'changes-asked': 'Changes asked for',
  approved: 'Approved',
  paid: 'Paid out',
  returned: 'Returned to the client',
};
/** Said beside sign and colour, never by them alone. */
export const SEVERITIES_SAID: Readonly<Record<Severity, string>> = {
  critical: 'You would lose money',
  warning: 'Take care',
  info: 'Good to know',
};
/** A whole sentence, since a letter tells nobody anything. */
export const CONFIDENCE_SAID: Readonly<Record<Confidence, string>> = {
  H: 'Sure: an official page says it.',
  M: 'Fairly sure: an older official page or several others say it.',
  L: 'Not sure: one source, or our own conclusion.',
};
/** Texts that no template begins, by the name under which they are kept. */
export const DRAFTS_SAID = {
  feedback: 'Your feedback for the client',
  'feedback-well': 'Your feedback: what went well',
  'feedback-better': 'Your feedback: what could be better',
  'feedback-facts': 'Your feedback: the facts',
  'feedback-reply': 'Your public reply to the client’s feedback',
  'reflection-well': 'What went well?',
  'reflection-better': 'What could have gone better?',
  'reflection-keep': 'One thing to keep',
  'reflection-change': 'One thing to change',
} as const;
export type OwnDraftId = keyof typeof DRAFTS_SAID;
/** Answered for oneself after an end, and shown again at a later one. */
export const REFLECTION = [
  'reflection-well',
  'reflection-better',
  'reflection-keep',
  'reflection-change',
] as const satisfies readonly OwnDraftId[];
/** Before the id of a message of the person's own, in the key of its draft. */
export const OWN_MESSAGE = 'own-message';
/** Whether a draft or template is one of the person's own. */
export const isOwnMessage = (key: string): boolean => key.startsWith(`${OWN_MESSAGE}:`);
/** undefined where it is none of these; a file may bring any word. */
export const draftTitle = (key: string): string | undefined =>
  isOwnMessage(key) ? 'A message of your own' : Object.entries(DRAFTS_SAID).find(([id]) => id === key)?.[1];

// Owns the words for stages, phases, severities and confidence.

import type { Stage } from '../../../utils/domain/plan/stage.ts';
import type { Confidence, Phase, Severity } from '../../../utils/domain/rules/rows.ts';

/** Short, for the chip in a head or a row; a dossier says them in full. */
export const STAGE_WORDS: Record<Stage, string> = {
  considering: 'Considering',
  notice: 'Notice given',
  'wrapping-up': 'Wrapping up',
  ready: 'Ready to end',
  ended: 'Ended',
  settled: 'Settled',
  kept: 'Kept',
};
/** The stages in which the contract is over; the view then turns to what is due. */
export const AFTER_THE_END: readonly Stage[] = ['ended', 'settled'];
/** As headings of the folded parts of a checklist. */
export const PHASE_WORDS: Record<Phase, string> = {
  decide: 'Decide',
  tell: 'Tell the client',
  notice: 'Notice',
  deliver: 'Deliver',
  'get-paid': 'Get paid',
  document: 'Keep a record',
  end: 'End',
  after: 'After the end',
};
/** Said beside sign and colour, never by them alone. */
export const SEVERITY_WORDS: Record<Severity, string> = {
  critical: 'You would lose money',
  warning: 'Take care',
  info: 'Good to know',
};
/** A whole sentence, since a letter tells nobody anything. */
export const CONFIDENCE_WORDS: Record<Confidence, string> = {
  H: 'Sure: an official page says it.',
  M: 'Fairly sure: an older official page or several others say it.',
  L: 'Not sure: one source, or our own conclusion.',
};

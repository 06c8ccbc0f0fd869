// Owns the small sign that says where an ending stands.
import type { Stage } from '../../../utils/domain/plan/stage.ts';
import { STAGE_WORDS } from './stages.ts';

// Stages that a person was working towards.
const GOOD: readonly Stage[] = ['ready', 'settled', 'kept'];

/** The word says it; the colour only repeats it. */
export const StageChip = ({ stage }: { stage: Stage }) => (
  <span class={GOOD.includes(stage) ? 'chip chip-good' : 'chip'} data-stage={stage}>
    {STAGE_WORDS[stage]}
  </span>
);

// Owns the one line for a step of the plan after a loss that is due, and the way to that plan.
import type { DueStep } from '../../utils/domain/comeback/due.ts';
import { shortDay } from '../../utils/domain/text/moments.ts';
import { currentZone } from '../../utils/zone.ts';
import { useNow } from '../state/use-now.ts';

export const PlannedLine = ({ due }: { readonly due: DueStep }) => (
  <p>
    Planned for {shortDay(due.on, useNow(), currentZone())}: <span dir="auto">{due.text}</span>.{' '}
    <a href="options.html#back" target="_blank" rel="noreferrer">
      Open your plan
    </a>
  </p>
);

// Owns the projection that every view shows: planFor(contract, settings, now). Pure and total.
// Refuses to hold rules (the tables do) and to know who looks at it.

import type { Contract } from '../contract/record.ts';
import type { Settings } from '../settings/settings.ts';
import type { InstantLike } from '../time.ts';
import { contextFor, hasPassed } from './context.ts';
import { itemsFor } from './items.ts';
import { nextOf } from './next.ts';
import { safeToEnd } from './safe-to-end.ts';
import { stageOf } from './stage.ts';
import { timelineFor } from './timeline.ts';
import { timersFor } from './timers.ts';
import type { Plan, PlanItem } from './types.ts';
import { unseenMoney } from './verdict/parts.ts';
import { verdictOf } from './verdict/verdict.ts';
import { warningsFor } from './warnings.ts';

/**
 * The plan for one record at one instant (UTC); same in, same out; throws for no record that its schema admits. `zone` (IANA) is the
 * viewer's: days of which no zone is stored are its days.
 */
export const planFor = (contract: Contract, settings: Settings, now: InstantLike, zone = 'UTC'): Plan => {
  const context = contextFor(contract, settings, now, zone);
  const timers = timersFor(context);
  const items = itemsFor(context, timers);
  const warnings = warningsFor(context);
  const safe = safeToEnd(context, items, warnings);
  const isOpen = ({ status }: PlanItem): boolean => status === 'open';
  const stage = stageOf(context, { items, timers, safeToEnd: safe });
  // What goes on has nothing to do, whatever stands noted for the case that it is ended after all.
  const counted = stage.stage === 'kept' ? [] : items;
  const verdict = verdictOf(context, { items, timers, warnings, safeToEnd: safe, stage: stage.stage });
  const { lastDayAt } = context.notice;
  const isLastDay = lastDayAt !== undefined && hasPassed(context, lastDayAt);
  const unseen = stage.stage === 'settled' ? unseenMoney(items, timers) : undefined;
  const next = unseen ?? nextOf(items, timers, verdict.state, isLastDay);
  return {
    contractId: contract.id,
    verdict,
    ...stage,
    items,
    warnings,
    timers,
    notice: context.notice,
    safeToEnd: safe,
    timeline: timelineFor(context, timers, safe),
    ...(next === undefined ? {} : { next: next.key }),
    progress: {
      done: counted.filter((item) => !isOpen(item)).length,
      total: counted.length,
      openMustDos: counted.filter((item) => isOpen(item) && item.mustDo).length,
    },
  };
};

// Owns taking over what was read off the page: the actions for what the person confirmed, and for nothing else.
import type { Action } from '../contract/action-schema.ts';
import type { Facts } from '../contract/facts.ts';
import { sentencesText } from '../text/format.ts';
import { type Day, epochMs, type Instant, startOfLocalDay, utcMidnight } from '../time.ts';
import type { Proposed } from './proposal.ts';

// The person confirmed the line and did not type it; an export must show the difference.
const remarkText = (remarks: readonly string[]): string =>
  `Seen on the contract’s page: ${sentencesText(...remarks)}.`;

// The page says no zone: whichever of both began first, so that no window is taken for longer than it is.
const earlierEdge = (day: Day, zone: string): Instant => {
  const [utc, local] = [utcMidnight(day), startOfLocalDay(day, zone)];
  return epochMs(local) < epochMs(utc) ? local : utc;
};

/** The actions that write what was confirmed, on this day (local) in the viewer's zone; `newId` gives each new entry its id. */
export const absorb = (
  confirmed: readonly Proposed[],
  today: Day,
  zone: string,
  newId: () => string,
): Action[] => {
  const writes = confirmed.map((proposed) => proposed.writes);
  const facts: Facts = Object.assign({}, ...writes.map((write) => ('facts' in write ? write.facts : {})));
  const milestones = writes.flatMap((write) => ('milestone' in write ? [write] : []));
  const remarks = writes.flatMap((write) => ('remark' in write ? [write.remark] : []));
  const text = remarkText(remarks);
  // A milestone that the record knows by name keeps its id, and is changed in its place.
  const actions: Action[] = milestones.map(({ milestone, id = newId() }) => ({
    type: 'put',
    list: 'milestones',
    entry: { ...milestone, id },
  }));
  const { endedOn, endedBy, ...others } = facts;
  const isEnd = endedOn !== undefined && endedBy !== undefined;
  const said: Facts = isEnd ? others : facts;
  if (Object.keys(said).length > 0)
    actions.unshift({
      type: 'say',
      facts: said,
      // A day alone takes the place of a moment: both would contradict each other.
      clear: said.endedOn === undefined ? [] : ['endedAt'],
    });
  // Last, as a person would say it: what the page shows of an end is the end, from its earlier edge on.
  if (isEnd) actions.push({ type: 'end', endedAt: earlierEdge(endedOn, zone), endedOn, endedBy });
  // One entry for all that holds for today only: a reading is one look.
  if (remarks.length > 0)
    actions.push({ type: 'put', list: 'evidence', entry: { id: newId(), text, on: today } });
  return actions;
};

// Owns the dossier of one contract: everything that is known of it, dated and with its sources, for a third person.
// Refuses to know how it is written down (text.ts, the print page) and to leave anything out.

import type { FactKey } from '../contract/facts.ts';
import type { Contract } from '../contract/record.ts';
import type { Plan } from '../plan/types.ts';
import { FACT_QUESTIONS } from '../rules/questions.ts';
import type { Source } from '../rules/sources.ts';
import { templateOf } from '../rules/templates.ts';
import { factText, momentIn } from '../text/facts.ts';
import { monthText } from '../text/format.ts';
import { historyEventsIn, historyText } from '../text/history.ts';
import { draftTitle, STAGES_SAID } from '../text/labels.ts';
import { timedText } from '../text/moments.ts';
import { isolated } from '../text/visible.ts';
import { type Instant, type InstantLike, toInstant } from '../time.ts';
import { checklistIn, formerIn } from './checklist.ts';
import { deadlinesIn, lastDayIn } from './deadlines.ts';
import { type DossierEntry, type DossierParts, type DossierSection, entry } from './entry.ts';
import { listsIn } from './lists.ts';

export type Dossier = {
  readonly contractId: string;
  /** UTC; the plan in it is that of this moment. */
  readonly madeAt: Instant;
  /** IANA; every local time in it is local to this. */
  readonly zone: string;
  /** None is empty. */
  readonly sections: readonly DossierSection[];
};

// In the order of the questions, whichever was answered first.
const knownIn = ({ contract: { facts }, zone }: DossierParts): DossierEntry[] =>
  (Object.keys(FACT_QUESTIONS) as FactKey[]).flatMap((key) => {
    const value = facts[key];
    return value === undefined
      ? []
      : [entry(FACT_QUESTIONS[key].label, isolated(factText(key, value, zone)))];
  });

const historyIn = ({ contract, plan, at }: DossierParts): DossierEntry[] => {
  const said = historyText(contract, plan);
  return historyEventsIn(contract.history).map((done) => entry(at(done.at), said(done)));
};

const sourceEntry = ({ code, title, publisher, address, checkedOn, note }: Source): DossierEntry => ({
  ...entry(code, `${title} (${publisher}, read in ${monthText(checkedOn)})`, note),
  ...(address === undefined ? {} : { link: address }),
});

/** All that a record and its plan hold at an instant (UTC), local times in `zone` (IANA), rules with their `sources`. */
export const dossierOf = (
  contract: Contract,
  plan: Plan,
  sources: readonly Source[],
  now: InstantLike,
  zone: string,
): Dossier => {
  const parts: DossierParts = { contract, plan, zone, at: (instant) => momentIn(instant, zone) };
  const { at } = parts;
  // Only deadlines name their sources in it, so only those are listed at its end.
  const cited = new Set(plan.timers.flatMap((timer) => timer.sources));
  const drafts = Object.entries(contract.drafts).map(([key, typed]) => ({
    ...entry('Draft', templateOf(key)?.title ?? draftTitle(key) ?? key),
    typed,
  }));
  const sections: DossierSection[] = [
    {
      heading: 'The contract',
      entries: [
        entry('Contract on Upwork', contract.id),
        entry('State', STAGES_SAID[plan.stage]),
        entry(
          'Can it be ended',
          isolated(`${plan.verdict.label}: ${timedText(plan.verdict, toInstant(now), zone)}`),
        ),
        entry('Record begun', at(contract.begunAt ?? contract.createdAt)),
        ...(contract.keptAt === undefined ? [] : [entry('Kept', at(contract.keptAt))]),
        ...knownIn(parts),
        ...lastDayIn(parts),
      ],
    },
    { heading: 'Deadlines', entries: deadlinesIn(parts) },
    ...checklistIn(parts),
    { heading: 'No longer in the checklist', entries: formerIn(parts) },
    ...listsIn(parts),
    { heading: 'Drafts', entries: drafts },
    { heading: 'History', entries: historyIn(parts) },
    { heading: 'Sources', entries: sources.filter(({ code }) => cited.has(code)).map(sourceEntry) },
  ];
  return {
    contractId: contract.id,
    madeAt: toInstant(now),
    zone,
    sections: sections.filter(({ entries }) => entries.length > 0),
  };
};

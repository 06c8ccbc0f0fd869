// Owns the checklist in a dossier: every item with its state, the moment of it, and the note on it.

import type { PlanItem } from '../plan/types.ts';
import { rowTitle } from '../rules/row-titles.ts';
import { PHASES } from '../rules/rows.ts';
import { PHASES_SAID, STATUS_SAID } from '../text/labels.ts';
import { isolated } from '../text/visible.ts';
import { type DossierEntry, type DossierParts, type DossierSection, entry } from './entry.ts';

const itemEntry = (item: PlanItem, { contract, at }: DossierParts): DossierEntry => {
  const { key, status, text, doneBy, doneAt, dismissedFor, note } = item;
  const dismissed = contract.setAside[key];
  const done = doneBy === 'tick' ? 'Ticked by the freelancer' : 'According to the freelancer’s answers';
  return {
    ...entry(
      STATUS_SAID[status],
      text,
      status === 'done' ? (doneAt === undefined ? `${done}.` : `${done}: ${at(doneAt)}.`) : undefined,
      status === 'dismissed' && dismissed
        ? `Marked so: ${at(dismissed.at)}. Reason: ${isolated(dismissedFor ?? '')}`
        : undefined,
    ),
    ...(note === undefined ? {} : { typed: note }),
  };
};
/** A section for each phase, in order; empty ones too. */
export const checklistIn = (parts: DossierParts): DossierSection[] =>
  PHASES.map((phase) => ({
    heading: `Checklist: ${PHASES_SAID[phase]}`,
    entries: parts.plan.items.filter((item) => item.phase === phase).map((item) => itemEntry(item, parts)),
  }));
/** What was said on items that no longer fit the contract: it was said all the same. */
export const formerIn = ({ contract, plan, at }: DossierParts): DossierEntry[] => {
  const shown = new Set(plan.items.map(({ key }) => key));
  const title = (key: string) => rowTitle(key, contract) ?? key;
  const former = <T>(record: Record<string, T>) => Object.entries(record).filter(([key]) => !shown.has(key));
  return [
    ...former(contract.ticks).map(([key, tick]) => entry('Ticked', title(key), `${at(tick.at)}.`)),
    ...former(contract.setAside).map(([key, dismissed]) =>
      entry(STATUS_SAID.dismissed, title(key), `${at(dismissed.at)}. Reason: ${isolated(dismissed.reason)}`),
    ),
    ...former(contract.notes).map(([key, typed]) => ({ ...entry('Note', title(key)), typed })),
  ];
};

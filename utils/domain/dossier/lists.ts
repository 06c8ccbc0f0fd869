// Owns the lists in a dossier: milestones, tasks, access, the record of the work, own steps, follow-ups.

import { formatMoney } from '../money.ts';
import { dayText } from '../text/format.ts';
import { LISTS_SAID, MILESTONES_SAID, OWN_STEPS_SAID } from '../text/labels.ts';
import { isolated } from '../text/visible.ts';
import type { Instant } from '../time.ts';
import { type DossierEntry, type DossierParts, type DossierSection, entry } from './entry.ts';

/** A section for each list; empty ones too. */
export const listsIn = ({ contract, at }: DossierParts): DossierSection[] => {
  // "Open" is a state like any other and is said.
  const doneAt = (instant: Instant | undefined) => (instant === undefined ? 'Open' : `Done: ${at(instant)}`);
  const { milestones, tasks, access, evidence, followUps, ownSteps } = contract;
  const section = (list: keyof typeof LISTS_SAID, entries: DossierEntry[]) => ({
    heading: LISTS_SAID[list],
    entries,
  });
  return [
    section(
      'milestones',
      milestones.map(({ name, amount, state, submittedAt, approvedAt, dueOn, givenUpAt }) =>
        entry(
          MILESTONES_SAID[state],
          isolated(name),
          amount && `Amount: ${formatMoney(amount)}.`,
          submittedAt && `Submitted: ${at(submittedAt)}.`,
          approvedAt && `Approved: ${at(approvedAt)}.`,
          dueOn && `Due on ${dayText(dueOn)}.`,
          givenUpAt && `Given up: ${at(givenUpAt)}.`,
        ),
      ),
    ),
    section(
      'tasks',
      tasks.map((one) => entry(doneAt(one.doneAt), isolated(one.text))),
    ),
    section(
      'access',
      access.map((one) => entry(doneAt(one.doneAt), isolated(one.text))),
    ),
    section(
      'evidence',
      evidence.map(({ on, text, link }) => ({
        ...entry(dayText(on), isolated(text)),
        ...(link === undefined ? {} : { link }),
      })),
    ),
    section(
      'ownSteps',
      ownSteps.map(({ text, on, when }) =>
        entry(OWN_STEPS_SAID[when], isolated(text), on && `By ${dayText(on)}.`),
      ),
    ),
    section(
      'followUps',
      followUps.map((one) => entry(doneAt(one.doneAt), isolated(one.text), `For ${dayText(one.on)}.`)),
    ),
  ];
};

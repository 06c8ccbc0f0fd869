// Owns the moments at which the open steps of the plan after a loss want to be said. Pure.
// Refuses to decide how (grouped, in quiet hours, at all): whoever reminds does.
import type { Comeback } from '../comeback/record.ts';
import { morningOf } from '../mornings.ts';
import { isolated } from '../text/visible.ts';
import { type Day, type Instant, instantAt } from '../time.ts';

type StepMoment = {
  /** Names it among the moments of its record, in the form of a timer key. */
  readonly key: string;
  /** The entry it comes from, and the day it has. */
  readonly entryId: string;
  readonly on: Day;
  /** When (UTC) to say it: at nine in the morning of that day in the zone. */
  readonly at: Instant;
  readonly title: string;
  readonly text: string;
};

/** Of every open step that was not announced for the day it has now; the zone is an IANA name. */
export const stepMoments = ({ steps, announced }: Comeback, zone: string): StepMoment[] =>
  steps
    .filter(({ id, on, doneAt }) => doneAt === undefined && announced[id] !== on)
    .map(({ id, on, text }) => ({
      key: `step:${id}`,
      entryId: id,
      on,
      at: instantAt(morningOf(on, zone)),
      title: 'A step of your plan',
      text: isolated(text),
    }));

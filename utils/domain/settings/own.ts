// Owns what a person keeps for the next ending: named sets of steps, and messages of their own.
// Refuses to know one contract; what fits it is asked of its plan.
import * as z from 'zod/mini';
import { type OwnStep, STEP_WORDS } from '../contract/entries.ts';
import { KINDS, REASONS, SITUATIONS } from '../contract/facts.ts';
import { EntryIdSchema, RowKeySchema } from '../ids.ts';
import type { Day } from '../time.ts';

export const MAX_STEP_SETS = 20;
export const MAX_STEPS_IN_SET = 40;
export const MAX_OWN_MESSAGES = 50;
/** In UTF-16 units. */
export const MAX_OWN_NAME = 100;
export const MAX_OWN_TEXT = 10_000;
/** Of a step from the last day: further away, a day says nothing. */
const MAX_DAYS_AWAY = 365;

const NameSchema = z.string().check(z.minLength(1), z.maxLength(MAX_OWN_NAME));
export const StepSetSchema = z.lazy(() =>
  z.strictObject({
    name: NameSchema,
    steps: z
      .array(
        z.strictObject({
          ...STEP_WORDS,
          /** Whole days from the last day; negative before it. */
          days: z.exactOptional(z.int().check(z.minimum(-MAX_DAYS_AWAY), z.maximum(MAX_DAYS_AWAY))),
        }),
      )
      .check(z.minLength(1), z.maxLength(MAX_STEPS_IN_SET)),
  }),
);
export type StepSet = z.infer<typeof StepSetSchema>;
/** The same fields as a template of ours, and the step at which it is offered. */
export const OwnMessageSchema = z.lazy(() =>
  z.strictObject({
    title: NameSchema,
    /** Row of the checklist; one of a step that is no more is offered nowhere and stays in the options. */
    step: RowKeySchema,
    text: z.string().check(z.minLength(1), z.maxLength(MAX_OWN_TEXT)),
    situations: z.exactOptional(z.array(z.enum(SITUATIONS)).check(z.maxLength(SITUATIONS.length))),
    kinds: z.exactOptional(z.array(z.enum(KINDS)).check(z.maxLength(KINDS.length))),
    reasons: z.exactOptional(z.array(z.enum(REASONS)).check(z.maxLength(REASONS.length))),
  }),
);
export type OwnMessage = z.infer<typeof OwnMessageSchema>;

const atMost = <V>(most: number) => z.refine<Record<string, V>>((map) => Object.keys(map).length <= most);
/** Each under an id of its own, so that two views can change different ones at the same time. */
export const OWN_THINGS = {
  stepSets: z.record(EntryIdSchema, StepSetSchema).check(atMost(MAX_STEP_SETS)),
  ownMessages: z.record(EntryIdSchema, OwnMessageSchema).check(atMost(MAX_OWN_MESSAGES)),
};
export type OwnThings = { readonly [K in keyof typeof OWN_THINGS]: z.infer<(typeof OWN_THINGS)[K]> };
/** What is set, by id; null where it goes, or (in an inverse) was not there. */
export const OwnChangeSchema = z.lazy(() =>
  z.strictObject({
    stepSets: z.exactOptional(z.record(EntryIdSchema, z.nullable(StepSetSchema))),
    ownMessages: z.exactOptional(z.record(EntryIdSchema, z.nullable(OwnMessageSchema))),
  }),
);
export type OwnChange = z.infer<typeof OwnChangeSchema>;

/** The steps of an ending as a set: their days are counted from its last day, and left out where that is not known. */
export const setOfSteps = (name: string, steps: readonly OwnStep[], lastDay: Day | undefined): StepSet => ({
  name,
  steps: steps.slice(0, MAX_STEPS_IN_SET).map(({ text, when, on }) => {
    if (on === undefined || lastDay === undefined) return { text, when };
    const { days } = Temporal.PlainDate.from(lastDay).until(on);
    return Math.abs(days) > MAX_DAYS_AWAY ? { text, when } : { text, when, days };
  }),
});
/** The steps of a set for an ending, dated where its last day is known; `newId` gives each an id of its own. */
export const stepsOfSet = (
  { steps }: StepSet,
  lastDay: Day | undefined,
  newId: () => string,
): readonly OwnStep[] =>
  steps.map(({ text, when, days }) => ({
    id: newId(),
    text,
    when,
    ...(days === undefined || lastDay === undefined
      ? {}
      : { on: Temporal.PlainDate.from(lastDay).add({ days }).toString() }),
  }));

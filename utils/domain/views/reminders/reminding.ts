// Owns what reminders are made of, wherever it stands: what to remind of, what was said already, and what it is called.
// One for an ending, one for the plan after a loss. Refuses to decide when anything is said.
import type { Comeback } from '../../comeback/record.ts';
import type { Contract } from '../../contract/record.ts';
import { rowKey } from '../../ids.ts';
import type { Plan } from '../../plan/types.ts';
import type { Settings } from '../../settings/settings.ts';
import { epochMs, type Instant, utcMidnight } from '../../time.ts';
import { plannedFor, type Subject, subjectsOf } from './subjects.ts';
import { endingName } from './words.ts';

/** What was said and put off, by the key of its subject. */
export type Memory = Pick<Contract, 'announced' | 'snoozed' | 'reminded'>;
export type Reminding = {
  /** Names it in the id of a notification: a contract's id, or that of the plan. */
  readonly id: string;
  readonly who: string;
  /** Called where there is anything to remind of: mornings in a zone are dear. */
  readonly subjects: () => readonly Subject[];
  readonly memory: Memory;
  /** Epoch ms; what was over before that is no news. */
  readonly beganMs: number;
  /** When (UTC) a notice ends that runs now: something can be put off until then. */
  readonly noticeEndsAt?: Instant;
};

export const remindingOf = (plan: Plan, contract: Contract, settings: Settings, zone: string): Reminding => {
  const ends = plan.timers.find(({ announce, status }) => announce === 'at' && status === 'running');
  return {
    id: contract.id,
    who: endingName(contract),
    subjects: () => subjectsOf({ contract, plan, settings, zone }),
    memory: contract,
    beganMs: epochMs(contract.begunAt ?? contract.createdAt),
    ...(ends === undefined ? {} : { noticeEndsAt: ends.dueAt }),
  };
};

/** In place of a contract's id, which is never like it. */
export const PLAN_ID = 'plan';
const STEP = 'step';
/** The step of the plan that a subject's key names. */
export const stepIdOf = (key: string): string => key.slice(STEP.length + 1);
const byKey = <V, W>(record: Readonly<Record<string, V>>, made: (value: V) => W): Record<string, W> =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [rowKey(STEP, id), made(value)]));

export const remindingOfPlan = (
  { steps, announced, snoozed = {}, reminded = {} }: Comeback,
  settings: Settings,
  zone: string,
): Reminding => ({
  id: PLAN_ID,
  who: 'Back on your feet',
  subjects: () =>
    steps
      .filter(({ doneAt }) => doneAt === undefined)
      .map(({ id, on, text }) => plannedFor({ key: rowKey(STEP, id), on, words: text }, settings, zone)),
  memory: {
    announced: byKey(announced, utcMidnight),
    snoozed: byKey(snoozed, (until) => until),
    reminded: byKey(reminded, (shown) => shown),
  },
  beganMs: Number.NEGATIVE_INFINITY,
});

// Owns which well-formed actions are refused, and why: the sentence stands beside the field where it was given.
// Runs in the view (at once) and in the background (for certain), from the same code.

import { type Problem, problem } from '../problems.ts';
import { earliestOfDay, epochMs, type InstantLike, localDay } from '../time.ts';
import type { Action } from './action-schema.ts';
import { type Facts, isEndSaid } from './facts.ts';
import { type Contract, MAX_ENTRIES } from './record.ts';

// Clocks differ a little: what one of our parts calls now may lie ahead for another.
const CLOCK_SLACK_MS = 60_000;

const isLater = (moment: InstantLike, at: InstantLike): boolean =>
  epochMs(moment) > epochMs(at) + CLOCK_SLACK_MS;

/** The first field of a group whose instant has not come yet; every instant that is said was observed. */
const futureField = (fields: object, at: InstantLike): string | undefined =>
  Object.entries(fields).find(
    ([key, value]) =>
      (key.endsWith('At') || key === 'hoursLoggedThrough') && typeof value === 'string' && isLater(value, at),
  )?.[0];

/** The first fact whose day has begun nowhere on Earth yet: each of them is a day on which something happened. */
const futureDay = (facts: Facts, at: InstantLike): string | undefined =>
  Object.entries(facts).find(
    ([key, value]) =>
      key.endsWith('On') && typeof value === 'string' && epochMs(earliestOfDay(value)) > epochMs(at),
  )?.[0];

const refuseFacts = (
  contract: Contract,
  facts: Facts,
  at: InstantLike,
  zone: string,
): Problem | undefined => {
  const { lastDay } = facts;
  const changed = lastDay !== undefined && lastDay !== contract.facts.lastDay;
  // An ended contract's last day may be written down afterwards.
  const ended = isEndSaid(contract.facts) || isEndSaid(facts);
  // Days in this form are in order as texts.
  if (changed && !ended && lastDay < localDay(at, zone)) return problem('last-day-past', 'lastDay');
  const field = futureField(facts, at) ?? futureDay(facts, at);
  return field === undefined ? undefined : problem('in-future', field);
};

/** The reason why an action is refused at an instant, seen from a zone; undefined where it may pass. */
export const refuse = (
  contract: Contract,
  action: Action,
  at: InstantLike,
  zone: string,
): Problem | undefined => {
  switch (action.type) {
    case 'begin':
    case 'say':
      return refuseFacts(contract, action.facts, at, zone);
    case 'tell':
      return isLater(action.at, at)
        ? problem('in-future', 'toldAt')
        : refuseFacts(contract, action.facts, at, zone);
    case 'end':
      return isLater(action.endedAt, at) ? problem('in-future', 'endedAt') : undefined;
    case 'set-aside':
      return action.reason.trim() === '' ? problem('reason-missing', action.item) : undefined;
    case 'put': {
      const entries = contract[action.list];
      if (entries.length >= MAX_ENTRIES && !entries.some(({ id }) => id === action.entry.id))
        return problem('list-full', action.list);
      const field = futureField(action.entry, at);
      return field === undefined ? undefined : problem('in-future', field);
    }
    default:
      return undefined;
  }
};

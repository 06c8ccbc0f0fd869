// Owns a person who uses the product for years: many endings, each made by as many of the product's own actions.
// Refuses chance: the same counts give the same records.
import type { Action } from '../../utils/domain/contract/action-schema.ts';
import { MILESTONE_STATES } from '../../utils/domain/contract/entries.ts';
import { perform } from '../../utils/domain/contract/perform.ts';
import { type Contract, newContract } from '../../utils/domain/contract/record.ts';
import { CHECKLIST } from '../../utils/domain/rules/checklist/checklist.ts';
import { later } from '../../utils/domain/time.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOTE = 'Agreed in the call, said again in writing on the same day. '.repeat(12);
/** Stays open in every ending, to be ticked by who measures. */
export const LEFT_OPEN = 'save-record';
const ROWS = CHECKLIST.filter(({ each, id }) => each === undefined && id !== LEFT_OPEN).map(({ id }) => id);

/** The action number `step` of an ending: the first questions, the telling, then what people do most. */
const actionAt = (step: number, kind: 'hourly' | 'fixed', index: number, at: string): Action => {
  const row = ROWS[(index + step) % ROWS.length] ?? 'agreement';
  const part = Math.floor(step / 10);
  if (step === 0) {
    const who = { title: `Shop number ${index}`, client: `Client of ${index}` };
    return { type: 'begin', facts: { situation: 'me', kind, ...who } };
  }
  if (step === 1)
    return { type: 'tell', at, zone: 'Europe/London', facts: { noticeDays: 61 + (index % 30) } };
  if (step % 10 === 2) {
    const state = MILESTONE_STATES[(index + part) % MILESTONE_STATES.length] ?? 'funded';
    const entry = { id: `m${part}`, name: `Milestone ${part}`, state };
    return kind === 'fixed'
      ? { type: 'put', list: 'milestones', entry }
      : { type: 'put', list: 'access', entry: { id: `a${part}`, text: `Login ${part}` } };
  }
  if (step % 10 === 3) return { type: 'put', list: 'tasks', entry: { id: `t${part}`, text: `Task ${part}` } };
  if (step % 10 === 4) return { type: 'note', item: row, text: `${NOTE}${step}` };
  if (step % 10 === 5) return { type: 'draft', draft: `draft-${part % 4}`, text: `${NOTE}${NOTE}${step}` };
  return { type: 'tick', item: row, done: true };
};

/** An ending with as many entries of history, of which nothing is due; told within the 60 days before an instant (UTC), a step an hour. */
const ending = (index: number, entries: number, now: string): Contract => {
  const beganAt = later(now, -(1 + (index % 60)) * DAY_MS);
  let contract = newContract(`${40_000_000 + index}`, beganAt);
  for (let step = 0; contract.history.length < entries; step += 1) {
    const at = later(beganAt, Math.min(step, 20) * HOUR_MS);
    const id = `00000000-0000-4000-8000-${`${index * 1_000 + step}`.padStart(12, '0')}`;
    contract = perform(contract, id, actionAt(step, index % 2 === 0 ? 'hourly' : 'fixed', index, at), at);
  }
  return contract;
};

export const endings = (count: number, entries: number, now: string): Contract[] =>
  Array.from({ length: count }, (_, index) => ending(index, entries, now));

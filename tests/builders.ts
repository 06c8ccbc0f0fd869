// Owns how tests make records: each builder gives a valid one, and a test says only what matters to it.

import { type Comeback, EMPTY_COMEBACK } from '../utils/domain/comeback/record.ts';
import type { Action } from '../utils/domain/contract/action-schema.ts';
import type { Lists, Milestone } from '../utils/domain/contract/entries.ts';
import type { Facts } from '../utils/domain/contract/facts.ts';
import { perform } from '../utils/domain/contract/perform.ts';
import { type Contract, newContract } from '../utils/domain/contract/record.ts';
import type { Money } from '../utils/domain/money.ts';
import { planFor } from '../utils/domain/plan/plan.ts';
import { DEFAULT_SETTINGS, type Settings } from '../utils/domain/settings/settings.ts';
import type { Instant } from '../utils/domain/time.ts';
import { NOW } from './clock.ts';

export const CONTRACT_ID = '38114251';

/** A stored ending whose first questions were answered, with nothing known yet. */
export const contract = (parts: Partial<Contract> = {}): Contract => ({
  ...newContract(CONTRACT_ID, NOW),
  rev: 1,
  begunAt: NOW,
  ...parts,
});
/** I end an hourly contract. */
export const hourly = (facts: Facts = {}, parts: Partial<Contract> = {}): Contract =>
  contract({ ...parts, facts: { situation: 'me', kind: 'hourly', ...facts } });
/** I end a fixed-price contract. */
export const fixed = (
  milestones: Milestone[] = [],
  facts: Facts = {},
  parts: Partial<Contract> = {},
): Contract => contract({ ...parts, milestones, facts: { situation: 'me', kind: 'fixed', ...facts } });
/** The client ended it, at NOW unless said. */
export const clientEnded = (facts: Facts = {}, parts: Partial<Contract> = {}): Contract =>
  contract({ ...parts, facts: { situation: 'client', endedAt: NOW, endedBy: 'client', ...facts } });
/** The facts of a client who was told at an instant (UTC), seen from New York unless said. */
export const told = (toldAt = NOW, toldZone = 'America/New_York'): Facts => ({ toldAt, toldZone });

export const dollars = (amount: number): Money => ({ cents: Math.round(amount * 100), currency: 'USD' });
export const milestone = (parts: Partial<Milestone> = {}): Milestone => ({
  id: 'm1',
  name: 'Logo',
  amount: dollars(400),
  state: 'funded',
  ...parts,
});
export const task = (parts: Partial<Lists['tasks'][number]> = {}): Lists['tasks'][number] => ({
  id: 't1',
  text: 'Move the site to the client’s server',
  ...parts,
});
export const access = (parts: Partial<Lists['access'][number]> = {}): Lists['access'][number] => ({
  id: 'a1',
  text: 'Admin login of the shop',
  ...parts,
});
export const followUp = (parts: Partial<Lists['followUps'][number]> = {}): Lists['followUps'][number] => ({
  id: 'f1',
  text: 'Ask how the launch went',
  on: '2026-12-04',
  ...parts,
});
export const ownStep = (parts: Partial<Lists['ownSteps'][number]> = {}): Lists['ownSteps'][number] => ({
  id: 'o1',
  text: 'Return the office key',
  when: 'before',
  ...parts,
});
/** Money for four months and a half, a plan of one step and one habit. */
export const comebackRecord = (parts: Partial<Comeback> = {}): Comeback => ({
  ...EMPTY_COMEBACK,
  rev: 1,
  budget: { savings: dollars(9_000), monthlyCost: dollars(2_000), rates: {} },
  steps: [{ id: 's1', text: 'Write to present clients', on: '2026-11-05', row: 'present-clients' }],
  habits: [{ id: 'h1', text: 'One proposal', weeks: ['2026-11-02'] }],
  ...parts,
});
/** The record with every open step ticked at NOW, but for some by their keys. */
export const allTicked = (record: Contract, ...but: readonly string[]): Contract => ({
  ...record,
  ticks: Object.fromEntries(
    planFor(record, DEFAULT_SETTINGS, NOW)
      .items.filter(({ key, status }) => status === 'open' && !but.includes(key))
      .map(({ key }) => [key, { at: NOW }]),
  ),
});
export const settings = (parts: Partial<Settings> = {}): Settings => ({ ...DEFAULT_SETTINGS, ...parts });

/** The record after these actions, whose operation ids are `operation-0` and so on. */
export const after = (record: Contract, actions: readonly Action[], now: Instant = NOW): Contract =>
  actions.reduce((state, action, n) => perform(state, `operation-${n}`, action, now), record);

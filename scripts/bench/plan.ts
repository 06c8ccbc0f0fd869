// Owns the measure of planFor: one large contract, and ten thousand ordinary ones. Fails above the promised times.

import { median } from '../../tests/median.ts';
import { apply } from '../../utils/domain/contract/actions.ts';
import { MILESTONE_STATES } from '../../utils/domain/contract/entries.ts';
import { type Contract, newContract } from '../../utils/domain/contract/record.ts';
import { planFor } from '../../utils/domain/plan/plan.ts';
import { CHECKLIST } from '../../utils/domain/rules/checklist/checklist.ts';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings/settings.ts';

const NOW = '2026-11-04T10:00:00Z';
const LARGE_MS = 1;
const MANY_MS = 1_000;
const MANY = 10_000;

const large = (): Contract => {
  const milestones = Array.from({ length: 40 }, (_, index) => ({
    id: `m${index}`,
    name: `Milestone ${index}`,
    amount: { cents: 10_000 + index, currency: 'USD' },
    state: MILESTONE_STATES[index % MILESTONE_STATES.length] ?? 'funded',
    submittedAt: '2026-10-30T10:00:00Z',
    approvedAt: '2026-11-02T10:00:00Z',
    dueOn: '2026-11-20',
  }));
  const tasks = Array.from({ length: 60 }, (_, index) => ({ id: `t${index}`, text: `Task ${index}` }));
  const rows = CHECKLIST.flatMap(({ id, each }) =>
    each === 'milestones' ? milestones.map((entry) => `${id}:${entry.id}`) : [id],
  );
  const ticks = Object.fromEntries(rows.slice(0, 200).map((key) => [key, { at: NOW }]));
  return {
    ...newContract('38114251', NOW),
    begunAt: NOW,
    facts: { situation: 'me', kind: 'fixed', toldAt: NOW, toldZone: 'America/New_York' },
    milestones,
    tasks,
    ticks,
  };
};
const ordinary = (index: number): Contract => {
  const kind = index % 2 === 0 ? ('hourly' as const) : ('fixed' as const);
  const begun = apply(
    newContract(`${10_000 + index}`, NOW),
    { type: 'begin', facts: { situation: 'me', kind } },
    NOW,
  );
  const entry = { id: 'm1', name: 'Logo', state: 'funded' as const };
  const told = { type: 'tell' as const, at: NOW, zone: 'Europe/London', facts: {} };
  const listed = kind === 'fixed' ? apply(begun, { type: 'put', list: 'milestones', entry }, NOW) : begun;
  return apply(listed, told, NOW);
};
const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const contract = large();
const times = Array.from({ length: 400 }, () => timed(() => planFor(contract, DEFAULT_SETTINGS, NOW)));
const largeMs = median(times.slice(100));
const contracts = Array.from({ length: MANY }, (_, index) => ordinary(index));
const manyMs = timed(() => contracts.map((one) => planFor(one, DEFAULT_SETTINGS, NOW)));

console.log(
  `planFor, 40 milestones, 60 tasks, ${Object.keys(contract.ticks).length} ticks: median ${largeMs.toFixed(3)} ms (limit ${LARGE_MS} ms)`,
);
console.log(`planFor, ${MANY} contracts: ${manyMs.toFixed(0)} ms (limit ${MANY_MS} ms)`);
if (largeMs >= LARGE_MS || manyMs >= MANY_MS) process.exitCode = 1;

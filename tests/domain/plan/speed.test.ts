// Owns how much a plan costs, as a ratio against copying what it is made of: no clock of any computer is named.
import { expect, it } from 'vitest';
import { MILESTONE_STATES } from '../../../utils/domain/contract/entries.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import type { Plan } from '../../../utils/domain/plan/types.ts';
import { access, fixed, followUp, milestone, settings, task, told } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const ROUNDS = 8;
const SETTINGS = settings();

/** With so many entries in each list. */
const large = (count: number): Contract => {
  const ids = Array.from({ length: count }, (_, index) => `e${index}`);
  const milestones = ids.map((id, index) => {
    const state = MILESTONE_STATES[index % MILESTONE_STATES.length] ?? 'funded';
    return milestone({ id, state, submittedAt: at({ days: -3, minutes: -index }) });
  });
  return fixed(milestones, told(), {
    tasks: ids.map((id) => task({ id })),
    access: ids.map((id) => access({ id })),
    followUps: ids.map((id) => followUp({ id })),
  });
};
const partsOf = ({ items, warnings, timers }: Plan): readonly object[] => [...items, ...warnings, ...timers];

// Of this thread alone: what else the computer does meanwhile is not counted.
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};
/** CPU ms of the quickest round. */
const quickest = (work: () => unknown, times: number): number => {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const startMs = cpuMs();
    for (let done = 0; done < times; done += 1) work();
    return cpuMs() - startMs;
  });
  return Math.min(...rounds) / times;
};

it('A plan costs no more than copying its parts seven times.', () => {
  const contract = large(40);
  const parts = partsOf(planFor(contract, SETTINGS, NOW));
  const planning = quickest(() => planFor(contract, SETTINGS, NOW), 10);
  const copying = quickest(() => parts.map((part) => ({ ...part })), 200);
  expect(planning / copying).toBeLessThan(7);
});

it('A part costs at most three times as much where every list is twelve times as long.', () => {
  const each = (count: number, times: number): number => {
    const contract = large(count);
    const { length } = partsOf(planFor(contract, SETTINGS, NOW));
    return quickest(() => planFor(contract, SETTINGS, NOW), times) / length;
  };
  const short = each(40, 20);
  expect(each(500, 2) / short).toBeLessThan(3);
});

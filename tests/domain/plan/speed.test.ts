// Owns how much a plan costs, as a ratio against copying what it is made of: no clock of any computer is named.
import { expect, it } from 'vitest';
import { MILESTONE_STATES } from '../../../utils/domain/contract/entries.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import type { Plan } from '../../../utils/domain/plan/types.ts';
import { access, fixed, followUp, milestone, settings, task, told } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { cpuMs } from '../../cpu.ts';
import { median } from '../../median.ts';

const ROUNDS = 8;
const MOST_ROUNDS = 100;
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

/** One piece of work, in CPU ms a time. A round lasts several steps of the count. */
const stopwatch = (work: () => unknown, times: number) => (): number => {
  const startMs = cpuMs();
  for (let done = 0; done < times; done += 1) work();
  return (cpuMs() - startMs) / times;
};
/**
 * How many times as much the first costs as the second: the median of rounds, each side by side, since on a busy computer one piece of work may
 * cost twice what it does a moment later. After the first rounds it goes on until that is below the limit: V8 compiles late there.
 */
const ratioOf = (first: () => number, second: () => number, limit: number): number => {
  const ratios: number[] = [];
  while (ratios.length < ROUNDS || (median(ratios) >= limit && ratios.length < MOST_ROUNDS))
    ratios.push(first() / second());
  return median(ratios);
};

// Four times alone; up to nine behind other tests in the same worker, when V8 knows records of a hundred shapes.
it('A plan costs no more than copying its parts twelve times.', () => {
  const contract = large(40);
  const parts = partsOf(planFor(contract, SETTINGS, NOW));
  const planning = stopwatch(() => planFor(contract, SETTINGS, NOW), 50);
  const copying = stopwatch(() => parts.map((part) => ({ ...part })), 250);
  expect(ratioOf(planning, copying, 12)).toBeLessThan(12);
});

it('A part costs at most three times as much where every list is twelve times as long.', () => {
  const each = (count: number, times: number) => {
    const contract = large(count);
    const { length } = partsOf(planFor(contract, SETTINGS, NOW));
    const planning = stopwatch(() => planFor(contract, SETTINGS, NOW), times);
    return () => planning() / length;
  };
  expect(ratioOf(each(500, 8), each(40, 40), 3)).toBeLessThan(3);
});

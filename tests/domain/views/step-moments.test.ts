// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { stepMoments } from '../../../utils/domain/views/step-moments.ts';
import { comebackRecord } from '../../builders.ts';
import { NOW } from '../../clock.ts';

const [STEP] = comebackRecord().steps;
if (STEP === undefined) throw new Error('The builder has one step.');

describe('the moment of a step', () => {
  it('is nine in the morning of its day, where the person is', () => {
    expect(stepMoments(comebackRecord(), 'Europe/Berlin')).toEqual([
      {
        key: 'step:s1',
        entryId: 's1',
        on: '2026-11-05',
        at: '2026-11-05T08:00:00Z',
        title: 'A step of your plan',
        text: 'Write to present clients',
      },
    ]);
    expect(stepMoments(comebackRecord(), 'America/New_York')[0]?.at).toBe('2026-11-05T14:00:00Z');
  });

  it('is none once it is done, or was announced for that day; a new day is a new moment', () => {
    expect(stepMoments(comebackRecord({ steps: [{ ...STEP, doneAt: NOW }] }), 'UTC')).toEqual([]);
    const announced = { s1: STEP.on };
    expect(stepMoments(comebackRecord({ announced }), 'UTC')).toEqual([]);
    const moved = comebackRecord({ announced, steps: [{ ...STEP, on: '2026-11-09' }] });
    expect(stepMoments(moved, 'UTC')).toHaveLength(1);
  });
});

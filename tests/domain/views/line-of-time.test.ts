// Owns the proof of the short line under the verdict: which marks it has, where they stand, and what is lost before them.
import { describe, expect, it } from 'vitest';
import { type Contract, newContract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { lineOfTime } from '../../../utils/domain/views/line-of-time.ts';
import { after, clientEnded, fixed, hourly, milestone, settings, told } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { VERDICT_STATES } from '../../verdict-states.ts';

const lineOf = (record: Contract) => lineOfTime(record, planFor(record, settings(), NOW), NOW);

describe('the line of time', () => {
  it('names what is at stake today, and the day from which nothing is', () => {
    const line = lineOf(fixed([milestone()]));
    expect(line).toMatchObject({ tone: 'lose', isDeadline: false });
    expect(line?.marks.map(({ kind, says }) => [kind, says])).toEqual([
      ['today', '$400 at stake'],
      ['turn', 'safe to end'],
    ]);
  });

  it('goes on to the money that comes after it, each mark by its distance in time', () => {
    const line = lineOf(hourly({ ...told(at({ days: -13 })), lastWorkedAt: NOW }));
    expect(line?.tone).toBe('wait');
    expect(line?.marks.map(({ kind, says }) => [kind, says])).toEqual([
      ['today', ''],
      ['turn', expect.stringMatching(/^(your last day|safe to end)$/)],
      ['money', 'paid out'],
    ]);
    const places = line?.marks.map(({ place }) => place) ?? [];
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect([places[0], places.at(-1)]).toEqual([0, 1]);
  });

  it('after the end turns at the answer that is needed', () => {
    const record = clientEnded(
      { kind: 'fixed', refundAskedAt: at({ days: -3 }) },
      { milestones: [milestone()] },
    );
    const line = lineOf(record);
    expect(line).toMatchObject({ tone: 'lose', isDeadline: true });
    expect(line?.marks[1]).toMatchObject({ at: '2026-11-08T10:00:00Z', says: 'answer by then' });
  });

  it('after the end leads to the day on which money comes by itself, and calls it no last moment', () => {
    const state = VERDICT_STATES.find(({ name }) => name === 'ended, money comes');
    const record = after(newContract('45200000', NOW), state?.actions(NOW) ?? []);
    const line = lineOf(record);
    expect(line).toMatchObject({ tone: 'gain', isDeadline: false });
    expect(line?.marks.map(({ kind, at: moment, says }) => [kind, moment, says])).toEqual([
      ['today', NOW, ''],
      ['money', planFor(record, settings(), NOW).verdict.at, 'paid out'],
    ]);
  });

  it('is not drawn for a contract that goes on', () => {
    expect(lineOf(hourly({}, { keptAt: NOW }))).toBeUndefined();
  });
});

// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newContract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import type { Plan } from '../../../utils/domain/plan/types.ts';
import { UNKNOWN_CONTRACT } from '../../../utils/domain/rules/guard-questions.ts';
import { epochMs } from '../../../utils/domain/time.ts';
import { pageViewFor } from '../../../utils/domain/views/page-view.ts';
import { byUrgency, nextTimer, urgencyOf } from '../../../utils/domain/views/urgency.ts';
import {
  access,
  allTicked,
  clientEnded,
  type contract,
  dollars,
  fixed,
  hourly,
  milestone,
  settings,
  task,
  told,
} from '../../builders.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { at, NOW } from '../../clock.ts';
import { contracts, instants, settingsOf } from '../arbitraries.ts';

const view = (record?: ReturnType<typeof contract>, now = NOW, zone = 'America/New_York') =>
  pageViewFor(record, settings(), now, zone);

describe('the page may know', () => {
  it('nothing of a contract that is not stored but what holds for every one', () => {
    expect(view()).toMatchObject({ begun: false, progress: { done: 0, total: 0, open: 0 } });
    expect(view().mustDos).toEqual(UNKNOWN_CONTRACT.map(({ text }) => text));
    expect(view()).not.toHaveProperty('held');
    expect(view()).not.toHaveProperty('safeToEnd');
  });
  it('how far it is, how bad it is, and how the person wants it', () => {
    expect(view(fixed([milestone()]))).toMatchObject({
      begun: true,
      severity: 'critical',
      progress: { done: 1, open: 5, said: expect.stringMatching(/^5 steps open\. 1 of \d+ done$/) },
      theme: 'upwork',
      guard: 'hold',
      held: 'End it now and $400 goes back to the client.',
      atStake: '$400',
      verdict: {
        state: 'lose',
        label: 'Not safe to end yet',
        text: 'End it now and $400 goes back to the client',
      },
    });
  });
  it('nothing to count of a contract that goes on, whatever was noted for it', () => {
    const kept = hourly({}, { keptAt: NOW, notes: { 'save-record': 'Ask for the logo.' } });
    expect(view(kept)).toMatchObject({ begun: true, progress: { done: 0, total: 0, open: 0 } });
    expect(planFor(kept, settings(), NOW).items).not.toEqual([]);
  });
  it('the open steps, what ending destroys first', () => {
    const texts = view(hourly()).mustDos;
    // Six are open: more would be a list to read, not an answer.
    expect(texts).toEqual(['Stop the time tracker', 'Log every hour now', '4 more open steps']);
    const served = fixed([milestone({ state: 'paid' })], told(at({ days: -8 })));
    expect(view(served).mustDos.at(-1)).toBe('Check your agreement for a notice period');
  });
  it('milestones as a number, once, never by their names', () => {
    const record = fixed([milestone(), milestone({ id: 'm2', name: 'Site' })]);
    expect(view(record).mustDos[0]).toBe('2 milestones funded, not submitted');
    expect(view(record).sums).toEqual(['$800']);
  });
  it('what would be lost first, with its sum, by the state of the milestones', () => {
    const record = fixed([
      milestone(),
      milestone({ id: 'm2', state: 'submitted', submittedAt: NOW, amount: dollars(250) }),
      milestone({ id: 'm3', state: 'paid' }),
    ]);
    const shown = view(record);
    expect(shown.mustDos.slice(0, 2)).toEqual(['Funded, not submitted', 'In review']);
    expect(shown.sums).toEqual(['$400', '$250']);
    expect(shown.mustDos).not.toContain('Press Submit work for 1 milestone');
    const { amount: _, ...unknown } = milestone();
    expect(view(fixed([unknown]))).not.toHaveProperty('sums');
    expect(view(hourly({ unloggedHours: 3, rate: dollars(50) }))).toMatchObject({ sums: ['$150'] });
    expect(view(hourly({ unloggedHours: 3, rate: dollars(50) })).mustDos[0]).toBe('3 unlogged hours');
  });
  it('so much of it that the whole question has at most 60 words', () => {
    const always =
      'Before you end this contract Back to the checklist I know, let me end it ' +
      'Paused once. After “I know”, click End contract again.';
    const records = [
      hourly(),
      hourly(told()),
      hourly({ unloggedHours: 3, rate: dollars(50), trackerRunning: true }),
      fixed([milestone()], told()),
      fixed([milestone(), milestone({ id: 'm2', state: 'submitted', submittedAt: NOW })]),
      fixed([milestone({ state: 'changes-asked' }), milestone({ id: 'm2' })], told(at({ days: -8 }))),
    ];
    for (const one of [undefined, ...records]) {
      const { verdict, mustDos, sums = [], safeToEnd } = view(one);
      const safe = verdict?.state === 'lose' ? safeToEnd : undefined;
      const said = [always, verdict?.text ?? 'Three questions first', ...mustDos, ...sums, safe].join(' ');
      expect(said.trim().split(/\s+/).length).toBeLessThanOrEqual(60);
      expect(mustDos.length).toBeLessThanOrEqual(4);
    }
  });
  it('no word that the person typed', () => {
    const secret = 'SECRET';
    const record = fixed(
      [
        milestone({ name: secret }),
        milestone({ id: 'm2', name: secret, state: 'submitted', submittedAt: NOW }),
        milestone({ id: 'm3', name: secret, state: 'changes-asked' }),
      ],
      { ...told(), title: secret, client: secret },
      { notes: { tell: secret }, tasks: [task({ text: secret })], access: [access({ text: secret })] },
    );
    expect(JSON.stringify(view(record))).not.toContain(secret);
  });
  it('what is waited for where no step is left: the guard asks until the verdict says that it is safe', () => {
    const over = { ...told(at({ days: -20 }), 'UTC'), agreementNoticeDays: 0, trackerRunning: false };
    const done = { ...over, unloggedHours: 0, diaryCheckedAt: NOW };
    expect(view(allTicked(hourly({ ...done, ownSuspended: true }))).mustDos).toEqual([
      'Wait until you have your account back',
    ]);
    const retainer = { ...done, form: 'retainer', lastWorkedAt: at({ days: -1 }) } as const;
    expect(view(allTicked(hourly(retainer))).mustDos).toEqual(['Wait until then']);
    fc.assert(
      fc.property(contracts, instants, settingsOf, (record, now, chosen) => {
        const ticked = { ...allTicked(record), begunAt: now };
        const { verdict, mustDos } = pageViewFor(ticked, chosen, now, 'UTC');
        const ends = verdict !== undefined && ticked.keptAt === undefined;
        if (ends)
          expect([verdict.state, mustDos.length > 0]).toEqual([verdict.state, verdict.state !== 'gain']);
      }),
      { numRuns: countFrom('RUNS', 500), seed: seedOfRun() },
    );
  });
  it('no must-do once the contract has ended or goes on', () => {
    expect(view(clientEnded()).mustDos).toEqual([]);
    expect(view(hourly({}, { keptAt: NOW })).mustDos).toEqual([]);
    const ended = { ...newContract('12345', NOW), facts: { endedAt: NOW } };
    expect(view(ended).mustDos).toEqual([]);
  });
});

describe('the sentence on the safe moment', () => {
  const done = (record: ReturnType<typeof contract>, ...but: string[]) => ({
    ...record,
    ticks: Object.fromEntries(
      planFor(record, settings(), NOW)
        .items.filter(({ mustDo, status, id }) => mustDo && status === 'open' && !but.includes(id))
        .map(({ key }) => [key, { at: NOW }]),
    ),
  });
  const waiting = done(hourly({ ...told(), lastWorkedAt: NOW }), 'serve-notice');
  it('writes the moment as the viewer’s clock shows it', () => {
    expect(view(waiting).safeToEnd).toBe('Safe from the end of Wed 18 Nov.');
    expect(view(waiting, NOW, 'Asia/Kathmandu').safeToEnd).toBe('Safe from Thu 19 Nov, 10:45\u00a0am.');
  });
  it('says what it depends on while steps are open', () => {
    expect(view(hourly(told())).safeToEnd).toBe(
      'Safe from the end of Wed 18 Nov, once these steps are done.',
    );
  });
  it('is absent when nothing is left: the verdict says it', () => {
    expect(view(waiting, at({ days: 30 }))).not.toHaveProperty('safeToEnd');
    expect(view(waiting, at({ days: 30 })).verdict).toEqual({
      state: 'gain',
      label: 'Safe to end',
      text: 'You can end it now',
    });
  });
  it('names the earliest moment and what it depends on where money is held', () => {
    expect(view(fixed([milestone()])).safeToEnd).toBe(
      'Safe from the end of Wed 18 Nov if you tell the client today.',
    );
  });
});

describe('urgency', () => {
  const plan = (record: ReturnType<typeof contract>, now = NOW): Plan => planFor(record, settings(), now);
  const named = (id: string, record: ReturnType<typeof contract>): Plan => plan({ ...record, id });
  const soon = named('10001', clientEnded({ kind: 'fixed' }, { milestones: [milestone()] }));
  const late = named('10002', hourly({ endedAt: NOW }));
  const ended = named('10003', hourly({ endedAt: at({ days: -40 }), lastWorkedAt: at({ days: -1 }) }));
  const open = named('10004', hourly());
  const kept = named('10005', hourly(told(), { keptAt: NOW }));
  const urgent = (one: Plan) => urgencyOf(one, epochMs(NOW), 'UTC');
  const shown = (one: Plan) => nextTimer(one, epochMs(NOW));
  it('puts a clock with money behind it first, then other deadlines, then what has no date, then what goes on', () => {
    expect(
      [kept, open, ended, late, soon]
        .map(urgent)
        .sort(byUrgency)
        .map(({ contractId }) => contractId),
    ).toEqual(['10001', '10003', '10002', '10004', '10005']);
  });
  it('puts equals in order of their ids', () => {
    expect(
      [named('20002', fixed()), named('20001', fixed())].map(urgent).sort(byUrgency)[0]?.contractId,
    ).toBe('20001');
    expect(byUrgency(urgent(open), urgent(open))).toBe(0);
  });
  it('shows the next deadline or the notice, else the next thing to come, else nothing', () => {
    expect(shown(soon)?.key).toBe('escreq');
    expect(shown(plan(hourly(told())))?.key).toBe('notice');
    expect(shown(plan(fixed([milestone({ state: 'submitted', submittedAt: NOW })])))).toBeDefined();
    // A week that is only assumed is no date of this ending.
    expect(shown(plan(hourly()))).toBeUndefined();
    expect(shown(plan(newContract('12345', NOW)))).toBeUndefined();
  });
});

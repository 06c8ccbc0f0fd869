// @vitest-environment node
import { describe, expect, it, test } from 'vitest';
import { apply } from '../../../utils/domain/contract/actions.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { CONDITIONS } from '../../../utils/domain/plan/conditions.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { STAGES, type Stage } from '../../../utils/domain/plan/stage.ts';
import type { Plan } from '../../../utils/domain/plan/types.ts';
import { laterByDays } from '../../../utils/domain/time.ts';
import { clientEnded, contract, fixed, hourly, milestone, settings, told } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const plan = (record: Contract, now = NOW): Plan => planFor(record, settings(), now);
/** The record with every open step ticked, but for the waiting ones that are named. */
const withMustDos = (record: Contract, ...but: readonly string[]): Contract => {
  const keys = plan(record)
    .items.filter(({ mustDo, status, id }) => mustDo && status === 'open' && !but.includes(id))
    .map(({ key }) => [key, { at: NOW }]);
  return { ...record, ticks: { ...record.ticks, ...Object.fromEntries(keys) } };
};
const NOTICE_OVER = told(at({ days: -20 }), 'UTC');
const END = { endedAt: NOW, endedBy: 'me' as const };
const LONG_AGO = { endedAt: at({ days: -60 }), endedBy: 'me' as const };

const CASES: Readonly<Record<Stage, readonly (readonly [rule: string, record: Contract])[]>> = {
  considering: [
    ['while the client was not told', hourly()],
    ['with a last day chosen but nobody told', hourly({ lastDay: '2026-11-30' })],
  ],
  notice: [
    ['from the moment the client was told', hourly(told())],
    ['with every must-do done', withMustDos(hourly(told()), 'serve-notice')],
  ],
  'wrapping-up': [
    ['when the notice is over and a must-do is open', hourly(NOTICE_OVER)],
    ['when no notice is owed', hourly({ ...told(at({ days: -2 }), 'UTC'), noticeDays: 0 })],
    ['when telling was set aside', hourly({}, { setAside: { tell: { at: NOW, reason: 'No contact' } } })],
    ['when the client agreed to an earlier end', hourly(told(), { ticks: { 'serve-notice': { at: NOW } } })],
    ['while money is held', withMustDos(fixed([milestone()], NOTICE_OVER), 'nothing-held')],
  ],
  ready: [['when notice and must-dos are done', withMustDos(hourly(NOTICE_OVER))]],
  ended: [
    ['with the end, while clocks run', hourly(END)],
    ['when the client ended it, also while nobody said when', contract({ facts: { situation: 'client' } })],
    ['also for a contract that was to be kept', hourly(END, { keptAt: NOW })],
  ],
  settled: [
    ['when every clock is over and no must-do is open', withMustDos(hourly(LONG_AGO))],
    [
      'also while a refund would still be possible',
      withMustDos(hourly({ ...LONG_AGO, paymentReceivedAt: at({ days: -1 }) })),
    ],
    [
      'when what still runs was set aside',
      withMustDos(
        hourly(
          { ...LONG_AGO, endedAt: at({ days: -20 }) },
          { setAside: { 'reply-feedback': { at: NOW, reason: 'No reply needed' } } },
        ),
      ),
    ],
  ],
  kept: [['when the contract goes on', hourly(told(), { keptAt: NOW })]],
};

describe('the stage is', () => {
  it('tried for each one that there is', () => expect(Object.keys(CASES)).toEqual([...STAGES]));
  for (const [stage, cases] of Object.entries(CASES))
    test.each(cases)(`${stage} %s`, (_, record) => expect(plan(record).stage).toBe(stage));
});

describe('what is missing for the next stage', () => {
  const missing = (record: Contract) => plan(record).missing;
  it('names the first step, and the kind where it is not known', () => {
    expect(missing(contract())).toEqual([
      'Tell the client, or keep the contract.',
      'Say whether the contract is hourly or fixed-price.',
    ]);
  });
  it('names the last day while a notice runs', () => {
    expect(missing(hourly(told()))).toEqual(['Your notice ends with 18 November 2026.']);
  });
  it('names what holds up the end', () => {
    expect(missing(withMustDos(fixed([milestone()], NOTICE_OVER), 'nothing-held'))).toEqual([
      '“Logo” ($400) is held. Submit it, or let its money go back.',
    ]);
  });
  it('names what still runs after the end', () => {
    expect(
      missing(withMustDos(clientEnded({ kind: 'fixed' }, { milestones: [milestone({ state: 'paid' })] }))),
    ).toEqual(['Leave your feedback', 'Reply in public to the client’s feedback']);
  });
  it('is nothing for what is settled or kept', () => {
    expect(missing(hourly({}, { keptAt: NOW }))).toEqual([]);
    expect(missing(withMustDos(hourly(LONG_AGO)))).toEqual([]);
  });
});

describe('it is safe to end', () => {
  const safe = (record: Contract, now = NOW) => plan(record, now).safeToEnd;
  it('now, when nothing is left to wait for', () => {
    expect(safe(withMustDos(hourly(NOTICE_OVER)))).toEqual({
      at: NOW,
      earliest: NOW,
      // The notice of 14 days that was told on 15 October.
      since: '2026-10-30T00:00:00Z',
      waits: [],
      conditions: [],
    });
  });
  it('at the end of the notice, when the rest is done', () => {
    const record = withMustDos(hourly(told()), 'serve-notice');
    expect(safe(record)).toEqual({
      at: '2026-11-19T05:00:00Z',
      earliest: '2026-11-19T05:00:00Z',
      since: '2026-11-19T05:00:00Z',
      conditions: [],
      waits: [
        {
          text: 'Your notice runs until the end of 18 November 2026.',
          until: '2026-11-19T05:00:00Z',
          because: ['toldAt'],
        },
      ],
    });
  });
  it('not before a chosen last day, also if nobody was told', () => {
    expect(safe(hourly({ lastDay: '2026-11-20' })).notBefore).toBe('2026-11-21T00:00:00Z');
  });
  it('at no date while a must-do is open, and then says how many', () => {
    const record = hourly(told());
    const { at: moment, notBefore, waits } = safe(record);
    expect([moment, notBefore]).toEqual([undefined, '2026-11-19T05:00:00Z']);
    expect(waits.at(-1)?.text).toBe('5 steps are still open.');
  });
  it('not before Monday 12:00 UTC while hours of the week are neither logged nor checked', () => {
    const open = withMustDos(hourly(NOTICE_OVER), 'log-hours');
    expect(safe(open).notBefore).toBe('2026-11-09T12:00:00Z');
    const checked = { ...open, facts: { ...open.facts, hoursLoggedThrough: NOW, diaryCheckedAt: NOW } };
    expect(safe(checked)).toMatchObject({ at: NOW, waits: [], conditions: [] });
  });
  it('fourteen days after a submission, at the latest one of several', () => {
    const submitted = (id: string, days: number) =>
      milestone({ id, state: 'submitted', submittedAt: at({ days }) });
    const record = withMustDos(
      fixed([submitted('a', -3), submitted('b', -1)], NOTICE_OVER),
      'milestone-approval',
      'nothing-held',
    );
    expect(safe(record).at).toBe(at({ days: 13 }));
    expect(safe(record).waits).toHaveLength(2);
  });
  it('at no date when the 14 days passed and nobody looked whether the money was released', () => {
    const late = milestone({ state: 'submitted', submittedAt: at({ days: -14 }) });
    const record = withMustDos(fixed([late], NOTICE_OVER), 'milestone-approval', 'nothing-held');
    expect(safe(record)).not.toHaveProperty('at');
    expect(safe(record)).toMatchObject({
      earliest: NOW,
      conditions: [CONDITIONS['mark-approved']],
      waits: [
        {
          text: 'Check that “Logo” ($400) was released, and mark it as approved.',
          because: [],
          entryId: 'm1',
        },
      ],
    });
  });
  it('at no date while money is held without a submission, whatever was ticked or dismissed, unless it was given up', () => {
    const held = withMustDos(fixed([milestone()], NOTICE_OVER));
    expect(safe(held)).not.toHaveProperty('at');
    expect(safe(held)).toMatchObject({ earliest: at({ days: 14 }), conditions: [CONDITIONS.submit] });
    const dismissed = { ...held, setAside: { 'milestone-submit:m1': { at: NOW, reason: 'Not worth it' } } };
    expect(safe(dismissed)).not.toHaveProperty('at');
    const letGo = apply(held, { type: 'give-up', milestone: 'm1', done: true }, NOW);
    expect(safe(letGo).at).toBe(NOW);
    const keptAfterAll = apply(letGo, { type: 'give-up', milestone: 'm1', done: false }, NOW);
    expect(safe(keptAfterAll)).not.toHaveProperty('at');
  });
  it('at no date while a dispute is open', () => {
    const record = withMustDos(
      fixed([milestone({ state: 'paid' })], { ...NOTICE_OVER, disputeFiledAt: NOW }),
    );
    expect(safe(record).waits.map(({ because }) => because)).toEqual([['disputeFiledAt']]);
  });
  it('and nothing is said after the end or for a contract that goes on', () => {
    expect(safe(hourly(END))).toEqual({ waits: [], conditions: [] });
    expect(safe(hourly({}, { keptAt: NOW }))).toEqual({ waits: [], conditions: [] });
  });
  it('once each named moment has passed', () => {
    const later = laterByDays(NOW, 30);
    const record = withMustDos(hourly({ ...told(), lastWorkedAt: NOW }), 'serve-notice');
    expect(safe(record, later)).toEqual({
      at: later,
      earliest: later,
      since: '2026-11-19T05:00:00Z',
      waits: [],
      conditions: [],
    });
  });
});

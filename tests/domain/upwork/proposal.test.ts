// @vitest-environment node
// Owns the way from a reading to the record: what is proposed, what is taken over, and that nothing else is.
import { describe, expect, it, test } from 'vitest';
import { ActionSchema } from '../../../utils/domain/contract/action-schema.ts';
import { apply } from '../../../utils/domain/contract/actions.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { refuse } from '../../../utils/domain/contract/validate.ts';
import { absorb } from '../../../utils/domain/upwork/absorb.ts';
import { notFoundIn, proposalFor } from '../../../utils/domain/upwork/proposal.ts';
import type { Reading } from '../../../utils/domain/upwork/reading.ts';
import { contract, dollars, fixed, hourly, milestone } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const TODAY = '2026-11-04';
const HOURLY: Reading = {
  title: { value: 'Shop redesign', seen: 'Shop redesign' },
  client: { value: 'Acme', seen: 'Hired by Acme' },
  kind: { value: 'hourly', seen: 'Hourly' },
  rate: { value: dollars(62), seen: '$62.00 /hr', under: 'Hourly' },
  weeklyLimitHours: { value: 37.5, seen: '37.5 hrs weekly limit', under: 'Hourly' },
  status: { value: 'active', seen: 'Active' },
  hoursThisWeek: { value: 12.5, seen: 'This week 12:30 hrs', under: 'Hourly' },
  hoursLastWeek: { value: 31.17, seen: 'Last week 31:10 hrs', under: 'Hourly' },
  milestones: [],
};
const FIXED: Reading = {
  kind: { value: 'fixed', seen: 'Fixed-price' },
  held: { value: dollars(800), seen: 'In escrow $800.00' },
  milestones: [
    { value: { name: 'Logo', amount: dollars(400), state: 'funded' }, seen: 'Logo $400.00 Funded' },
    { value: { name: 'Site', amount: dollars(350), state: 'not-funded' }, seen: 'Site $350.00 Not funded' },
  ],
};
const ENDED: Reading = {
  kind: { value: 'fixed', seen: 'Fixed-price' },
  status: { value: 'ended', seen: 'Ended' },
  endedBy: { value: 'client', seen: 'The client ended this contract on Nov 18, 2026.' },
  endedOn: { value: '2026-11-18', seen: 'The client ended this contract on Nov 18, 2026.' },
  refundAskedAmount: { value: dollars(200), seen: 'The client asks for $200.00 back.' },
  lastActivityOn: { value: '2026-10-29', seen: 'Last activity: 3 weeks ago' },
  milestones: [],
};
const PAUSED: Reading = {
  status: { value: 'paused', seen: 'Paused' },
  pausedBy: { value: 'unknown', seen: 'Paused' },
  milestones: [],
};
const NOTHING: Reading = { milestones: [] };

let ids = 0;
const newId = () => `new-${++ids}`;
/** The record after everything that is proposed was confirmed. */
const takenOver = (reading: Reading, record: Contract): Contract =>
  absorb(proposalFor(reading, record, TODAY), TODAY, 'UTC', newId).reduce(
    (before, action) => apply(before, action, NOW),
    record,
  );
const rows = (reading: Reading, record = contract()) => proposalFor(reading, record, TODAY);
const row = (key: string, reading: Reading, record = contract()) =>
  rows(reading, record).find((proposed) => proposed.key === key);

describe('a proposal', () => {
  it('says every fact in words, with where it was seen', () => {
    expect(rows(HOURLY).map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Name of the contract: Shop redesign',
      'Client: Acme',
      'Kind of contract: Hourly',
      'Hourly rate: $62',
      'Weekly limit: 37.5 hours',
      'Status: Active',
      'Hours this week: 12 h 30 min',
      'Hours last week: 31 h 10 min',
    ]);
    expect(row('rate', HOURLY)).toMatchObject({ seen: '$62.00 /hr', under: 'Hourly', same: false });
    expect(rows(FIXED).map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Kind of contract: Fixed-price',
      'Milestone “Logo”: Funded ($400)',
      'Milestone “Site”: Not funded ($350)',
      'Money held: $800',
    ]);
  });
  it('says the end, a pause and what is asked back in words', () => {
    expect(rows(ENDED).map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Kind of contract: Fixed-price',
      'Who pressed End: The client did',
      'Ended on: 18 November 2026',
      'Refund requested: $200',
      'Status: Ended',
      'Last activity, at the earliest: 29 October 2026',
    ]);
    expect(row('pausedBy', PAUSED)?.text).toBe('The page does not say');
  });
  it('is empty where nothing was read', () => {
    expect(rows(NOTHING)).toEqual([]);
  });
  it('says what the person said otherwise, and marks what was said already', () => {
    const record = hourly({ rate: dollars(70), title: 'Shop redesign' });
    expect(row('rate', HOURLY, record)).toMatchObject({ text: '$62', said: '$70', same: false });
    expect(row('title', HOURLY, record)).toMatchObject({ same: true });
    expect(row('title', HOURLY, record)?.said).toBeUndefined();
    expect(row('client', HOURLY, record)?.said).toBeUndefined();
  });
  it('knows a milestone by its name, in whatever letters', () => {
    const record = fixed([milestone({ name: ' logo', amount: dollars(500), state: 'submitted' })]);
    expect(row('milestone-0', FIXED, record)).toMatchObject({ said: 'In review ($500)', same: false });
    expect(row('milestone-0', FIXED, fixed([milestone()]))).toMatchObject({ same: true });
    const bare = fixed([{ id: 'm1', name: 'Logo', state: 'funded' }]);
    expect(row('milestone-0', FIXED, bare)).toMatchObject({ said: 'Funded', same: false });
  });
  it('has a key of its own for every row', () => {
    const keys = rows({ ...HOURLY, ...FIXED }).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('what was not found', () => {
  test.each<[string, Reading, string[]]>([
    [
      'names everything where nothing was read',
      NOTHING,
      [
        'Name of the contract',
        'Client',
        'Kind of contract',
        'Hourly rate',
        'Weekly limit',
        'Status',
        'Money held',
        'Hours this week',
        'Hours last week',
        'Milestones',
      ],
    ],
    ['leaves out what an hourly contract does not have', HOURLY, []],
    [
      'leaves out what a fixed-price contract does not have',
      FIXED,
      ['Name of the contract', 'Client', 'Status'],
    ],
    [
      'names who ended it and when only where it has ended',
      {
        status: { value: 'ended', seen: 'Ended' },
        kind: { value: 'hourly', seen: 'Hourly' },
        milestones: [],
      },
      [
        'Name of the contract',
        'Client',
        'Hourly rate',
        'Weekly limit',
        'Who pressed End',
        'Ended on',
        'Hours this week',
        'Hours last week',
      ],
    ],
  ])('%s', (_, reading, labels) => {
    expect(notFoundIn(reading)).toEqual(labels);
  });
});

describe('what is taken over', () => {
  it('is nothing where nothing was confirmed', () => {
    expect(absorb([], TODAY, 'UTC', newId)).toEqual([]);
  });
  it('is what was confirmed, and no more', () => {
    const confirmed = rows(HOURLY).filter(({ key }) => key === 'rate');
    expect(absorb(confirmed, TODAY, 'UTC', newId)).toEqual([
      { type: 'say', facts: { rate: dollars(62) }, clear: [] },
    ]);
  });
  it('is facts in one action, so that they are undone in one', () => {
    const facts = rows(HOURLY).filter(({ key }) => ['title', 'client', 'kind'].includes(key));
    expect(absorb(facts, TODAY, 'UTC', newId)).toEqual([
      { type: 'say', facts: { title: 'Shop redesign', client: 'Acme', kind: 'hourly' }, clear: [] },
    ]);
  });
  it('is what holds for today as one dated entry in the record of the work', () => {
    expect(takenOver(HOURLY, contract()).evidence).toEqual([
      {
        id: expect.any(String),
        on: TODAY,
        text: 'Seen on the contract’s page: Status: Active. Hours this week: 12 h 30 min. Hours last week: 31 h 10 min.',
      },
    ]);
  });
  it('is an end where the page says the day and who, from the earlier edge of that day on', () => {
    const ends = (zone: string) =>
      absorb(rows(ENDED), TODAY, zone, newId).filter(({ type }) => type === 'end');
    const end = { type: 'end', endedOn: '2026-11-18', endedBy: 'client' };
    expect(ends('UTC')).toEqual([{ ...end, endedAt: '2026-11-18T00:00:00Z' }]);
    // The day begins an hour earlier in Berlin, and five hours later in New York.
    expect(ends('Europe/Berlin')).toEqual([{ ...end, endedAt: '2026-11-17T23:00:00Z' }]);
    expect(ends('America/New_York')).toEqual([{ ...end, endedAt: '2026-11-18T00:00:00Z' }]);
  });
  it.each([
    ['the day', 'endedOn', { endedBy: 'client' }],
    ['who pressed', 'endedBy', { endedOn: '2026-11-18' }],
  ])('is no end where %s was left out', (_, left, facts) => {
    const confirmed = rows(ENDED).filter(({ key }) => ['endedOn', 'endedBy'].includes(key) && key !== left);
    const actions = absorb(confirmed, TODAY, 'UTC', newId);
    expect(actions.map(({ type }) => type)).toEqual(['say']);
    const record = actions.reduce((before, action) => apply(before, action, NOW), contract());
    expect(record.facts).toEqual(facts);
  });
  it('lets the day of the page take the place of another moment', () => {
    const record = contract({ facts: { endedAt: '2026-11-01T09:00:00Z', endedBy: 'client' } });
    expect(row('endedOn', ENDED, record)).toMatchObject({ said: expect.stringContaining('1 November 2026') });
    expect(takenOver(ENDED, record).facts).toMatchObject({ endedOn: '2026-11-18', endedBy: 'client' });
    expect(takenOver(ENDED, record).facts.endedAt).not.toBe('2026-11-01T09:00:00Z');
  });
  it.each([
    ['2026-11-17T10:00:00Z', true],
    ['2026-11-17T09:59:59Z', false],
    ['2026-11-18T15:16:00Z', true],
    ['2026-11-19T11:59:59Z', true],
    ['2026-11-19T12:00:00Z', false],
  ])('keeps a moment that lies on that day somewhere: %s %s', (endedAt, same) => {
    expect(row('endedOn', ENDED, contract({ facts: { endedAt } }))?.same).toBe(same);
  });
  it('is what a client asks back, as a fact', () => {
    expect(takenOver(ENDED, contract()).facts.refundAskedAmount).toEqual(dollars(200));
  });
  it('is who paused it, as a fact where the page says so, else a line in the record of the work', () => {
    const byClient: Reading = { ...PAUSED, pausedBy: { value: 'client', seen: 'Paused by client' } };
    expect(takenOver(byClient, contract()).facts).toEqual({ pausedBy: 'client' });
    expect(row('pausedBy', byClient, contract({ facts: { pausedBy: 'upwork' } }))).toMatchObject({
      said: 'Upwork',
      same: false,
    });
    const record = takenOver(PAUSED, contract());
    expect(record.facts).toEqual({});
    expect(record.evidence[0]?.text).toContain('Paused by: The page does not say');
  });
  it('keeps the last activity in the record of the work: the page may count messages, which are none', () => {
    const record = takenOver(ENDED, contract());
    expect(record.facts).not.toHaveProperty('lastActivityOn');
    expect(record.evidence.map(({ text }) => text)).toEqual([
      'Seen on the contract’s page: Status: Ended. Last activity, at the earliest: 29 October 2026.',
    ]);
  });
  it('changes a known milestone in its place and keeps what the page does not show', () => {
    const known = milestone({ state: 'submitted', submittedAt: at({ days: -3 }), dueOn: '2026-12-01' });
    const { milestones } = takenOver(FIXED, fixed([known]));
    expect(milestones).toEqual([
      { ...known, state: 'funded' },
      { id: expect.stringMatching(/^new-/), name: 'Site', amount: dollars(350), state: 'not-funded' },
    ]);
  });
  it.each([HOURLY, FIXED, ENDED, PAUSED])(
    'is well-formed, is not refused, and leaves nothing to propose',
    (reading) => {
      for (const action of absorb(rows(reading), TODAY, 'UTC', newId)) {
        expect(ActionSchema.safeParse(action).error).toBeUndefined();
        expect(refuse(contract(), action, '2026-11-20T00:00:00Z', 'UTC')).toBeUndefined();
      }
      const record = takenOver(reading, contract());
      expect(rows(reading, record).filter(({ same }) => !same)).toEqual([]);
    },
  );
  it('is proposed again on another day where it held for one day only', () => {
    const record = takenOver(HOURLY, contract());
    const tomorrow = proposalFor(HOURLY, record, '2026-11-05').filter(({ same }) => !same);
    expect(tomorrow.map(({ key }) => key)).toEqual(['status', 'hoursThisWeek', 'hoursLastWeek']);
  });
});

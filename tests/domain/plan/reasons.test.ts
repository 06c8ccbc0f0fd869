// Owns the rule that everything a plan produces says which row, which answers and which entries it came from.
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { CHECKLIST } from '../../../utils/domain/rules/checklist/checklist.ts';
import { TIMERS } from '../../../utils/domain/rules/timers/timers.ts';
import { WARNINGS } from '../../../utils/domain/rules/warnings/warnings.ts';
import { access, clientEnded, contract, fixed, hourly, milestone, settings, told } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const plan = (record: Contract) => planFor(record, settings(), NOW);
const ROWS = new Map([...CHECKLIST, ...WARNINGS, ...TIMERS].map((row) => [row.id, row]));
const RECORDS: readonly [string, Contract][] = [
  ['nothing said', contract()],
  ['hourly, in notice', hourly({ situation: 'me', ...told(), unloggedHours: 2 })],
  ['fixed-price with held money', fixed([milestone()], { situation: 'both', disputeFiledAt: NOW })],
  ['ended by the client', clientEnded({ kind: 'fixed' }, { milestones: [milestone()] })],
];

describe.each(RECORDS)('every row of a plan: %s', (_, record) => {
  const { items, warnings, timers } = plan(record);
  it('names its table row', () => {
    for (const { id } of [...items, ...warnings, ...timers]) expect(ROWS.has(id), id).toBe(true);
  });
  it('names the answers that its row depends on, and no answer that was not given', () => {
    const { facts } = record;
    for (const { id, fitsBecause } of [...items, ...warnings, ...timers]) {
      const row = ROWS.get(id);
      expect(fitsBecause.includes('kind'), id).toBe(row?.kinds !== undefined && facts.kind !== undefined);
      expect(fitsBecause.includes('situation'), id).toBe(
        row?.situations !== undefined && facts.situation !== undefined,
      );
      expect(fitsBecause.includes('endedAt'), id).toBe(row?.ended === true && facts.endedAt !== undefined);
    }
  });
});

describe('a row with a condition of its own', () => {
  it('says what fulfils it: entries, facts, or the moment of a clock', () => {
    // Fulfilled by what is absent, which nobody can name.
    const absence = ['hours-unchecked', 'list-milestones', 'two-years-on-upwork'];
    for (const row of [...CHECKLIST, ...WARNINGS])
      if (row.when !== undefined && row.each === undefined && !absence.includes(row.id))
        expect(
          [row.because, row.behind].some((reason) => reason !== undefined),
          row.id,
        ).toBe(true);
  });

  it('names each milestone that holds money, and none that is settled', () => {
    const record = fixed([milestone(), milestone({ id: 'm2' }), milestone({ id: 'm3', state: 'paid' })]);
    const warning = plan(record).warnings.find(({ id }) => id === 'held-money');
    expect(warning?.entryIds).toEqual(['m1', 'm2']);
  });

  it('names the access that is still held', () => {
    const given = [access({ id: 'a1' }), access({ id: 'a2', doneAt: at({ days: -1 }) })];
    const warning = plan(hourly({}, { access: given })).warnings.find(({ id }) => id === 'access-held');
    expect(warning?.entryIds).toEqual(['a1']);
  });

  it('names the facts that it holds by and those that show it is done', () => {
    const missing = plan(clientEnded({ kind: 'hourly' })).items.find(({ id }) => id === 'missing-hours');
    expect(missing?.because).toContain('situation');
    const filed = fixed([milestone()], { disputeFiledAt: NOW });
    expect(plan(filed).items.find(({ id }) => id === 'dispute')?.because).toContain('disputeFiledAt');
  });
});

// @vitest-environment node
import { describe, expect, it, test } from 'vitest';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import type { PlanWarning } from '../../../utils/domain/plan/types.ts';
import { WARNINGS } from '../../../utils/domain/rules/warnings/warnings.ts';
import { contract, dollars, fixed, hourly, milestone, settings } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { WARNING_CASES } from './warning-cases.ts';

const warnings = (record: Contract): readonly PlanWarning[] => planFor(record, settings(), NOW).warnings;
const ids = (record: Contract): string[] => warnings(record).map(({ id }) => id);
const textOf = (record: Contract, id: string): string | undefined =>
  warnings(record).find((warning) => warning.id === id)?.text;

describe('every warning row', () => {
  it('has a case, and no case lacks its row', () => {
    expect(Object.keys(WARNING_CASES).sort()).toEqual(WARNINGS.map(({ id }) => id).sort());
  });
  for (const [id, { title, stands, text, settled }] of Object.entries(WARNING_CASES)) {
    test(`${id}: ${title}`, () => {
      expect(textOf(stands, id)).toBe(text);
      expect(ids(settled)).not.toContain(id);
    });
  }
  it('of manual hours stands neither where there are none nor while their number is not known', () => {
    for (const record of [hourly({ manualHours: 0 }), hourly()])
      expect(ids(record)).not.toContain('manual-hours');
  });
  it('says what makes it go away', () => {
    for (const { stands } of Object.values(WARNING_CASES))
      for (const { key, settledBy } of warnings(stands)) expect(settledBy, key).toMatch(/^[A-Z].+\.$/);
  });
});

describe('the warnings of a plan', () => {
  it('come worst first', () => {
    const severities = warnings(fixed([milestone()], { clientSilentSince: '2026-10-01' })).map(
      (w) => w.severity,
    );
    const order = ['critical', 'warning', 'info'];
    expect(severities[0]).toBe('critical');
    expect(severities).toEqual([...severities].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });
  it('begin, with the refund running, with what runs out', () => {
    expect(ids(WARNING_CASES['refund-request-running']?.stands ?? contract())[0]).toBe(
      'refund-request-running',
    );
  });
  it('hold the six of the checklist proposal for who ends a contract of a kind not known', () => {
    expect(ids(contract({ milestones: [milestone()] }))).toEqual(
      expect.arrayContaining([
        'held-money',
        'hours-unchecked',
        'client-can-rate',
        'may-be-blocked',
        'cannot-be-undone',
        'no-stars-for-money',
      ]),
    );
  });
  it('say from which facts they come', () => {
    const found = warnings(hourly({ unloggedHours: 7 })).find(({ id }) => id === 'unlogged-hours');
    expect(found?.because).toEqual(['unloggedHours']);
  });
  it('are none for a contract that goes on', () => {
    expect(ids(fixed([milestone()], {}, { keptAt: NOW }))).toEqual([]);
  });
});

describe('held money', () => {
  const held = (...milestones: Parameters<typeof fixed>[0] & object) =>
    textOf(fixed(milestones), 'held-money');
  it('is added up over milestones in every held state', () => {
    expect(
      held(
        milestone({ id: 'a' }),
        milestone({ id: 'b', state: 'submitted', submittedAt: at() }),
        milestone({ id: 'c', state: 'changes-asked', amount: dollars(50.5) }),
        milestone({ id: 'd', state: 'not-funded' }),
      ),
    ).toBe('The client gets the held $850.50 back if you end now.');
  });
  it('is never added up over currencies', () => {
    const euro = milestone({ id: 'b', amount: { cents: 5_000, currency: 'EUR' } });
    expect(held(milestone(), euro)).toBe('The client gets the held $400 and €50 back if you end now.');
  });
  it('is called money where no amount is known, and "or more" where one is missing', () => {
    const { amount: _, ...unknown } = milestone({ id: 'b' });
    expect(held(unknown)).toBe('The client gets the held money back if you end now.');
    expect(held(milestone(), unknown)).toBe('The client gets the held $400 or more back if you end now.');
  });
  it('counts for nothing on a contract that is said to be hourly', () => {
    expect(ids(hourly({}, { milestones: [milestone()] }))).not.toContain('held-money');
  });
});

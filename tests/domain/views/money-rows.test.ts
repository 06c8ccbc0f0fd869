// Owns the proof of the money in rows: worst first, and what each says of when it comes.
import { expect, it } from 'vitest';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { moneyRows } from '../../../utils/domain/views/money-rows.ts';
import { clientEnded, fixed, milestone, settings } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const rowsOf = (record: Contract) => moneyRows(record, planFor(record, settings(), NOW));
const STATES = [
  'paid',
  'not-funded',
  'returned',
  'approved',
  'submitted',
  'changes-asked',
  'funded',
] as const;

it('the milestones stand worst first, else in the order of the list', () => {
  const rows = rowsOf(fixed(STATES.map((state) => milestone({ id: state, state }))));
  expect(rows.map(({ milestone: { id }, share }) => [id, share])).toEqual([
    ['changes-asked', 'held'],
    ['funded', 'held'],
    ['submitted', 'review'],
    ['approved', 'approved'],
    ['paid', 'paid'],
    ['returned', 'returned'],
    ['not-funded', 'none'],
  ]);
});

it('one in review says when it is released, one that was approved when it is paid out', () => {
  const [review, approved] = rowsOf(
    fixed([
      milestone({ id: 'a', state: 'submitted', submittedAt: NOW }),
      milestone({ id: 'b', state: 'approved', approvedAt: NOW }),
    ]),
  );
  expect(review).toMatchObject({ sentence: 'In review. Yours by {when}', at: at({ days: 14 }) });
  expect(approved).toMatchObject({ sentence: 'Approved. Paid out {when}', at: at({ days: 5 }) });
});

it('what was given up stays in sight and says so', () => {
  expect(rowsOf(fixed([milestone({ givenUpAt: NOW })]))[0]).toMatchObject({
    share: 'given-up',
    sentence: 'Given up. Goes back when you end',
  });
});

it('after the end nothing says what an end would do', () => {
  const [row] = rowsOf(clientEnded({ kind: 'fixed' }, { milestones: [milestone()] }));
  expect(row?.sentence).toBe('Not submitted. Still held');
});

// Owns what purity.test.ts runs under plain node in several zones: the plans of some records, printed.
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { clientEnded, contract, fixed, hourly, milestone, settings, told } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const submitted = milestone({ state: 'submitted', submittedAt: at({ days: -3 }), dueOn: '2026-10-25' });
const records = [
  contract(),
  hourly({ ...told(), lastWorkedAt: '2026-11-01T23:30:00Z', relationshipStartedOn: '2024-02-29' }),
  fixed(
    [submitted, { ...submitted, id: 'm2', state: 'approved', approvedAt: NOW }],
    told(NOW, 'Pacific/Apia'),
  ),
  clientEnded({ kind: 'fixed', endedAt: '2026-11-01T05:30:00Z' }, { milestones: [milestone()] }),
];
console.log(JSON.stringify(records.map((record) => planFor(record, settings(), NOW))));

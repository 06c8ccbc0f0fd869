// Owns the list of what was restored and of what could not be read.

import type { StorageReport } from '../../utils/domain/reports.ts';
import { counted } from '../../utils/domain/text/count.ts';
import type { Instant } from '../../utils/domain/time.ts';
import { Moment } from '../ui/Moment.tsx';
import { RECORDS_ID } from '../ui/notices/ToRecordsLink.tsx';

// Records of which there is one are restored like a contract, under these names.
const SINGLE = new Map([
  ['settings', 'Your settings'],
  ['comeback', 'Your plan under “Back on your feet”'],
]);
const recordLabel = (id: string): string => SINGLE.get(id) ?? `Contract ${id}`;
/** What the parts of a record are called here; the store names them as they are stored. */
const PARTS = new Map(
  Object.entries({
    facts: 'Its answers',
    ticks: 'Its ticks',
    setAside: 'What does not apply in it',
    notes: 'Its notes',
    drafts: 'Its message texts',
    milestones: 'Its milestones',
    tasks: 'Its tasks',
    access: 'Its list of access and property',
    evidence: 'Its record of the work',
    followUps: 'Its follow-ups',
    ownSteps: 'Its own steps',
    history: 'Its history',
  }),
);
const plainReason = (reason: string): string =>
  reason.replace(/^The part "([^".]*)[^"]*"/, (_, part) => PARTS.get(part) ?? 'A part of it');
const OR_MORE = { one: '{n} record or more', other: '{n} records or more' };
/** Where the good copy came from. */
const FROM = { mirror: 'From the second copy', database: 'From the database' } as const;

const sentenceOf = ({ key, reason, replaced }: StorageReport['quarantined'][number]): string =>
  [`${recordLabel(key)}: ${plainReason(reason)}`, ...(replaced ? ['A good one is in use.'] : [])].join(' ');

/** Nothing where nothing ever happened. It stays readable here after the notice was put away. */
export const StorageDetails = ({ storage, now }: { storage: StorageReport; now: Instant }) => {
  // One record can be quarantined several times; what was found each time is told once.
  const unreadable = [...new Set(storage.quarantined.map(sentenceOf))];
  return storage.lost === undefined && storage.restored.length + storage.quarantined.length === 0 ? null : (
    <section id={RECORDS_ID} class="stack" aria-labelledby="storage-title">
      <h2 id="storage-title">Stored records</h2>
      {storage.lost === undefined ? null : (
        <>
          <h3>Lost in both copies</h3>
          <ul class="stack">
            {storage.lost.map(({ at, count, orMore }) => (
              <li key={at}>
                {counted(count, orMore ? OR_MORE : 'record')}. Noticed <Moment at={at} now={now} />
              </li>
            ))}
          </ul>
        </>
      )}
      {storage.restored.length === 0 ? null : (
        <>
          <h3>Restored</h3>
          <ul class="stack">
            {storage.restored.map(({ at, contractId, from }) => (
              <li key={`${contractId} ${at}`}>
                {recordLabel(contractId)}: {FROM[from]}, <Moment at={at} now={now} />
              </li>
            ))}
          </ul>
        </>
      )}
      {storage.quarantined.length === 0 ? null : (
        <>
          <h3>Could not be read</h3>
          <p class="quiet">They are kept as they are and were not changed.</p>
          <ul class="stack">
            {unreadable.map((sentence) => (
              <li key={sentence} dir="auto">
                {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

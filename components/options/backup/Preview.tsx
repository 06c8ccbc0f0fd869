// Owns the preview of an import: each contract of the file beside the one that is here, with the choice between them.
import { useState } from 'preact/hooks';
import type { ImportChoices, ImportPreview, PreviewRow } from '../../../utils/domain/backup/import.ts';
import { firstChoices } from '../../../utils/domain/backup/import-choices.ts';
import { counted } from '../../../utils/domain/text/count.ts';
import { currentInstant } from '../../state/clock.ts';
import { Moment } from '../../ui/Moment.tsx';
import { Choice, STATUS, statusOf } from './PreviewChoice.tsx';
import { Refused } from './Refused.tsx';

const UNREADABLE = {
  one: 'The file also holds {n} record that could not be read. It is kept here as it is.',
  other: 'The file also holds {n} records that could not be read. They are kept here as they are.',
};

/** Of which the file holds one at most. */
const SINGLES = [
  { part: 'settings', title: 'Your settings on this page', name: 'your settings' },
  { part: 'comeback', title: 'Your plan under “Back on your feet”', name: 'your plan' },
] as const;
type Single = (typeof SINGLES)[number]['part'];

type PreviewProps = {
  /** The file's. */
  readonly name: string;
  readonly preview: ImportPreview;
  /** What was chosen in the preview before this one, since which something changed. */
  readonly before?: ImportChoices;
  readonly take: (choices: ImportChoices) => void;
  readonly cancel: () => void;
};

/**
 * Gives the choices with the revisions that stand beside them here: a record that changes meanwhile is not
 * overwritten unseen.
 */
export const Preview = ({ name, preview, before, take, cancel }: PreviewProps) => {
  const { contracts, refused, moreRefused, quarantined, exportedAt } = preview;
  const now = currentInstant();
  const [choices, setChoices] = useState(() => firstChoices(preview, before));
  const choose = ({ id, seenRev }: PreviewRow, taken: boolean) =>
    setChoices((all) => {
      const { [id]: _, ...others } = all.contracts;
      return { ...all, contracts: taken ? { ...others, [id]: seenRev } : others };
    });
  const chooseSingle = (part: Single, seenRev: number, taken: boolean) =>
    setChoices(({ [part]: _, ...others }) => (taken ? { ...others, [part]: seenRev } : others));
  return (
    <section class="stack-wide" aria-label="What the import would change">
      <p>
        <bdi>{name}</bdi>: {counted(contracts.length, 'contract')}. Made <Moment at={exportedAt} now={now} />.
      </p>
      <ul class="preview rows">
        {contracts.map((row) => (
          <li key={row.id} class="entry beside" data-contract={row.id}>
            <div class="grow">
              <bdi>{row.title ?? `Contract ${row.id}`}</bdi>
              <p class="quiet">{statusOf(row)}</p>
            </div>
            <Choice
              name={row.title ?? `contract ${row.id}`}
              status={row.status}
              taken={Object.hasOwn(choices.contracts, row.id)}
              choose={(taken) => choose(row, taken)}
            />
          </li>
        ))}
        {SINGLES.map(({ part, title, name: called }) => {
          const single = preview[part];
          return single === undefined ? null : (
            <li key={part} class="entry beside">
              <div class="grow">
                {title}
                <p class="quiet">{single.status === 'changed' ? 'Different' : STATUS[single.status]}</p>
              </div>
              {single.status === 'refused' ? null : (
                <Choice
                  name={called}
                  status={single.status}
                  taken={choices[part] !== undefined}
                  choose={(taken) => chooseSingle(part, single.seenRev, taken)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <Refused refused={refused} more={moreRefused} />
      {quarantined === 0 ? null : <p class="quiet">{counted(quarantined, UNREADABLE)}</p>}
      <div class="row">
        <button type="button" class="button button-main" onClick={() => take(choices)}>
          Import the chosen ones
        </button>
        <button type="button" class="button" onClick={cancel}>
          Change nothing
        </button>
      </div>
    </section>
  );
};

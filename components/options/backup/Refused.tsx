// Owns how the records that an import refuses are listed: each with its contract where it has one, and the place.
import type { ImportPreview } from '../../../utils/domain/backup/import.ts';
import { problemText } from '../../../utils/domain/problems.ts';
import { counted } from '../../../utils/domain/text/count.ts';

const MORE = { one: '{n} more record.', other: '{n} more records.' };

type RefusedProps = {
  readonly refused: ImportPreview['refused'];
  /** How many there are besides. */
  readonly more: number;
};

/** Nothing where nothing is refused. */
export const Refused = ({ refused, more }: RefusedProps) =>
  refused.length === 0 ? null : (
    <div class="stack">
      <h3>Refused</h3>
      <ul class="bullets">
        {refused.map(({ id, reason }) => (
          <li key={reason.detail}>
            {id === undefined ? null : <>Contract {id}: </>}
            {problemText(reason)} Place: {reason.detail}
          </li>
        ))}
      </ul>
      {more === 0 ? null : <p>{counted(more, MORE)}</p>}
    </div>
  );

// Owns how one record of a file stands beside the one that is here, in words, and the choice between them.
import type { PreviewRow } from '../../../utils/domain/backup/import.ts';

// What not taking it means, by what stands here.
const KEEP = { new: 'Leave it out', changed: 'Keep mine', unreadable: 'Keep mine', same: '' } as const;
export const STATUS = {
  new: 'New',
  same: 'The same as here',
  unreadable: 'Yours could not be read. It is kept as it is if you take this one.',
  refused: 'It could not be read.',
} as const;
export const statusOf = ({ status, newer }: Pick<PreviewRow, 'status' | 'newer'>): string => {
  if (status !== 'changed') return STATUS[status];
  return newer === 'mine'
    ? 'Different. Yours was changed last.'
    : 'Different. The one in the file was changed last.';
};

type ChoiceProps = {
  readonly name: string;
  readonly status: PreviewRow['status'];
  readonly taken: boolean;
  readonly choose: (taken: boolean) => void;
};
export const Choice = ({ name, status, taken, choose }: ChoiceProps) =>
  status === 'same' ? null : (
    <select
      class="field-input"
      aria-label={`What to do with ${name}`}
      onChange={(event) => choose(event.currentTarget.value === 'take')}
    >
      <option value="keep" selected={!taken}>
        {KEEP[status]}
      </option>
      <option value="take" selected={taken}>
        {status === 'new' ? 'Take it' : 'Take theirs'}
      </option>
    </select>
  );

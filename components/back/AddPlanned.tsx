// Owns adding an entry to this page's lists; a text longer than the store takes is refused before it is sent.
import { MAX_PLANNED_TEXT } from '../../utils/domain/comeback/record.ts';
import { AddEntry } from '../contract/lists/AddEntry.tsx';

type AddPlannedProps = {
  readonly label: string;
  /** Gives the reason where the entry is refused. */
  readonly add: (text: string) => string | undefined;
};

export const AddPlanned = ({ label, add }: AddPlannedProps) => (
  <AddEntry
    label={label}
    add={(text) =>
      text.length > MAX_PLANNED_TEXT ? `Keep it under ${MAX_PLANNED_TEXT} characters.` : add(text)
    }
  />
);

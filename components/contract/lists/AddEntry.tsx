// Owns the line at the end of a list that adds an entry.
import { useState } from 'preact/hooks';
import { Form } from '../../ui/Form.tsx';
import { LineField } from '../../ui/fields/LineField.tsx';

type AddEntryProps = {
  readonly label: string;
  /** Gives the reason where the entry is refused; the text stays then. */
  readonly add: (text: string) => string | undefined;
};

// As the entries' schema has it.
const LONGEST = 2_000;

/** Blanks at the ends go. A text that is refused stays to be shortened or kept elsewhere. */
export const AddEntry = ({ label, add }: AddEntryProps) => {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  return (
    <Form
      class="stack"
      submit={() => {
        const given = text.trim();
        if (given === '') return setError('Write a few words first.');
        if (given.length > LONGEST)
          return setError('Keep it under 2,000 characters; a longer text fits into the note.');
        const refused = add(given);
        setError(refused);
        return refused === undefined ? setText('') : undefined;
      }}
    >
      <LineField label={label} text={text} edit={setText} error={error} />
      <button type="submit" class="button">
        Add
      </button>
    </Form>
  );
};

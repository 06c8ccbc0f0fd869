// Owns pasting the address or number of a contract: a clear sentence where it names none, the text stays.
import { useState } from 'preact/hooks';
import { Form } from '../../ui/Form.tsx';
import { LineField } from '../../ui/fields/LineField.tsx';
import { ADDRESS_PROBLEMS, type ReadAddress } from './address-problems.ts';

type AddressFormProps = {
  /** Handed in, since only the page side knows Upwork's addresses. */
  readonly readAddress: ReadAddress;
  readonly open: (contractId: string) => void;
  readonly label?: string;
};

/** What was pasted stays in the field while it is wrong, and goes once it led somewhere. */
export const AddressForm = ({ readAddress, open, label = 'Add a contract' }: AddressFormProps) => {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  return (
    <Form
      class="stack"
      submit={() => {
        const read = readAddress(text);
        if ('problem' in read) return setError(ADDRESS_PROBLEMS[read.problem]);
        // An address of Upwork that is well formed but belongs to a list of contracts.
        if (read.contractId === null) return setError(ADDRESS_PROBLEMS['no-id']);
        setText('');
        setError(undefined);
        return open(read.contractId);
      }}
    >
      <LineField
        label={label}
        hint="Its address on Upwork, or its number."
        inputMode="url"
        spellcheck={false}
        text={text}
        edit={(given) => {
          setText(given);
          setError(undefined);
        }}
        error={error}
      />
      <button type="submit" class="button">
        Open its checklist
      </button>
    </Form>
  );
};

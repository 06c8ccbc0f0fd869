// Owns the field of the name of a set or a message.
import { MAX_OWN_NAME } from '../../../utils/domain/settings/own.ts';
import { TypedField } from '../../ui/fields/TypedField.tsx';

type NameFieldProps = {
  readonly label: string;
  /** Said where the name is deleted. */
  readonly whenEmpty: string;
  readonly stored: string;
  readonly save: (name: string) => void;
};

export const NameField = ({ label, whenEmpty, stored, save }: NameFieldProps) => (
  <TypedField
    label={label}
    whenEmpty={whenEmpty}
    stored={stored}
    read={(text) =>
      text.length > MAX_OWN_NAME
        ? { error: `Keep the name under ${MAX_OWN_NAME} characters.` }
        : { value: text.trim() }
    }
    save={(name) => {
      save(name);
      return undefined;
    }}
  />
);

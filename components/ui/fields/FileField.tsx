// Owns the field with which a person opens a JSON file.
import { Field, type FieldFrame } from './Field.tsx';

type FileFieldProps = Pick<FieldFrame, 'label' | 'hint'> & {
  readonly error: string | undefined;
  readonly choose: (file: File) => void;
};

export const FileField = ({ label, hint, error, choose }: FileFieldProps) => (
  <Field label={label} hint={hint} error={error}>
    {(ids) => (
      <input
        {...ids}
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) choose(file);
          // Else the same file chosen again would be no change, and nothing would happen.
          currentTarget.value = '';
        }}
      />
    )}
  </Field>
);

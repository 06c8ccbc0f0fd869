// Owns one choice out of many, or none, as a native list.
import { Field, type FieldFrame } from './Field.tsx';

type SelectFieldProps = FieldFrame & {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly choose: (value: string) => void;
};

export const SelectField = ({ options, value, choose, ...frame }: SelectFieldProps) => (
  <Field {...frame}>
    {(ids) => (
      <select
        {...ids}
        class="field-input field-input-short"
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {options.map((option) => (
          // `selected` on each: a value set on the list before its options exist would be lost.
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);

// Owns a field of a form that is sent by its button: the form keeps the text and the error.
import { Field, type FieldFrame } from '../../ui/fields/Field.tsx';

type PlainFieldProps = FieldFrame & {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Set by the form when it is sent, not while it is typed. */
  readonly error: string | undefined;
  readonly kind?: 'text' | 'date' | 'datetime-local';
};

/** Unlike TypedField it saves nothing by itself. */
export const PlainField = ({ text, type, error, kind = 'text', ...frame }: PlainFieldProps) => (
  <Field {...frame} error={error}>
    {(ids) => (
      <input
        {...ids}
        class="field-input field-input-short"
        {...(kind === 'text' ? { type: kind, inputMode: 'numeric' as const } : { type: kind })}
        autoComplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
      />
    )}
  </Field>
);

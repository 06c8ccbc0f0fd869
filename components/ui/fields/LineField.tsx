// Owns one line of text that a form or a list holds: nothing is saved by typing.
import { Field, type FieldFrame } from './Field.tsx';
import { useSpelling } from './spelling.ts';

type LineFieldProps = FieldFrame & {
  readonly text: string;
  readonly edit: (text: string) => void;
  /** Absent while nothing is wrong. */
  readonly error?: string | undefined;
  readonly type?: 'text' | 'search';
  readonly inputMode?: 'text' | 'url';
  /** false for what is no language: an address, a code. */
  readonly spellcheck?: boolean;
};

/** The caller keeps the text and decides when it counts. */
export const LineField = ({ text, edit, error, ...props }: LineFieldProps) => {
  const { label, hint, why, type = 'text', inputMode = 'text', spellcheck = true } = props;
  const spelling = useSpelling();
  return (
    <Field label={label} hint={hint} why={why} error={error}>
      {(ids) => (
        <input
          {...ids}
          {...(type === 'text' ? { type, inputMode } : { type })}
          class="field-input"
          dir="auto"
          autoComplete="off"
          spellcheck={spellcheck && spelling}
          value={text}
          onInput={(event) => edit(event.currentTarget.value)}
        />
      )}
    </Field>
  );
};

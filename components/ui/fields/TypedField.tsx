// Owns a field whose text is read into a value: saved by itself, refused beside the field, the typed text stays.
import type { ComponentChildren } from 'preact';
import { useDraft } from '../../state/use-draft.ts';
import { Field, type FieldFrame } from './Field.tsx';
import type { Parsed } from './parse-typed.ts';
import { useSpelling } from './spelling.ts';

/** Where an empty text is not allowed it says so, and only a value is ever saved; elsewhere undefined clears what is stored. */
type Saved<T> =
  | { readonly whenEmpty: string; readonly save: (value: T) => string | undefined }
  | { readonly whenEmpty?: undefined; readonly save: (value: T | undefined) => string | undefined };
type TypedFieldProps<T> = FieldFrame &
  Saved<T> & {
    /** The stored value as text; empty where nothing is stored. */
    readonly stored: string;
    readonly read: (text: string) => Parsed<T>;
    readonly type?: 'text' | 'date' | 'datetime-local' | 'time';
    readonly inputMode?: 'numeric' | 'decimal' | 'text';
    /** As wide as a number or a date, not as a sentence. */
    readonly short?: boolean;
    /** Stands at the end of the input; null where something may stand there later. */
    readonly beside?: ComponentChildren;
  };

/**
 * A text that cannot be read stays as typed with the reason beside it; the stored value stays until one can
 * be.
 */
export const TypedField = <T,>(props: TypedFieldProps<T>) => {
  const { stored, read, type = 'text', inputMode = 'text', short = false, beside } = props;
  const spelling = useSpelling();
  const draft = useDraft(stored, (text) => {
    if (text.trim() === '') return props.whenEmpty === undefined ? props.save(undefined) : props.whenEmpty;
    const typed = read(text);
    return 'error' in typed ? typed.error : props.save(typed.value);
  });
  return (
    <Field label={props.label} hint={props.hint} why={props.why} error={draft.error}>
      {(ids) => {
        const input = (
          <input
            {...ids}
            class={short ? 'field-input field-input-short' : 'field-input'}
            // A date field has a keyboard of its own; an input mode would only confuse it.
            {...(type === 'text' ? { type, inputMode } : { type })}
            autoComplete="off"
            dir="auto"
            spellcheck={spelling}
            value={draft.text}
            onInput={(event) => draft.edit(event.currentTarget.value)}
            onBlur={draft.settle}
            // Enter saves; outside a form it would do nothing, inside one it would send the form only.
            onKeyDown={(event) => {
              if (event.key === 'Enter') draft.settle();
            }}
          />
        );
        return beside === undefined ? (
          input
        ) : (
          <div class="beside">
            {input}
            {beside}
          </div>
        );
      }}
    </Field>
  );
};

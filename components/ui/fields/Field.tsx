// Owns the frame of a form field: its label, why it is asked, and the error that stands beside it.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../Icon.tsx';

/** What stands around every input. */
export type FieldFrame = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Why it is asked, shown on demand. */
  readonly why?: string | undefined;
};
/** What the input itself must carry. */
type InputIds = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
};
type FieldProps = FieldFrame & {
  /** Absent while nothing is wrong. */
  readonly error?: string | undefined;
  readonly children: (ids: InputIds) => ComponentChildren;
};

/** Always in the page, since a live region that comes with its text is not read out. */
export const FieldError = ({ id, text }: { id?: string; text: string | undefined }) => (
  <p id={id} class="field-error sign lose" aria-live="polite">
    {text === undefined ? null : (
      <>
        <Icon name="critical" />
        <span>{text}</span>
      </>
    )}
  </p>
);

/** The ids of those that have a text to be read. */
export const describedBy = (id: string, hint?: string, error?: string): string | undefined =>
  [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].join(' ').trim() ||
  undefined;

/** Label, hint and error are tied to the input by ids, which the child puts on it. */
export const Field = ({ label, hint, why, error, children }: FieldProps) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy(id, hint, error),
        'aria-invalid': error !== undefined,
      })}
      <FieldError id={`${id}-error`} text={error} />
      {why === undefined ? null : (
        <p id={`${id}-why`} class="quiet">
          {why}
        </p>
      )}
    </div>
  );
};

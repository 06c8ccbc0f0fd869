// Owns one choice out of a few, as radio buttons with a question above.
import { type ComponentChildren, Fragment } from 'preact';
import { useId } from 'preact/hooks';
import { describedBy, FieldError } from './Field.tsx';

type ChoicesProps = {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly choose: (value: string) => void;
  /** Of the choice itself; absent while nothing is wrong. */
  readonly error?: string | undefined;
  /** Belongs to the chosen answer and stands right under it. */
  readonly children?: ComponentChildren;
};

/** Native radio buttons: arrow keys and readers work as everywhere. */
export const Choices = ({ legend, hint, options, value, choose, error, children }: ChoicesProps) => {
  const name = useId();
  return (
    <fieldset class="choices" aria-describedby={describedBy(name, hint, error)}>
      <legend>{legend}</legend>
      {hint === undefined ? null : (
        <p id={`${name}-hint`} class="quiet">
          {hint}
        </p>
      )}
      {options.map((option) => (
        <Fragment key={option.value}>
          <div class="choice beside">
            <input
              type="radio"
              id={`${name}-${option.value}`}
              name={name}
              checked={option.value === value}
              onChange={() => choose(option.value)}
            />
            <label for={`${name}-${option.value}`}>{option.label}</label>
          </div>
          {option.value === value && children ? <div class="inset">{children}</div> : null}
        </Fragment>
      ))}
      <FieldError id={`${name}-error`} text={error} />
    </fieldset>
  );
};

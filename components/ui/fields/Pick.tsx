// Owns one choice out of a few long answers: each is a line of its own that is pressed as a whole, with its radio button in it.
import { type ComponentChildren, Fragment } from 'preact';
import { useId } from 'preact/hooks';
import { describedBy, FieldError } from './Field.tsx';
import { Radio } from './Radio.tsx';

type PickProps = {
  /** The question; a heading where the whole view asks it. */
  readonly legend: ComponentChildren;
  /** `detail` is what the answer comes to, in a word or a date. */
  readonly options: readonly { readonly value: string; readonly label: string; readonly detail?: string }[];
  readonly value: string;
  readonly choose: (value: string) => void;
  readonly error?: string | undefined;
  /** Belongs to the chosen answer and stands right under it. */
  readonly children?: ComponentChildren;
};

export const Pick = ({ legend, options, value, choose, error, children }: PickProps) => {
  const name = useId();
  return (
    <fieldset class="stack" aria-describedby={describedBy(name, undefined, error)}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <Fragment key={option.value}>
          <Radio
            class="pick-answer"
            name={name}
            checked={option.value === value}
            choose={() => choose(option.value)}
          >
            {option.label}
            {option.detail === undefined ? null : <span class="quiet">{option.detail}</span>}
          </Radio>
          {option.value === value ? children : null}
        </Fragment>
      ))}
      <FieldError id={`${name}-error`} text={error} />
    </fieldset>
  );
};

// Owns one choice out of a few short answers, side by side; native radio buttons, so arrow keys and readers work as everywhere.
import { useId } from 'preact/hooks';

type SegmentedFieldProps = {
  readonly legend: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly choose: (value: string) => void;
};

export const SegmentedField = ({ legend, hint, options, value, choose }: SegmentedFieldProps) => {
  const name = useId();
  return (
    <fieldset class="choices" aria-describedby={hint === undefined ? undefined : `${name}-hint`}>
      <legend>{legend}</legend>
      {hint === undefined ? null : (
        <p id={`${name}-hint`} class="quiet">
          {hint}
        </p>
      )}
      <div class="segments control">
        {options.map((option) => (
          <label key={option.value} class="segment">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => choose(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

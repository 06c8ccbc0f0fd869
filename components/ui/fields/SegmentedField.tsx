// Owns one choice out of a few short answers, side by side.
import { useId } from 'preact/hooks';
import { describedBy } from './Field.tsx';
import { Radio } from './Radio.tsx';

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
    <fieldset class="choices" aria-describedby={describedBy(name, hint)}>
      <legend>{legend}</legend>
      {hint === undefined ? null : (
        <p id={`${name}-hint`} class="quiet">
          {hint}
        </p>
      )}
      <div class="segments control">
        {options.map((option) => (
          <Radio
            key={option.value}
            class="segment"
            name={name}
            checked={option.value === value}
            choose={() => choose(option.value)}
          >
            {option.label}
          </Radio>
        ))}
      </div>
    </fieldset>
  );
};

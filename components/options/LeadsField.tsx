// Owns choosing how long before a deadline it is announced; none at all is a choice too.
import { useId } from 'preact/hooks';

type LeadsFieldProps = {
  readonly label: string;
  readonly hint: string;
  /** Hours, the longest first. */
  readonly choices: readonly { readonly value: number; readonly label: string }[];
  readonly chosen: readonly number[];
  readonly save: (hours: number[]) => void;
};

/** Saved with each press. What came from a file and has no box here stays. */
export const LeadsField = ({ label, hint, choices, chosen, save }: LeadsFieldProps) => {
  const id = useId();
  const choose = (hours: number, on: boolean) =>
    save([...chosen.filter((other) => other !== hours), ...(on ? [hours] : [])].sort((a, b) => b - a));
  return (
    <fieldset class="choices" aria-describedby={`${id}-hint`}>
      <legend>{label}</legend>
      <p id={`${id}-hint`} class="quiet">
        {hint}
      </p>
      <div class="weekdays leads control">
        {choices.map(({ value, label: words }) => (
          <label key={value} class="segment">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => choose(value, event.currentTarget.checked)}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

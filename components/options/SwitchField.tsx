// Owns one yes-or-no setting as a native checkbox.
import { useId } from 'preact/hooks';

type SwitchFieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly save: (on: boolean) => void;
};

/** The hint belongs to the box for readers too, so it is read out with it. */
export const SwitchField = ({ label, hint, on, save }: SwitchFieldProps) => {
  const id = useId();
  return (
    <div class="switch">
      <div class="choice beside">
        <input
          id={id}
          type="checkbox"
          checked={on}
          aria-describedby={`${id}-hint`}
          onChange={(event) => save(event.currentTarget.checked)}
        />
        <label for={id}>{label}</label>
      </div>
      <p id={`${id}-hint`} class="quiet">
        {hint}
      </p>
    </div>
  );
};

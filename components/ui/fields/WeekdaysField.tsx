// Owns choosing the weekdays that count as working days; the last one cannot be taken away.
import { useEffect, useId, useState } from 'preact/hooks';
import { PROBLEMS } from '../../../utils/domain/problems.ts';
import { WEEKDAYS, WEEKDAYS_NARROW } from '../../../utils/domain/text/locale.ts';
import { FieldError } from './Field.tsx';

type WeekdaysFieldProps = {
  readonly label: string;
  readonly hint: string;
  /** 1 = Monday to 7 = Sunday. */
  readonly weekdays: readonly number[];
  /** Never called with none. */
  readonly save: (weekdays: number[]) => void;
};

/** Saved with each press, but not while no day is chosen. */
export const WeekdaysField = ({ label, hint, weekdays, save }: WeekdaysFieldProps) => {
  const id = useId();
  // Shown as clicked, also while it is empty and therefore not saved.
  const [chosen, setChosen] = useState(weekdays);
  useEffect(() => setChosen(weekdays), [weekdays]);
  const choose = (day: number, on: boolean) => {
    // In order, so that the same days are the same value however they were chosen.
    const next = [...chosen.filter((other) => other !== day), ...(on ? [day] : [])].sort();
    setChosen(next);
    if (next.length > 0) save(next);
  };
  return (
    <fieldset class="choices" aria-describedby={`${id}-hint ${id}-error`}>
      <legend>{label}</legend>
      <p id={`${id}-hint`} class="quiet">
        {hint}
      </p>
      <div class="weekdays control">
        {WEEKDAYS.map((name, index) => (
          <label key={name} class="segment" title={name}>
            <input
              type="checkbox"
              aria-label={name}
              checked={chosen.includes(index + 1)}
              onChange={(event) => choose(index + 1, event.currentTarget.checked)}
            />
            <span aria-hidden="true">{WEEKDAYS_NARROW[index]}</span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} text={chosen.length === 0 ? PROBLEMS['weekdays-empty'] : undefined} />
    </fieldset>
  );
};

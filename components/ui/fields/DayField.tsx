// Owns the field of a day that can be changed and never taken away.
import type { Day } from '../../../utils/domain/time.ts';
import { readDay } from './parse-typed.ts';
import { TypedField } from './TypedField.tsx';

type DayFieldProps = {
  readonly label: string;
  readonly stored: Day;
  /** Gives the reason where it is refused. */
  readonly save: (day: Day) => string | undefined;
};

export const DayField = ({ label, stored, save }: DayFieldProps) => (
  <TypedField
    label={label}
    type="date"
    short
    stored={stored}
    read={readDay}
    save={save}
    whenEmpty="Give a day."
  />
);

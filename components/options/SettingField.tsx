// Owns drawing one setting from its table row.

import type { Counting } from '../../utils/domain/notice-days.ts';
import { PROBLEMS } from '../../utils/domain/problems.ts';
import type { SettingRow } from '../../utils/domain/settings/setting-rows.ts';
import type { OwnPatch, Settings } from '../../utils/domain/settings/settings.ts';
import { readDays } from '../ui/fields/parse-typed.ts';
import { SegmentedField } from '../ui/fields/SegmentedField.tsx';
import { TypedField } from '../ui/fields/TypedField.tsx';
import { WeekdaysField } from '../ui/fields/WeekdaysField.tsx';
import { LeadsField } from './LeadsField.tsx';
import { SwitchField } from './SwitchField.tsx';

type SettingFieldProps = {
  readonly row: SettingRow;
  readonly settings: Settings;
  readonly change: (patch: OwnPatch) => void;
};

/** Drawn by the row's `input`; it is saved at once, without a button. */
export const SettingField = ({ row, settings, change }: SettingFieldProps) => {
  const value = settings[row.key];
  const save = (next: number | boolean | string | number[]): undefined => {
    // The row's key and the row's input belong together in the table, which the types cannot follow.
    change({ [row.key]: next } as OwnPatch);
  };
  switch (row.input) {
    case 'days':
      return (
        <TypedField
          label={row.label}
          hint={row.hint}
          inputMode="numeric"
          short
          stored={`${value}`}
          read={readDays}
          save={save}
          whenEmpty={PROBLEMS['notice-days']}
        />
      );
    case 'leads':
      return (
        <LeadsField
          label={row.label}
          hint={row.hint}
          choices={row.choices}
          chosen={value as readonly number[]}
          save={save}
        />
      );
    case 'time':
      return (
        <TypedField
          label={row.label}
          hint={row.hint}
          type="time"
          short
          stored={`${value}`}
          // The browser's own field gives a time of day or nothing.
          read={(text) => ({ value: text })}
          save={save}
          whenEmpty="Enter a time of day."
        />
      );
    case 'weekdays':
      return (
        <WeekdaysField label={row.label} hint={row.hint} weekdays={settings.workingWeekdays} save={save} />
      );
    case 'switch':
      return <SwitchField label={row.label} hint={row.hint} on={value === true} save={save} />;
    case 'choice':
      return (
        <SegmentedField
          legend={row.label}
          hint={row.hint}
          options={row.choices}
          value={`${value as Counting}`}
          choose={save}
        />
      );
  }
};

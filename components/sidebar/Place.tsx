// Owns how the sidebar stands on the page: its side, beside or over it, or hidden.
import { SETTINGS } from '../../utils/domain/settings/setting-rows.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { SettingField } from '../options/SettingField.tsx';
import { useSettings } from '../options/use-settings.ts';
import { FieldError } from '../ui/fields/Field.tsx';

export type PlaceProps = {
  readonly contractId: string;
  readonly stored: Settings;
  readonly accept: (settings: Settings) => void;
};

const ROWS = SETTINGS.filter(({ key }) => key === 'side' || key === 'mode');

/** The same choices as in the options. */
export const Place = ({ stored, accept }: PlaceProps) => {
  const { settings, change, failed } = useSettings(stored, accept);
  return (
    <>
      {ROWS.map((row) => (
        <SettingField key={row.key} row={row} settings={settings} change={change} />
      ))}
      <FieldError text={failed?.reason} />
    </>
  );
};

/** Undone in the popup, because nothing is left on the page. */
export const Hide = ({ contractId, stored, accept }: PlaceProps) => {
  const { change, hide, failed } = useSettings(stored, accept);
  return (
    <>
      <p>
        To undo it, press our button in the browser’s toolbar. The shortcut still opens the sidebar, and your
        click on “End contract” is paused as before.
      </p>
      <div class="row">
        <button type="button" class="button" onClick={() => hide(contractId, true)}>
          Hide on this contract
        </button>
        <button type="button" class="button" onClick={() => change({ hidden: true })}>
          Hide everywhere
        </button>
      </div>
      <FieldError text={failed?.reason} />
    </>
  );
};

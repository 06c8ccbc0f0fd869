// Owns the menu in the sidebar's head that says how it stands on the page: side, beside or over it, or hidden.
import { useId } from 'preact/hooks';
import { SETTINGS, type Settings } from '../../utils/domain/settings/settings.ts';
import { SettingField } from '../options/SettingField.tsx';
import { useSettings } from '../options/use-settings.ts';
import { FieldError } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';

type PlaceMenuProps = {
  readonly contractId: string;
  readonly stored: Settings;
  readonly accept: (settings: Settings) => void;
};

const NAME = 'Place on the page';
const ROWS = SETTINGS.filter(({ key }) => key === 'side' || key === 'mode');

/**
 * The same choices as in the options, and hiding, which is undone in the popup because nothing is left on the
 * page.
 */
export const PlaceMenu = ({ contractId, stored, accept }: PlaceMenuProps) => {
  const id = useId();
  const { settings, change, hide, failed } = useSettings(stored, accept);
  return (
    <>
      <button
        type="button"
        class="button button-icon"
        aria-label={NAME}
        title={NAME}
        aria-haspopup="dialog"
        popovertarget={id}
      >
        <Icon name="place" />
      </button>
      <div id={id} popover="auto" class="place-menu stack-wide" role="dialog" aria-label={NAME}>
        {ROWS.map((row) => (
          <SettingField key={row.key} row={row} settings={settings} change={change} />
        ))}
        <div class="stack">
          <div class="row">
            <button type="button" class="button" onClick={() => hide(contractId, true)}>
              Hide on this contract
            </button>
            <button type="button" class="button" onClick={() => change({ hidden: true })}>
              Hide everywhere
            </button>
          </div>
          <p class="quiet">
            To undo it, press our button in the browser's toolbar. The shortcut still opens the sidebar, and
            "End contract" is watched as before.
          </p>
        </div>
        <FieldError text={failed?.reason} />
      </div>
    </>
  );
};

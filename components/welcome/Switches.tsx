// Owns the three switches of the first page: each is saved at once, as in the options.
import type { SettingsLoaded } from '../../utils/messages/protocol.ts';
import { SavedLine } from '../options/SavedLine.tsx';
import { SwitchField } from '../options/SwitchField.tsx';
import { useSettings } from '../options/use-settings.ts';
import { useStoredSettings } from '../state/use-stored-settings.ts';
import { LoadError } from '../ui/LoadError.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useTheme } from '../ui/use-theme.ts';
import { SWITCHES } from './switches.ts';

type FormProps = {
  readonly loaded: SettingsLoaded;
  readonly accept: (settings: SettingsLoaded['settings']) => void;
};

/** A part of its own, since its state begins with the loaded settings. */
const Form = ({ loaded, accept }: FormProps) => {
  const { settings, change, saved, failed } = useSettings(loaded.settings, accept);
  useTheme(settings.theme);
  return (
    <>
      <SavedLine saved={saved} failed={failed} />
      {SWITCHES.map(({ label, hint, isOn, turn }) => (
        <SwitchField
          key={label}
          label={label}
          hint={hint}
          on={isOn(settings)}
          save={(on) => change(turn(on))}
        />
      ))}
    </>
  );
};

export const Switches = () => {
  const { data, loadError, look, setSettings } = useStoredSettings();
  return (
    <section class="stack" aria-labelledby="switches-title">
      <h2 id="switches-title">Set it up your way</h2>
      {loadError === undefined ? null : <LoadError {...loadError} again={() => look()} />}
      {data === undefined ? (
        loadError === undefined && <Skeleton label="Opening your settings" />
      ) : (
        <Form loaded={data} accept={setSettings} />
      )}
      <p>
        Everything else, including your usual notice, is in <a href="options.html">the options</a>.
      </p>
    </section>
  );
};

// Owns the three switches of the first page: each is saved at once, as in the options.
import type { Choices } from '../../utils/messages/protocol.ts';
import { SavedLine } from '../options/SavedLine.tsx';
import { SwitchField } from '../options/SwitchField.tsx';
import { useSettings } from '../options/use-settings.ts';
import { useChoices } from '../state/use-stored-settings.ts';
import { Trouble } from '../ui/LoadError.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useTheme } from '../ui/use-theme.ts';
import { SWITCHES } from './switches.ts';

type FormProps = { readonly loaded: Choices; readonly accept: (settings: Choices['settings']) => void };

/** A part of its own, since its state begins with the loaded choices. */
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
  const { data, trouble, look, setSettings } = useChoices();
  return (
    <section class="stack" aria-labelledby="switches-title">
      <h2 id="switches-title">Set it up your way</h2>
      {trouble === undefined ? null : <Trouble {...trouble} again={() => look()} />}
      {data === undefined ? (
        trouble === undefined && <Skeleton label="Opening your choices" />
      ) : (
        <Form loaded={data} accept={setSettings} />
      )}
      <p>
        Everything else, including your usual notice, is in <a href="options.html">the options</a>.
      </p>
    </section>
  );
};

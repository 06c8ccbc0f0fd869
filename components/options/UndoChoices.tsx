// Owns the way back over the newest change of choices: which it was, in the form's own words, and one button.
import { useCallback, useId, useState } from 'preact/hooks';
import { SETTINGS, type Settings } from '../../utils/domain/settings.ts';
import { listed } from '../../utils/domain/wording.ts';
import type { SettingsView } from '../hooks/use-settings.ts';
import { useUndoKey } from '../hooks/use-undo-key.ts';

/** Of a choice without a field in the options. */
const ELSEWHERE = 'where the sidebar is hidden';

const changed = (step: Settings['undo'][number]): string => {
  const labels = Object.keys(step.was).map((choice) => SETTINGS.find(({ key }) => key === choice)?.label);
  return `Changed ${listed(labels.map((label) => (label === undefined ? ELSEWHERE : `“${label}”`)))}.`;
};

export const UndoChoices = ({ settings, undo }: Pick<SettingsView, 'settings' | 'undo'>) => {
  const id = useId();
  const step = settings.undo.at(-1);
  // Once used, the button stays where the keyboard is, also with nothing left to undo.
  const [used, setUsed] = useState(false);
  const of = step?.id;
  const takeBack = useCallback(() => {
    if (of === undefined) return;
    setUsed(true);
    undo(of);
  }, [of, undo]);
  useUndoKey(takeBack);
  const shown = used || step !== undefined;
  return (
    <div class={shown ? 'undo-line' : undefined}>
      <p id={id} role="status" class="quiet">
        {step === undefined ? (used ? 'No change is left to undo.' : null) : changed(step)}
      </p>
      {shown ? (
        <button
          type="button"
          class="button button-small"
          aria-describedby={id}
          aria-disabled={step === undefined}
          onClick={takeBack}
        >
          Undo
        </button>
      ) : null}
    </div>
  );
};

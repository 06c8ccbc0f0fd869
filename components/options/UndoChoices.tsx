// Owns saying which choice was changed last, in the form's own words, beside the way back over it.
import { SETTINGS, type Settings } from '../../utils/domain/settings.ts';
import { listed } from '../../utils/domain/wording.ts';
import { UndoBar } from '../history/UndoBar.tsx';
import type { SettingsView } from '../hooks/use-settings.ts';

/** Of a choice without a field in the options. */
const ELSEWHERE = 'where the sidebar is hidden';

const changed = (step: Settings['undo'][number]): string => {
  const labels = Object.keys(step.was).map((choice) => SETTINGS.find(({ key }) => key === choice)?.label);
  return `Changed ${listed(labels.map((label) => (label === undefined ? ELSEWHERE : `“${label}”`)))}.`;
};

export const UndoChoices = ({ settings, undo }: Pick<SettingsView, 'settings' | 'undo'>) => {
  const step = settings.undo.at(-1);
  return (
    <UndoBar of={step?.id} takeBack={undo}>
      {step === undefined ? 'No change is left to undo.' : changed(step)}
    </UndoBar>
  );
};

// Owns saying which choice was changed last, and which was taken back, in the form's own words, beside the buttons for both ways.
import { SETTINGS } from '../../utils/domain/settings/setting-rows.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { listed } from '../../utils/domain/text/format.ts';
import { quoted } from '../../utils/domain/text/visible.ts';
import { UndoBar } from '../contract/history/UndoBar.tsx';
import type { SettingsView } from './use-settings.ts';

/** Of a choice without a field in the options. */
const ELSEWHERE = 'Where the sidebar is hidden';

const changedText = (step: Settings['undo'][number]): string => {
  const labels = Object.keys(step.was).map((choice) => SETTINGS.find(({ key }) => key === choice)?.label);
  const names = listed([
    ...labels.map((label) => quoted(label ?? ELSEWHERE)),
    ...(step.own === undefined ? [] : [quoted('Your own steps and messages')]),
  ]);
  return `Changed ${names}.`;
};

export const UndoSettings = ({ settings, step }: Pick<SettingsView, 'settings' | 'step'>) => {
  const changed = settings.undo.at(-1);
  const takenBack = settings.redo.at(-1);
  return (
    <UndoBar steps={settings} take={step}>
      {takenBack === undefined ? null : <span>{`Undid: ${changedText(takenBack)} `}</span>}
      {changed === undefined ? null : (
        <span>{takenBack === undefined ? changedText(changed) : `Before it: ${changedText(changed)}`}</span>
      )}
      {changed === undefined && takenBack === undefined ? 'No change is left to undo.' : null}
    </UndoBar>
  );
};

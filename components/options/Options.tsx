// Owns the options page: the choices, drawn from their table; stored records; deleting; about; sources; myths.
import { useEffect } from 'preact/hooks';
import { SETTINGS } from '../../utils/domain/settings/settings.ts';
import type { Choices } from '../../utils/messages/protocol.ts';
import { Calendar } from '../calendar/Calendar.tsx';
import { useNow } from '../state/use-now.ts';
import { useChoices } from '../state/use-stored-settings.ts';
import { Trouble } from '../ui/LoadError.tsx';
import { DeletedNotice } from '../ui/notices/DeletedNotice.tsx';
import { StorageNotice } from '../ui/notices/StorageNotice.tsx';
import { WhatsNew } from '../ui/notices/WhatsNew.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { isTypedIn } from '../ui/typed-in.ts';
import { useTheme } from '../ui/use-theme.ts';
import { About } from './About.tsx';
import { Backup } from './backup/Backup.tsx';
import { ExportReminder } from './backup/ExportReminder.tsx';
import { DeleteEverything } from './DeleteEverything.tsx';
import { Myths } from './Myths.tsx';
import { OwnThings } from './own/OwnThings.tsx';
import { SavedLine } from './SavedLine.tsx';
import { SettingField } from './SettingField.tsx';
import { SourceList } from './SourceList.tsx';
import { StorageDetails } from './StorageDetails.tsx';
import { TestNotification } from './TestNotification.tsx';
import { UndoChoices } from './UndoSettings.tsx';
import { useSettings } from './use-settings.ts';

/** In the order of the table. */
const GROUPS = [...new Set(SETTINGS.map(({ group }) => group))];

type FormProps = { readonly loaded: Choices; readonly accept: (settings: Choices['settings']) => void };

/** A part of its own, since its state begins with the loaded choices. */
const SettingsForm = ({ loaded, accept }: FormProps) => {
  const { settings, change, own, step, saved, failed, typing } = useSettings(loaded.settings, accept);
  useTheme(settings.theme);
  // A box says `input` too, right before `change`: drawn anew in between, it would forget what was pressed.
  return (
    <div class="settings stack-page" onInput={({ target }) => isTypedIn(target) && typing()}>
      <SavedLine saved={saved} failed={failed} />
      {GROUPS.map((group) => (
        <section key={group} class="stack-wide card" aria-label={group}>
          <h2>{group}</h2>
          {SETTINGS.filter((row) => row.group === group).map((row) => (
            <SettingField key={row.key} row={row} settings={settings} change={change} />
          ))}
          {group === 'Reminders' ? <TestNotification /> : null}
        </section>
      ))}
      <OwnThings settings={settings} own={own} />
      <UndoChoices settings={settings} step={step} />
    </div>
  );
};

/**
 * What does not need the stored choices stands there also while they cannot be read: deleting and importing
 * above all.
 */
export const Options = () => {
  const { data, trouble, look, setSettings } = useChoices();
  const now = useNow();
  const complete = data !== undefined;
  useEffect(() => {
    // The browser looked for the place that the address names before there was anything.
    if (complete && location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [complete]);
  return (
    <div class="page stack-page">
      <header>
        <h1>End Contract Safely: options</h1>
        <p class="quiet">Changes are saved automatically.</p>
      </header>
      <main class="stack-page">
        {trouble === undefined ? null : <Trouble {...trouble} again={() => look()} />}
        <DeletedNotice now={now} />
        {data === undefined ? (
          trouble === undefined && <Skeleton label="Opening the options" />
        ) : (
          <>
            <StorageNotice storage={data.storage} from="options" />
            <ExportReminder reminder={data.exportReminder} now={now} from="options" />
            <WhatsNew news={data.news} />
            <SettingsForm loaded={data} accept={setSettings} />
            <StorageDetails storage={data.storage} now={now} />
          </>
        )}
        <Backup />
        <Calendar />
        <About />
        <Myths now={now} />
        <SourceList now={now} />
        <DeleteEverything />
      </main>
    </div>
  );
};

// Owns the options page: the settings, drawn from their table; stored records; deleting; about; sources; myths.
import { useEffect, useState } from 'preact/hooks';
import { SETTING_GROUPS, SETTINGS } from '../../utils/domain/settings/setting-rows.ts';
import type { SettingKey } from '../../utils/domain/settings/settings.ts';
import type { Instant } from '../../utils/domain/time.ts';
import type { SettingsLoaded } from '../../utils/messages/protocol.ts';
import { Calendar } from '../calendar/Calendar.tsx';
import { useNow } from '../state/use-now.ts';
import { useStoredSettings } from '../state/use-stored-settings.ts';
import { Spelling } from '../ui/fields/spelling.ts';
import { isTypedIn } from '../ui/fields/typed-in.ts';
import { LoadError } from '../ui/LoadError.tsx';
import { DeletedNotice } from '../ui/notices/DeletedNotice.tsx';
import { StorageNotice } from '../ui/notices/StorageNotice.tsx';
import { WhatsNew } from '../ui/notices/WhatsNew.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useTheme } from '../ui/use-theme.ts';
import { About } from './About.tsx';
import { AfterLinks } from './AfterLinks.tsx';
import { Backup } from './backup/Backup.tsx';
import { ExportReminder } from './backup/ExportReminder.tsx';
import { BACKUP_ID } from './backup/ToBackupLink.tsx';
import { DeleteEverything } from './DeleteEverything.tsx';
import { Myths } from './Myths.tsx';
import { NoticeAnswer } from './NoticeAnswer.tsx';
import { OptionsNav } from './OptionsNav.tsx';
import { OwnThings } from './own/OwnThings.tsx';
import { SavedLine, SavedWord } from './SavedLine.tsx';
import { SettingField } from './SettingField.tsx';
import { SourceList } from './SourceList.tsx';
import { StorageDetails } from './StorageDetails.tsx';
import { TestNotification } from './TestNotification.tsx';
import { UndoSettings } from './UndoSettings.tsx';
import { useSettings } from './use-settings.ts';

const GROUPS = Object.entries(SETTING_GROUPS).map(([id, label]) => ({ id, label }));
const PARTS = [
  ...GROUPS,
  { id: BACKUP_ID, label: 'Backup' },
  { id: 'privacy', label: 'Privacy' },
  { id: 'sources', label: 'Sources' },
  { id: 'delete', label: 'Delete' },
];

type FormProps = {
  readonly loaded: SettingsLoaded;
  readonly now: Instant;
  readonly accept: (settings: SettingsLoaded['settings']) => void;
};

/** A part of its own, since its state begins with the loaded settings. */
const SettingsForm = ({ loaded, now, accept }: FormProps) => {
  const { settings, change, own, step, saved, failed, typing } = useSettings(loaded.settings, accept);
  // Of the row that was changed last; of none after a step back or forth, which names several.
  const [changed, setChanged] = useState<SettingKey>();
  useTheme(settings.theme);
  // A box says `input` too, right before `change`: drawn anew in between, it would forget what was pressed.
  return (
    <div class="settings stack-page" onInput={({ target }) => isTypedIn(target) && typing()}>
      <SavedLine saved={changed === undefined ? saved : 'nothing'} failed={failed} />
      {GROUPS.map(({ id: part, label }) => (
        <section key={part} id={part} aria-label={label}>
          <h2>{label}</h2>
          {SETTINGS.filter(({ group }) => group === part).map((row) => (
            <div key={row.key} class="setting">
              <SettingField
                row={row}
                settings={settings}
                change={(patch) => {
                  setChanged(row.key);
                  change(patch);
                }}
              />
              <SavedWord saved={changed === row.key ? saved : 'nothing'} />
            </div>
          ))}
          {part === 'reminders' ? <TestNotification /> : null}
          {part === 'notice' ? <NoticeAnswer settings={settings} now={now} /> : null}
        </section>
      ))}
      <Spelling.Provider value={settings.spellcheck}>
        <OwnThings settings={settings} own={own} />
      </Spelling.Provider>
      <UndoSettings
        settings={settings}
        step={(type, of) => {
          setChanged(undefined);
          step(type, of);
        }}
      />
    </div>
  );
};

/**
 * What does not need the stored settings stands there also while they cannot be read: deleting and importing
 * above all.
 */
export const Options = () => {
  const { data, loadError, look, setSettings } = useStoredSettings();
  const now = useNow();
  const complete = data !== undefined;
  useEffect(() => {
    // The browser looked for the place that the address names before there was anything.
    if (complete && location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [complete]);
  return (
    <div class="options">
      <header>
        <h1 class="display">Options</h1>
        <p class="quiet">End Contract Safely. Changes are saved automatically.</p>
      </header>
      <OptionsNav parts={PARTS} />
      <main class="stack-page">
        {loadError === undefined ? null : <LoadError {...loadError} again={() => look()} />}
        <DeletedNotice now={now} />
        {data === undefined ? (
          loadError === undefined && <Skeleton label="Opening the options" />
        ) : (
          <>
            <StorageNotice storage={data.storage} from="options" />
            <ExportReminder reminder={data.exportReminder} now={now} from="options" />
            <WhatsNew news={data.news} />
            <SettingsForm loaded={data} now={now} accept={setSettings} />
            <StorageDetails storage={data.storage} now={now} />
          </>
        )}
        <Backup />
        <Calendar />
        <AfterLinks />
        <About />
        <SourceList now={now} />
        <Myths now={now} />
        <DeleteEverything />
      </main>
    </div>
  );
};

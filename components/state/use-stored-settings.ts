// Owns the person's stored settings and the state of the store in a view: loaded, kept newest by the change event.
import { useCallback } from 'preact/hooks';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { SettingsLoaded } from '../../utils/messages/protocol.ts';
import { ask } from '../../utils/messages/send.ts';
import { useLookAgain } from './use-change-events.ts';
import { type Latest, newer, useLatest } from './use-latest.ts';

type StoredSettingsView = Omit<Latest<SettingsLoaded>, 'setData'> & {
  /** Takes settings that another reply brought, where they are not older. */
  readonly setSettings: (settings: Settings) => void;
};

const question = () => ask('load-settings', {});
const merge = (old: SettingsLoaded, reply: SettingsLoaded): SettingsLoaded => ({
  ...reply,
  settings: newer(old.settings, reply.settings),
});

/** Asks again at each change event; "all", and being shown again, take the reply as it is. */
export const useStoredSettings = (): StoredSettingsView => {
  const { setData, ...latest } = useLatest<SettingsLoaded>(question, merge);
  const { look } = latest;
  useLookAgain(look);
  const setSettings = useCallback(
    (settings: Settings) => setData((old) => ({ ...old, settings: newer(old.settings, settings) })),
    [setData],
  );
  return { ...latest, setSettings };
};

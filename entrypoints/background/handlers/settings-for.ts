// Owns what every page of ours shows beside its own matter: the settings, the store's state, the reminder of a backup, the news.
import type { Settings } from '../../../utils/domain/settings/settings.ts';
import type { ToSave } from '../../../utils/domain/views/export-reminder.ts';
import type { SettingsLoaded } from '../../../utils/messages/protocol.ts';
import type { Deps } from '../deps.ts';

type SettingsFor = (records: readonly ToSave[], settings: Settings) => Promise<SettingsLoaded>;

export const createSettingsFor =
  ({ store, exports, whatsNew }: Pick<Deps, 'store' | 'exports' | 'whatsNew'>): SettingsFor =>
  async (records, settings) => {
    const [exportReminder, news, storage] = await Promise.all([
      exports.shown(records, settings),
      whatsNew.shown(),
      store.reportAtOnce(),
    ]);
    return {
      settings,
      storage,
      ...(exportReminder === undefined ? {} : { exportReminder }),
      ...(news === undefined ? {} : { news }),
    };
  };

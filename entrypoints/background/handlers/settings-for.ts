// Owns what every page of ours shows beside its own matter: the settings, the store's state, the reminder of a backup, the news.
import type { Contract } from '../../../utils/domain/contract/record.ts';
import type { Settings } from '../../../utils/domain/settings/settings.ts';
import type { SettingsLoaded } from '../../../utils/messages/protocol.ts';
import type { Deps } from '../deps.ts';

type SettingsFor = (contracts: readonly Contract[], settings: Settings) => Promise<SettingsLoaded>;

export const createSettingsFor =
  ({ store, exports, whatsNew }: Pick<Deps, 'store' | 'exports' | 'whatsNew'>): SettingsFor =>
  async (contracts, settings) => {
    const [exportReminder, news, storage] = await Promise.all([
      exports.shown(contracts, settings),
      whatsNew.shown(),
      store.report(),
    ]);
    return {
      settings,
      storage,
      ...(exportReminder === undefined ? {} : { exportReminder }),
      ...(news === undefined ? {} : { news }),
    };
  };

// Owns what every page of ours shows beside its own matter: the choices, the store's state, the reminder of a backup, the news.
import type { Contract } from '../../../utils/domain/contract/record.ts';
import type { Settings } from '../../../utils/domain/settings/settings.ts';
import type { Choices } from '../../../utils/messages/protocol.ts';
import type { Parts } from '../deps.ts';

type ChoicesFor = (contracts: readonly Contract[], settings: Settings) => Promise<Choices>;

export const createChoicesFor =
  ({ store, exports, whatsNew }: Pick<Parts, 'store' | 'exports' | 'whatsNew'>): ChoicesFor =>
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

// Owns the badges: one for each tab that shows a contract, and the one that holds everywhere else. Refuses to count
// (domain/views/badge.ts). A reload or a load clears a tab's own in the browser; where a page only goes on, we do.
import { BADGE_COLOURS, type Badge, badgeOfAll } from '../../../utils/domain/views/badge.ts';
import type { Effects } from '../../../utils/domain/views/reminders/reminders.ts';
import { unlessGone } from '../../../utils/messages/receiver-gone.ts';
import type { BrowserApi } from '../browser-api.ts';
import type { Tabs } from '../tabs.ts';

type Counted = Pick<Effects, 'badge' | 'soon'>;
type Badges = {
  /** Of one ending, in the tabs that show it; without effects nothing is stored of it. */
  set(contractId: string, effects: Counted | undefined): Promise<void>;
  /** Of all endings. */
  setAll(effects: ReadonlyMap<string, Counted>): Promise<void>;
  /** The tab shows no contract: what holds everywhere else holds there again. */
  clear(tabId: number): Promise<void>;
};

export const createBadges = ({ action }: Pick<BrowserApi, 'action'>, tabs: Tabs): Badges => {
  // Deadlines within 48 hours by contract, as last seen.
  const soon = new Map<string, number>();
  const general = (): Badge => badgeOfAll([...soon.values()].reduce((sum, count) => sum + count, 0));
  const colour = async (state: Badge['state'], tab: { readonly tabId?: number }): Promise<void> => {
    if (state === undefined) return;
    const { ground, ink } = BADGE_COLOURS[state];
    // Both: what a browser takes by itself differs.
    await action.setBadgeBackgroundColor({ ...tab, color: ground });
    await action.setBadgeTextColor({ ...tab, color: ink });
  };
  const show = async ({ text, title, state }: Badge, tab: { readonly tabId?: number }): Promise<void> => {
    await Promise.all([
      action.setBadgeText({ ...tab, text }),
      action.setTitle({ ...tab, title }),
      colour(state, tab),
    ]);
  };
  const clear: Badges['clear'] = async (tabId) => {
    const { title } = general();
    // An empty text would hide what holds everywhere.
    await unlessGone(
      Promise.all([action.setBadgeText({ tabId, text: null }), action.setTitle({ tabId, title })]),
    );
  };
  const showIn = async (tabId: number, effects: Counted | undefined): Promise<void> => {
    if (effects === undefined) await clear(tabId);
    else await unlessGone(show(effects.badge, { tabId }));
  };
  return {
    clear,
    set: async (contractId, effects) => {
      soon.set(contractId, effects?.soon ?? 0);
      await show(general(), {});
      const shown = [...(await tabs.all())].filter(([, id]) => id === contractId);
      await Promise.all(shown.map(([tabId]) => showIn(tabId, effects)));
    },
    setAll: async (effects) => {
      soon.clear();
      for (const [contractId, counted] of effects) soon.set(contractId, counted.soon);
      await show(general(), {});
      const shown = [...(await tabs.all())];
      await Promise.all(shown.map(([tabId, id]) => showIn(tabId, effects.get(id))));
    },
  };
};

// Owns the answers to a view of all endings: the list, and for who comes back to it after days what has happened since, told once.
// Refuses to know what is urgent (domain/views/listing.ts) and what counts as news (domain/views/since.ts).
import { dueStep } from '../../../utils/domain/comeback/due.ts';
import { changedAt, titleOf } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { isProblem } from '../../../utils/domain/problems.ts';
import { epochMs, localDay } from '../../../utils/domain/time.ts';
import { listingOf, titlesOf } from '../../../utils/domain/views/listing.ts';
import { sinceTextOfAll } from '../../../utils/domain/views/since.ts';
import type { Handlers } from '../../../utils/messages/serve.ts';
import type { Deps } from '../deps.ts';
import { mapInTurns } from '../in-turns.ts';
import { createSettingsFor } from './settings-for.ts';

/** The last changed ones; in the others little can run any more. */
const MOST = 200;

export type ListHandlers = Pick<Handlers, 'list' | 'since'>;

type Parts = Pick<Deps, 'store' | 'seen' | 'exports' | 'whatsNew' | 'planCache' | 'now' | 'zone'>;
export const createListHandlers = (parts: Parts): ListHandlers => {
  const { store, seen, planCache, now, zone } = parts;
  const settingsFor = createSettingsFor(parts);
  return {
    list: async (choice) => {
      const [contracts, settings, comeback] = await Promise.all([
        store.contracts.readAll(),
        store.settings.read(),
        store.comeback.read(),
      ]);
      if (isProblem(contracts)) return contracts;
      const at = now();
      const planned = dueStep(comeback, localDay(at, zone()));
      return {
        ...listingOf(contracts, planCache.at(settings, at), choice),
        titles: titlesOf(contracts, settings.hiddenOn),
        ...(planned === undefined ? {} : { planned }),
        ...(await settingsFor(contracts, settings)),
      };
    },
    since: async () => {
      const last = await seen.lookAtAll();
      if (last === undefined) return {};
      const [contracts, settings] = await Promise.all([store.contracts.readAll(), store.settings.read()]);
      if (isProblem(contracts)) return contracts;
      const { seenAt, by } = last;
      const at = now();
      const here = zone();
      const newest = contracts
        .filter(({ begunAt, keptAt }) => begunAt !== undefined && keptAt === undefined)
        .map((contract) => ({ contract, ms: epochMs(changedAt(contract)) }))
        .sort((a, b) => b.ms - a.ms)
        .slice(0, MOST);
      const endings = await mapInTurns(newest, ({ contract }) => {
        const own = by[contract.id];
        const from = own !== undefined && epochMs(own) > epochMs(seenAt) ? own : seenAt;
        return {
          title: titleOf(contract),
          before: planFor(contract, settings, from, here),
          after: planFor(contract, settings, at, here),
        };
      });
      const text = sinceTextOfAll(endings, { seenAt, now: at, zone: here });
      return text === undefined ? {} : { text };
    },
  };
};

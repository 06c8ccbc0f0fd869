// Owns the answers to a view of all endings: the list, and for who comes back to it after days what has happened since, told once.
// Refuses to know what is urgent (domain/views/listing.ts) and what counts as news (domain/views/since.ts).
import { dueStep } from '../../../utils/domain/comeback/due.ts';
import { titleOf } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { isProblem } from '../../../utils/domain/problems.ts';
import { epochMs, localDay } from '../../../utils/domain/time.ts';
import { sinceTextOfAll } from '../../../utils/domain/views/since.ts';
import type { Handlers } from '../../../utils/messages/serve.ts';
import type { Deps } from '../deps.ts';
import { mapInTurns } from '../in-turns.ts';
import { createSettingsFor } from './settings-for.ts';

/** The last changed ones; in the others little can run any more. */
const MOST = 200;

export type ListHandlers = Pick<Handlers, 'list' | 'since'>;

type Parts = Pick<Deps, 'store' | 'seen' | 'exports' | 'whatsNew' | 'listRows' | 'now' | 'zone'>;
export const createListHandlers = (parts: Parts): ListHandlers => {
  const { store, seen, listRows, now, zone } = parts;
  const settingsFor = createSettingsFor(parts);
  return {
    list: async (choice) => {
      const [settings, comeback] = await Promise.all([store.settings.read(), store.comeback.read()]);
      const listed = await listRows.listed(settings, choice);
      if (isProblem(listed)) return listed;
      const { listing, titles, toSave } = listed;
      const planned = dueStep(comeback, localDay(now(), zone()));
      return {
        ...listing,
        titles,
        ...(planned === undefined ? {} : { planned }),
        ...(await settingsFor(toSave, settings)),
      };
    },
    since: async () => {
      const last = await seen.lookAtAll();
      if (last === undefined) return {};
      const settings = await store.settings.read();
      const rows = await listRows.all(settings);
      if (isProblem(rows)) return rows;
      const { seenAt, by } = last;
      const newest = rows
        .filter(({ begun, kept }) => begun && !kept)
        .sort((a, b) => b.changedMs - a.changedMs)
        .slice(0, MOST);
      const records = await Promise.all(newest.map(({ contractId }) => store.contracts.read(contractId)));
      const at = now();
      const here = zone();
      const endings = await mapInTurns(
        // Gone or damaged meanwhile: the next list says so.
        records.flatMap((one) => (one === undefined || isProblem(one) ? [] : [one])),
        (contract) => {
          const own = by[contract.id];
          const from = own !== undefined && epochMs(own) > epochMs(seenAt) ? own : seenAt;
          return {
            title: titleOf(contract),
            before: planFor(contract, settings, from, here),
            after: planFor(contract, settings, at, here),
          };
        },
      );
      const text = sinceTextOfAll(endings, { seenAt, now: at, zone: here });
      return text === undefined ? {} : { text };
    },
  };
};

// Owns the answer to who comes back to the list after days: what has happened since in all endings, told once.
// Refuses to know what counts as news (domain/views/since.ts).
import { changedAt, titleOf } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { isProblem } from '../../../utils/domain/problems.ts';
import { epochMs } from '../../../utils/domain/time.ts';
import { sinceTextOfAll } from '../../../utils/domain/views/since.ts';
import type { Handlers } from '../../../utils/messages/serve.ts';
import type { Deps } from '../deps.ts';
import { mapInTurns } from '../in-turns.ts';

/** The last changed ones; in the others little can run any more. */
const MOST = 200;

export const createSinceHandlers = ({
  store,
  seen,
  now,
  zone,
}: Pick<Deps, 'store' | 'seen' | 'now' | 'zone'>): Pick<Handlers, 'since'> => ({
  since: async () => {
    const last = await seen.lookAtAll();
    if (last === undefined) return {};
    const [contracts, settings] = await Promise.all([store.contracts.readAll(), store.settings.read()]);
    if (isProblem(contracts)) return contracts;
    const { seenAt, by } = last;
    const at = now();
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
        before: planFor(contract, settings, from),
        after: planFor(contract, settings, at),
      };
    });
    const text = sinceTextOfAll(endings, { seenAt, now: at, zone: zone() });
    return text === undefined ? {} : { text };
  },
});

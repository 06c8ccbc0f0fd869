// Owns deleting one ending and bringing it back within ten minutes; after that its copy goes, by alarm or at the next start.
// Refuses to know how long a copy is kept (utils/storage/deleted.ts).
import { isDeleted, isProblem, problem } from '../../../utils/domain/problems.ts';
import { withHidden } from '../../../utils/domain/settings/hidden.ts';
import { withoutContract, withPatch } from '../../../utils/domain/settings/reducer.ts';
import type { Handlers } from '../../../utils/messages/serve.ts';
import type { AfterWrite } from '../after-write.ts';
import type { Deps } from '../deps.ts';
import { DELETED_ALARM, setAlarm } from '../signals/alarms.ts';

/** Removes what can no longer be brought back, and wakes us for the next; what the browser refuses is logged, and tried again. */
export const tidyDeleted = async ({
  browserApi,
  deleted,
}: Pick<Deps, 'browserApi' | 'deleted'>): Promise<void> => {
  try {
    await setAlarm(browserApi.alarms, DELETED_ALARM, await deleted.tidy());
  } catch (error) {
    console.error(error);
  }
};

export type DeletedHandlers = Pick<Handlers, 'delete-contract' | 'deleted-endings' | 'restore-contract'>;
export const createDeletedHandlers = (parts: Deps, after: AfterWrite): DeletedHandlers => {
  const { store, pendingEndClicks, seen, deleted } = parts;
  // The answer does not wait for it; the next start does it where this worker ends before.
  const tidy = (): void => void tidyDeleted(parts);
  return {
    'delete-contract': async ({ contractId }) => {
      const [contract, settings] = await Promise.all([
        store.contracts.read(contractId),
        store.settings.read(),
      ]);
      // Before it goes: of a worker that ends in between, either the record or its copy is left.
      if (contract !== undefined && !isProblem(contract))
        await deleted.keep(contract, settings.hiddenOn.includes(contractId));
      const refused = await store.contracts.remove(contractId);
      if (!isDeleted(refused)) {
        await deleted.drop(contractId);
        return refused;
      }
      await Promise.all([pendingEndClicks.forget(contractId), seen.forget(contractId)]);
      // Of a contract that is gone nothing else is kept; if that is refused, a page stays hidden and the popup shows it.
      await store.settings.change((settings) => withoutContract(settings, contractId));
      after.contractRemoved(contractId);
      tidy();
      return refused;
    },
    'deleted-endings': async () => ({ endings: await deleted.shown() }),
    'restore-contract': async ({ contractId }) => {
      const copy = await deleted.read(contractId);
      if (copy === undefined) return problem('nothing-to-restore');
      const { record, hidden } = copy;
      const update = await store.contracts.update(contractId, (stored) => {
        if (stored === undefined) return { ...record, rev: record.rev + 1 };
        // By an earlier try, whose answer was lost; anything else was begun anew and stays.
        return stored.createdAt === record.createdAt && stored.rev > record.rev
          ? stored
          : problem('changed-meanwhile');
      });
      if (isProblem(update)) return update;
      if (hidden)
        await store.settings.change((choices) =>
          withPatch(choices, { hiddenOn: withHidden(choices.hiddenOn, contractId, true) }),
        );
      await deleted.drop(contractId);
      after.imported({ put: [contractId], removed: [] });
      tidy();
      return null;
    },
  };
};

// Owns every ending in a view (popup, options): loaded, kept newest by the bell.
import { useCallback } from 'preact/hooks';
import type { Contract } from '../../utils/domain/contract.ts';
import type { Bell } from '../../utils/messages/bell.ts';
import type { LoadedAll } from '../../utils/messages/protocol.ts';
import { ask } from '../../utils/messages/send.ts';
import { useBell } from './use-bell.ts';
import { newerContract } from './use-contract.ts';
import { type Latest, useLatest } from './use-latest.ts';

export type AllView = Omit<Latest<LoadedAll>, 'setData'> & {
  /** Takes a newer record that another answer brought. */
  readonly accept: (contract: Contract) => void;
  readonly setSettings: (settings: LoadedAll['settings']) => void;
};

const question = () => ask('load-all', {});
// A record missing from the reply is gone: deleting rings for all, so nothing else makes the list shorter.
const merge = (old: LoadedAll, reply: LoadedAll): LoadedAll => ({
  ...reply,
  contracts: reply.contracts.map(
    (contract) =>
      newerContract(old.contracts.find(({ id }) => id === contract.id) ?? null, contract) ?? contract,
  ),
  settings: reply.settings.rev >= old.settings.rev ? reply.settings : old.settings,
});

/** Asks anew at each bell; "all" takes the reply as it is. */
export const useAll = (): AllView => {
  const { setData, ...latest } = useLatest<LoadedAll>(question, merge);
  const { look } = latest;
  useBell(useCallback((bell: Bell | undefined) => look(bell?.bell === 'all'), [look]));
  const accept = useCallback(
    (contract: Contract) =>
      setData((old) => ({
        ...old,
        contracts: old.contracts.some(({ id }) => id === contract.id)
          ? old.contracts.map((known) =>
              known.id === contract.id ? (newerContract(known, contract) ?? known) : known,
            )
          : [...old.contracts, contract],
      })),
    [setData],
  );
  const setSettings = useCallback(
    (settings: LoadedAll['settings']) =>
      setData((old) => ({ ...old, settings: settings.rev >= old.settings.rev ? settings : old.settings })),
    [setData],
  );
  return { ...latest, accept, setSettings };
};

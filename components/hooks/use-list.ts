// Owns the most urgent endings in a view, kept newest by the bell: a change of one asks for that one alone.
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Contract } from '../../utils/domain/contract.ts';
import { isProblem } from '../../utils/domain/problems.ts';
import type { Settings } from '../../utils/domain/settings.ts';
import type { Bell } from '../../utils/messages/bell.ts';
import { FIRST_LIST, takeEarly } from '../../utils/messages/first-list.ts';
import type { Listed } from '../../utils/messages/protocol.ts';
import { ask } from '../../utils/messages/send.ts';
import { useBell } from './use-bell.ts';
import { newer } from './use-contract.ts';
import { type Latest, useLatest } from './use-latest.ts';

export type ListView = Omit<Latest<Listed>, 'setData'> & {
  /** Takes a newer record that another answer brought. */
  readonly accept: (contract: Contract) => void;
  readonly setSettings: (settings: Settings) => void;
  /** What is searched for. */
  readonly words: string;
  readonly search: (words: string) => void;
  /** Asks for the next ones too. */
  readonly more: () => void;
};

const MORE = 50;

const byId = (contracts: readonly Contract[]) => new Map(contracts.map((one) => [one.id, one]));
// The order is made once for the endings at hand: a tick must not move the row under the finger.
const merge = (old: Listed, reply: Listed): Listed => {
  const [before, now] = [byId(old.contracts), byId(reply.contracts)];
  const same = before.size === now.size && reply.contracts.every(({ id }) => before.has(id));
  const contracts = (same ? old : reply).contracts.flatMap(({ id }) => {
    const [mine, theirs] = [before.get(id), now.get(id)];
    return theirs === undefined ? [] : [mine === undefined ? theirs : newer(mine, theirs)];
  });
  return { ...reply, contracts, settings: newer(old.settings, reply.settings) };
};

/** Asks anew where words or count change, and at each bell; "all" takes the reply as it is. */
export const useList = (): ListView => {
  const [words, search] = useState('');
  const [count, setCount] = useState<number>(FIRST_LIST.count);
  const question = useCallback(() => {
    const early = words === FIRST_LIST.words && count === FIRST_LIST.count ? takeEarly() : undefined;
    return early ?? ask('list', { words, count });
  }, [words, count]);
  const { setData, ...latest } = useLatest<Listed>(question, merge);
  const { data, look } = latest;
  const shown = useRef<readonly Contract[]>([]);
  shown.current = data?.contracts ?? [];
  const accept = useCallback(
    (contract: Contract) =>
      setData((old) => ({
        ...old,
        contracts: old.contracts.map((known) => (known.id === contract.id ? newer(known, contract) : known)),
      })),
    [setData],
  );
  const hear = useCallback(
    (bell: Bell | undefined) => {
      const known = bell?.bell === 'contract' && shown.current.find(({ id }) => id === bell.contractId);
      if (!known) return look(bell?.bell === 'all');
      if (known.rev >= bell.rev) return;
      const contractId = known.id;
      ask('load', { contractId }).then(
        (reply) => (isProblem(reply) || reply.contract === null ? look() : accept(reply.contract)),
        () => look(),
      );
    },
    [look, accept],
  );
  useBell(hear);
  const setSettings = useCallback(
    (settings: Settings) => setData((old) => ({ ...old, settings: newer(old.settings, settings) })),
    [setData],
  );
  const more = useCallback(() => setCount((shown) => shown + MORE), []);
  return { ...latest, accept, setSettings, words, search, more };
};

// Owns the most urgent endings in a view, kept newest by the change event.
import { useCallback, useState } from 'preact/hooks';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { FIRST_LIST } from '../../utils/domain/views/first-list.ts';
import type { Summary } from '../../utils/domain/views/summary.ts';
import { missedEarly, takeEarly } from '../../utils/messages/prefetch-list.ts';
import type { Listed } from '../../utils/messages/protocol.ts';
import { ask } from '../../utils/messages/send.ts';
import { useLookAgain } from '../state/use-change-events.ts';
import { type Latest, newer, useLatest } from '../state/use-latest.ts';

export type ListView = Omit<Latest<Listed>, 'setData'> & {
  readonly setSettings: (settings: Settings) => void;
  /** What is searched for. */
  readonly words: string;
  readonly search: (words: string) => void;
  /** Asks for the next ones too. */
  readonly more: () => void;
};

const MORE = 50;

const byId = (endings: readonly Summary[]) => new Map(endings.map((one) => [one.contractId, one]));
// Order and groups are made once for the endings at hand: a tick must not move the row under the finger.
const merge = (old: Listed, reply: Listed): Listed => {
  const now = byId(reply.endings);
  const same = old.endings.length === now.size && old.endings.every(({ contractId }) => now.has(contractId));
  const { endings: inOrder, groups } = same ? old : reply;
  const endings = inOrder.flatMap(({ contractId, group }) => {
    const summary = now.get(contractId);
    return summary === undefined ? [] : [{ ...summary, group }];
  });
  return { ...reply, endings, groups, settings: newer(old.settings, reply.settings) };
};

/** Asks again where words or count change, and at each change event; "all", and being shown again, take the reply as it is. */
export const useList = (): ListView => {
  const [words, search] = useState('');
  const [count, setCount] = useState<number>(FIRST_LIST.count);
  const question = useCallback(() => {
    const isFirst = words === FIRST_LIST.words && count === FIRST_LIST.count;
    return (isFirst ? takeEarly() : undefined) ?? ask('list', { words, count });
  }, [words, count]);
  const { setData, ...latest } = useLatest<Listed>(question, merge, missedEarly);
  const { look } = latest;
  useLookAgain(look);
  const setSettings = useCallback(
    (settings: Settings) => setData((old) => ({ ...old, settings: newer(old.settings, settings) })),
    [setData],
  );
  const more = useCallback(() => setCount((shown) => shown + MORE), []);
  return { ...latest, setSettings, words, search, more };
};

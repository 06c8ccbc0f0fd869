// Owns the person's stored choices and the state of the store in a view: loaded, kept newest by the bell.
import { useCallback } from 'preact/hooks';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { Bell } from '../../utils/messages/change-events.ts';
import type { Choices } from '../../utils/messages/protocol.ts';
import { ask } from '../../utils/messages/send.ts';
import { beginsAnew, useBell } from './use-change-events.ts';
import { type Latest, newer, useLatest } from './use-latest.ts';

type ChoicesView = Omit<Latest<Choices>, 'setData'> & {
  /** Takes choices that another reply brought, where they are not older. */
  readonly setSettings: (settings: Settings) => void;
};

const question = () => ask('load-settings', {});
const merge = (old: Choices, reply: Choices): Choices => ({
  ...reply,
  settings: newer(old.settings, reply.settings),
});

/** Asks again at each bell; "all", and being shown again, take the reply as it is. */
export const useChoices = (): ChoicesView => {
  const { setData, ...latest } = useLatest<Choices>(question, merge);
  const { look } = latest;
  useBell(useCallback((bell: Bell | undefined) => look(beginsAnew(bell)), [look]));
  const setSettings = useCallback(
    (settings: Settings) => setData((old) => ({ ...old, settings: newer(old.settings, settings) })),
    [setData],
  );
  return { ...latest, setSettings };
};

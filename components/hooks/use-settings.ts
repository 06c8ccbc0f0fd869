// Owns the person's choices in a view: shown at once, saved one after the other, and what could not be saved.
import { useCallback, useRef, useState } from 'preact/hooks';
import { isProblem, problemText } from '../../utils/domain/problems.ts';
import type { Settings, SettingsPatch } from '../../utils/domain/settings.ts';
import { ask } from '../../utils/messages/send.ts';
import { NOT_REACHED } from './change-queue.ts';

/** What a form of choices shows and calls. */
export type SettingsView = {
  /** The stored choices with those on their way. */
  readonly settings: Settings;
  readonly change: (patch: SettingsPatch) => void;
  /** `saved` stays until the next change. */
  readonly saved: 'nothing' | 'saving' | 'saved';
  readonly failed: { readonly reason: string; readonly again: () => void } | undefined;
};

/** `failed.again` sends every choice that is not stored, not only the last. */
export const useSettings = (stored: Settings, accept: (settings: Settings) => void): SettingsView => {
  // What was chosen and is not known to be stored; it lies over the stored choices.
  const [patch, setPatch] = useState<SettingsPatch>({});
  const [saved, setSaved] = useState<SettingsView['saved']>('nothing');
  const [reason, setReason] = useState<string | undefined>(undefined);
  // Each waits for the one before it: two sent at once could be stored the wrong way round.
  const line = useRef<Promise<void>>(Promise.resolve());

  const send = useCallback(
    (given: SettingsPatch) => {
      setSaved('saving');
      setReason(undefined);
      const fail = (why: string): void => {
        setSaved('nothing');
        setReason(why);
      };
      line.current = line.current
        .then(() => ask('change-settings', { patch: given }))
        .then(
          (reply) => {
            if (isProblem(reply)) return fail(problemText(reply));
            accept(reply);
            // From now on the stored choices say it themselves.
            setPatch((old) => withoutSaved(old, given));
            return setSaved('saved');
          },
          () => fail(NOT_REACHED),
        );
    },
    [accept],
  );
  const change = useCallback(
    (given: SettingsPatch) => {
      setPatch((old) => ({ ...old, ...given }));
      send(given);
    },
    [send],
  );
  const failed = reason === undefined ? undefined : { reason, again: () => send(patch) };
  return { settings: { ...stored, ...patch }, change, saved, failed };
};

/** What is still on its way: a choice that was changed again meanwhile stays. */
const withoutSaved = (patch: SettingsPatch, saved: SettingsPatch): SettingsPatch =>
  Object.fromEntries(
    Object.entries(patch).filter(([key, value]) => saved[key as keyof SettingsPatch] !== value),
  );

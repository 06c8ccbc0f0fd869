// Owns the person's choices in a view: shown at once, saved one after the other, and what could not be saved.
import { useCallback, useMemo, useState } from 'preact/hooks';
import { type ChoiceAction, performChoice } from '../../utils/domain/choices.ts';
import { without } from '../../utils/domain/record-changes.ts';
import type { Settings, SettingsPatch } from '../../utils/domain/settings.ts';
import { ask } from '../../utils/messages/send.ts';
import { currentInstant } from '../clock.ts';
import { makeChangeQueue } from './change-queue.ts';
import type { ActionWords, Change } from './changes.ts';
import { useFlush } from './use-flush.ts';
import type { TakeStep } from './use-undo-key.ts';

/** What a form of choices shows and calls. */
export type SettingsView = {
  /** The stored choices with those on their way. */
  readonly settings: Settings;
  readonly change: (patch: SettingsPatch) => void;
  /** Takes the newest change back, or the newest undo, named by its operation id. */
  readonly step: TakeStep;
  /** `saved` stays until the next change. */
  readonly saved: 'nothing' | 'saving' | 'saved';
  readonly failed: { readonly reason: string; readonly again: () => void } | undefined;
};

const CHOICES: ActionWords<ChoiceAction> = {
  leftOf: (older, newer) => {
    if (older.type !== 'choose' || newer.type !== 'choose') return older;
    const patch = without(older.patch, ...(Object.keys(newer.patch) as (keyof SettingsPatch)[]));
    return Object.keys(patch).length === 0 ? undefined : { ...older, patch };
  },
  takesBack: (action) => (action.type === 'choose' ? undefined : action.of),
};
const send = ({ operationId, action }: Change<ChoiceAction>) =>
  ask('change-settings', { operationId, action });

/** `accept` must keep its identity; `failed.again` sends every choice that is not stored, not only the last. */
export const useSettings = (stored: Settings, accept: (settings: Settings) => void): SettingsView => {
  const [changes, setChanges] = useState<readonly Change<ChoiceAction>[]>([]);
  const [isSaved, setSaved] = useState(false);
  const queue = useMemo(
    () =>
      makeChangeQueue<ChoiceAction, Settings>(CHOICES, {
        send,
        confirmed: (settings) => {
          accept(settings);
          setSaved(true);
        },
        changed: setChanges,
      }),
    [accept],
  );
  useFlush(queue);
  const settings = useMemo(
    () => changes.reduce((seen, { operationId, action }) => performChoice(seen, operationId, action), stored),
    [stored, changes],
  );
  const add = useCallback(
    (action: ChoiceAction) => {
      setSaved(false);
      queue.add(action, currentInstant());
    },
    [queue],
  );
  const change = useCallback((patch: SettingsPatch) => add({ type: 'choose', patch }), [add]);
  const step = useCallback<TakeStep>((type, of) => add({ type, of }), [add]);
  const failures = changes.filter(({ state }) => state === 'failed');
  const reason = failures.at(-1)?.reason;
  const again = (): void => {
    for (const { operationId } of failures) queue.retry(operationId);
  };
  const isSaving = changes.length > failures.length;
  return {
    settings,
    change,
    step,
    saved: isSaving ? 'saving' : isSaved && failures.length === 0 ? 'saved' : 'nothing',
    failed: reason === undefined ? undefined : { reason, again },
  };
};

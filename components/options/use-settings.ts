// Owns the person's settings in a view: shown at once, saved one after the other, and what could not be saved.
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { without } from '../../utils/domain/contract/record-changes.ts';
import type { ContractId } from '../../utils/domain/ids.ts';
import type { OwnChange } from '../../utils/domain/settings/own.ts';
import { applyToSettings, type SettingsAction } from '../../utils/domain/settings/reducer.ts';
import type { OwnPatch, Settings } from '../../utils/domain/settings/settings.ts';
import { ask } from '../../utils/messages/send.ts';
import type { ActionWords, Change } from '../state/changes.ts';
import { currentInstant } from '../state/clock.ts';
import { flushWithPage, makeOutbox } from '../state/outbox.ts';
import type { TakeStep } from '../state/use-undo-key.ts';

/** What a form of settings shows and calls. */
export type SettingsView = {
  /** The stored settings with those on their way. */
  readonly settings: Settings;
  readonly change: (patch: OwnPatch) => void;
  /** Hides the sidebar on the page of one contract, or shows it there again. */
  readonly hide: (contractId: ContractId, hidden: boolean) => void;
  /** Keeps, changes or removes what is for the next ending. */
  readonly own: (change: OwnChange) => void;
  /** Takes the newest change back, or the newest undo, named by its operation id. */
  readonly step: TakeStep;
  /** `saved` passes: it is news, and no state of what is being typed. */
  readonly saved: 'nothing' | 'saving' | 'saved';
  /** Something is being typed, of which nothing is saved yet. */
  readonly typing: () => void;
  readonly failed: { readonly reason: string; readonly again: () => void } | undefined;
};

// Long enough to be read.
const SAVED_MS = 2_000;

type Own = Extract<SettingsAction, { type: 'own' }>;
/** What of an older change the newer one says nothing about. */
const ownLeft = (older: Own, newer: Own): Own | undefined => {
  const stepSets = without(older.change.stepSets ?? {}, ...Object.keys(newer.change.stepSets ?? {}));
  const ownMessages = without(older.change.ownMessages ?? {}, ...Object.keys(newer.change.ownMessages ?? {}));
  const isEmpty = Object.keys(stepSets).length + Object.keys(ownMessages).length === 0;
  return isEmpty ? undefined : { ...older, change: { stepSets, ownMessages } };
};
const CHOICES: ActionWords<SettingsAction> = {
  leftOf: (older, newer) => {
    if (older.type === 'hide' && newer.type === 'hide')
      return older.contractId === newer.contractId ? undefined : older;
    if (older.type === 'own' && newer.type === 'own') return ownLeft(older, newer);
    if (older.type !== 'choose' || newer.type !== 'choose') return older;
    const patch = without(older.patch, ...(Object.keys(newer.patch) as (keyof OwnPatch)[]));
    return Object.keys(patch).length === 0 ? undefined : { ...older, patch };
  },
  takesBack: (action) => ('of' in action ? action.of : undefined),
};
const send = ({ operationId, action }: Change<SettingsAction>) =>
  ask('change-settings', { operationId, action });

/** `accept` must keep its identity; `failed.again` sends every choice that is not stored, not only the last. */
export const useSettings = (stored: Settings, accept: (settings: Settings) => void): SettingsView => {
  const [changes, setChanges] = useState<readonly Change<SettingsAction>[]>([]);
  const [isSaved, setSaved] = useState(false);
  const queue = useMemo(
    () =>
      makeOutbox<SettingsAction, Settings>(CHOICES, {
        send,
        confirmed: (settings) => {
          accept(settings);
          setSaved(true);
        },
        changed: setChanges,
      }),
    [accept],
  );
  useEffect(() => flushWithPage(queue), [queue]);
  useEffect(() => {
    if (!isSaved) return;
    const passing = setTimeout(() => setSaved(false), SAVED_MS);
    return () => clearTimeout(passing);
  }, [isSaved]);
  const typing = useCallback(() => setSaved(false), []);
  const settings = useMemo(
    () =>
      changes.reduce((seen, { operationId, action }) => applyToSettings(seen, operationId, action), stored),
    [stored, changes],
  );
  const add = useCallback(
    (action: SettingsAction) => {
      setSaved(false);
      queue.add(action, currentInstant());
    },
    [queue],
  );
  const change = useCallback((patch: OwnPatch) => add({ type: 'choose', patch }), [add]);
  const hide = useCallback(
    (contractId: ContractId, hidden: boolean) => add({ type: 'hide', contractId, hidden }),
    [add],
  );
  const own = useCallback((change: OwnChange) => add({ type: 'own', change }), [add]);
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
    hide,
    own,
    step,
    typing,
    saved: isSaving ? 'saving' : isSaved && failures.length === 0 ? 'saved' : 'nothing',
    failed: reason === undefined ? undefined : { reason, again },
  };
};

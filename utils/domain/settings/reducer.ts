// Owns the change of the person's choices: each counted once by its operation id, each with a way back.
// Pure: a change that changes nothing gives the same object back. Refuses to check values (settings.ts) and to store.
import * as z from 'zod/mini';
import { stepsAfter } from '../contract/undo-stack.ts';
import { isSame } from '../equal.ts';
import { type ContractId, ContractIdSchema, type OperationId, OperationIdSchema } from '../ids.ts';
import { withHidden } from './hidden.ts';
import { MAX_CHOICES_DONE, OwnPatchSchema, type Settings, type SettingsPatch } from './settings.ts';

/**
 * What a person does to the choices: names new ones, hides the sidebar on a contract or shows it there, takes the newest
 * change back, or does again what was taken back.
 */
export const ChoiceActionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choose'), patch: OwnPatchSchema }),
  z.strictObject({ type: z.literal('hide'), contractId: ContractIdSchema, hidden: z.boolean() }),
  /** Both by the operation id that the step has. */
  z.strictObject({ type: z.literal('undo'), of: OperationIdSchema }),
  z.strictObject({ type: z.literal('redo'), of: OperationIdSchema }),
]);
export type ChoiceAction = z.infer<typeof ChoiceActionSchema>;

/** The same object where the next state says nothing new, else the next revision. */
const revised = (settings: Settings, next: Settings): Settings =>
  isSame(next, settings) ? settings : { ...next, rev: settings.rev + 1 };

/** Without a way back: how a view was left is no choice of which anybody repents. */
export const withChoices = (settings: Settings, patch: SettingsPatch): Settings =>
  revised(settings, { ...settings, ...patch });

/** Those of the choices that the patch changes, as they are now. */
const wayBack = (settings: Settings, patch: SettingsPatch): SettingsPatch => {
  const keys = Object.keys(patch) as (keyof SettingsPatch)[];
  return Object.fromEntries(
    keys.filter((key) => !isSame(settings[key], patch[key])).map((key) => [key, settings[key]]),
  );
};
/** What the action sets; undefined where it does nothing: only the newest step is gone, an older one may have been built upon. */
const patchOf = (settings: Settings, action: ChoiceAction): SettingsPatch | undefined => {
  if (action.type === 'choose')
    return withChoices(settings, action.patch) === settings ? undefined : action.patch;
  if (action.type === 'hide') {
    const { hiddenOn } = settings;
    const { contractId, hidden } = action;
    // Worked out here, on the stored list: another view may have hidden another contract at the same moment.
    return hiddenOn.includes(contractId) === hidden
      ? undefined
      : { hiddenOn: withHidden(hiddenOn, contractId, hidden) };
  }
  const step = settings[action.type].at(-1);
  return step?.id === action.of ? step.was : undefined;
};

/** The choices after one action, once: the same object for a repeat, however late, and for what changes nothing. */
export const performChoice = (settings: Settings, id: OperationId, action: ChoiceAction): Settings => {
  const patch = settings.done.includes(id) ? undefined : patchOf(settings, action);
  if (patch === undefined) return settings;
  return {
    ...settings,
    ...patch,
    ...stepsAfter(settings, action.type, { id, was: wayBack(settings, patch) }),
    rev: settings.rev + 1,
    done: [...settings.done, id].slice(-MAX_CHOICES_DONE),
  };
};

/** The choices without any word of one contract, in the steps neither. */
export const withoutContract = (settings: Settings, contractId: ContractId): Settings => {
  const shown = (hiddenOn: Settings['hiddenOn']) => withHidden(hiddenOn, contractId, false);
  const cleared = (steps: Settings['undo']): Settings['undo'] =>
    steps.map(({ id, was }) => ({
      id,
      was: was.hiddenOn === undefined ? was : { ...was, hiddenOn: shown(was.hiddenOn) },
    }));
  return revised(settings, {
    ...settings,
    hiddenOn: shown(settings.hiddenOn),
    undo: cleared(settings.undo),
    redo: cleared(settings.redo),
  });
};

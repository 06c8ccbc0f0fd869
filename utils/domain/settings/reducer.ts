// Owns the change of the person's settings: each counted once by its operation id, each with its inverse.
// Pure: a change that changes nothing gives the same object back. Refuses to check values (settings.ts) and to store.
import * as z from 'zod/mini';
import { stepsAfter } from '../contract/undo-stack.ts';
import { isSame } from '../equal.ts';
import { type ContractId, ContractIdSchema, type OperationId, OperationIdSchema } from '../ids.ts';
import { withHidden } from './hidden.ts';
import { OWN_THINGS, type OwnChange, OwnChangeSchema, type OwnThings } from './own.ts';
import { MAX_SETTINGS_DONE, OwnPatchSchema, type Settings, type SettingsPatch } from './settings.ts';

/**
 * What a person does to the settings: names new ones, hides the sidebar on a contract or shows it there, keeps sets of steps
 * and messages, takes the newest change back, or does again what was taken back.
 */
export const SettingsActionSchema = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('choose'), patch: OwnPatchSchema }),
    z.strictObject({ type: z.literal('hide'), contractId: ContractIdSchema, hidden: z.boolean() }),
    /** Keeps, changes or removes what is for the next ending. */
    z.strictObject({ type: z.literal('own'), change: OwnChangeSchema }),
    /** Both by the operation id that the step has. */
    z.strictObject({ type: z.literal('undo'), of: OperationIdSchema }),
    z.strictObject({ type: z.literal('redo'), of: OperationIdSchema }),
  ]),
);
export type SettingsAction = z.infer<typeof SettingsActionSchema>;

/** The same object where the next state says nothing new, else the next revision. */
const revised = (settings: Settings, next: Settings): Settings =>
  isSame(next, settings) ? settings : { ...next, rev: settings.rev + 1 };

/** Without an inverse: how a view was left is no choice of which anybody repents. */
export const withPatch = (settings: Settings, patch: SettingsPatch): Settings =>
  revised(settings, { ...settings, ...patch });

/** Those of the settings that the patch changes, as they are now. */
const inverseOf = (settings: Settings, patch: SettingsPatch): SettingsPatch => {
  const keys = Object.keys(patch) as (keyof SettingsPatch)[];
  return Object.fromEntries(
    keys.filter((key) => !isSame(settings[key], patch[key])).map((key) => [key, settings[key]]),
  );
};
const OWN_KEYS = Object.keys(OWN_THINGS) as (keyof OwnThings)[];
/** Of what a change names, that which it changes, as it is now; undefined where that is nothing. */
const ownBack = (settings: Settings, change: OwnChange): OwnChange | undefined => {
  const was = OWN_KEYS.flatMap((key) => {
    const entries = Object.entries(change[key] ?? {})
      .map(([id, value]) => [id, value, Object.hasOwn(settings[key], id) ? settings[key][id] : null] as const)
      .filter(([, value, before]) => !isSame(value, before))
      .map(([id, , before]) => [id, before] as const);
    return entries.length === 0 ? [] : [[key, Object.fromEntries(entries)] as const];
  });
  return was.length === 0 ? undefined : (Object.fromEntries(was) as OwnChange);
};
const ownAfter = (settings: Settings, change: OwnChange): OwnThings =>
  Object.fromEntries(
    OWN_KEYS.map((key) => [
      key,
      Object.fromEntries(
        Object.entries({ ...settings[key], ...change[key] }).filter(([, value]) => value !== null),
      ),
    ]),
  ) as OwnThings;

type Delta = { readonly patch: SettingsPatch; readonly own?: OwnChange };
/** What the action sets; undefined where it does nothing: only the newest step is gone, an older one may have been built upon. */
const deltaOf = (settings: Settings, action: SettingsAction): Delta | undefined => {
  if (action.type === 'choose')
    return withPatch(settings, action.patch) === settings ? undefined : { patch: action.patch };
  if (action.type === 'own')
    return ownBack(settings, action.change) === undefined ? undefined : { patch: {}, own: action.change };
  if (action.type === 'hide') {
    const { hiddenOn } = settings;
    const { contractId, hidden } = action;
    // Worked out here, on the stored list: another view may have hidden another contract at the same moment.
    return hiddenOn.includes(contractId) === hidden
      ? undefined
      : { patch: { hiddenOn: withHidden(hiddenOn, contractId, hidden) } };
  }
  const step = settings[action.type].at(-1);
  if (step?.id !== action.of) return undefined;
  return { patch: step.was, ...(step.own === undefined ? {} : { own: step.own }) };
};

/** The settings after one action, once: the same object for a repeat, however late, and for what changes nothing. */
export const applyToSettings = (settings: Settings, id: OperationId, action: SettingsAction): Settings => {
  const delta = settings.done.includes(id) ? undefined : deltaOf(settings, action);
  if (delta === undefined) return settings;
  const own = delta.own && ownBack(settings, delta.own);
  const back = { id, was: inverseOf(settings, delta.patch), ...(own === undefined ? {} : { own }) };
  return {
    ...settings,
    ...delta.patch,
    ...(delta.own === undefined ? {} : ownAfter(settings, delta.own)),
    ...stepsAfter(settings, action.type, back),
    rev: settings.rev + 1,
    done: [...settings.done, id].slice(-MAX_SETTINGS_DONE),
  };
};

/** The settings without any word of one contract, in the steps neither. */
export const withoutContract = (settings: Settings, contractId: ContractId): Settings => {
  const shown = (hiddenOn: Settings['hiddenOn']) => withHidden(hiddenOn, contractId, false);
  const cleared = (steps: Settings['undo']): Settings['undo'] =>
    steps.map((step) =>
      step.was.hiddenOn === undefined
        ? step
        : { ...step, was: { ...step.was, hiddenOn: shown(step.was.hiddenOn) } },
    );
  return revised(settings, {
    ...settings,
    hiddenOn: shown(settings.hiddenOn),
    undo: cleared(settings.undo),
    redo: cleared(settings.redo),
  });
};

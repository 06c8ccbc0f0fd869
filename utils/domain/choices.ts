// Owns the change of the person's choices: each counted once by its operation id, each with a way back.
// Pure: a change that changes nothing gives the same object back. Refuses to check values (settings.ts) and to store.
import { withHidden } from './hidden.ts';
import type { ContractId, OperationId } from './ids.ts';
import { same } from './record-changes.ts';
import { MAX_CHOICES_DONE, MAX_CHOICES_UNDO, type Settings, type SettingsPatch } from './settings.ts';

/** What a person does to the choices: names new ones, or takes the newest change back, named by its operation id. */
export type ChoiceAction =
  | { readonly type: 'choose'; readonly patch: SettingsPatch }
  | { readonly type: 'undo'; readonly of: OperationId };

/** The same object where the next state says nothing new, else the next revision. */
const revised = (settings: Settings, next: Settings): Settings =>
  same(next, settings) ? settings : { ...next, rev: settings.rev + 1 };

/** Without a way back: how a view was left is no choice of which anybody repents. */
export const withChoices = (settings: Settings, patch: SettingsPatch): Settings =>
  revised(settings, { ...settings, ...patch });

const waysBack = (before: Settings, patch: SettingsPatch): SettingsPatch => {
  const keys = Object.keys(patch) as (keyof SettingsPatch)[];
  return Object.fromEntries(
    keys.filter((key) => !same(before[key], patch[key])).map((key) => [key, before[key]]),
  );
};

const choose = (settings: Settings, id: OperationId, patch: SettingsPatch): Settings => {
  // Said late once more, by a view that never heard the answer: what was chosen since then stays.
  if (settings.done.includes(id)) return settings;
  const next = withChoices(settings, patch);
  if (next === settings) return settings;
  return {
    ...next,
    done: [...settings.done, id].slice(-MAX_CHOICES_DONE),
    undo: [...settings.undo, { id, was: waysBack(settings, patch) }].slice(-MAX_CHOICES_UNDO),
  };
};
const takeBack = (settings: Settings, of: OperationId): Settings => {
  const step = settings.undo.at(-1);
  // Only the newest: an older one may have been built upon.
  if (step?.id !== of) return settings;
  return { ...settings, ...step.was, rev: settings.rev + 1, undo: settings.undo.slice(0, -1) };
};

/** The choices without any word of one contract, in the ways back neither. */
export const withoutContract = (settings: Settings, contractId: ContractId): Settings => {
  const shown = (hiddenOn: Settings['hiddenOn']) => withHidden(hiddenOn, contractId, false);
  const undo = settings.undo.map(({ id, was }) => ({
    id,
    was: was.hiddenOn === undefined ? was : { ...was, hiddenOn: shown(was.hiddenOn) },
  }));
  return revised(settings, { ...settings, hiddenOn: shown(settings.hiddenOn), undo });
};

/** The choices after one action, once: the same object for a repeat and for what changes nothing. */
export const performChoice = (settings: Settings, id: OperationId, action: ChoiceAction): Settings =>
  action.type === 'undo' ? takeBack(settings, action.of) : choose(settings, id, action.patch);

// Owns showing one part of the checklist view so that it follows what the person does, without a background.
import { render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import type { Ending } from '../../components/state/ending.ts';
import type { Action } from '../../utils/domain/contract/action-schema.ts';
import type { Contract } from '../../utils/domain/contract/record.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { settings } from '../builders.ts';
import { endingOf } from './ending-of.ts';

export type LiveEnding = {
  readonly acts: readonly Action[];
  /** The contract after all that was done and not refused. */
  readonly record: () => Contract;
};

/** Draws `view` for a contract and draws it again after each action that it asks for. */
export const live = (
  given: Contract,
  view: (ending: Ending) => ComponentChild,
  chosen: Settings = settings(),
): LiveEnding => {
  const acts: Action[] = [];
  let current = given;
  const draw = (): ComponentChild => {
    const { ending, record } = endingOf(current, chosen);
    const act: Ending['act'] = (action) => {
      const refused = ending.act(action);
      if (refused !== undefined) return refused;
      acts.push(action);
      current = record();
      shown.rerender(draw());
      return undefined;
    };
    return view({ ...ending, act });
  };
  const shown = render(draw());
  return { acts, record: () => current };
};

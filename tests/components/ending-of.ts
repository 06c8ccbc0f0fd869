// Owns one ending for the tests of single parts: its plan at NOW, and every change that a part asks for.
import type { Ending } from '../../components/state/ending.ts';
import type { Action } from '../../utils/domain/contract/action-schema.ts';
import { apply } from '../../utils/domain/contract/actions.ts';
import type { Contract } from '../../utils/domain/contract/record.ts';
import { refuse } from '../../utils/domain/contract/validate.ts';
import { planFor } from '../../utils/domain/plan/plan.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { contract, settings } from '../builders.ts';
import { NOW } from '../clock.ts';
import { ZONE } from './prepare.ts';

/** `record()` is the contract after all that was asked for and not refused. */
export const endingOf = (given: Contract = contract(), chosen: Settings = settings()) => {
  const acts: Action[] = [];
  const record = (): Contract => acts.reduce((seen, action) => apply(seen, action, NOW), given);
  const ending: Ending = {
    contract: given,
    plan: planFor(given, chosen, NOW),
    settings: chosen,
    now: NOW,
    zone: ZONE,
    changes: [],
    act: (action) => {
      const refused = refuse(record(), action, NOW, ZONE);
      if (refused === undefined) acts.push(action);
      return refused;
    },
  };
  return { ending, acts, record };
};

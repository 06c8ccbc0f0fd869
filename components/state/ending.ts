// Owns what every part of a checklist view is given: one ending, its plan, the moment, and how to change it.
import type { Ref } from 'preact';
import type { Action } from '../../utils/domain/contract/action-schema.ts';
import type { Contract } from '../../utils/domain/contract/record.ts';
import type { Plan, PlanItem } from '../../utils/domain/plan/types.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { Instant } from '../../utils/domain/time.ts';
import type { ContractChange } from './contract-changes.ts';
import type { Act } from './use-changes.ts';

/** Made anew for each render; nothing in it is ever changed in place. */
export type Ending = {
  /** With every change that is still under way. */
  readonly contract: Contract;
  /** Of that record at `now`, so that a tick shows before it is confirmed. */
  readonly plan: Plan;
  readonly settings: Settings;
  /** The present instant (UTC), to the minute. */
  readonly now: Instant;
  /** The viewer's zone. */
  readonly zone: string;
  /** Under way or failed; what is confirmed is in the record. */
  readonly changes: readonly ContractChange[];
  /** The one way to change anything. */
  readonly act: Act;
};
/** Most parts need most of it; what one part alone needs is a prop of its own. */
export type EndingProps = { readonly ending: Ending };
/** A view of its own: the keyboard goes on at its heading when it takes another's place. */
export type HeadedProps = EndingProps & { readonly heading: Ref<HTMLHeadingElement> };

/** On its way, or not saved; undefined where all of it is in the record. */
export type Saving = 'saving' | 'failed' | undefined;

/** One that failed outweighs those on their way. */
export const savingOf = (changes: readonly ContractChange[]): Saving =>
  changes.length === 0 ? undefined : changes.some(({ state }) => state === 'failed') ? 'failed' : 'saving';

const factsIn = (action: Action): readonly string[] => {
  switch (action.type) {
    case 'say':
      return [...Object.keys(action.facts), ...action.clear];
    case 'tell':
      return ['toldAt'];
    case 'end':
      return ['endedAt'];
    default:
      return [];
  }
};
/** Of an item: its tick, its note, the entry that it stands for, the answers that it asks for. */
export const itemSaving = (
  changes: readonly ContractChange[],
  { key, entryId, facts }: Pick<PlanItem, 'key' | 'entryId' | 'facts'>,
): Saving =>
  savingOf(
    changes.filter(
      ({ action }) =>
        ('item' in action && action.item === key) ||
        ('entry' in action && action.entry.id === entryId) ||
        factsIn(action).some((fact) => facts.some((asked) => asked === fact)),
    ),
  );

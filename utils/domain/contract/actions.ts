// Owns how each thing that a person can say or do about one ending changes the record.
// Pure: the moment is an argument, a change that changes nothing gives the same object back.

import { type InstantLike, localDay, toInstant } from '../time.ts';
import type { Action } from './action-schema.ts';
import type { Contract } from './record.ts';
import {
  giveUp,
  moveEntry,
  putEntry,
  say,
  withExported,
  withKey,
  without,
  withText,
} from './record-changes.ts';
import { goBack } from './undo.ts';

/**
 * The record after one action at an instant (UTC). Never throws for a checked action; the same object where nothing changes.
 * Leaves `rev` and `history` alone and takes no step of `undo` or `redo` down: `perform` does that.
 */
export const apply = (contract: Contract, action: Action, at: InstantLike): Contract => {
  const now = toInstant(at);
  switch (action.type) {
    case 'begin': {
      const said = say(contract, action.facts);
      return contract.begunAt === undefined ? { ...said, begunAt: now } : said;
    }
    case 'say':
      return say(contract, action.facts, action.clear);
    case 'tell':
      return say(contract, {
        ...action.facts,
        toldAt: action.at,
        toldZone: action.zone,
        toldOn: action.facts.toldOn ?? localDay(action.at, action.zone),
      });
    case 'tick': {
      if (action.done === Object.hasOwn(contract.ticks, action.item)) return contract;
      const ticks = action.done
        ? { ...contract.ticks, [action.item]: { at: now } }
        : without(contract.ticks, action.item);
      return { ...contract, ticks, setAside: without(contract.setAside, action.item) };
    }
    case 'set-aside':
      if (contract.setAside[action.item]?.reason === action.reason) return contract;
      return {
        ...contract,
        ticks: without(contract.ticks, action.item),
        setAside: { ...contract.setAside, [action.item]: { at: now, reason: action.reason } },
      };
    case 'take-back':
      return Object.hasOwn(contract.setAside, action.item)
        ? { ...contract, setAside: without(contract.setAside, action.item) }
        : contract;
    case 'note': {
      const notes = withText(contract.notes, action.item, action.text);
      return notes === contract.notes ? contract : { ...contract, notes };
    }
    case 'draft': {
      const drafts = withText(contract.drafts, action.draft, action.text);
      return drafts === contract.drafts ? contract : { ...contract, drafts };
    }
    case 'put':
      return putEntry(contract, action.list, action.entry);
    case 'drop': {
      const left = contract[action.list].filter(({ id }) => id !== action.id);
      return left.length === contract[action.list].length ? contract : { ...contract, [action.list]: left };
    }
    case 'move':
      return moveEntry(contract, action.list, action.id, action.before);
    case 'give-up':
      return giveUp(contract, action.milestone, action.done ? now : undefined);
    case 'end': {
      const { type: _, ...end } = action;
      return say(without(contract, 'keptAt'), end);
    }
    case 'keep':
      return contract.keptAt === undefined ? { ...contract, keptAt: now } : contract;
    case 'resume':
      return say(without(contract, 'keptAt'), {}, ['endedAt', 'endedOn', 'endedBy']);
    case 'announced': {
      const announced = withKey(contract.announced, action.timer, action.dueAt);
      const reminded =
        action.lead === undefined
          ? contract.reminded
          : withKey(contract.reminded, action.timer, { lead: action.lead, at: now });
      return announced === contract.announced && reminded === contract.reminded
        ? contract
        : { ...contract, announced, reminded };
    }
    case 'exported': {
      const exported = withExported(contract.exported, action.entries);
      return exported === contract.exported ? contract : { ...contract, exported };
    }
    case 'snooze': {
      const snoozed = withKey(contract.snoozed, action.timer, action.until);
      // What was announced is announced once more when the snooze is over.
      const announced = without(contract.announced, action.timer);
      return snoozed === contract.snoozed && announced === contract.announced
        ? contract
        : { ...contract, snoozed, announced };
    }
    case 'undo':
    case 'redo': {
      const steps = contract[action.type];
      const step = steps.at(-1);
      // Only the newest: an older one may have been built upon.
      return step?.id === action.of
        ? goBack({ ...contract, [action.type]: steps.slice(0, -1) }, step)
        : contract;
    }
  }
};

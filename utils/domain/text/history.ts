// Owns the words for what was done to a record: the history, the undo line and the dossier say the same.
// Refuses to know when it was done and how it is shown.

import type { HistoryEventType } from '../contract/history-event.ts';
import type { Contract, HistoryEntry } from '../contract/record.ts';
import type { Plan } from '../plan/types.ts';
import { FACT_QUESTIONS } from '../rules/questions.ts';
import { rowTitle } from '../rules/row-titles.ts';
import { templateOf } from '../rules/templates.ts';
import { listed } from './format.ts';
import { draftTitle, LISTS_SAID } from './labels.ts';
import { isolated, quoted } from './visible.ts';

/** Sentences; `{what}` stands for the item, the answer or the entry, `{list}` for the list. */
export const EVENTS_SAID: Readonly<Record<HistoryEventType, string>> = {
  begin: 'Answered the first questions',
  say: 'Answered {what}',
  unsay: 'Took back the answer to {what}',
  tell: 'Noted that the client was told',
  tick: 'Ticked {what}',
  untick: 'Unticked {what}',
  'set-aside': 'Said that {what} does not apply',
  'take-back': 'Said that {what} applies after all',
  note: 'Wrote a note on {what}',
  draft: 'Changed the text {what}',
  put: 'Added or changed {what} in {list}',
  add: 'Added {what} to {list}',
  change: 'Changed {what} in {list}',
  drop: 'Removed {what} from {list}',
  move: 'Moved {what} in {list}',
  'give-up': 'Let the money of {what} go back',
  ungive: 'Took back that the money of {what} may go back',
  end: 'Noted that the contract ended',
  keep: 'Decided to keep the contract',
  resume: 'Took back that it is kept or ended',
  announced: 'Was reminded of {what}',
  exported: 'Saved dates in a calendar file',
  snooze: 'Put off the reminder of {what}',
  undo: 'Undid: {what}',
  redo: 'Redid: {what}',
};
/** Of what no name is known; records from before entries had one in their history. */
const UNNAMED_SAID: Readonly<Partial<Record<HistoryEventType, string>>> = {
  say: 'Answered a question',
  unsay: 'Took back an answer',
  put: 'Added or changed an entry in {list}',
  add: 'Added an entry to {list}',
  change: 'Changed an entry in {list}',
  drop: 'Removed an entry from {list}',
  move: 'Moved an entry in {list}',
  'give-up': 'Let the money of a milestone go back',
  ungive: 'Took back that the money of a milestone may go back',
};
const UNKNOWN_STEP = { undo: 'Undid an earlier change', redo: 'Redid an earlier change' } as const;

const isStep = ({ action }: HistoryEntry): boolean => action === 'undo' || action === 'redo';
type ById = ReadonlyMap<string, HistoryEntry>;
const byId = (history: readonly HistoryEntry[]): ById => new Map(history.map((entry) => [entry.id, entry]));
/** What was done, behind all that was undone and redone of it since; undefined where the history no longer holds it. */
const eventBehind = (entry: HistoryEntry, entries: ById): HistoryEntry | undefined => {
  const passed = new Set<HistoryEntry>();
  let historyEvent: HistoryEntry | undefined = entry;
  while (historyEvent !== undefined && isStep(historyEvent)) {
    // A file may name an undo that names itself.
    if (passed.has(historyEvent)) return undefined;
    passed.add(historyEvent);
    historyEvent = entries.get(historyEvent.target ?? '');
  }
  return historyEvent;
};

/** What somebody did, each text once however many pieces it was saved in; oldest first. */
export const historyEventsIn = (history: readonly HistoryEntry[]): HistoryEntry[] =>
  history.filter((_, index) => history[index + 1]?.goesOn !== true);

/** The operation ids of what is undone at present. */
export const undoneIn = (history: readonly HistoryEntry[]): ReadonlySet<string> => {
  const entries = byId(history);
  const undone = new Set<string>();
  for (const entry of history.filter(isStep)) {
    const historyEvent = eventBehind(entry, entries);
    if (historyEvent === undefined) continue;
    if (entry.action === 'undo') undone.add(historyEvent.id);
    else undone.delete(historyEvent.id);
  }
  return undone;
};

/** The sentence for an entry of this record's history, without a full stop. */
export const historyText = (contract: Contract, plan: Plan): ((entry: HistoryEntry) => string) => {
  // As today's plan words them: a row's sentence may name this contract's facts.
  const rows = new Map([
    ...plan.items.map(({ key, text }) => [key, text] as const),
    ...plan.timers.map(({ key, label }) => [key, label] as const),
  ]);
  const entries = byId(contract.history);
  // Maps, since a file may bring any word: an object would answer to `constructor`.
  const questions = new Map(Object.entries(FACT_QUESTIONS));
  const lists = new Map<string, string>(Object.entries(LISTS_SAID));
  const sentences = new Map<string, string>(Object.entries(EVENTS_SAID));
  const unnamed = new Map<string, string>(Object.entries(UNNAMED_SAID));

  const whatOf = ({ action, target = '', name }: HistoryEntry): string => {
    if (name !== undefined) return quoted(name);
    if (action === 'say' || action === 'unsay')
      return listed(target.split(' ').map((key) => quoted(questions.get(key)?.label ?? key)));
    // A row's sentence isolates the names in it itself.
    return `“${rows.get(target) ?? templateOf(target)?.title ?? draftTitle(target) ?? rowTitle(target, contract) ?? isolated(target)}”`;
  };
  // A word that no sentence stands for came with a file or from a newer version; it is shown as it is.
  const say = (entry: HistoryEntry): string => {
    const { action, target = '', name } = entry;
    const isNamed = name !== undefined || !(target === '' || lists.has(target));
    const sentence = (isNamed ? undefined : unnamed.get(action)) ?? sentences.get(action);
    if (sentence === undefined) return isolated(target === '' ? action : `${action}: ${target}`);
    if (!isStep(entry))
      return sentence.replace(/\{(what|list)\}/g, (_, part) =>
        part === 'what' ? whatOf(entry) : (lists.get(target) ?? isolated(target)),
      );
    const historyEvent = eventBehind(entry, entries);
    // It was done so long ago that the history no longer knows it, or a file says nonsense.
    if (historyEvent === undefined) return UNKNOWN_STEP[action === 'undo' ? 'undo' : 'redo'];
    return sentence.replace('{what}', () => say(historyEvent));
  };
  return say;
};

// Owns one task or one thing to return: a tick with its text.
import type { Ending } from '../../state/ending.ts';
import { changedEntry, type Entry, put } from './entry.ts';
import { TickedText } from './TickedText.tsx';

type Ticked = 'tasks' | 'access';
type TickedEntryProps = {
  readonly ending: Ending;
  readonly list: Ticked;
  readonly entry: Entry<Ticked>;
};

export const TickedEntry = ({ ending, list, entry }: TickedEntryProps) => (
  <TickedText
    text={entry.text}
    done={entry.doneAt !== undefined}
    tick={(done) => put(ending.act, list, changedEntry(entry, { doneAt: done ? ending.now : undefined }))}
  />
);

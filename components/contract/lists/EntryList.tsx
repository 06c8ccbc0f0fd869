// Owns one list of an ending: its entries, removing one, adding one. A removed one comes back by the undo of the whole view.
import type { ListName } from '../../../utils/domain/contract/entries.ts';
import { problemText } from '../../../utils/domain/problems.ts';
import { LISTS_SAID } from '../../../utils/domain/text/labels.ts';
import { localDay } from '../../../utils/domain/time.ts';
import type { Ending } from '../../state/ending.ts';
import { RemoveButton } from '../../ui/RemoveButton.tsx';
import { AddEntry } from './AddEntry.tsx';
import { DatedEntry } from './DatedEntry.tsx';
import { type Entry, newEntryId, put } from './entry.ts';
import { FollowUpChoices } from './FollowUpChoices.tsx';
import { LIST_WORDS } from './lists.ts';
import { MilestoneFold } from './MilestoneEntry.tsx';
import { OwnStepEntry } from './OwnStepEntry.tsx';
import { TickedEntry } from './TickedEntry.tsx';

type EntryListProps = { readonly ending: Ending; readonly list: ListName };

/** What a person calls the entry. */
const entryText = (entry: Entry<ListName>): string => ('name' in entry ? entry.name : entry.text);

/** The list says which kind its entries are, which the types cannot follow through a prop. */
const EntryFields = ({ ending, list, entry }: EntryListProps & { entry: Entry<ListName> }) => {
  switch (list) {
    case 'milestones':
      return <MilestoneFold ending={ending} entry={entry as Entry<'milestones'>} />;
    case 'evidence':
    case 'followUps':
      return <DatedEntry ending={ending} list={list} entry={entry as Entry<'evidence' | 'followUps'>} />;
    case 'ownSteps':
      return <OwnStepEntry ending={ending} entry={entry as Entry<'ownSteps'>} />;
    default:
      return <TickedEntry ending={ending} list={list} entry={entry as Entry<'tasks' | 'access'>} />;
  }
};

/** Each change is one action on one entry, so two views can work on the same list. */
export const EntryList = ({ ending, list }: EntryListProps) => {
  const { act, contract, now, zone } = ending;
  const words = LIST_WORDS[list];
  // As little as its schema asks for; the rest is filled in where the entry then stands.
  const fresh = (text: string): Entry<ListName> => {
    const id = newEntryId();
    if (list === 'milestones') return { id, name: text, state: 'not-funded' };
    if (list === 'evidence' || list === 'followUps') return { id, text, on: localDay(now, zone) };
    if (list === 'ownSteps') return { id, text, when: 'before' };
    return { id, text };
  };
  return (
    <section class="entries stack" aria-label={LISTS_SAID[list]}>
      <h3>{LISTS_SAID[list]}</h3>
      <p class="quiet">{words.why}</p>
      {contract[list].length === 0 ? <p class="quiet">{words.empty}</p> : null}
      <ul class="stack rows">
        {contract[list].map((entry) => (
          <li key={entry.id} class="entry">
            <EntryFields ending={ending} list={list} entry={entry} />
            <RemoveButton what={entryText(entry)} remove={() => act({ type: 'drop', list, id: entry.id })} />
          </li>
        ))}
      </ul>
      {list === 'followUps' ? <FollowUpChoices ending={ending} /> : null}
      <AddEntry
        label={words.add}
        add={(text) => {
          const refused = put(act, list, fresh(text));
          return refused && problemText(refused);
        }}
      />
    </section>
  );
};

// Owns what stands under an opened item: why, its own form, its fields, lists and messages, a note, and where it comes from.

import type { PlanItem } from '../../../utils/domain/plan/types.ts';
import { problemText } from '../../../utils/domain/problems.ts';
import { ownMessagesAt } from '../../../utils/domain/settings/own.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import type { Ending } from '../../state/ending.ts';
import { LongTextField } from '../../ui/LongTextField.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { EndForm } from '../forms/EndForm.tsx';
import { FactField } from '../forms/FactField.tsx';
import { TellForm } from '../forms/TellForm.tsx';
import { EntryList } from '../lists/EntryList.tsx';
import { MilestoneEntry } from '../lists/MilestoneEntry.tsx';
import { Messages } from '../messages/Messages.tsx';
import { OwnAnswers } from '../messages/OwnAnswers.tsx';
import { OwnDraft } from '../messages/OwnDraft.tsx';
import { SourceFold } from '../sources/SourceFold.tsx';
import { SetAside } from './Dismissed.tsx';
import { GiveUp } from './GiveUp.tsx';
import { asksWhenEnded, asksWhenTold } from './says-itself.ts';
import { entryOf } from './tick-item.ts';

/** Asked by the forms for telling and for ending. */
const IN_FORMS = new Set([
  'toldAt',
  'toldOn',
  'endedAt',
  'endedOn',
  'endedBy',
  'lastDay',
  'noticeDays',
  'noticeCounting',
]);

type ItemDetailsProps = {
  readonly ending: Ending;
  readonly item: PlanItem;
  /** The keyboard goes back to the row itself. */
  readonly backToRow: () => void;
};

/** Who says that it is done; an answer without a moment of its own (a yes or no) has no date to show. */
const Done = ({ item: { status, doneBy, doneAt }, now }: { item: PlanItem; now: Instant }) =>
  status === 'done' ? (
    <p class="quiet">
      {doneBy === 'fact' ? 'Done, because of what you said below' : 'Ticked'}
      {doneAt === undefined ? (
        '.'
      ) : (
        <>
          : <Moment at={doneAt} now={now} />
        </>
      )}
    </p>
  ) : null;

/**
 * Everything about one item in the order in which it is needed: why, its own form, fields, lists, messages,
 * note, sources.
 */
export const ItemDetails = ({ ending, item, backToRow }: ItemDetailsProps) => {
  const { act, now } = ending;
  const [told, ended] = [asksWhenTold(item), asksWhenEnded(item)];
  const facts = told || ended ? item.facts.filter((key) => !IN_FORMS.has(key)) : item.facts;
  // A row that stands for one milestone edits that very milestone; other entries are edited in their list.
  const of = entryOf(ending.contract, item);
  return (
    <>
      <p>{item.why}</p>
      <Done item={item} now={now} />
      {told ? <TellForm ending={ending} /> : null}
      {ended ? <EndForm ending={ending} /> : null}
      {facts.map((key) => (
        <FactField key={key} ending={ending} fact={key} />
      ))}
      {of?.list === 'milestones' ? <MilestoneEntry ending={ending} entry={of.entry} /> : null}
      {item.givesUp === undefined ? null : <GiveUp milestone={item.givesUp} act={act} />}
      {item.lists.map((list) => (
        <EntryList key={list} ending={ending} list={list} />
      ))}
      {item.answers === undefined ? null : <OwnAnswers ending={ending} drafts={item.answers} />}
      {item.draft === undefined ? null : <OwnDraft ending={ending} draft={item.draft} />}
      <Messages ending={ending} templates={[...item.templates, ...ownMessagesAt(ending.settings, item.id)]} />
      <LongTextField
        label="Your note"
        stored={item.note ?? ''}
        save={(text) => {
          const refused = act({ type: 'note', item: item.key, text });
          return refused && problemText(refused);
        }}
      />
      {item.status === 'set-aside' ? null : <SetAside item={item} act={act} settled={backToRow} />}
      <SourceFold row={item} contract={ending.contract} now={now} />
    </>
  );
};

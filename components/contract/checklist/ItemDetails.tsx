// Owns what stands under an opened item: why, the message or the form, its fields and lists, then the quiet row.
import type { PlanItem } from '../../../utils/domain/plan/types.ts';
import { ownMessagesAt } from '../../../utils/domain/settings/own-messages.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import type { Ending } from '../../state/ending.ts';
import { Moment } from '../../ui/Moment.tsx';
import { OptionsLink } from '../../ui/OptionsLink.tsx';
import { EndForm } from '../forms/EndForm.tsx';
import { FactField } from '../forms/FactField.tsx';
import { TellForm } from '../forms/TellForm.tsx';
import { EntryList } from '../lists/EntryList.tsx';
import { MilestoneEntry } from '../lists/MilestoneEntry.tsx';
import { FeedbackDraft } from '../messages/FeedbackDraft.tsx';
import { Messages } from '../messages/Messages.tsx';
import { OwnAnswers } from '../messages/OwnAnswers.tsx';
import { OwnDraft } from '../messages/OwnDraft.tsx';
import { GiveUp } from './GiveUp.tsx';
import { QuietRow } from './QuietRow.tsx';
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
  /** As much of it as is not in sight already. */
  readonly reason: string;
  /** The keyboard goes back to the row itself. */
  readonly backToRow: () => void;
};

/** Who says that it is done; an answer without a moment of its own (a yes or no) has no date to show. */
const Done = ({ item: { status, doneBy, doneAt }, now }: { item: PlanItem; now: Instant }) => {
  if (status !== 'done') return null;
  const said = doneBy === 'fact' ? 'Done, because of your answers below' : 'Ticked';
  return (
    <p class="quiet">
      {doneAt === undefined ? (
        `${said}.`
      ) : (
        <>
          {said}: <Moment at={doneAt} now={now} />
        </>
      )}
    </p>
  );
};

/** Everything about one item in the order in which it is needed. */
export const ItemDetails = ({ ending, item, reason, backToRow }: ItemDetailsProps) => {
  const { act, now } = ending;
  const [told, ended] = [asksWhenTold(item), asksWhenEnded(item)];
  const facts = told || ended ? item.facts.filter((key) => !IN_FORMS.has(key)) : item.facts;
  // A row that stands for one milestone edits that very milestone; other entries are edited in their list.
  const of = entryOf(ending.contract, item);
  // What is sent comes before the day on which it was sent.
  const templates = [...item.templates, ...ownMessagesAt(ending.settings, item.id)];
  const messages = <Messages ending={ending} templates={templates} first={told} />;
  return (
    <>
      {reason === '' ? null : <p>{reason}</p>}
      <Done item={item} now={now} />
      {told ? messages : null}
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
      {item.page === undefined ? null : (
        <OptionsLink from="elsewhere" place={item.page} label="Open “Back on your feet”" />
      )}
      {item.answers === undefined ? null : <OwnAnswers ending={ending} drafts={item.answers} />}
      {item.draft === undefined ? null : item.prompted ? (
        <FeedbackDraft
          ending={ending}
          draft={item.draft}
          timer={ending.plan.timers.find(({ key }) => key === item.timer)}
        />
      ) : (
        <OwnDraft ending={ending} draft={item.draft} />
      )}
      {told ? null : messages}
      <QuietRow ending={ending} item={item} backToRow={backToRow} />
    </>
  );
};

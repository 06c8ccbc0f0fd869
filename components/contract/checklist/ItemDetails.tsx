// Owns what stands under an opened item: why, the message or the form, its fields and lists, then one quiet row for what is wanted
// now and then: a note, that it does not apply, where it comes from.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlanItem } from '../../../utils/domain/plan/types.ts';
import { problemText } from '../../../utils/domain/problems.ts';
import { ownMessagesAt } from '../../../utils/domain/settings/own.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import type { Ending } from '../../state/ending.ts';
import { LongTextField } from '../../ui/LongTextField.tsx';
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
import { SourceText } from '../sources/SourceFold.tsx';
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
  /** As much of it as is not in sight already. */
  readonly reason: string;
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

const PARTS = { note: 'Note', aside: 'Does not apply', source: 'Source' } as const;
type Part = keyof typeof PARTS;
type QuietRowProps = Omit<ItemDetailsProps, 'reason'>;

/** What was opened once keeps what is typed in it. A note that is there already is in sight. */
const QuietRow = ({ ending, item, backToRow }: QuietRowProps) => {
  const id = useId();
  const [open, setOpen] = useState<Part | undefined>(item.note === undefined ? undefined : 'note');
  const [made, setMade] = useState<ReadonlySet<Part>>(new Set(open === undefined ? [] : [open]));
  const row = useRef<HTMLDivElement>(null);
  // The question comes upon a press, and its answer is typed.
  useLayoutEffect(() => {
    if (open === 'aside') row.current?.querySelector<HTMLInputElement>('form input')?.focus();
  }, [open]);
  const show = (part: Part) => {
    setOpen(open === part ? undefined : part);
    setMade(new Set([...made, part]));
  };
  const parts: readonly Part[] =
    item.status === 'set-aside' ? ['note', 'source'] : ['note', 'aside', 'source'];
  const contentOf = (part: Part) => {
    switch (part) {
      case 'note':
        return (
          <LongTextField
            label="Your note"
            stored={item.note ?? ''}
            save={(text) => {
              const refused = ending.act({ type: 'note', item: item.key, text });
              return refused && problemText(refused);
            }}
          />
        );
      case 'aside':
        return (
          <SetAside
            item={item}
            act={ending.act}
            cancel={() => {
              setOpen(undefined);
              row.current?.querySelector<HTMLButtonElement>(`[aria-controls="${id}-aside"]`)?.focus();
            }}
            settled={() => {
              setOpen(undefined);
              backToRow();
            }}
          />
        );
      case 'source':
        return <SourceText row={item} contract={ending.contract} now={ending.now} />;
    }
  };
  return (
    <div ref={row} class="quiet-row stack">
      <p class="row">
        {parts.map((part) => (
          <button
            key={part}
            type="button"
            class="button button-plain"
            aria-expanded={open === part}
            aria-controls={`${id}-${part}`}
            onClick={() => show(part)}
          >
            {PARTS[part]}
          </button>
        ))}
      </p>
      {parts.map((part) => (
        <div key={part} id={`${id}-${part}`} hidden={open !== part}>
          {made.has(part) ? contentOf(part) : null}
        </div>
      ))}
    </div>
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

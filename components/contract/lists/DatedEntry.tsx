// Owns one dated entry: a note of the record with its link, or a follow-up with its day.
import { ENTRY_SCHEMAS } from '../../../utils/domain/contract/entries.ts';
import { problemText } from '../../../utils/domain/problems.ts';
import type { Ending } from '../../state/ending.ts';
import { DayField } from '../../ui/fields/DayField.tsx';
import type { Parsed } from '../../ui/fields/parse-typed.ts';
import { TypedField } from '../../ui/fields/TypedField.tsx';
import { changedEntry, type Entry, put } from './entry.ts';
import { TickedText } from './TickedText.tsx';

/** The two lists whose entries have a day. */
type Dated = 'evidence' | 'followUps';
type DatedEntryProps = {
  readonly ending: Ending;
  readonly list: Dated;
  readonly entry: Entry<Dated>;
};

/** Only https: a link of another kind could run something when it is opened. */
const readLink = (text: string): Parsed<string> =>
  ENTRY_SCHEMAS.evidence.shape.link.safeParse(text.trim()).success
    ? { value: text.trim() }
    : { error: 'Give a full address that begins with https://' };

/** The day can be changed, never taken away; a link can be both. */
export const DatedEntry = ({ ending, list, entry }: DatedEntryProps) => {
  // `undefined` for a link takes it away; a day or a text is only ever replaced.
  const save = (change: Partial<Entry<'evidence'>> | { link: undefined }) => {
    const refused = put(ending.act, list, changedEntry(entry, change));
    return refused && problemText(refused);
  };
  return (
    <div class="stack">
      {list === 'followUps' ? (
        <TickedText
          text={entry.text}
          done={'doneAt' in entry}
          tick={(done) =>
            put(ending.act, list, changedEntry(entry, { doneAt: done ? ending.now : undefined }))
          }
        />
      ) : (
        <p dir="auto">{entry.text}</p>
      )}
      <DayField label="Day" stored={entry.on} save={(on) => save({ on })} />
      {list === 'evidence' ? (
        <TypedField
          label="Link, if there is one"
          stored={('link' in entry && entry.link) || ''}
          read={readLink}
          save={(link) => (link === undefined ? save({ link: undefined }) : save({ link }))}
        />
      ) : null}
    </div>
  );
};

// Owns a draft that the person writes: the field, the marks under its words and the list of them. Any draft of a text for others is one.
// Refuses to change a word of it.
import { useRef } from 'preact/hooks';
import type { Instant } from '../../../utils/domain/time.ts';
import { LongTextField } from '../../ui/fields/LongTextField.tsx';
import { MarkedWords } from './MarkedWords.tsx';
import { useSecondLook } from './use-second-look.ts';

type DraftFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly stored: string;
  readonly save: (text: string) => string | undefined;
  /** Hears what the field shows and is not stored (LongTextField). */
  readonly onText: (text: string | undefined) => void;
  /** What the field shows right now. */
  readonly text: string;
  /** The second look comes with the first opening. */
  readonly opened: boolean;
  /** A text of ours as it came needs no second look. */
  readonly ours?: boolean;
  readonly now: Instant;
};

export const DraftField = ({
  label,
  hint,
  stored,
  save,
  onText,
  text,
  opened,
  ours,
  now,
}: DraftFieldProps) => {
  const field = useRef<HTMLTextAreaElement>(null);
  const wanted = opened && ours !== true && text !== '';
  const { MarkList, places, ...look } = useSecondLook(wanted ? text : '');
  return (
    <>
      <LongTextField
        label={label}
        {...(hint === undefined ? {} : { hint })}
        stored={stored}
        save={save}
        onText={onText}
        field={field}
        under={(shown) => (places.length === 0 ? null : <MarkedWords text={shown} places={places} />)}
      />
      {/* Once it came it stays, so that a field that is emptied does not make the view jump. */}
      {MarkList !== undefined ? (
        <MarkList
          places={places}
          leftCount={look.leftCount}
          leave={look.leave}
          lookAgain={look.lookAgain}
          now={now}
          show={({ marks: [{ start, end }] }) => {
            field.current?.focus();
            field.current?.setSelectionRange(start, end);
          }}
        />
      ) : null}
      {look.otherLanguage ? (
        <p class="quiet">This text isn’t in English. Only contact details are looked for in it.</p>
      ) : null}
      {look.missing ? (
        <p class="quiet">The second look couldn’t be opened. Your text wasn’t checked.</p>
      ) : null}
    </>
  );
};

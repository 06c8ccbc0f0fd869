// Owns a long text of the person's own (note, draft): saved by itself; too long a text stays, unsaved, and says so.
import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { MAX_NOTE_LENGTH } from '../../../utils/domain/contract/record.ts';
import { counted, grouped } from '../../../utils/domain/text/count.ts';
import { useDraft } from '../../state/use-draft.ts';
import { Field, type FieldFrame } from './Field.tsx';
import { useSpelling } from './spelling.ts';

type LongTextFieldProps = FieldFrame & {
  readonly stored: string;
  /** Gives the reason where the text is refused. */
  readonly save: (text: string) => string | undefined;
  /** Hears what is shown and not stored, for what stands beside the text; undefined once the stored text is shown. */
  readonly onText?: (text: string | undefined) => void;
  /** Drawn behind the words, line for line, and not read out. */
  readonly under?: (text: string) => ComponentChildren;
  readonly field?: RefObject<HTMLTextAreaElement | null>;
};

const MOST = grouped(MAX_NOTE_LENGTH);
const TOO_LONG = {
  one: `This text has {n} character, ${MOST} fit. Shorten it and it is saved. What was saved before is kept.`,
  other: `This text has {n} characters, ${MOST} fit. Shorten it and it is saved. What was saved before is kept.`,
};
/** The sentence for a text beyond the limit; undefined within it. */
const tooLong = (text: string): string | undefined =>
  text.length <= MAX_NOTE_LENGTH ? undefined : counted(text.length, TOO_LONG);

/** Saved after a pause in typing, on leaving it and when the page goes; at most 100,000 UTF-16 units. */
export const LongTextField = ({
  label,
  hint,
  why,
  stored,
  save,
  onText,
  under,
  field,
}: LongTextFieldProps) => {
  const spelling = useSpelling();
  const behind = useRef<HTMLDivElement>(null);
  const draft = useDraft(stored, (text) => tooLong(text) ?? save(text));
  // At changes of what is shown alone: while a stored text is on its way into the field, it is no text of the person's.
  useLayoutEffect(() => onText?.(draft.text === stored ? undefined : draft.text), [draft.text]);
  return (
    <Field label={label} hint={hint} why={why} error={tooLong(draft.text) ?? draft.error}>
      {(ids) => (
        <div class="long-text">
          {under === undefined ? null : (
            <div ref={behind} class="field-input long-text-behind" dir="auto" aria-hidden="true">
              {under(draft.text)}
            </div>
          )}
          <textarea
            {...ids}
            ref={field ?? null}
            class="field-input"
            dir="auto"
            rows={3}
            spellcheck={spelling}
            value={draft.text}
            onInput={(event) => draft.edit(event.currentTarget.value)}
            onScroll={(event) => {
              if (behind.current !== null) behind.current.scrollTop = event.currentTarget.scrollTop;
            }}
            onBlur={draft.settle}
          />
        </div>
      )}
    </Field>
  );
};

// Owns what is wanted of a step now and then: a note, that it does not apply, where it comes from.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlanItem } from '../../../utils/domain/plan/types.ts';
import { problemText } from '../../../utils/domain/problems.ts';
import type { Ending } from '../../state/ending.ts';
import { LongTextField } from '../../ui/fields/LongTextField.tsx';
import { SourceText } from '../sources/SourceFold.tsx';
import { Dismissal } from './Dismissed.tsx';

const PARTS = { note: 'Note', dismiss: 'Does not apply', source: 'Source' } as const;
type Part = keyof typeof PARTS;
type QuietRowProps = {
  readonly ending: Ending;
  readonly item: PlanItem;
  /** The keyboard goes back to the row itself. */
  readonly backToRow: () => void;
};

/** What was opened once keeps what is typed in it. A note that is there already is in sight. */
export const QuietRow = ({ ending, item, backToRow }: QuietRowProps) => {
  const id = useId();
  const [open, setOpen] = useState<Part | undefined>(item.note === undefined ? undefined : 'note');
  const [made, setMade] = useState<ReadonlySet<Part>>(new Set(open === undefined ? [] : [open]));
  const row = useRef<HTMLDivElement>(null);
  // The question comes upon a press, and its answer is typed.
  useLayoutEffect(() => {
    if (open === 'dismiss') row.current?.querySelector<HTMLInputElement>('form input')?.focus();
  }, [open]);
  const show = (part: Part) => {
    setOpen(open === part ? undefined : part);
    setMade(new Set([...made, part]));
  };
  const parts: readonly Part[] =
    item.status === 'dismissed' ? ['note', 'source'] : ['note', 'dismiss', 'source'];
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
      case 'dismiss':
        return (
          <Dismissal
            item={item}
            act={ending.act}
            cancel={() => {
              setOpen(undefined);
              row.current?.querySelector<HTMLButtonElement>(`[aria-controls="${id}-dismiss"]`)?.focus();
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

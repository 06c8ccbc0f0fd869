// Owns the line with the buttons that take the newest change back and do it again, and the keys for the same.
// Refuses to know what is changed: the words, the steps and the taking of one are arguments.
import type { ComponentChildren, RefObject } from 'preact';
import { useCallback, useId, useState } from 'preact/hooks';
import type { Steps } from '../../../utils/domain/contract/undo-stack.ts';
import type { OperationId } from '../../../utils/domain/ids.ts';
import { type Direction, type TakeStep, useUndoKey } from '../../state/use-undo-key.ts';

type UndoBarProps = {
  readonly steps: Steps<{ readonly id: OperationId }>;
  /** Must keep its identity. */
  readonly take: TakeStep;
  /** Where the keys count; the whole page where none is given. */
  readonly within?: RefObject<HTMLElement | null> | undefined;
  /** Nothing is shown; the keys count all the same. */
  readonly hidden?: boolean;
  /** What the newest step is. */
  readonly children: ComponentChildren;
};
// Undo last, where it stays: pressed again in the same place it goes on, whether there is something to redo or not.
const DIRECTIONS: readonly Direction[] = ['redo', 'undo'];
const LABELS: Readonly<Record<Direction, string>> = { undo: 'Undo', redo: 'Redo' };

export const UndoBar = ({ steps, take, within, hidden = false, children }: UndoBarProps) => {
  const id = useId();
  // Once used, a button stays where the keyboard is, also with nothing left for it.
  const [used, setUsed] = useState<readonly Direction[]>([]);
  const undo = steps.undo.at(-1)?.id;
  const redo = steps.redo.at(-1)?.id;
  const ids = { undo, redo };
  const step = useCallback(
    (direction: Direction) => {
      const of = { undo, redo }[direction];
      if (of === undefined) return;
      setUsed((directions) => [...directions, direction]);
      take(direction, of);
    },
    [undo, redo, take],
  );
  useUndoKey(step, within);
  const shown = hidden
    ? []
    : DIRECTIONS.filter((direction) => used.includes(direction) || ids[direction] !== undefined);
  return (
    <div class={shown.length > 0 ? 'undo-line row' : undefined}>
      <p id={id} role="status" class="quiet">
        {shown.length > 0 ? children : null}
      </p>
      <div class="row">
        {shown.map((direction) => (
          <button
            key={direction}
            type="button"
            class="button button-plain"
            aria-describedby={id}
            aria-disabled={ids[direction] === undefined}
            onClick={() => step(direction)}
          >
            {LABELS[direction]}
          </button>
        ))}
      </div>
    </div>
  );
};

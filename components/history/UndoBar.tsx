// Owns the line with the one button that takes the newest change back, and the key that does the same.
// Refuses to know what is changed: the words and the taking back are arguments.
import type { ComponentChildren, RefObject } from 'preact';
import { useCallback, useId, useState } from 'preact/hooks';
import type { OperationId } from '../../utils/domain/ids.ts';
import { useUndoKey } from '../hooks/use-undo-key.ts';

export type UndoBarProps = {
  /** Names the newest step; undefined where nothing can be taken back. */
  readonly of: OperationId | undefined;
  /** Must keep its identity. */
  readonly takeBack: (of: OperationId) => void;
  /** Where Ctrl+Z counts; the whole page where none is given. */
  readonly within?: RefObject<HTMLElement | null> | undefined;
  /** Says and shows nothing of this step; the key still takes it back. */
  readonly passedOver?: boolean;
  /** What the newest step is. */
  readonly children: ComponentChildren;
};

export const UndoBar = ({ of, takeBack, within, passedOver = false, children }: UndoBarProps) => {
  const id = useId();
  // Once used, the button stays where the keyboard is, also with nothing left to undo.
  const [used, setUsed] = useState(false);
  const undo = useCallback(() => {
    if (of === undefined) return;
    setUsed(true);
    takeBack(of);
  }, [of, takeBack]);
  useUndoKey(undo, within);
  const shown = used || (of !== undefined && !passedOver);
  return (
    <div class={shown ? 'undo-line' : undefined}>
      <p id={id} role="status" class="quiet" dir="auto">
        {shown ? children : null}
      </p>
      {shown ? (
        <button
          type="button"
          class="button button-small"
          aria-describedby={id}
          aria-disabled={of === undefined}
          onClick={undo}
        >
          Undo
        </button>
      ) : null}
    </div>
  );
};

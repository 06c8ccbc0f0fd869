// Owns a part that is folded away until asked for: native details, so that the browser's search finds it.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { counted } from '../../utils/domain/text/count.ts';
import { Icon } from './Icon.tsx';

type FoldProps = {
  readonly label: string;
  /** Short text at the far end of the line, such as "2 of 5 done". */
  readonly count?: string;
  readonly small?: boolean;
  /** Makes what is in it at the first opening, for a list in which most stay closed. The browser's search then misses it. */
  readonly late?: boolean;
  /** Told at each opening. */
  readonly onOpen?: () => void;
  readonly children: ComponentChildren;
};

/** A browser at work gets to it all the same. */
const SOON_MS = 300;

const MORE = { one: 'Show {n} more', other: 'Show {n} more' };
/** The label of a fold with the rest of a list. */
export const showMore = (count: number): string => counted(count, MORE);

/** The label may be a name that a person gave, so it finds its own direction. */
export const Fold = ({ label, count, small = false, late = false, onOpen, children }: FoldProps) => {
  // Kept in state: a redraw must not close what the person has opened.
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState(false);
  // Once the browser has painted the view and rests: most of a checklist is folded away, and nobody waits for that.
  useEffect(() => {
    if (late) return;
    const idle = requestIdleCallback(() => setMade(true), { timeout: SOON_MS });
    return () => cancelIdleCallback(idle);
  }, [late]);
  return (
    <details
      class={small ? 'fold fold-small' : 'fold'}
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        setMade(true);
        if (event.currentTarget.open) onOpen?.();
      }}
    >
      <summary>
        {small ? null : <Icon name="open" />}
        <span class="grow" dir="auto">
          {label}
        </span>
        {count === undefined ? null : <span class="quiet">{count}</span>}
      </summary>
      <div class="fold-body">{made ? children : null}</div>
    </details>
  );
};

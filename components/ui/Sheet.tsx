// Owns a view that is opened now and then over the one it belongs to: a native dialog with its title and a way to close it.
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';

type SheetProps = {
  readonly title: string;
  /** Closed by its button, by Escape or by whoever shows it; the browser gives the keyboard back to where it was. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
};

/** Stands open for as long as it is drawn. */
export const Sheet = ({ title, onClose, children }: SheetProps) => {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby={`${id}-title`} class="stack-mid" onClose={onClose}>
      <div class="row">
        <h2 class="grow" id={`${id}-title`}>
          {title}
        </h2>
        <button
          type="button"
          class="button button-icon"
          aria-label="Close"
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      <div class="stack-wide">{children}</div>
    </dialog>
  );
};

// Owns deleting one ending: a dialog that says what goes and where to save it first, and a button that opens it.
// Refuses to know where the keyboard goes on afterwards: the view around it knows.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Contract, titleOf } from '../../utils/domain/contract/record.ts';
import { BACKUP_ID } from '../options/backup/ToBackupLink.tsx';
import type { Remove } from '../state/use-contract.ts';
import { FieldError } from '../ui/fields/Field.tsx';
import { dossierAddress } from '../ui/page-addresses.ts';

export type DeleteEndingProps = {
  readonly contract: Contract;
  readonly remove: Remove;
  /** It is gone, and this part will go with it. */
  readonly onDeleted: () => void;
};

/** Stands open for as long as it is drawn. */
export const DeleteDialog = ({
  contract,
  remove,
  onDeleted,
  onClose,
}: DeleteEndingProps & { readonly onClose: () => void }) => {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const confirm = async () => {
    if (busy) return;
    setBusy(true);
    const reason = await remove();
    setBusy(false);
    if (reason !== undefined) return setError(reason);
    // First, since the browser gives the keyboard back to the button that opened it.
    dialog.current?.close();
    return onDeleted();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-what`}
      // What has begun cannot be called off.
      onCancel={(event) => busy && event.preventDefault()}
      onClose={onClose}
    >
      <div class="stack-wide">
        <h2 id={`${id}-title`}>Delete this ending?</h2>
        <div id={`${id}-what`} class="stack">
          <p dir="auto">
            <strong>{titleOf(contract)}</strong>
          </p>
          <p>
            Its answers, ticks, notes, message texts, lists, history and reminders are deleted from this
            computer, from the second copy too. Nothing changes on Upwork.
          </p>
          <p>
            You can undo this for 10 minutes. Then the last copy is deleted too. To keep something of it,
            first save{' '}
            <a href={dossierAddress(contract.id)} target="_blank" rel="noreferrer">
              a dossier
            </a>{' '}
            or{' '}
            <a href={`options.html#${BACKUP_ID}`} target="_blank" rel="noreferrer">
              a backup
            </a>
            .
          </p>
        </div>
        <FieldError text={error} />
        <div class="row">
          <button
            type="button"
            class="button"
            autofocus
            aria-disabled={busy}
            onClick={() => busy || dialog.current?.close()}
          >
            Keep it
          </button>
          <button type="button" class="button button-danger" aria-disabled={busy} onClick={confirm}>
            {busy ? 'Deleting…' : 'Delete this ending'}
          </button>
        </div>
      </div>
    </dialog>
  );
};

export const DeleteEnding = (props: DeleteEndingProps) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="button button-small button-danger"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        Delete this ending…
      </button>
      {isOpen ? <DeleteDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
};

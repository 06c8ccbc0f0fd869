// Owns deleting everything: asked for twice, the second time by typing the word.
import { useId, useRef, useState } from 'preact/hooks';
import { PROBLEMS } from '../../utils/domain/problems.ts';
import { DELETE_WORD } from '../../utils/messages/delete-word.ts';
import { ask } from '../../utils/messages/send.ts';
import { refusalOf } from '../state/refusal.ts';
import { Form } from '../ui/Form.tsx';
import { LineField } from '../ui/fields/LineField.tsx';

/** The background compares the word again: a message alone, without this form, deletes nothing. */
export const DeleteEverything = () => {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const [said, setSaid] = useState('');
  const open = () => {
    setText('');
    setError(undefined);
    setSaid('');
    dialog.current?.showModal();
  };
  const confirm = async () => {
    if (text !== DELETE_WORD) return setError(PROBLEMS['not-confirmed']);
    const refusal = await refusalOf(ask('delete-everything', { confirmation: text }));
    if (refusal !== undefined) return setError(refusal);
    dialog.current?.close();
    return setSaid('Everything was deleted from this computer.');
  };
  return (
    <section id="delete" class="stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Delete everything</h2>
      <p>Every checklist, note and setting on this computer. Upwork itself is not touched.</p>
      <button type="button" class="button button-danger" onClick={open}>
        Delete everything…
      </button>
      <p role="status">{said}</p>
      <dialog ref={dialog} aria-labelledby={`${id}-dialog`}>
        <Form class="stack-wide" submit={() => void confirm()}>
          <h2 id={`${id}-dialog`}>Delete everything?</h2>
          <p>This can’t be undone. Your notes, ticks, dates and settings will be gone.</p>
          <LineField
            label={`Type ${DELETE_WORD} to confirm`}
            spellcheck={false}
            text={text}
            edit={setText}
            error={error}
          />
          <div class="row">
            <button type="button" class="button" onClick={() => dialog.current?.close()}>
              Keep everything
            </button>
            <button type="submit" class="button button-danger">
              Delete
            </button>
          </div>
        </Form>
      </dialog>
    </section>
  );
};

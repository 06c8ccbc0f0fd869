// Owns the import: a file, what it would change, the person's choice, and the way back.
// Refuses to judge a file: the background does, and names the place of a fault.
import { useRef, useState } from 'preact/hooks';
import { MAX_CARRIED_BYTES, textOf } from '../../utils/domain/file-text.ts';
import type { ImportChoices, ImportPreview } from '../../utils/domain/import.ts';
import { isProblem, type Problem, problem, problemText } from '../../utils/domain/problems.ts';
import { ask } from '../../utils/messages/send.ts';
import { Field } from '../controls/Field.tsx';
import { NOT_REACHED } from '../hooks/change-queue.ts';
import { LastImport } from './LastImport.tsx';
import { Preview } from './Preview.tsx';

type Opened = { readonly text: string; readonly preview: ImportPreview };

const sentence = (refused: Problem): string => {
  const place = refused.detail === undefined ? '' : ` Place: ${refused.detail}.`;
  return `${problemText(refused)}${place} Nothing was changed.`;
};
// The size is known before the file is read.
const textIn = async (file: File): Promise<string | Problem> =>
  file.size > MAX_CARRIED_BYTES
    ? problem('backup-too-large', 'file')
    : textOf(new Uint8Array(await file.arrayBuffer()));

/** Nothing is written before the person has seen the preview and confirmed it. */
export const Import = () => {
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<Opened>();
  const [error, setError] = useState<string>();
  const [said, setSaid] = useState('');
  /** Raised by each import, so that the way back is looked for again. */
  const [imports, setImports] = useState(0);
  const forget = () => {
    setOpened(undefined);
    // Else the same file chosen again would be no change, and nothing would happen.
    if (input.current) input.current.value = '';
  };
  // Every step says what went wrong in the same place, and takes back what was said before.
  const orSay = async (work: () => Promise<Problem | undefined>) => {
    setError(undefined);
    setSaid('');
    try {
      const refused = await work();
      if (refused !== undefined) setError(sentence(refused));
    } catch {
      setError(NOT_REACHED); // Nobody answered, or the file went away; both can be tried again.
    }
  };
  const open = (file: File | undefined) =>
    orSay(async () => {
      setOpened(undefined);
      if (file === undefined) return undefined;
      const text = await textIn(file);
      if (isProblem(text)) return text;
      const preview = await ask('preview-import', { text });
      if (isProblem(preview)) return preview;
      setOpened({ text, preview });
      return undefined;
    });
  const take = (text: string, choices: ImportChoices) =>
    orSay(async () => {
      const imported = await ask('import', { text, choices });
      if (isProblem(imported)) return imported;
      forget();
      setImports((count) => count + 1);
      setSaid('The import is done.');
      return undefined;
    });
  return (
    <div class="stack">
      <Field
        label="Import a backup"
        hint="You see first what it would change. Nothing is overwritten unseen."
        error={error}
      >
        {(ids) => (
          <input
            {...ids}
            ref={input}
            type="file"
            accept=".json,application/json"
            onChange={(event) => open(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      {opened === undefined ? null : (
        <Preview preview={opened.preview} take={(choices) => take(opened.text, choices)} cancel={forget} />
      )}
      <p role="status">{said}</p>
      <LastImport key={imports} />
    </div>
  );
};

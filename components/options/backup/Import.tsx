// Owns the import: a file, what it would change, the person's choice, and its undo.
// Refuses to judge a file: the background does, and names the place of a fault.
import { useRef, useState } from 'preact/hooks';
import { decodedText, MAX_CARRIED_BYTES } from '../../../utils/domain/backup/file-text.ts';
import type { ImportChoices, ImportPreview } from '../../../utils/domain/backup/import.ts';
import { isProblem, type Problem, problem } from '../../../utils/domain/problems.ts';
import { ask } from '../../../utils/messages/send.ts';
import { NOT_REACHED } from '../../state/outbox.ts';
import { FileField } from '../../ui/fields/FileField.tsx';
import { fileRefused } from '../file-refused.ts';
import { LastImport } from './LastImport.tsx';
import { Preview } from './Preview.tsx';

type Opened = {
  /** Which choice of a file it is, or which look at one. */
  readonly turn: number;
  readonly name: string;
  readonly text: string;
  readonly preview: ImportPreview;
  /** What was chosen in the preview before this one. */
  readonly before?: ImportChoices;
};

const CHANGED =
  'Something changed since the preview. Nothing was imported. This is what it is like now. Your choices are kept, except where something changed.';
// The size is known before the file is read.
const textIn = async (file: File): Promise<string | Problem> =>
  file.size > MAX_CARRIED_BYTES
    ? problem('backup-too-large', 'file')
    : decodedText(new Uint8Array(await file.arrayBuffer()));

/** Nothing is written before the person has seen the preview and confirmed it. */
export const Import = () => {
  const newest = useRef(0);
  const [opened, setOpened] = useState<Opened>();
  const [error, setError] = useState<string>();
  const [said, setSaid] = useState('');
  /** Raised by each import, so that its undo is looked for again. */
  const [imports, setImports] = useState(0);
  const nextTurn = (): number => {
    newest.current += 1;
    return newest.current;
  };
  const isNewest = (turn: number): boolean => turn === newest.current;
  // Every step says what went wrong in the same place, and takes back what was said before.
  const orSay = async (turn: number, work: () => Promise<string | undefined>) => {
    setError(undefined);
    setSaid('');
    try {
      const refused = await work();
      // Another file was chosen meanwhile: what is said now is about that one.
      if (isNewest(turn)) setError(refused);
    } catch {
      if (isNewest(turn)) setError(NOT_REACHED); // Nobody answered, or the file went away; both can be tried again.
    }
  };
  const open = (file: File) => {
    const turn = nextTurn();
    return orSay(turn, async () => {
      setOpened(undefined);
      const text = await textIn(file);
      if (isProblem(text)) return fileRefused(text);
      const preview = await ask('preview-import', { text });
      if (isProblem(preview)) return fileRefused(preview);
      if (isNewest(turn)) setOpened({ turn, name: file.name, text, preview });
      return undefined;
    });
  };
  const lookAgain = async ({ turn, name, text }: Opened, before: ImportChoices) => {
    const preview = await ask('preview-import', { text });
    if (!isNewest(turn)) return undefined;
    if (isProblem(preview)) return fileRefused(preview);
    setOpened({ turn, name, text, preview, before });
    return CHANGED;
  };
  const take = (from: Opened, choices: ImportChoices) =>
    orSay(from.turn, async () => {
      const imported = await ask('import', { text: from.text, choices });
      if (isProblem(imported))
        return imported.problem === 'changed-meanwhile' ? lookAgain(from, choices) : fileRefused(imported);
      setImports((count) => count + 1);
      setSaid('The import is done.');
      if (isNewest(from.turn)) setOpened(undefined);
      return undefined;
    });
  return (
    <div class="stack">
      <FileField
        label="Import a backup"
        hint="You see first what it would change, and nothing is overwritten without your choice. Only the last import can be undone: of a backup in several files, only the last file."
        error={error}
        choose={(file) => void open(file)}
      />
      {opened === undefined ? null : (
        <Preview
          key={opened.preview}
          {...opened}
          take={(choices) => take(opened, choices)}
          cancel={() => setOpened(undefined)}
        />
      )}
      <p role="status">{said}</p>
      <LastImport key={imports} />
    </div>
  );
};
